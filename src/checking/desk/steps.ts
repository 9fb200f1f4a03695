/** What the desk decided, applied to findings: small steps after the rules, of which no rule knows. */
import { isBelow, withoutEchoes } from '../finding.js';
import type { Dismissed, Finding, Left } from '../report.js';
import { type DeskView, type RuleSettings, under } from './view.js';

const DISCREPANCIES = 'discrepancies/';

/** A finding with what the desk has to say of it: stepped down, confirmed, on a discrepancy that it has confirmed. */
export function asDecided(finding: Finding, desk: DeskView | undefined): Finding {
  if (desk === undefined) return finding;
  const severity = under(desk.severities, finding.rule);
  const confirmed = under(desk.confirmed, finding.key);
  const rulings = finding.citations.flatMap(({ id }) => {
    const ruling = id.startsWith(DISCREPANCIES)
      ? under(desk.rulings, id.slice(DISCREPANCIES.length))
      : undefined;
    return ruling?.ruling === 'confirmed' ? [{ discrepancy: id, ruling }] : [];
  });
  const [ruled] = rulings;
  return {
    ...finding,
    ...(severity === undefined || !isBelow(severity, finding.severity)
      ? {}
      : { severity, steppedDown: { from: finding.severity } }),
    ...(confirmed === undefined ? {} : { confirmed: { by: confirmed.by, at: confirmed.at } }),
    ...(ruled === undefined
      ? {}
      : {
          discrepancyConfirmed: {
            id: ruled.discrepancy,
            by: ruled.ruling.by,
            at: ruled.ruling.at,
            why: ruled.ruling.why,
          },
        }),
  };
}

const isOff = ({ rule }: Finding, { off }: RuleSettings): boolean => off?.includes(rule) === true;
const isTooLow = ({ severity }: Finding, { from }: RuleSettings): boolean =>
  from !== undefined && isBelow(severity, from);

/** Findings that the settings admit, and those that they leave out. Only what is reported makes an echo of another. */
function bySettings(findings: readonly Finding[], settings: RuleSettings | undefined) {
  if (settings === undefined) return { admitted: withoutEchoes(findings), left: [] };
  const isOut = (finding: Finding): boolean => isOff(finding, settings) || isTooLow(finding, settings);
  return {
    admitted: withoutEchoes(findings.filter((finding) => !isOut(finding))),
    left: withoutEchoes(findings).filter(isOut),
  };
}

export interface SetAside {
  /** What is reported. */
  readonly kept: readonly Finding[];
  readonly dismissed: readonly Dismissed[];
  /** What the settings leave out. */
  readonly left: readonly Finding[];
}

/** Echoes are dropped before dismissals: what has been dismissed does not come back in other words. */
export function setAside(findings: readonly Finding[], desk: DeskView | undefined): SetAside {
  const { admitted, left } = bySettings(findings, desk?.rules);
  const of = (finding: Finding) => under(desk?.dismissed, finding.key);
  return {
    kept: admitted.filter((finding) => of(finding) === undefined),
    dismissed: admitted.flatMap((finding) => {
      const dismissal = of(finding);
      if (dismissal === undefined) return [];
      const { by, why, at, kind } = dismissal;
      return [{ finding, by, why, at, kind }];
    }),
    left,
  };
}

/** How much was left out; null where nothing was. */
export function countLeft(left: readonly Finding[], settings: RuleSettings = {}): Left | null {
  if (left.length === 0) return null;
  const off = left.filter((finding) => isOff(finding, settings)).length;
  return {
    off,
    below: left.length - off,
    rules: [...new Set(left.map(({ rule }) => rule))].sort(),
  };
}

/** What was left out of several claims together; null where nothing was. */
export function sumLeft(claims: readonly { readonly left?: Left }[]): Left | null {
  const all = claims.flatMap(({ left }) => left ?? []);
  if (all.length === 0) return null;
  return {
    off: all.reduce((sum, { off }) => sum + off, 0),
    below: all.reduce((sum, { below }) => sum + below, 0),
    rules: [...new Set(all.flatMap(({ rules }) => rules))].sort(),
  };
}
