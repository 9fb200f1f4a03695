/** `npm start` without Slack's tokens: a page to try Stet on, and a prompt that answers the same questions. */
import type { Readable, Writable } from 'node:stream';
import type { Logger } from 'pino';
import type { Checking } from '../../desk/checking/checking.js';
import type { Checks } from '../../desk/checks.js';
import { runPrompt } from '../prompt.js';
import { firstInput } from './first-input.js';
import type { LocalParts, LocalSlack } from './local-slack.js';

export interface LocalRun {
  readonly checking: Checking;
  readonly checks: Checks;
  readonly logger: Logger;
  /** Of the page. */
  readonly port: number;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  readonly colour: boolean;
  /** Aborted when all of it is to end. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Starts the page. Called where it is wanted: what it needs takes a while to load. */
  readonly startPage: (parts: LocalParts) => Promise<LocalSlack>;
}

/**
 * Ends with its input, or when it is told to. Who pipes questions in gets their answers and nothing else; where nothing comes
 * in, the page is served until the end is asked for.
 */
export async function runLocally(run: LocalRun): Promise<void> {
  const { input, output, signal } = run;
  const interactive = input.isTTY === true;
  const piped = interactive ? new Promise<false>(() => {}) : firstInput(input);
  const starting = run.startPage(run);
  // A pipe that has something to ask has asked before a page can be there.
  if (await Promise.race([piped, starting.then(() => false)])) {
    await prompt(run);
    return;
  }
  const page = await starting;
  output.write(`${whereItIs(page, run.port)}\n\n`);
  const failed = page.connected.then(() => new Promise<never>(() => {}));
  const ended = async () => {
    if (interactive || (await Promise.race([piped, aborted(signal)]))) await prompt(run);
    else await aborted(signal);
  };
  await Promise.race([ended(), failed]);
  await page.close();
}

function prompt({ startPage: _, port: __, ...parts }: LocalRun): Promise<void> {
  return runPrompt(parts);
}

function whereItIs({ address, port }: LocalSlack, wanted: number): string {
  const moved = port === wanted ? [] : [`Port ${wanted} is taken by another program; this is on ${port}.`];
  return [...moved, `To try Stet in a browser, in a small Slack of its own, open ${address}`].join('\n');
}

function aborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
}
