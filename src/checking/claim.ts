/** One sentence of a draft with all that the record has on it: what the rules look at. */
import type { Sentence } from '../reading/read.js';
import { contains } from '../reading/span.js';
import { isEntity, type Term } from '../reading/terms.js';
import type { Ranked } from '../retrieval/evidence-index.js';
import type { FactPassage, QuotePassage, SidePassage } from '../retrieval/passages.js';
import { type Comparison, compare } from './compare.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { personIds } from './entities.js';
import { isMachineRead } from './machine-read.js';
import { matchQuotation, type QuoteMatch, speakerOf } from './quote-match.js';
import { type Statement, statementOf } from './statement.js';

export interface Evidence<P = FactPassage | QuotePassage> {
  readonly passage: P;
  readonly statement: Statement;
  readonly comparison: Comparison;
}

export interface Claim {
  readonly sentence: Sentence;
  /** The text in which it stands. */
  readonly draft: Draft;
  /** The day that the claim speaks of, `YYYY-MM-DD`. */
  readonly day: string;
  /** The text gives no day, and tells of days before the record's last. */
  readonly undated: boolean;
  /** Nobody gave the day and the text has none: it is the record's last. */
  readonly assumed?: boolean;
  readonly statement: Statement;
  readonly quotes: readonly QuoteMatch[];
  /** Facts and quotes that share something with the claim, those that cover most of it first. */
  readonly evidence: readonly Evidence[];
  readonly sides: readonly Evidence<SidePassage>[];
  /** Terms of the claim that stand in a quotation which is on record, and are accounted for there. */
  readonly accounted: (term: Term) => boolean;
}

const CANDIDATES = 24;
const SIDES = 8;
/**
 * What a machine has read, and what shares less with a sentence than this part of what the sentence's own words weigh, is about
 * something else as a rule, and to read it costs most of a check on an archive. Of 900 sentences of news with other figures, with a
 * denial or with fewer words, against 14,000 passages, seven reports were another at .35 than at .3, by findings on other subjects
 * that were gone, and no verdict; of 2,371 generated ones against 102,140 none at .35, and two at .4, of which one lost its support.
 * What an editor has written down is little, and short: all of it is looked at.
 */
const LEAST_SHARED = 0.35;

/** Whether it is worth to be read: what was found for a sentence is compared with it word by word. */
export const isNear = ({ passage, share }: Ranked): boolean =>
  share >= LEAST_SHARED || !isMachineRead(passage);

/** A longer run of words is no sentence: it is not compared, and comes out as not on record. */
const MAX_TOKENS = 500;

/** Canonical names of those whom a claim names or means, to search by. */
export const namesMeant = (statement: Statement, context: Pick<Context, 'entities'>): string =>
  statement.terms
    .flatMap((term) => personIds(term.concepts))
    .flatMap((id) => context.entities.people.get(id)?.name ?? [])
    .join(' ');

/** Brings everything together that the record has on a sentence. */
export function makeClaim(sentence: Sentence, draft: Draft, day: string, context: Context): Claim {
  const statement = statementOf([sentence], context.entities, day);
  const quotes = sentence.quotations.map((quotation) =>
    matchQuotation(
      quotation,
      speakerOf(quotation, statement.terms),
      context,
      sentence.text.slice(0, Math.max(0, quotation.start - sentence.start)),
    ),
  );
  const settled = quotes.filter((quote) => quote.status !== 'none').map((quote) => quote.quotation);
  const accounted = (term: Term): boolean => settled.some((quotation) => contains(quotation, term));
  const evidence: Evidence[] = [];
  const sides: Evidence<SidePassage>[] = [];
  // Nothing to look for; or no sentence that anybody would write.
  const content = statement.terms.filter((term) => term.kind !== 'light' && term.kind !== 'saying').length;
  if (content === 0 || sentence.tokens.length > MAX_TOKENS)
    return { sentence, draft, day, undated: false, statement, quotes, evidence, sides, accounted };
  const query = `${sentence.text} ${namesMeant(statement, context)}`;
  for (const found of context.index.search(query, CANDIDATES + SIDES)) {
    if (!isNear(found)) continue;
    const { passage } = found;
    const read = context.statement(passage);
    if (passage.kind === 'side')
      sides.push({ passage, statement: read, comparison: compare(statement, read) });
    else evidence.push({ passage, statement: read, comparison: compare(statement, read, accounted) });
  }
  evidence.sort((a, b) => b.comparison.coverage - a.comparison.coverage);
  return { sentence, draft, day, undated: false, statement, quotes, evidence, sides, accounted };
}

/** The person whose account a passage is, where it is somebody's; the speaker of a quote. */
export const accountOf = (passage: FactPassage | QuotePassage): string | null => {
  if (passage.kind === 'quote') return passage.quote.speaker ?? '';
  return isOwnReporting(passage) ? null : (passage.fact.attribution?.person ?? null);
};

/** Credited to the publisher's own reporter: the source says it itself. */
export const isOwnReporting = ({ fact, of }: FactPassage): boolean => {
  const origin = of.origins.find((one) => one.id === fact.attribution?.origin);
  return of.publisher !== null && (origin?.name.includes(of.publisher) ?? false);
};

/** Whether a claim names the person whose account a passage is. */
export const namesAccount = (claim: Claim, passage: FactPassage | QuotePassage): boolean => {
  const person = accountOf(passage);
  if (person === null) return true;
  if (passage.kind === 'quote' && person === '') return claim.sentence.attributed;
  return claim.statement.terms.some(
    (term) => term.concepts.includes(`person:${person}`) || term.concepts.includes(`org:${person}`),
  );
};

/** Terms that no evidence may leave out: names, and what the sentence's verbs say. */
export const isHard = (term: Term): boolean => isEntity(term);
