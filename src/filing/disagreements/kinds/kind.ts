/** A kind of difference: what it finds between two statements about the same. */
import type { Aligned } from '../alignment.js';
import type { Difference } from '../difference.js';
import type { Document } from '../document.js';
import type { Memo } from '../memo.js';

export interface Between {
  readonly own: Document;
  readonly other: Document;
  /** Published on different days: what grows may have grown. */
  readonly daysApart: boolean;
  readonly memo: Memo;
}

export type Comparison = (aligned: Aligned, between: Between) => readonly Difference[];
