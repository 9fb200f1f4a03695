import { isEntity, type Term } from '../../reading/terms.js';
import { adjectives } from '../../reading/vocabulary.js';
import { citePassage } from '../cite.js';
import type { Claim, Evidence } from '../claim.js';
import { bearsOn } from '../entailment.js';
import { isMachineRead } from '../machine-read.js';
import type { Remark, Rule } from '../rule.js';
import type { Statement } from '../statement.js';
import type { Pair } from '../term-pairs.js';

/** How much of the claim the evidence must cover, its contrary words counted as covered. */
const SHARE = 0.75;

/** Who is covered so far is about the same thing, whatever else the fact adds. */
const WHOLE = 0.95;

/** One word may be missing for so many. */
const SOLID_FOR_ONE = 4;

const solid = (claim: Claim): number => claim.statement.terms.filter((term) => term.kind === 'word').length;

/** How something is, of a claim that has all else: `in private` for `televised`. */
const isManner = (pair: Pair, { comparison }: Evidence): boolean =>
  comparison.coverage >= WHOLE && !pair.claim.verbal && !pair.fact.verbal;

/** Whether the two are about the same object: what the fact has after the contrary word, the claim has somewhere. */
const sameObject = (one: Evidence): boolean => {
  const { contrary, pairs } = one.comparison;
  const [pair] = contrary;
  if (pair === undefined || isEntity(pair.claim) || isManner(pair, one)) return true;
  const after = one.statement.terms.filter(
    (term) => term.start > pair.fact.start && term.clause === pair.fact.clause && term.kind !== 'light',
  );
  // "skeptical of continued U.S. aid": the object is what the words before it describe.
  const heads = after.filter((term, at) => !leadsTo(term, after[at + 1]));
  const objects = [...after.slice(0, 2), ...heads.slice(0, 1)];
  return after.length === 0 || objects.some((term) => pairs.some((other) => other.fact === term));
};

/** Whether a word describes the noun right behind it. */
const leadsTo = (term: Term, next: Term | undefined): boolean =>
  next !== undefined &&
  next.start - term.end <= 1 &&
  !next.verbal &&
  (!isEntity(term) || adjectives.has(term.text));

/** "The Oval Office exchange": the name tells which. */
const isAttached = (name: Term | undefined, next: Term | undefined): boolean =>
  name !== undefined && next !== undefined && !isEntity(next) && !next.verbal && next.start - name.end <= 1;

/** "a tense meeting": the word before a noun that both have. */
const isAttribute = (word: Term, { statement, comparison }: Evidence): boolean => {
  const noun = statement.terms[statement.terms.indexOf(word) + 1];
  return noun !== undefined && !isEntity(noun) && comparison.pairs.some((pair) => pair.fact === noun);
};

const isPerson = (term: Term): boolean => term.concepts.some((concept) => concept.startsWith('person:'));

/** Whoever does it in the fact, the claim must speak of too: two acts of two people are no contradiction. */
const sameDoer = (claim: Claim, one: Evidence): boolean => {
  const first = one.statement.terms[0];
  const [own] = claim.statement.terms;
  // "The Oval Office meeting was cordial" names nobody who does anything.
  const unnamed =
    own !== undefined &&
    !isPerson(own) &&
    one.comparison.missing.length === 0 &&
    one.comparison.contrary.every((pair) => isAttribute(pair.fact, one));
  return (
    unnamed ||
    isAttached(first, one.statement.terms[1]) ||
    first === undefined ||
    !isEntity(first) ||
    first.preposition !== null ||
    one.comparison.pairs.some((pair) => pair.fact === first)
  );
};

/**
 * Whether both contrary words, where one is not the other denied, are used alike: both as verbs, or both before a noun that they describe, or both not. "The
 * pause" and "ongoing attacks", "Russia’s" and "the Russian invasion", say nothing of each other. What an editor has written
 * down is one plain statement; a source's own sentence holds several.
 */
const usedAlike = (claim: Claim, { passage, comparison, statement }: Evidence): boolean =>
  !isMachineRead(passage) ||
  comparison.contrary.every((pair) => {
    const describes = ({ terms }: Statement, term: Term): boolean =>
      leadsTo(term, terms[terms.indexOf(term) + 1]);
    const isDenied = !isEntity(pair.claim) && pair.claim.negated !== pair.fact.negated;
    return (
      isDenied ||
      (pair.claim.verbal === pair.fact.verbal &&
        (pair.claim.verbal || describes(claim.statement, pair.claim) === describes(statement, pair.fact)))
    );
  });

