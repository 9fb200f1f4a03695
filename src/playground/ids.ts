import { randomBytes } from 'node:crypto';

/** Makes the identifiers of one workspace. */
export class Ids {
  readonly #now: () => number;
  readonly #counts = new Map<string, number>();
  #lastMicros = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Ids such as `U000000001`: a letter for the kind, then a running number, so that a test can be read. */
  next(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${kind}${String(count).padStart(10 - kind.length, '0')}`;
  }

  /** A message timestamp, `seconds.micros`: unique in the workspace and always later than the one before. */
  ts(): string {
    const micros = Math.max(Math.floor(this.#now() * 1000), this.#lastMicros + 1);
    this.#lastMicros = micros;
    return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
  }

  /** Something that cannot be guessed: for URLs, triggers and tokens. */
  secret(): string {
    return randomBytes(12).toString('hex');
  }
}
