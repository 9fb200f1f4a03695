/** Stet without Slack: a prompt that answers each line as the slash command would. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Checks } from '../desk/checks.js';
import { counted } from '../reports/wording.js';
import { answerAsked } from './answer-asked.js';
import { answering } from './answering.js';
import { readAsked } from './asked.js';
import { dayOf } from './day.js';
import { type Answer, inOne } from './messages/answer.js';
import { asOf } from './messages/as-of.js';
import type { Surroundings } from './surroundings.js';
import { ansiStyle, plainStyle, renderForTerminal } from './terminal.js';

export interface PromptParts extends Pick<Surroundings, 'checking' | 'logger' | 'now' | 'newId'> {
  /** Where checks are remembered. */
  readonly checks: Checks;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  /** Whether answers are in colour, as far as bold and struck are colours. */
  readonly colour: boolean;
  /** Ends the prompt from outside, as a signal to the process does. */
  readonly signal?: AbortSignal;
}

/** Resolves when the input has ended, after Ctrl-C or Ctrl-D, or when `signal` is aborted. */
export async function runPrompt(parts: PromptParts): Promise<void> {
  const { input, output, signal } = parts;
  const interactive = input.isTTY === true && output.isTTY === true;
  const style = parts.colour ? ansiStyle : plainStyle;
  const show = (text: string) => {
    output.write(`${text}\n\n`);
  };
  const lines = createInterface({ input, output, terminal: interactive, prompt: 'stet> ' });
  const end = () => lines.close();
  lines.on('SIGINT', end);
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  show(welcome(parts));
  if (interactive) lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') {
      const tell = async (answer: Answer) => show(renderForTerminal(inOne(answer), style));
      await answering(parts, 'prompt', async () => tell(await answerLine(line, parts)), tell);
    }
    if (interactive) lines.prompt();
  }
  signal?.removeEventListener('abort', end);
}

async function answerLine(line: string, { checking, checks, now }: PromptParts): Promise<Answer> {
  const asked = readAsked(line, (typed) => typed.trim());
  const answer = await answerAsked(asked, {
    checking,
    checks: async () => checks.all(),
    askedOn: dayOf(now()),
  });
  for (const { check } of answer.made ?? []) checks.remember(check);
  return answer;
}

function welcome({ checking }: PromptParts): string {
  const { record } = checking;
  return [
    `Stet holds claims against the newsroom’s record. ${asOf(record)}, ${counted(record.sources.length, 'source')}.`,
    'Type a claim, a quotation or a draft, each on one line; or: DRAFT. against: TRANSCRIPT, why ID, who NAME on DATE, sources, discrepancies, help.',
    'Slack is not connected. To connect it, put its tokens into .env, as docs/slack.md and .env.example say.',
    'Ctrl-D ends.',
  ].join('\n');
}
