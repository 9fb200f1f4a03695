/**
 * How many jobs are done at a time, so that what comes in is written down and acknowledged at once, however much there is to do:
 * a slow acknowledgement halves the number, and time without one raises it again by one after the other, as TCP does with what
 * it sends (Jacobson, "Congestion Avoidance and Control", 1988).
 */

export interface PaceOptions {
  /** The most at a time. */
  readonly most: number;
  /** Milliseconds, from whenever. */
  readonly now: () => number;
}

/** An acknowledgement is slow that takes longer than this, in milliseconds, */
const slow = 30;
/** and so many times as long as the quickest of late. A database far away makes none slow. */
const times = 3;
/** In which the quickest is forgotten: with each acknowledgement it is taken for so much slower. */
const forgotten = 1.01;
/** The number is halved once in so many milliseconds at most, and raised by one in so many. */
const step = 250;

export class Pace {
  readonly #options: PaceOptions;
  /** When the number was last halved, and what it was then. */
  #last: { readonly at: number; readonly most: number } | null = null;
  #quickest = Number.POSITIVE_INFINITY;

  constructor(options: PaceOptions) {
    this.#options = options;
  }

  /** One at least: what was taken in is done, however slowly. */
  get most(): number {
    const { most, now } = this.#options;
    if (this.#last === null) return most;
    return Math.min(most, this.#last.most + Math.floor((now() - this.#last.at) / step));
  }

  /** @param took from receiving to acknowledging, in milliseconds */
  acknowledged(took: number): void {
    this.#quickest = Math.min(took, Math.max(1, this.#quickest * forgotten));
    if (took <= Math.max(slow, this.#quickest * times)) return;
    const at = this.#options.now();
    if (this.#last !== null && at - this.#last.at < step) return;
    this.#last = { at, most: Math.max(1, Math.floor(this.most / 2)) };
  }
}
