/** What became of a document that somebody filed. */
import type { Source } from '../record/schema.js';
import type { Refusal } from './articles/article.js';

/** What a new version of a source says otherwise than the one before: "stealth edits". */
export type Change =
  | { readonly kind: 'added'; readonly text: string; readonly locator: string }
  | { readonly kind: 'removed'; readonly text: string; readonly locator: string }
  | {
      readonly kind: 'changed';
      readonly before: string;
      readonly after: string;
      /** In the new version. */
      readonly locator: string;
      /** What the change touches, beyond the wording. */
      readonly touches: readonly (
        | 'quote'
        | 'speaker'
        | 'number'
        | 'date'
        | 'name'
        | 'office'
        | 'certainty'
        | 'negation'
      )[];
    };

export type Outcome =
  | { readonly kind: 'filed'; readonly source: Source; readonly version: 1 }
  | {
      readonly kind: 'new-version';
      readonly source: Source;
      readonly version: number;
      readonly changes: readonly Change[];
    }
  /** It is on file already, word for word. */
  | {
      readonly kind: 'known';
      readonly id: string;
      readonly title: string | null;
      /** An embargo, a withdrawal or terms of use by its publisher: they are now as this document has them. */
      readonly rightsChanged?: true;
    }
  | Refusal;
