/** Bots that are ended and started again, on one store. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Said, saidSchema } from './bot.js';

export interface BotParts {
  readonly slackApiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
}

const program = fileURLToPath(new URL('./bot.js', import.meta.url));

export class Bots {
  readonly #parts: BotParts;
  #next = warmed();
  #current: ChildProcess | undefined;
  /** Everything of note that any of them has logged. */
  readonly log: string[] = [];

  constructor(parts: BotParts) {
    this.#parts = parts;
  }

  /** Starts one, on what the one before it left behind. */
  async start(): Promise<void> {
    const bot = await this.#next;
    this.#next = warmed();
    bot.on('message', (message) => {
      const said = saidSchema.parse(message);
      if (said.kind === 'logged') this.log.push(said.line);
    });
    const ready = saying(bot, 'ready');
    bot.send({ kind: 'start', ...this.#parts });
    await ready;
    this.#current = bot;
  }

  /** Ends the current one as a power cut does. To be called at any moment. */
  kill(): void {
    this.#current?.kill('SIGKILL');
  }

  /** Resolves when the current one is gone. */
  async gone(): Promise<void> {
    const bot = this.#current;
    if (bot !== undefined && bot.exitCode === null && bot.signalCode === null) await once(bot, 'exit');
  }

  /** How many jobs are not done yet. */
  async unfinished(): Promise<number> {
    const bot = this.#current;
    if (bot === undefined) throw new Error('no bot is running');
    const said = saying(bot, 'unfinished');
    bot.send({ kind: 'unfinished?' });
    const answer = await said;
    return answer.kind === 'unfinished' ? answer.jobs : Number.NaN;
  }

  async close(): Promise<void> {
    this.kill();
    await this.gone();
    const spare = await this.#next;
    spare.kill('SIGKILL');
    await once(spare, 'exit');
  }
}

/** A process that has loaded everything. */
async function warmed(): Promise<ChildProcess> {
  const bot = fork(program);
  await saying(bot, 'warm');
  return bot;
}

/** @throws Error where it ends instead */
function saying(bot: ChildProcess, kind: Said['kind']): Promise<Said> {
  return new Promise((resolve, reject) => {
    const done = () => {
      bot.off('message', heard);
      bot.off('exit', ended);
    };
    const heard = (message: unknown) => {
      const said = saidSchema.parse(message);
      if (said.kind !== kind) return;
      done();
      resolve(said);
    };
    const ended = () => {
      done();
      reject(new Error(`the bot ended and was not ${kind}`));
    };
    bot.on('message', heard);
    bot.on('exit', ended);
  });
}
