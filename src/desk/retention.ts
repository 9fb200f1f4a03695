/** Forgets by itself what is older than the newsroom keeps it, for as long as the process runs. */
import type { Database } from '../record/store/store.js';
import { type Counts, forgetOld } from './forgetting.js';

export interface RetentionOptions {
  readonly db: Database;
  readonly days: number;
  readonly now: () => Date;
  readonly onForgotten: (counts: Counts) => void;
  /** It is tried again at the next time. */
  readonly onError: (error: unknown) => void;
  /** In milliseconds; six hours without it. */
  readonly every?: number;
}

const sixHours = 6 * 3_600_000;

/**
 * At once, and then again and again. Several processes may do so with one store: what one has deleted is gone for the others.
 *
 * @returns what ends it, when what is in hand is through
 */
export function forgetRegularly(options: RetentionOptions): () => Promise<void> {
  const { db, days, now, onForgotten, onError, every = sixHours } = options;
  let forgetting = Promise.resolve();
  const forget = () => {
    forgetting = forgetting.then(async () => {
      try {
        const counts = await forgetOld(db, days, now());
        if (Object.values(counts).some((count) => count > 0)) onForgotten(counts);
      } catch (error) {
        onError(error);
      }
    });
  };
  const timer = setInterval(forget, every);
  timer.unref();
  forget();
  return async () => {
    clearInterval(timer);
    await forgetting;
  };
}
