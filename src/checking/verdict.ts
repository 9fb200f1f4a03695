/** From findings and evidence to the verdict on a claim: the first of DESIGN's conditions that holds. */
import type { Claim } from './claim.js';
import type { Finding, Verdict } from './report.js';

export function verdictOf(claim: Claim, findings: readonly Finding[], supported: boolean): Verdict {
  if (findings.some((finding) => finding.severity === 'error')) return 'refuted';
  if (findings.some((finding) => finding.rule === 'sources-disagree' && finding.messageId === 'substance'))
    return 'conflicting';
  const { form, judging } = claim.sentence;
  const quotes = claim.quotes.some((quote) => quote.status !== 'none' || quote.length > 3);
  if (form !== 'statement' && !quotes) return 'not-checkable';
  const repeatsError = findings.some((finding) => finding.rule === 'known-discrepancy');
  if (supported && !repeatsError) return 'supported';
  const ownVoice = judging && !quotes && (!claim.sentence.attributed || claim.sentence.firstPerson);
  return ownVoice ? 'not-checkable' : 'not-enough-evidence';
}
