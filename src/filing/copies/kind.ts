/** What one text is to another that it has words in common with. */
import { commonTo, type Signature } from './signature.js';

export interface Kinship {
  /** `copy`: each is nearly all of the other. `cut`: one is nearly all in the other. `rewrite`: much is, in other order or words. */
  readonly kind: 'copy' | 'cut' | 'rewrite';
  /** Of the first text, in the second; from 0 to 1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/** A text of fewer runs of words is too short to tell. */
const MIN_RUNS = 30;
/** Fewer in common are chance: a name, a title, a stock phrase. */
const MIN_COMMON = 8;
/** How much of a text that somebody went over lightly is still there: nine words of ten leave seven runs of ten. */
const NEARLY_ALL = 0.7;
/** How much of it two reporters of one event have not in common, by `npm run eval:copies`. */
const MUCH = 0.25;

/** Null where they have no more in common than two accounts of one event. */
export function kinship(first: Signature, second: Signature): Kinship | null {
  if (Math.min(first.values.length, second.values.length) < MIN_RUNS) return null;
  const { runs, ofFirst, ofSecond } = commonTo(first, second);
  if (runs < MIN_COMMON) return null;
  const [less, more] = [Math.min(ofFirst, ofSecond), Math.max(ofFirst, ofSecond)];
  if (less >= NEARLY_ALL) return { kind: 'copy', ofFirst, ofSecond };
  if (more >= NEARLY_ALL) return { kind: 'cut', ofFirst, ofSecond };
  return more >= MUCH ? { kind: 'rewrite', ofFirst, ofSecond } : null;
}
