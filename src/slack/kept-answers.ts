/** Answers that their one reader may still want to share. Bounded, and forgotten after a while. */
import type { Answer } from './messages/answer.js';

export interface KeptAnswersOptions {
  readonly now: () => Date;
  /** How long an answer is kept, in milliseconds. */
  readonly forMs?: number;
  /** The most answers that are kept; past it the oldest is forgotten first. */
  readonly most?: number;
}

export class KeptAnswers {
  readonly #kept = new Map<string, { readonly answer: Answer; readonly until: number }>();
  readonly #now: () => Date;
  readonly #forMs: number;
  readonly #most: number;

  constructor({ now, forMs = 12 * 3_600_000, most = 500 }: KeptAnswersOptions) {
    this.#now = now;
    this.#forMs = forMs;
    this.#most = most;
  }

  keep(id: string, answer: Answer): void {
    const now = this.#now().getTime();
    this.#kept.set(id, { answer, until: now + this.#forMs });
    for (const [oldest, { until }] of this.#kept) {
      if (until > now && this.#kept.size <= this.#most) return;
      this.#kept.delete(oldest);
    }
  }

  get(id: string): Answer | undefined {
    const kept = this.#kept.get(id);
    return kept && kept.until > this.#now().getTime() ? kept.answer : undefined;
  }
}
