/** A text held against the record: the sentences one by one, the rules on each, and a verdict. */
import { datelineOf } from '../reading/dateline.js';
import { readText } from '../reading/read.js';
import type { NewsRecord } from '../record/record.js';
import { keyOf } from '../retrieval/passages.js';
import { citeOffice, citePassage, uniqueCitations } from './cite.js';
import { type Claim, makeClaim } from './claim.js';
import { type Context, createContext } from './context.js';
import { repeats } from './disagreement.js';
import { entailing, entailingSides } from './entailment.js';
import { isOfEarlierDays } from './era.js';
import { findingOf, inOrder, withoutDuplicates, withoutEchoes } from './finding.js';
import { heldOffices } from './office-support.js';
import { quotedSupport } from './quote-support.js';
import { readBack } from './read-back.js';
import type { Citation, ClaimReport, Report } from './report.js';
import { RULES } from './rules/index.js';
import { verdictOf } from './verdict.js';

export interface CheckOptions {
  /** The day that the text speaks of, `YYYY-MM-DD`, where the text itself does not say. */
  readonly on?: string;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly text: string;
}

/** Holds texts against one record. Pure: no clock, no disk, no network. */
export interface Checker {
  readonly record: NewsRecord;
  /** @throws Error where a citation is not in the record: a defect, never the text's fault */
  check(text: string, options?: CheckOptions): Report;
  /** Entries of the record that are about the query, best first. */
  search(query: string, limit?: number): Hit[];
}

const MAX_CITATIONS = 6;
/** As many quoted words may be a title or a manner of speaking; more are somebody's words. */
const SHORT_QUOTE = 3;

/** A claim's own day: the only full date that it names by the calendar. */
const dayOf = (sentence: Claim['sentence'], fallback: string): string => {
  const absolute = sentence.dates.filter((date) => !date.relative && date.from !== null && !date.clash);
  const [only] = absolute;
  return absolute.length === 1 && only?.to != null
    ? only.to < fallback
      ? only.to
      : (only.from ?? fallback)
    : fallback;
};

const supportOf = (claim: Claim, context: Context, tainted: (source: string, locator: string) => boolean) => {
  // A claim that quotes stands or falls with the quote.
  const quotes = claim.quotes.some((quote) => quote.status !== 'none' || quote.length > SHORT_QUOTE);
  const support = quotes ? [] : entailing(claim, ({ passage }) => !tainted(passage.source, passage.locator));
  const sides = support.length > 0 || quotes ? [] : entailingSides(claim);
  const quoted = quotedSupport(claim);
  const offices = heldOffices(claim, context);
  const citations: Citation[] = [
    ...quoted.map((passage) => citePassage(passage, 'supports', context)),
    ...support.map((one) => citePassage(one.passage, 'supports', context)),
    ...sides.map((one) => citePassage(one.passage, 'supports', context)),
    ...offices.map(({ person, index }) => citeOffice(person, index, 'supports')),
  ];
  return {
    support,
    supported: support.length > 0 || sides.length > 0 || quoted.length > 0 || offices.length > 0,
    citations: uniqueCitations(citations),
  };
};

const checkClaim = (claim: Claim, context: Context): ClaimReport => {
  const { sentence } = claim;
  // What a documented error says is no support for those who repeat it.
  const wrongSides = claim.sides.filter(
    (one) =>
      one.passage.side.wrong === true &&
      one.passage.discrepancy.ruling !== 'dismissed' &&
      repeats(claim, one, context) !== null,
  );
  const { support, supported, citations } = supportOf(claim, context, (source, locator) =>
    wrongSides.some(({ passage }) => passage.source === source && passage.locator === locator),
  );
  const { digest } = context.record;
  const findings = inOrder(
    withoutEchoes(
      withoutDuplicates(
        RULES.flatMap((rule) =>
          rule
            .check(claim, context, { support, supported })
            .map((remark) => findingOf(rule, remark, claim, digest)),
        ),
      ),
    ),
  );
  const verdict = verdictOf(claim, findings, supported);
  const cited = verdict === 'supported' || verdict === 'conflicting' || (verdict === 'refuted' && supported);
  return {
    text: sentence.text,
    start: sentence.start,
    end: sentence.end,
    verdict,
    citations: cited ? citations.slice(0, MAX_CITATIONS) : [],
    findings:
      verdict === 'not-checkable' ? findings.filter((finding) => finding.severity !== 'info') : findings,
  };
};

/**
 * Makes the checker of one record: its readings and its index, made once.
 *
 * @param savedIndex the index of this very record, where one was saved
 */
export function createChecker(record: NewsRecord, savedIndex?: string): Checker {
  const context = createContext(record, savedIndex);
  return {
    record,
    check(text, options = {}) {
      const dateline = datelineOf(text, record.asOf);
      const day = options.on ?? dateline?.day ?? record.asOf;
      const reading = readText(text, { names: context.entities.names, on: day });
      // A dateline without a year may be of any.
      const yearless = dateline === null || !/\d{4}/.test(text.slice(dateline.start, dateline.end));
      const undated =
        options.on === undefined &&
        yearless &&
        isOfEarlierDays(reading.sentences, day, context.entities, record);
      const claims = reading.sentences.map((sentence) =>
        checkClaim({ ...makeClaim(sentence, dayOf(sentence, day), context), undated }, context),
      );
      const count = (verdicts: readonly ClaimReport['verdict'][]): number =>
        claims.filter((claim) => verdicts.includes(claim.verdict)).length;
      return readBack(
        {
          record: { asOf: record.asOf, digest: record.digest },
          checked: {
            claims: claims.length,
            notCheckable: count(['not-checkable']),
            onRecord: count(['supported']),
            notOnRecord: count(['not-enough-evidence']),
          },
          claims,
        },
        record,
      );
    },
    search(query, limit = 10) {
      return context.index
        .search(query, limit)
        .map(({ passage, score }) => ({ id: keyOf(passage), score, text: passage.text }));
    },
  };
}
