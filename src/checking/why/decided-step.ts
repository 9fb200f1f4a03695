/** The comparison that decided a finding: what its rule made it from. */

import type { Basis } from '../basis.js';
import { citePassage, citeSide } from '../cite.js';
import type { Claim, Evidence } from '../claim.js';
import type { Context } from '../context.js';
import { rulingOf } from '../desk/ruling.js';
import type { Raised } from './asked.js';
import { againstOf, sharedWith } from './comparison.js';
import { type Point, point, type Step, type Weighed } from './explanation.js';
import { judgedPoints } from './offices-step.js';
import { quotationPoints } from './quotations-step.js';
import { inMarks, listed, quantityInWords, said, stretchInWords } from './words.js';

/** What a passage shares with the claim, and what in it is at odds, as one point. */
const comparedPoint = (
  one: Evidence,
  lead: string,
  { remark }: Raised,
  claim: Claim,
  context: Context,
): Point => {
  const own = citePassage(one.passage, 'contradicts', context);
  const cited = remark.citations.find(({ id, locator }) => id === own.id && locator === own.locator);
  return point([lead, sharedWith(claim, one.comparison)].filter(Boolean).join(' '), {
    spans: [{ start: remark.start, end: remark.end }],
    citations: [cited ?? own],
  });
};

const basisPoints = (basis: Basis, raised: Raised, claim: Claim, context: Context): Point[] => {
  switch (basis.kind) {
    case 'office':
      return judgedPoints(basis.assertion, basis.person, basis.day, basis.judgement, claim);
    case 'quote':
      return quotationPoints(basis.match, claim, context);
    case 'figure': {
      const pair = basis.decided.comparison.numbers[basis.index];
      const lead =
        pair === undefined
          ? ''
          : `The text has ${inMarks(said(claim, pair.claim))}, read as ${quantityInWords(pair.claim)}; the record has ${listed(pair.facts.map(quantityInWords))} in its place.`;
      return [comparedPoint(basis.decided, lead, raised, claim, context)];
    }
    case 'date': {
      const pair = basis.decided.comparison.dates[basis.index];
      const lead =
        pair === undefined
          ? ''
          : `The text has ${inMarks(said(claim, pair.claim))}, read as ${stretchInWords(pair.claim)}; the record has ${listed([...new Set(pair.facts.map(stretchInWords))])}.`;
      return [comparedPoint(basis.decided, lead, raised, claim, context)];
    }
    case 'calendar':
      return [
        point(
          `${inMarks(said(claim, basis.date))} names a weekday that ${stretchInWords(basis.date)} was not, by the calendar. The record was not asked.`,
          { spans: [{ start: basis.date.start, end: basis.date.end }] },
        ),
      ];
    case 'words': {
      const against = againstOf(claim, basis.decided.comparison);
      const lead = against.length === 0 ? '' : `What is at odds: ${listed(against)}.`;
      return [comparedPoint(basis.decided, lead, raised, claim, context)];
    }
    case 'account':
      return [
        comparedPoint(
          basis.decided,
          'The record has this only as somebody’s account, or not as certain; the text says it flatly.',
          raised,
          claim,
          context,
        ),
      ];
    case 'side': {
      const { discrepancy, side } = basis.decided.passage;
      const words = said(claim, raised.remark);
      const of = `${inMarks(words)} takes the side that has ${inMarks(side.words)}.`;
      const cited = raised.remark.citations.find(({ snippet }) => snippet === side.words);
      const sides = discrepancy.sides.map((other) =>
        point(`On this side: ${other.says}`, {
          citations: [{ ...citeSide(discrepancy, other, 'supports', context), stance: null }],
        }),
      );
      return [
        point(`${of} The newsroom’s ruling on it: ${rulingOf(discrepancy, context)}.`, {
          spans: [{ start: raised.remark.start, end: raised.remark.end }],
          citations: cited === undefined ? [] : [cited],
        }),
        ...sides.filter((_, index) => discrepancy.sides[index] !== side),
      ];
    }
  }
};

/** Of a rule that keeps no basis, its citations say what it was made from. */
const citedPoint = ({ remark, finding }: Raised): Point =>
  point(
    finding.citations.length === 0
      ? `It is about ${inMarks(finding.actual)}; no place in the record is cited for it.`
      : `${inMarks(finding.actual)} was compared with what is cited.`,
    {
      spans: [{ start: remark.start, end: remark.end }],
      citations: remark.citations,
    },
  );

const isSamePlace = (a: Weighed, b: Weighed): boolean =>
  a.id === b.id && a.locator === b.locator && a.snippet === b.snippet;

/** What the finding cites points the way that it has it point. */
const asFound =
  ({ citations }: Raised['finding']) =>
  (weighed: Weighed): Weighed =>
    citations.find((one) => isSamePlace(one, weighed)) ?? weighed;

export function findingStep(raised: Raised, claim: Claim, context: Context): Step {
  const { finding, remark } = raised;
  const made =
    remark.basis === undefined ? [citedPoint(raised)] : basisPoints(remark.basis, raised, claim, context);
  const points = made.map((one) => ({ ...one, citations: one.citations.map(asFound(finding)) }));
  const shown = points.flatMap(({ citations }) => citations);
  // What the finding cites beside the place that decided.
  const more = finding.citations.filter((own) => !shown.some((other) => isSamePlace(own, other)));
  return {
    kind: 'decided',
    words: `What decided: ${finding.message}`,
    points: [...points, ...(more.length === 0 ? [] : [point('Cited with it.', { citations: more })])],
  };
}
