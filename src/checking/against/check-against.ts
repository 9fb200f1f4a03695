/** A text held against another, with no record at all: the draft against the transcript, the summary against the report. */
import { readText } from '../../reading/read.js';
import type { Thesaurus } from '../../reading/thesaurus.js';
import { contentId } from '../content-id.js';
import { asDecided, countLeft, setAside, sumLeft } from '../desk/steps.js';
import type { DeskView } from '../desk/view.js';
import { findingOf, inOrder, withoutDuplicates } from '../finding.js';
import { findingsOf } from '../findings-of.js';
import type { Citation, ClaimReport, Finding, Report, Verdict } from '../report.js';
import type { Remark } from '../rule.js';
import { type Stopwatch, untimed } from '../stopwatch.js';
import { citeLine } from './cite.js';
import { TEXT_RULES, type TextRule } from './comparisons.js';
import { type Draft, draftOf } from './draft.js';
import { lettersOf } from './letters.js';
import { type Line, type OtherText, readOther } from './other-text.js';
import { supportIn } from './support.js';

/** One sentence with what was made of it, for those who ask why. */
export interface JudgedText {
  readonly draft: Draft;
  readonly report: ClaimReport;
  readonly support: readonly Line[];
  readonly ruled: readonly {
    readonly rule: TextRule['rule'];
    readonly remarks: readonly { readonly remark: Remark; readonly finding: Finding }[];
  }[];
}

export interface TextTrace {
  readonly text: string;
  readonly other: OtherText;
  /** The day that both texts are read on, `YYYY-MM-DD`, where they say none themselves; null for none. */
  readonly day: string | null;
  /** That day, or the one that a report gives where neither text gives one. */
  readonly asOf: string;
  /** In the order of the text; to be gone through once. */
  readonly claims: Iterable<JudgedText>;
}

const verdictOf = (
  { sentence, quoted }: Draft,
  findings: readonly Finding[],
  supported: boolean,
): Verdict => {
  if (findings.some((finding) => finding.severity === 'error')) return 'refuted';
  const quotes = quoted.some(({ status }) => status !== 'none');
  if (sentence.form !== 'statement' && !quotes) return 'not-checkable';
  if (supported) return 'supported';
  return sentence.judging && !quotes && !sentence.attributed ? 'not-checkable' : 'not-enough-evidence';
};

/** The statement of the other text that a sentence is, word for word; null where it is none. */
const sameThere = ({ sentence, other }: Draft): Line | null =>
  sentence.form === 'statement' ? other.lineOf(lettersOf(sentence.text)) : null;

/** A longer run of words is no sentence that anybody would write: it is not compared. */
const MAX_TOKENS = 500;

const judge = (draft: Draft, desk: DeskView | undefined, watch: Stopwatch): JudgedText => {
  const { sentence, other } = draft;
  const day = other.day ?? '';
  // What stands there word for word differs in nothing.
  const same = sameThere(draft);
  const ruled = watch.measure('rules', () =>
    TEXT_RULES.map(({ rule, comparisons }) => ({
      rule,
      remarks: (same === null && sentence.tokens.length <= MAX_TOKENS ? comparisons : [])
        .flatMap((comparison) => comparison(draft))
        .map((remark) => ({
          remark,
          finding: asDecided(findingOf(rule, remark, { sentence, day }, other.digest), desk),
        })),
    })),
  );
  const raised = ruled.flatMap(({ remarks }) => remarks.map(({ finding }) => finding));
  const { kept, dismissed, left } = setAside(inOrder(withoutDuplicates(raised)), desk);
  // What the settings leave out is not reported; the sentence is not borne out against it either.
  const support = [...kept, ...left].some(({ severity }) => severity !== 'info')
    ? []
    : same === null
      ? supportIn(draft)
      : [same];
  const verdict = verdictOf(draft, kept, support.length > 0);
  const shown = ({ severity }: Finding): boolean => verdict !== 'not-checkable' || severity !== 'info';
  const leftOut = countLeft(left.filter(shown), desk?.rules);
  const report: ClaimReport = {
    id: contentId('c', [other.digest, sentence.text, day, verdict]),
    text: sentence.text,
    start: sentence.start,
    end: sentence.end,
    verdict,
    citations: verdict === 'supported' ? support.map((line) => citeLine(line, 'supports')) : [],
    findings: kept.filter(shown),
    ...(dismissed.length === 0 ? {} : { dismissed }),
    ...(leftOut === null ? {} : { left: leftOut }),
  };
  return { draft, report, support, ruled };
};

