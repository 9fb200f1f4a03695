/** One process of the bot, as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { packageRoot } from '../../src/record/package-root.js';
import { freePort } from '../support/free-port.js';

export interface ReplicaOptions {
  /** Where its data folder and its log are to be. */
  readonly folder: string;
  readonly databaseUrl: string;
  readonly apiUrl: string;
  readonly botToken: string;
  readonly signingSecret: string;
  /** Options of Node's, as for a profile. */
  readonly node?: readonly string[];
}

/** The longest that it may take to start, in milliseconds. */
const patience = 60_000;

export class Replica {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #log: string;

  private constructor(port: number, child: ChildProcess, log: string) {
    this.port = port;
    this.#process = child;
    this.#log = log;
  }

  /** Ready when it says that it is well. @throws {Error} where it does not come up */
  static async start(options: ReplicaOptions): Promise<Replica> {
    const port = await freePort();
    mkdirSync(options.folder, { recursive: true });
    const log = join(options.folder, 'log');
    const output = openSync(log, 'a');
    const program = join(packageRoot(), 'build', 'src', 'slack', 'main.js');
    const child = spawn(process.execPath, [...(options.node ?? []), program], {
      cwd: options.folder,
      stdio: ['ignore', output, output],
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        DATABASE_URL: options.databaseUrl,
        STET_DATA_DIR: join(options.folder, 'data'),
        SLACK_API_URL: options.apiUrl,
        SLACK_BOT_TOKEN: options.botToken,
        SLACK_SIGNING_SECRET: options.signingSecret,
      },
    });
    closeSync(output);
    const replica = new Replica(port, child, log);
    await replica.#well();
    return replica;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get alive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** What it has logged, line by line. */
  get log(): readonly string[] {
    return readFileSync(this.#log, 'utf8').split('\n');
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!this.alive) return;
    this.#process.kill(signal);
    await once(this.#process, 'exit');
  }

  async #well(): Promise<void> {
    const until = Date.now() + patience;
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${this.port}/health`).catch(() => null);
      if (answer?.status === 200) return;
      if (!this.alive || Date.now() > until)
        throw new Error(`a replica did not come up: ${this.log.slice(-5).join('\n')}`);
      await setTimeout(50);
    }
  }
}
