import { randomBytes } from 'node:crypto';

/** Makes the identifiers of one workspace. */
export class Ids {
  readonly #now: () => number;
  readonly #counts = new Map<string, number>();
  readonly #given = new Set<number>();
  readonly #first: number;
  #lastMicros = 0;

  /** `series` sets the ids of one workspace apart from those of others. */
  constructor(now: () => number, series = 0) {
    this.#now = now;
    this.#first = series * 1_000_000;
  }

  /** Ids such as `U000000001`: a letter for the kind, then a running number, so that a test can be read. */
  next(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${kind}${String(this.#first + count).padStart(10 - kind.length, '0')}`;
  }

  /**
   * A message timestamp, `seconds.micros`: unique in the workspace, and later than the one before unless `at`
   * (milliseconds since 1970) dates it back.
   */
  ts(at?: number): string {
    let micros = Math.floor((at ?? this.#now()) * 1000);
    if (at === undefined) micros = Math.max(micros, this.#lastMicros + 1);
    while (this.#given.has(micros)) micros += 1;
    this.#given.add(micros);
    if (at === undefined) this.#lastMicros = micros;
    return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
  }

  /** Something that cannot be guessed: for URLs, triggers and tokens. */
  secret(): string {
    return randomBytes(12).toString('hex');
  }
}