function* judgeEach(
  text: string,
  other: OtherText,
  desk: DeskView | undefined,
  watch: Stopwatch,
): Iterable<JudgedText> {
  const { sentences } = watch.measure('reading', () => readText(text, { on: other.day }));
  for (const sentence of sentences)
    yield watch.measure('judging', () => {
      const draft = watch.measure('comparing', () => draftOf(sentence, other));
      return judge(draft, desk, watch);
    });
}

/** @throws Error where a citation is not what stands in the other text at its place: a defect, never a text's fault */
const readBack = (citation: Citation, other: OtherText): void => {
  const paragraph = other.paragraphs[Number(citation.locator.slice(1)) - 1];
  if (paragraph === undefined || !paragraph.includes(citation.snippet)) {
    throw new Error(`The citation ${citation.id} is not in the other text as cited; the report is withheld.`);
  }
};

export interface AgainstOptions {
  /** The day that both texts speak of, `YYYY-MM-DD`, where neither says. */
  readonly on?: string;
  /** What the desk has decided. */
  readonly desk?: DeskView;
}

/** Holds texts against others. What was read last is kept: many drafts are held against one text. */
export interface TextChecker {
  check(text: string, against: string, options?: AgainstOptions): Report;
  /** The same check, sentence by sentence, with all that decided. */
  trace(text: string, against: string, options?: AgainstOptions): TextTrace;
}

/**
 * @param thesaurus asked for when a text is first held against another
 * @param asOf the day that a report gives where the other text gives none, `YYYY-MM-DD`
 * @param watch is told where the time of a check goes
 */
export function createTextChecker(
  thesaurus: () => Thesaurus,
  asOf: string,
  watch: Stopwatch = untimed,
): TextChecker {
  let words: Thesaurus | null = null;
  let last: { readonly against: string; readonly on: string | null; readonly other: OtherText } | null = null;
  const otherOf = (against: string, on: string | null): OtherText => {
    if (last?.against === against && last.on === on) return last.other;
    words ??= thesaurus();
    last = { against, on, other: readOther(against, words, on) };
    return last.other;
  };
  const trace = (text: string, against: string, { on, desk }: AgainstOptions = {}): TextTrace => {
    const other = watch.measure('reading', () => otherOf(against, on ?? null));
    const claims = judgeEach(text, other, desk, watch);
    return { text, other, day: other.day, asOf: other.day ?? asOf, claims };
  };
  return {
    trace,
    check(text, against, options = {}) {
      const { other, asOf: day, claims: judged } = trace(text, against, options);
      const claims = Array.from(judged, ({ report }) => report);
      for (const claim of claims)
        for (const citation of [
          ...claim.citations,
          ...findingsOf(claim).flatMap(({ citations }) => citations),
        ])
          readBack(citation, other);
      const count = (verdict: Verdict): number => claims.filter((claim) => claim.verdict === verdict).length;
      const left = sumLeft(claims);
      return {
        record: { asOf: day, digest: other.digest },
        against: true,
        checked: {
          claims: claims.length,
          notCheckable: count('not-checkable'),
          onRecord: count('supported'),
          notOnRecord: count('not-enough-evidence'),
        },
        ...(left === null ? {} : { left }),
        claims,
      };
    },
  };
}
