/** The text that `--against` names. */
import { CannotRun, type Invocation } from './command.js';
import { readDraft } from './input.js';

/** @throws {CannotRun} where there is no such file, or standard input is named, which is the draft's. */
export async function otherText(invocation: Invocation): Promise<string | undefined> {
  const { against } = invocation.options;
  if (against === undefined) return undefined;
  if (against === '-') throw new CannotRun('--against takes a file; standard input is for the draft.');
  const { text } = await readDraft({ ...invocation, words: [against] });
  if (text.trim() === '')
    throw new CannotRun(`${against} is empty: there is nothing in it to hold a text against.`);
  return text;
}
