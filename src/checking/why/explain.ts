/** How a verdict or a finding was reached: a check's own objects told step by step. */
import type { TextTrace } from '../against/check-against.js';
import { assertOnRecord } from '../read-back.js';
import type { Trace } from '../trace.js';
import { type Asked, askedFor } from './asked.js';
import { findingStep } from './decided-step.js';
import { deskStep } from './desk-step.js';
import { disputesStep } from './disputes-step.js';
import { evidenceStep } from './evidence-step.js';
import { explainText } from './explain-text.js';
import type { Explanation, Step } from './explanation.js';
import { officesStep } from './offices-step.js';
import { rulesStep, verdictStep } from './outcome-steps.js';
import { quotationsStep } from './quotations-step.js';
import { dayStep, readStep } from './read-step.js';

/** What was looked at for a finding: beside what decided, the evidence where a passage did. */
const stepsOfFinding = ({ judged, raised }: Asked, { context }: Trace): Step[] => {
  if (raised === null) return [];
  const { basis } = raised.remark;
  const asked = { judged, raised };
  return [
    findingStep(raised, judged.claim, context),
    ...(basis !== undefined && 'bearing' in basis ? [evidenceStep(asked, context)] : []),
  ];
};

/** What was looked at for a claim: everything that the record has on it. */
const stepsOfClaim = (asked: Asked, { context }: Trace): Step[] => {
  const { claim } = asked.judged;
  return [
    ...(claim.quotes.length > 0 ? [quotationsStep(claim, context)] : []),
    ...(claim.sentence.assertions.length > 0 ? [officesStep(claim, context)] : []),
    evidenceStep(asked, context),
    ...(claim.sides.length > 0 ? [disputesStep(asked.judged, context)] : []),
  ];
};

/**
 * Explains the finding or the claim with this id; null where the text has none such. The same text on the same record
 * has the same ids, and the same explanation byte for byte.
 *
 * @param trace a check of the text: `checker.trace(text, options)`, not yet gone through
 * @param id whole, `f-…` or `c-…`
 * @throws Error where a citation is not in the record: a defect, never the text's fault
 */
export function explain(trace: Trace | TextTrace, id: string): Explanation | null {
  if ('other' in trace) return explainText(trace, id);
  const asked = askedFor(trace, id);
  if (asked === null) return null;
  const { judged, raised } = asked;
  const { id: claimId, text, start, end, verdict } = judged.report;
  const { record } = trace.context;
  const steps = [
    readStep(judged, trace),
    dayStep(judged, trace),
    ...(raised === null ? stepsOfClaim(asked, trace) : stepsOfFinding(asked, trace)),
    rulesStep(asked),
    ...deskStep(judged.report, raised?.finding ?? null),
    verdictStep(judged),
  ];
  for (const citation of steps.flatMap(({ points }) => points.flatMap(({ citations }) => citations)))
    assertOnRecord(citation, record);
  return {
    id,
    record: { asOf: record.asOf, digest: record.digest },
    claim: { id: claimId, text, start, end, verdict },
    finding: raised?.finding ?? null,
    steps,
  };
}
