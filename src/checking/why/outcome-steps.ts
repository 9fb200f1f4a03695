/** What the rules made of a claim, and which condition gave the verdict. */

import { findingsOf } from '../findings-of.js';
import type { Judged } from '../trace.js';
import type { Because } from '../verdict.js';
import type { Asked } from './asked.js';
import { type Point, point, type Step } from './explanation.js';
import { listed } from './words.js';

/** Every finding on the claim but the one asked about; what was left out; and in a line, who had nothing to say. */
export function rulesStep({ judged: { ruled, report, left: out }, raised }: Asked): Step {
  const silent = ruled.filter(({ remarks }) => remarks.length === 0).map(({ rule }) => rule.meta.id);
  const findings = ruled.flatMap(({ remarks }) => remarks.map(({ finding }) => finding));
  const asPoint = (finding: (typeof findings)[number], words: string): Point =>
    point(words, { spans: [{ start: finding.start, end: finding.end }] });
  const shown = report.findings
    .filter((finding) => finding.id !== raised?.finding.id)
    .map((finding) =>
      asPoint(finding, `${finding.rule} (${finding.severity}, ${finding.id}): ${finding.message}`),
    );
  const left = findings
    .filter(({ id }) => ![...findingsOf(report), ...out].some((finding) => finding.id === id))
    .map((finding) =>
      asPoint(finding, `${finding.rule}, left out as it adds nothing to the rest: ${finding.message}`),
    );
  const others = raised === null ? '' : 'other ';
  const said =
    shown.length === 0 ? `No ${others}rule has a finding` : `Rules with ${others}findings: ${shown.length}`;
  return {
    kind: 'rules',
    words: silent.length === 0 ? `${said}.` : `${said}. Looked and stayed silent: ${listed(silent)}.`,
    points: [...shown, ...left],
  };
}

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** What bears the claim out, in a phrase. */
const borneOutBy = ({ evidence, sides, quoted, offices }: Judged['support']): string =>
  listed([
    ...(evidence.length > 0 ? [plural(evidence.length, 'a passage', 'passages')] : []),
    ...(sides.length > 0 ? ['a side of a documented disagreement'] : []),
    ...(quoted.length > 0 ? [plural(quoted.length, 'a quote', 'quotes')] : []),
    ...(offices.length > 0 ? [plural(offices.length, 'an office', 'offices')] : []),
  ]);

const reason = (because: Because, { report, support }: Judged): string => {
  switch (because) {
    case 'error': {
      const errors = report.findings.filter(({ severity }) => severity === 'error');
      return `${listed(errors.map(({ rule, id }) => `${rule} (${id})`))} found ${plural(errors.length, 'an error', 'errors')}, and one is enough.`;
    }
    case 'disagreement':
      return 'The record holds accounts of this that cannot both be right.';
    case 'form':
      return 'It is no statement, so there is nothing that the record could bear out.';
    case 'own-voice':
      return 'The writer speaks or judges here, and nothing on record says the same.';
    case 'support':
      return `Borne out by ${borneOutBy(support)} on record: ${support.citations.length === 1 ? 'it says' : 'they say'} all of it, and nothing on record stands against it.`;
    case 'documented-error':
      return 'It is on record only where the record documents an error, which is no support.';
    case 'left-out':
      return 'The record says so, but findings stand against it that the settings leave out.';
    case 'no-support':
      return 'Nothing on record says all of it, and nothing on record is at odds with it closely enough to say so.';
  }
};

/** The verdict itself stands with the claim; here is why. */
export const verdictStep = (judged: Judged): Step => ({
  kind: 'verdict',
  words: reason(judged.because, judged),
  points: [],
});
