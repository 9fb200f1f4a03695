/**
 * JSON lines: one question a line in, one answer a line out, in order, each written before the next is read.
 * Blank lines are skipped. A line that cannot be read is answered with `{"error": "…"}`, and the rest goes on.
 */
import { asJson } from '../reports/json.js';
import { type ExitCode, exit, type Surroundings } from './command.js';
import { parseDay } from './day.js';
import { textLimit } from './input.js';
import { splitLines } from './lines.js';
import { write } from './output.js';

export interface Question {
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** Another text to hold it against. */
  readonly against?: string;
}

/** Answers each line of the input. `answer` gives what is written as JSON; where it throws, its line says so. */
export async function answerLines(
  input: AsyncIterable<Uint8Array>,
  { stdout, stderr }: Pick<Surroundings, 'stdout' | 'stderr'>,
  answer: (question: Question) => unknown | Promise<unknown>,
): Promise<ExitCode> {
  let code: ExitCode = exit.nothing;
  for await (const line of splitLines(input, textLimit)) {
    const question = line === null ? tooLong : parseLine(line);
    if (question === null) continue;
    let given: unknown = { error: question };
    try {
      if (typeof question !== 'string') given = await answer(question);
    } catch (error) {
      given = { error: 'a fault in Stet; see its standard error' };
      code = exit.failed;
      await write(stderr, `stet: ${error instanceof Error ? error.stack : String(error)}\n`);
    }
    await write(stdout, asJson(given));
  }
  return code;
}

const tooLong = `the line is longer than ${textLimit / 1_000_000} MB, the most that is read as one text`;

/** The question on a line; null where the line is blank; a sentence saying what is wrong where it cannot be read. */
function parseLine(bytes: Uint8Array): Question | string | null {
  let line: string;
  try {
    line = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'the line is not in UTF-8';
  }
  if (line.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `expected a JSON object such as {"text": "…"}: ${error instanceof Error ? error.message : String(error)}`;
  }
  return parseQuestion(value);
}

function parseQuestion(value: unknown): Question | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `expected a JSON object such as {"text": "…"}, got ${kindOf(value)}`;
  }
  const text = 'text' in value ? value.text : undefined;
  if (typeof text !== 'string') return `expected "text" to be a string, got ${kindOf(text)}`;
  const date = 'date' in value ? value.date : undefined;
  const against = 'against' in value ? value.against : undefined;
  if (against !== undefined && against !== null && typeof against !== 'string')
    return `expected "against" to be a string, got ${kindOf(against)}`;
  const asked = { text, ...(typeof against === 'string' && { against }) };
  if (date === undefined || date === null) return asked;
  const day = typeof date === 'string' ? parseDay(date) : null;
  if (day !== null) return { ...asked, date: day };
  return `expected "date" to be a day written YYYY-MM-DD, as in 2025-03-04, got ${JSON.stringify(date)?.slice(0, 60)}`;
}

const kindOf = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};