const eligible = (claim: Claim, one: Evidence): boolean =>
  one.passage.kind === 'fact' &&
  usedAlike(claim, one) &&
  bearsOn(claim, one, SHARE) &&
  one.comparison.heldBack.length === 0 &&
  sameObject(one) &&
  sameDoer(claim, one) &&
  !claim.statement.terms.some((term) => term.negated && one.comparison.missing.includes(term)) &&
  !one.comparison.numbers.some((pair) => pair.facts.length > 0 && !pair.agrees) &&
  !one.comparison.dates.some((pair) => pair.facts.length > 0 && !pair.agrees) &&
  one.comparison.missing.filter((term) => term.kind === 'word').length <=
    Math.floor(solid(claim) / SOLID_FOR_ONE);

/** No carrots for no sticks: each is denied where the other side affirms it. */
const isSwap = (contrary: readonly Pair[]): boolean =>
  contrary.every((pair) => !pair.claim.verbal && !pair.fact.verbal) &&
  contrary.some((pair) => pair.claim.negated && !pair.fact.negated) &&
  contrary.some((pair) => !pair.claim.negated && pair.fact.negated);

/** A light verb denied with its noun: "no need". */
const isLight = (pair: Pair): boolean => pair.claim.kind === 'light' && pair.fact.kind === 'light';

const remarkOn = (one: Evidence): Pick<Remark, 'messageId' | 'start' | 'end'> | null => {
  const { contrary, reversedRoles, otherOrder, otherExtent, ranked } = one.comparison;
  const [pair] = contrary;
  if (pair === undefined && ranked === 'differs') {
    const named = one.comparison.pairs.filter((other) => isEntity(other.claim));
    const [first] = named;
    const last = named.at(-1);
    if (first !== undefined && last !== undefined)
      return { messageId: 'reversed', start: first.claim.start, end: last.claim.end };
  }
  if (pair === undefined && reversedRoles.length === 0) {
    const [extent] = otherExtent;
    if (extent !== undefined)
      return { messageId: 'extent', start: extent.claim.start, end: extent.claim.end };
    const first = otherOrder ? one.comparison.pairs.find((other) => other.claim.kind !== 'light') : undefined;
    if (first !== undefined) return { messageId: 'order', start: first.claim.start, end: first.claim.end };
  }
  if (pair !== undefined && (pair.claim.quoted || isLight(pair))) return null;
  // Denied of the one whom the fact rules out.
  if (contrary.some((other) => isEntity(other.claim)) && contrary.some((other) => !isEntity(other.claim)))
    return null;
  if (pair !== undefined && (contrary.length % 2 === 1 || isSwap(contrary))) {
    const messageId = isEntity(pair.claim)
      ? 'excluded'
      : pair.claim.negated !== pair.fact.negated
        ? 'negated'
        : 'opposite';
    return { messageId, start: pair.claim.start, end: pair.claim.end };
  }
  if (contrary.some((other) => isEntity(other.claim)) && pair !== undefined) {
    return { messageId: 'excluded', start: pair.claim.start, end: pair.claim.end };
  }
  const [first, second] = reversedRoles;
  if (first === undefined || second === undefined) return null;
  return {
    messageId: 'reversed',
    start: Math.min(first.claim.start, second.claim.start),
    end: Math.max(first.claim.end, second.claim.end),
  };
};

/** The record says the contrary: polarity, an opposite word, or who did what to whom. */
export const contradicted: Rule = {
  meta: {
    id: 'contradicted',
    severity: 'error',
    description: 'Polarity, an opposite word, or roles reversed against the record.',
    messages: {
      negated: 'The record has the contrary: {{fact}}',
      opposite: 'The record has the contrary: {{fact}}',
      excluded: 'The record has it of another: {{fact}}',
      reversed: 'The record has it the other way round: {{fact}}',
      oppositeThere: 'The other text has “{{there}}”.',
      saidThere: 'The other text says it: {{there}}',
      deniedThere: 'The other text denies it: {{there}}',
      reversedThere: 'The other text has it the other way round.',
      otherDoerThere: 'The other text has {{there}}.',
      otherPlaceThere: 'The other text has {{there}}.',
      otherKindThere: 'The other text has “{{there}}”.',
      order: 'The record has the order in time the other way round: {{fact}}',
      extent: 'The record has it of more or fewer of them: {{fact}}',
    },
  },
  check(claim, context, { supported }) {
    if (
      supported ||
      claim.sentence.form !== 'statement' ||
      claim.quotes.some((quote) => quote.status !== 'none')
    )
      return [];
    const bearing = claim.evidence.filter((one) => eligible(claim, one));
    // Denied and turned round at once, it may well be what the record says.
    if (
      bearing.some(
        ({ comparison: { contrary, reversedRoles } }) =>
          contrary.some((pair) => !isEntity(pair.claim)) && reversedRoles.length > 0,
      )
    )
      return [];
    for (const one of bearing) {
      const remark = remarkOn(one);
      if (remark === null) continue;
      return [
        {
          ...remark,
          data: { fact: one.passage.text },
          expected: [],
          citations: [citePassage(one.passage, 'contradicts', context)],
          basis: { kind: 'words', decided: one, bearing },
        },
      ];
    }
    return [];
  },
};
