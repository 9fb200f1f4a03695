/** The passages of the record that were weighed: how much of the claim each has, and why it counts or does not. */
import { citePassage } from '../cite.js';
import { accountOf, type Evidence } from '../claim.js';
import type { Context } from '../context.js';
import { type Bar, barOf, valuesHold } from '../entailment.js';
import { negligible, saysEnough } from '../left-over.js';
import type { Citation, Finding } from '../report.js';
import type { Judged } from '../trace.js';
import type { Asked } from './asked.js';
import { againstOf, lackedBy, sharedWith } from './comparison.js';
import { type Point, point, type Step } from './explanation.js';
import { listed } from './words.js';

/** What became of one passage. */
interface Outcome {
  /** Which way it counted; null where it did not. */
  readonly stance: Citation['stance'] | null;
  readonly because: string;
}

const BARS: Readonly<Record<Exclude<Bar, 'account'>, string>> = {
  'on-record-as-wrong': 'its place is on record as wrong on this',
  'does-not-measure': 'it does not measure one thing by another, as the claim does',
  'at-odds': 'it is at odds with the claim',
  'held-back': 'it does not say so flatly',
  framed: 'it says so only as somebody’s words',
  'other-subject': 'it is about what another did',
  'nothing-shared': 'it has no word of the claim',
};

const speaker = ({ passage }: Evidence, { entities }: Context): string => {
  const id = accountOf(passage) ?? '';
  return entities.people.get(id)?.name ?? entities.organisations.get(id)?.name ?? 'somebody';
};

/** Why evidence is among those that bear the claim out, or not. Asks what decided, in the same order. */
const forClaim = (one: Evidence, { claim, support }: Judged, context: Context): Outcome => {
  const none = (because: string): Outcome => ({ stance: null, because });
  if (support.evidence.includes(one)) {
    const alone = valuesHold(claim, [one]) && negligible(claim, one.comparison.missing);
    return {
      stance: 'supports',
      because: alone ? 'says all that the claim says' : 'says it together with the others that count',
    };
  }
  if (support.quoted.some((passage) => passage === one.passage))
    return { stance: 'supports', because: 'has the words that are quoted' };
  if (support.byQuote) return none('the claim quotes, and stands or falls with the quotation');
  const bar = barOf(claim, one, (evidence) => !support.tainted(evidence));
  if (bar === 'account')
    return none(`it is what ${speaker(one, context)} says, whom the claim does not name`);
  if (bar !== null) return none(BARS[bar]);
  if (!saysEnough(claim)) return none('the claim has too few words of its own for a passage to bear it out');
  if (!negligible(claim, one.comparison.missing)) return none('it leaves too much of the claim open');
  if (!valuesHold(claim, [one])) return none('it does not have the claim’s figures or dates');
  if (support.evidence.length > 0) return none('those that count have more of the claim');
  return none('another says the contrary, and has more of the claim');
};

const samePlace = (citation: Citation, cited: Citation): boolean =>
  citation.id === cited.id && citation.locator === cited.locator && citation.snippet === cited.snippet;

/** Why evidence decided a finding, or did not. */
const forFinding = (
  one: Evidence,
  finding: Finding,
  bearing: readonly Evidence[],
  decided: Evidence,
  context: Context,
): Outcome => {
  const own = citePassage(one.passage, 'contradicts', context);
  const cited = finding.citations.find((citation) => samePlace(citation, own));
  if (one === decided) return { stance: cited?.stance ?? 'contradicts', because: 'this decided' };
  if (cited !== undefined) return { stance: cited.stance, because: 'says so too' };
  return bearing.includes(one)
    ? { stance: null, because: 'it is about the same thing, but is not what decided' }
    : { stance: null, because: 'the rule does not take it to be about the same thing' };
};

const outcomeOf = (one: Evidence, asked: Asked, context: Context): Outcome => {
  const { judged, raised } = asked;
  const mine = raised?.remark.basis;
  if (raised !== null && mine !== undefined && 'bearing' in mine)
    return forFinding(one, raised.finding, mine.bearing, mine.decided, context);
  // Of a claim: what decided one of its findings counts too.
  const isDismissed = ({ id }: Finding): boolean =>
    judged.report.dismissed?.some(({ finding }) => finding.id === id) === true;
  for (const { remark, finding } of judged.ruled.flatMap(({ remarks }) => remarks)) {
    const { basis } = remark;
    if (basis !== undefined && 'bearing' in basis && basis.decided === one) {
      const [first] = finding.citations;
      const out = isDismissed(finding) ? ', which the desk has dismissed' : '';
      return {
        stance: first?.stance ?? 'contradicts',
        because: `decided ${finding.id} (${finding.rule})${out}`,
      };
    }
  }
  return forClaim(one, judged, context);
};

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const weighed = (one: Evidence, asked: Asked, context: Context): Point => {
  const { claim } = asked.judged;
  const { stance, because } = outcomeOf(one, asked, context);
  const { comparison, passage } = one;
  const lacks = lackedBy(claim, comparison);
  const against = againstOf(claim, comparison);
  const quoting = claim.quotes.some(({ status }) => status !== 'none');
  const has = [
    `Has ${percent(comparison.coverage)} of the claim${quoting ? ' beside its quotation' : ''}`,
    ...(lacks.length === 0 ? [] : [`lacks ${listed(lacks.map((words) => `“${words}”`))}`]),
    ...against,
  ].join('; ');
  const outcome = stance === null ? `Does not count: ${because}.` : `Counts: ${because}.`;
  // Of a finding, the step before this one tells it.
  const shared = stance === null || asked.raised !== null ? '' : sharedWith(claim, comparison);
  return point([`${has}.`, outcome, shared].filter(Boolean).join(' '), {
    citations: [{ ...citePassage(passage, 'supports', context), stance }],
    counts: stance !== null,
    weight: { coverage: Math.round(comparison.coverage * 100) / 100, lacks, against },
  });
};

/** Those that count first, then those with most of the claim. */
export function evidenceStep(asked: Asked, context: Context): Step {
  const { claim } = asked.judged;
  const points = claim.evidence.map((one) => weighed(one, asked, context));
  const counting = points.filter(({ counts }) => counts);
  const others = points.filter(({ counts }) => !counts);
  const words =
    points.length === 0
      ? 'No passage of the record has anything of the claim.'
      : `${points.length} ${points.length === 1 ? 'passage' : 'passages'} of the record weighed, ${counting.length === 0 ? 'and none counts' : `of which ${counting.length} ${counting.length === 1 ? 'counts' : 'count'}`}. How much of the claim each has goes by its words, names most.`;
  return { kind: 'evidence', words, points: [...counting, ...others] };
}
