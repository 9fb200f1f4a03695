/** What a rule made a remark from: the very objects that decided, so that `why` need not work anything out again. */
import type { OfficeAssertion } from '../reading/assertions.js';
import type { DateMention } from '../reading/dates.js';
import type { Person } from '../record/schema.js';
import type { SidePassage } from '../retrieval/passages.js';
import type { Evidence } from './claim.js';
import type { Judgement } from './office-judgement.js';
import type { QuoteMatch } from './quote-match.js';

/** Evidence that a rule took to be about the same thing, and the piece of it that decided. */
interface Weighed {
  readonly decided: Evidence;
  readonly bearing: readonly Evidence[];
}

export type Basis =
  | {
      readonly kind: 'office';
      readonly assertion: OfficeAssertion;
      readonly person: Person;
      /** The day that it was judged on, `YYYY-MM-DD`. */
      readonly day: string;
      readonly judgement: Judgement;
    }
  | { readonly kind: 'quote'; readonly match: QuoteMatch }
  /** `index`: into the comparison's numbers. */
  | ({ readonly kind: 'figure'; readonly index: number } & Weighed)
  /** `index`: into the comparison's dates. */
  | ({ readonly kind: 'date'; readonly index: number } & Weighed)
  /** A weekday and a date that cannot both be right: nothing but the calendar was asked. */
  | { readonly kind: 'calendar'; readonly date: DateMention }
  | ({ readonly kind: 'words' } & Weighed)
  | ({ readonly kind: 'account' } & Weighed)
  | { readonly kind: 'side'; readonly decided: Evidence<SidePassage> };
