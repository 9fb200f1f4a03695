/** One comparison of the record with a claim, in words: made from what was compared, never compared again. */
import { isEntity } from '../../reading/terms.js';
import type { Claim } from '../claim.js';
import type { Comparison } from '../compare.js';
import { listed, listedInMarks, quantityInWords, said, stretchInWords } from './words.js';

/** The words of the claim that the passage does not have. */
export const lackedBy = (claim: Claim, { missing }: Comparison): string[] => [
  ...new Set(missing.map((term) => said(claim, term))),
];

/** What in the passage is at odds with the claim; `it` is the passage. */
export function againstOf(claim: Claim, comparison: Comparison): string[] {
  const words = comparison.contrary.map((pair) => {
    const own = said(claim, pair.claim);
    if (isEntity(pair.claim))
      return pair.claim.excluded
        ? `the text rules out “${own}”, it does not`
        : `it rules out “${pair.fact.text}”, the text does not`;
    if (pair.claim.negated !== pair.fact.negated)
      return pair.claim.negated
        ? `the text denies “${own}”, it does not`
        : `it denies “${pair.fact.text}”, the text does not`;
    return `it has “${pair.fact.text}” for “${own}”`;
  });
  const [first, second] = comparison.reversedRoles;
  const reversed =
    first === undefined || second === undefined
      ? []
      : [`it has “${first.fact.text}” and “${second.fact.text}” the other way round`];
  const { heldBack, otherSubject, framedBy, otherParty } = comparison;
  return [
    ...words,
    ...reversed,
    ...heldBack.map((term) => `it takes back or doubts what follows “${term.text}”`),
    ...(otherSubject === null ? [] : [`it has “${otherSubject.text}” do it`]),
    ...(framedBy === null ? [] : [`it has it only as what “${framedBy.text}” says`]),
    ...(otherParty === null ? [] : [`it has “${otherParty.text}” in that place`]),
    ...(comparison.otherOrder ? ['it has before for after'] : []),
    ...(comparison.overstated ? ['it does not say it of so many, or of so few'] : []),
    ...(comparison.ranked === 'differs' ? ['its figures have another with more'] : []),
    ...differingValues(claim, comparison),
  ];
}

const valuesOf = (words: readonly string[]): string => listed([...new Set(words)]);

const differingValues = (claim: Claim, { numbers, dates }: Comparison): string[] => [
  ...numbers
    .filter((pair) => pair.facts.length > 0 && !pair.agrees)
    .map((pair) => `it has ${valuesOf(pair.facts.map(quantityInWords))} for “${said(claim, pair.claim)}”`),
  ...dates
    .filter((pair) => pair.facts.length > 0 && !pair.agrees)
    .map((pair) => `it has ${valuesOf(pair.facts.map(stretchInWords))} for “${said(claim, pair.claim)}”`),
];

/** What the passage has of the claim: in the same words, in others, and which figures and dates agree. */
export function sharedWith(claim: Claim, { pairs, contrary, numbers, dates }: Comparison): string {
  const own = pairs
    .filter((pair) => !contrary.includes(pair))
    .map((pair) => ({ own: said(claim, pair.claim), its: pair.fact.text }));
  const same = own.filter((pair) => pair.own.toLowerCase() === pair.its.toLowerCase());
  const other = own.filter((pair) => !same.includes(pair));
  const agreeing = [
    ...numbers.filter((pair) => pair.agrees).map((pair) => said(claim, pair.claim)),
    ...dates.filter((pair) => pair.agrees).map((pair) => said(claim, pair.claim)),
  ];
  return [
    ...(same.length === 0 ? [] : [`In the same words: ${listedInMarks(same.map((pair) => pair.own))}.`]),
    ...(other.length === 0
      ? []
      : [`In other words: ${listed([...new Set(other.map((pair) => `“${pair.its}” for “${pair.own}”`))])}.`]),
    ...(agreeing.length === 0 ? [] : [`As on record: ${listedInMarks(agreeing)}.`]),
  ].join(' ');
}
