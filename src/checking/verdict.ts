/** From findings and evidence to the verdict on a claim: the first of DESIGN's conditions that holds. */
import type { Claim } from './claim.js';
import type { Finding, Verdict } from './report.js';

/** The condition that decided. */
export type Because =
  | 'error'
  | 'disagreement'
  /** A question, an exclamation, a fragment. */
  | 'form'
  | 'support'
  /** It is borne out only by what repeats a documented error. */
  | 'documented-error'
  /** The writer's own voice, or words of judgement. */
  | 'own-voice'
  /** It would be borne out, but for findings that the settings leave out. */
  | 'left-out'
  | 'no-support';

export interface Decision {
  readonly verdict: Verdict;
  readonly because: Because;
}

/** @param left findings that are not reported: they decide nothing, but a claim is not borne out against them */
export function decide(
  claim: Claim,
  findings: readonly Finding[],
  supported: boolean,
  left: readonly Finding[] = [],
): Decision {
  const decision = decideBy(claim, findings, supported);
  if (left.length === 0 || decision.verdict !== 'supported') return decision;
  const withAll = decideBy(claim, [...findings, ...left], supported);
  return withAll.verdict === 'supported' ? decision : { verdict: 'not-enough-evidence', because: 'left-out' };
}

function decideBy(claim: Claim, findings: readonly Finding[], supported: boolean): Decision {
  if (findings.some((finding) => finding.severity === 'error'))
    return { verdict: 'refuted', because: 'error' };
  if (findings.some((finding) => finding.rule === 'sources-disagree' && finding.messageId === 'substance'))
    return { verdict: 'conflicting', because: 'disagreement' };
  const { form, judging } = claim.sentence;
  const quotes = claim.quotes.some((quote) => quote.status !== 'none' || quote.length > 3);
  if (form !== 'statement' && !quotes) return { verdict: 'not-checkable', because: 'form' };
  const repeatsError = findings.some((finding) => finding.rule === 'known-discrepancy');
  if (supported && !repeatsError) return { verdict: 'supported', because: 'support' };
  const ownVoice = judging && !quotes && (!claim.sentence.attributed || claim.sentence.firstPerson);
  if (ownVoice) return { verdict: 'not-checkable', because: 'own-voice' };
  return { verdict: 'not-enough-evidence', because: supported ? 'documented-error' : 'no-support' };
}
