/** A text held against the record: the sentences one by one, the rules on each, and a verdict. */
import { datelineOf } from '../reading/dateline.js';
import { type Reading, readText } from '../reading/read.js';
import type { NewsRecord } from '../record/record.js';
import { keyOf } from '../retrieval/passages.js';
import { CANDIDATES, type Rerank, rankAgain } from '../retrieval/ranking/again.js';
import type { TextChecker, TextTrace } from './against/check-against.js';
import { citeOffice, citePassage, uniqueCitations } from './cite.js';
import { type Claim, makeClaim } from './claim.js';
import { contentId } from './content-id.js';
import { type Context, createContext } from './context.js';
import { rulingOf, withRulings } from './desk/ruling.js';
import { asDecided, countLeft, setAside, sumLeft } from './desk/steps.js';
import type { DeskView } from './desk/view.js';
import { repeats } from './disagreement.js';
import { draftOf } from './draft.js';
import { entailing, entailingSides } from './entailment.js';
import { isOfEarlierDays } from './era.js';
import { findingOf, inOrder, withoutDuplicates } from './finding.js';
import { asSureAsRead, isEstablished } from './machine-read.js';
import { heldOffices } from './office-support.js';
import { originsToReport } from './origins/claim-origins.js';
import { quotedSupport } from './quote-support.js';
import { readBack } from './read-back.js';
import type { Citation, ClaimReport, Finding, Report } from './report.js';
import { RULES } from './rules/index.js';
import { type Stopwatch, timedContext, untimed } from './stopwatch.js';
import type { Judged, Support, Trace } from './trace.js';
import { decide } from './verdict.js';

export interface CheckOptions {
  /** The day that the text speaks of, `YYYY-MM-DD`, where the text itself does not say. */
  readonly on?: string;
  /** Another text to hold it against, in place of the record. */
  readonly against?: string;
  /** What the desk has decided; without it, the record and the rules speak alone. */
  readonly desk?: DeskView;
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
  /** The same check, claim by claim, with all that decided: what `explain` tells of. */
  trace(text: string, options?: CheckOptions): Trace | TextTrace;
  /** Entries of the record that are about the query, best first. @param rerank orders the best of them again */
  search(query: string, limit?: number, rerank?: Rerank): Hit[];
}

const MAX_CITATIONS = 6;
/** As many quoted words may be a title or a manner of speaking; more are somebody's words. */
const SHORT_QUOTE = 3;

/** A claim's own day: the only full date that it names by the calendar. */
const dayOf = (sentence: Claim['sentence'], fallback: string): Judged['day'] => {
  const absolute = sentence.dates.filter((date) => !date.relative && date.from !== null && !date.clash);
  const [only] = absolute;
  if (only?.from == null || only.to === null || absolute.length > 1) return { day: fallback, named: null };
  return { day: only.to < fallback ? only.to : only.from, named: only };
};

const supportOf = (claim: Claim, context: Context, tainted: Support['tainted']): Support => {
  // A claim that quotes stands or falls with the quote.
  const quotes = claim.quotes.some((quote) => quote.status !== 'none' || quote.length > SHORT_QUOTE);
  const evidence = quotes ? [] : entailing(claim, (one) => !tainted(one));
  const sides = evidence.length > 0 || quotes ? [] : entailingSides(claim);
  const quoted = quotedSupport(claim);
  const offices = heldOffices(claim, context);
  const citations: Citation[] = [
    ...quoted.map((passage) => citePassage(passage, 'supports', context)),
    ...evidence.map((one) => citePassage(one.passage, 'supports', context)),
    ...sides.map((one) => citePassage(one.passage, 'supports', context)),
    ...offices.map(({ person, index }) => citeOffice(person, index, 'supports')),
  ];
  return {
    byQuote: quotes,
    tainted,
    evidence,
    sides,
    quoted,
    offices,
    citations: uniqueCitations(citations),
  };
};

/** Of what nobody can check, mere remarks are not reported. */
const shownUnder =
  (verdict: ClaimReport['verdict']) =>
  ({ severity }: Finding): boolean =>
    verdict !== 'not-checkable' || severity !== 'info';

const judge = (
  claim: Claim,
  day: Judged['day'],
  context: Context,
  desk: DeskView | undefined,
  watch: Stopwatch,
): Judged => {
  const { sentence } = claim;
  // What a documented error says is no support for those who repeat it.
  const wrongSides = claim.sides.filter(
    (one) =>
      one.passage.side.wrong === true &&
      rulingOf(one.passage.discrepancy, context) !== 'dismissed' &&
      isEstablished(one.passage.discrepancy, context) &&
      repeats(claim, one, context) !== null,
  );
  const support = supportOf(claim, context, ({ passage: { source, locator } }) =>
    wrongSides.some(({ passage }) => passage.source === source && passage.locator === locator),
  );
  const { evidence, sides, quoted, offices } = support;
  const supported = [evidence, sides, quoted, offices].some((list) => list.length > 0);
  const { digest } = context.record;
  const ruled = watch.measure('rules', () =>
    RULES.map((rule) => ({
      rule,
      remarks: rule.check(claim, context, { support: evidence, sides, supported }).map((remark) => ({
        remark,
        finding: asDecided(asSureAsRead(findingOf(rule, remark, claim, digest)), desk),
      })),
    })),
  );
  const raised = ruled.flatMap(({ remarks }) => remarks.map(({ finding }) => finding));
  const { kept, dismissed, left } = setAside(inOrder(withoutDuplicates(raised)), desk);
  const { verdict, because } = decide(claim, kept, supported, left);
  const shown = shownUnder(verdict);
  const leftOut = countLeft(left.filter(shown), desk?.rules);
  const cited = verdict === 'supported' || verdict === 'conflicting' || (verdict === 'refuted' && supported);
  const origins =
    verdict === 'supported' || verdict === 'conflicting'
      ? watch.measure('origins', () => originsToReport(claim, support, context))
      : null;
  const report: ClaimReport = {
    id: contentId('c', [digest, sentence.text, claim.day, verdict]),
    text: sentence.text,
    start: sentence.start,
    end: sentence.end,
    verdict,
    citations: cited ? support.citations.slice(0, MAX_CITATIONS) : [],
    findings: kept.filter(shown),
    ...(dismissed.length === 0 ? {} : { dismissed }),
    ...(leftOut === null ? {} : { left: leftOut }),
    ...(origins === null ? {} : { origins }),
  };
  return { claim, day, report, support, ruled, left, because };
};

/** One claim after the other, and none before it is asked for. */
function* judgeEach(
  reading: Reading,
  day: string,
  { undated, assumed }: Pick<Claim, 'undated' | 'assumed'>,
  context: Context,
  desk: DeskView | undefined,
  watch: Stopwatch,
): Iterable<Judged> {
  const draft = draftOf(reading);
  for (const sentence of reading.sentences)
    yield watch.measure('judging', () => {
      const own = dayOf(sentence, day);
      const claim = watch.measure('comparing', () => makeClaim(sentence, draft, own.day, context));
      return judge({ ...claim, undated, ...(assumed && { assumed }) }, own, context, desk, watch);
    });
}

const refuse = (): never => {
  throw new Error('This checker was made without a way to hold a text against another.');
};
const noTexts: TextChecker = { check: refuse, trace: refuse };

/**
 * Makes the checker of one record: its readings and its index, made once.
 *
 * @param savedIndex the index of this very record, where one was saved
 * @param texts what holds a text against another; without it, `against` is refused
 * @param watch is told where the time of a check goes
 */
export function createChecker(
  record: NewsRecord,
  savedIndex?: Uint8Array,
  texts: TextChecker = noTexts,
  watch: Stopwatch = untimed,
): Checker {
  const plain = timedContext(createContext(record, savedIndex), watch);
  const trace = (text: string, options: CheckOptions = {}): Trace => {
    const context = withRulings(plain, options.desk?.rulings);
    const dateline = datelineOf(text, record.asOf);
    const day = options.on ?? dateline?.day ?? record.asOf;
    const from = options.on !== undefined ? 'asked' : dateline?.day != null ? 'dateline' : 'record';
    const reading = watch.measure('reading', () =>
      readText(text, { names: context.entities.names, on: day }),
    );
    // A dateline without a year may be of any.
    const yearless = dateline === null || !/\d{4}/.test(text.slice(dateline.start, dateline.end));
    const undated =
      options.on === undefined &&
      yearless &&
      isOfEarlierDays(reading.sentences, day, context.entities, record);
    return {
      text,
      context,
      day,
      from,
      claims: judgeEach(reading, day, { undated, assumed: from === 'record' }, context, options.desk, watch),
    };
  };
  return {
    record,
    check(text, options = {}) {
      if (options.against !== undefined) return texts.check(text, options.against, options);
      const claims = Array.from(trace(text, options).claims, ({ report }) => report);
      const count = (verdicts: readonly ClaimReport['verdict'][]): number =>
        claims.filter((claim) => verdicts.includes(claim.verdict)).length;
      const left = sumLeft(claims);
      const report: Report = {
        record: { asOf: record.asOf, digest: record.digest },
        checked: {
          claims: claims.length,
          notCheckable: count(['not-checkable']),
          onRecord: count(['supported']),
          notOnRecord: count(['not-enough-evidence']),
        },
        ...(left === null ? {} : { left }),
        claims,
      };
      return watch.measure('reading-back', () => readBack(report, record));
    },
    trace: (text, options = {}) =>
      options.against === undefined ? trace(text, options) : texts.trace(text, options.against, options),
    search(query, limit = 10, rerank) {
      const first = plain.index
        .search(query, rerank === undefined ? limit : Math.max(limit, CANDIDATES))
        .map(({ passage, score }): Hit => ({ id: keyOf(passage), score, text: passage.text }));
      if (rerank === undefined) return first;
      return rankAgain(query, first, (term) => plain.index.weightOf(term), rerank).slice(0, limit);
    },
  };
}
