/** Whether evidence says what a claim says: everything that it says, and nothing to the contrary. */
import { stemOf } from '../reading/stems.js';
import { isEntity, type Term } from '../reading/terms.js';
import { adjectives } from '../reading/vocabulary.js';
import type { SidePassage } from '../retrieval/passages.js';
import { accountOf, type Claim, type Evidence, isOwnReporting, namesAccount } from './claim.js';
import { type Comparison, weightOf } from './compare.js';
import { CONDEMNING } from './held-back.js';
import { contentOf, isSolid, MIN_CONTENT, negligible, SOLID_FOR_ONE, says, saysEnough } from './left-over.js';
import { type Segment, segmentsOf } from './segments.js';
import { isLabel } from './term-pairs.js';
import { partOf } from './values.js';

/** How much of a fact a claim of so little must have. */
const OF_FACT = 0.5;
const MAX_EVIDENCE = 3;
const MIN_SHARE = 0.35;
const MIN_CIRCUMSTANCE = 0.6;

/** Whether evidence is at odds with the claim anywhere. */
export const conflicts = (comparison: Comparison): boolean =>
  comparison.ranked === 'differs' ||
  comparison.otherOrder ||
  comparison.overstated ||
  comparison.otherParty !== null ||
  comparison.contrary.length > 0 ||
  comparison.reversedRoles.length > 0 ||
  comparison.numbers.some((pair) => pair.facts.length > 0 && !pair.agrees) ||
  comparison.dates.some((pair) => pair.facts.length > 0 && !pair.agrees);

/** Whether evidence says the contrary of the claim in words, not in figures. */
export const isContrary = (comparison: Comparison): boolean =>
  comparison.contrary.length > 0 || comparison.reversedRoles.length > 0;

/** Of a claim of two words, a fact that says much else says nothing: it must be about those two. */
export const isAbout = (claim: Claim, { comparison, statement }: Evidence): boolean =>
  contentOf(claim.statement.terms).length > MIN_CONTENT ||
  comparison.pairs.length >= OF_FACT * contentOf(statement.terms).length;

/** Whether each figure and date of a claim is confirmed by some piece of evidence. */
export const valuesHold = (claim: Claim, chosen: readonly Pick<Evidence, 'comparison'>[]): boolean =>
  claim.statement.numbers.every((_, i) =>
    chosen.some(({ comparison }) => comparison.numbers[i]?.agrees && !missesNameOf(claim, i, comparison)),
  ) &&
  claim.statement.dates
    .filter((date) => date.from !== null)
    .every((_, i) => chosen.some((one) => one.comparison.dates[i]?.agrees));

/** A figure is no confirmation where it is another's: the evidence lacks a name that the claim gives it to. */
const missesNameOf = (claim: Claim, index: number, comparison: Comparison): boolean => {
  const quantity = claim.statement.numbers[index];
  if (quantity?.unit !== '%') return false;
  const part = partOf(claim.statement, quantity);
  return comparison.missing.some((term) => isEntity(term) && term.start >= part.from && term.end <= part.to);
};

/** Sides of disagreements that say by themselves what a claim says. */
export function entailingSides(claim: Claim): Evidence<SidePassage>[] {
  if (!saysEnough(claim)) return [];
  const saying = claim.sides.filter(
    (one) =>
      one.passage.side.wrong !== true &&
      one.passage.discrepancy.kind === 'disagreement' &&
      // What is found by machine is in its sources' sentences, which speak for themselves.
      one.passage.discrepancy.found !== 'machine' &&
      !conflicts(one.comparison) &&
      one.comparison.heldBack.length === 0 &&
      valuesHold(claim, [one]) &&
      negligible(claim, one.comparison.missing),
  );
  const most = Math.max(0, ...saying.map((one) => one.comparison.coverage));
  const against = claim.evidence.some((one) => isContrary(one.comparison) && bearsOn(claim, one, most));
  return against ? [] : saying.filter((one) => one.comparison.coverage === most);
}

const missingFrom = (chosen: readonly Evidence[]): Term[] => {
  const [first, ...more] = chosen;
  return (first?.comparison.missing ?? []).filter((term) =>
    more.every((one) => one.comparison.missing.includes(term)),
  );
};

/** What keeps evidence from bearing a claim out, however much of it it has. */
export type Bar =
  /** Its place is documented as wrong on this. */
  | 'on-record-as-wrong'
  /** The claim measures one thing by another, and it does not. */
  | 'does-not-measure'
  | 'at-odds'
  | 'held-back'
  | 'framed'
  | 'other-subject'
  | 'nothing-shared'
  /** Somebody's account, and the claim does not say whose. */
  | 'account';

/** To consider or plan a thing: it may come about. */
const CONSIDERING: ReadonlySet<string> = new Set(
  'consider contemplate weigh mull discuss debate plan'.split(' ').map(stemOf),
);

/** Whether a claim says no more than that something may come about. */
const mayBe = ({ sentence: { tokens } }: Claim): boolean =>
  tokens.some(({ lower, capital }) => !capital && /^(?:may|might|could)$/.test(lower));

/** The first bar that holds; null where the evidence may bear the claim out, alone or with other evidence. */
export const barOf = (claim: Claim, one: Evidence, usable: (evidence: Evidence) => boolean): Bar | null => {
  const { comparison, statement, passage } = one;
  if (!usable(one)) return 'on-record-as-wrong';
  if (claim.statement.compares && !statement.compares && comparison.ranked !== 'agrees')
    return 'does-not-measure';
  if (conflicts(comparison)) return 'at-odds';
  if (comparison.heldBack.some((term) => !(mayBe(claim) && CONSIDERING.has(term.stem)))) return 'held-back';
  if (comparison.framedBy !== null && !comparison.missing.some((term) => hands(term, one))) return 'framed';
  if (comparison.otherSubject !== null) return 'other-subject';
  if (comparison.pairs.length === 0) return 'nothing-shared';
  return namesAccount(claim, passage) ? null : 'account';
};

/**
 * The fewest pieces of evidence that together say all of the claim, at most three; empty where they do not. What is
 * somebody's account counts only for a claim that names whose.
 */
export function entailing(claim: Claim, usable: (evidence: Evidence) => boolean = () => true): Evidence[] {
  const sound = claim.evidence.filter((one) => barOf(claim, one, usable) === null);
  const [best] = sound;
  if (best === undefined || !saysEnough(claim)) return [];
  // What says the contrary, and covers the claim better, settles it.
  const against = claim.evidence.find(
    (one) => isContrary(one.comparison) && bearsOn(claim, one, best.comparison.coverage),
  );
  if (against !== undefined && against.comparison.coverage > best.comparison.coverage) return [];
  const alone = sound.filter(
    (one) =>
      valuesHold(claim, [one]) &&
      negligible(
        claim,
        one.comparison.missing.filter((term) => !hands(term, one)),
      ) &&
      isAbout(claim, one),
  );
  if (alone.length > 0) {
    const top = alone[0]?.comparison.coverage ?? 0;
    return alone.filter((one) => one.comparison.coverage >= top - 0.05);
  }
  const shared = entailingConjuncts(claim, sound);
  if (shared.length > 0) return shared;
  const strung = segmentsOf(claim.sentence, claim.statement.terms);
  if (strung.length > 1) return entailingEach(claim, strung, sound);
  const act = claim.statement.terms.find((term) => term.verbal && !isRelative(claim, term));
  const chosen = [best];
  while (chosen.length < MAX_EVIDENCE) {
    const left = missingFrom(chosen);
    const gain = (one: Evidence): number =>
      left
        .filter((term) => !one.comparison.missing.includes(term))
        .reduce((sum, term) => sum + weightOf(term), 0);
    const next = sound
      .filter(
        (one) =>
          !chosen.includes(one) &&
          one.comparison.coverage >= MIN_SHARE &&
          sharesName(one, chosen) &&
          besides(one, best),
      )
      .sort((a, b) => gain(b) - gain(a))[0];
    const values = (list: readonly Evidence[]): number => (valuesHold(claim, list) ? 1 : 0);
    if (next === undefined || (gain(next) === 0 && values([...chosen, next]) === values(chosen))) return [];
    chosen.push(next);
    // Who did what must stand in the account itself.
    if (best.comparison.missing.some((term) => isEntity(term) || term === act || says(term))) return [];
    if (valuesHold(claim, chosen) && negligible(claim, missingFrom(chosen))) return chosen;
  }
  return [];
}

/** The verb of a relative clause: "the argument that erupted". */
const isRelative = ({ sentence }: Claim, term: Term): boolean =>
  /\b(?:that|who|which)\s+(?:(?:had|has|have|was|were)\s+)?$/.test(
    sentence.text.slice(0, term.start - sentence.start),
  );

/** Evidence for each of several statements that a sentence strings together; empty where one of them has none. */
const entailingEach = (
  claim: Claim,
  segments: readonly Segment[],
  sound: readonly Evidence[],
): Evidence[] => {
  const [subject] = claim.statement.terms.filter((term) => isEntity(term) && !term.excluded);
  // "Republicans in Congress": where the other accounts have it, one may leave it out.
  const isCircumstance = (term: Term): boolean =>
    term.preposition !== null &&
    sound.some(
      ({ comparison }) => comparison.coverage >= MIN_CIRCUMSTANCE && !comparison.missing.includes(term),
    );
  const found: Evidence[] = [];
  for (const terms of segments) {
    const own = terms.filter((term) => !claim.accounted(term));
    const act = own.findIndex((term) => term.verbal);
    // What begins with its verb is said of the sentence's subject.
    const implied = subject !== undefined && !own.slice(0, Math.max(act, 0)).some(isEntity) ? [subject] : [];
    const solid = own.filter(isSolid).length;
    const evidence = sound.find(({ comparison }) => {
      const left = [...implied, ...own].filter((term) => comparison.missing.includes(term));
      return (
        !left.some((term) => (isEntity(term) && !isCircumstance(term)) || term.verbal) &&
        left.filter(isSolid).length <= Math.floor(solid / SOLID_FOR_ONE)
      );
    });
    if (evidence === undefined) return [];
    if (!found.includes(evidence)) found.push(evidence);
  }
  return valuesHold(claim, found) ? found.slice(0, MAX_EVIDENCE) : [];
};

/**
 * "NATO and the European Union": what is said of several is borne out where each account has all of the sentence but
 * others of the list, and together they have the whole list.
 */
const entailingConjuncts = (claim: Claim, sound: readonly Evidence[]): Evidence[] => {
  const list = conjunctsOf(claim);
  if (list.length < 2) return [];
  const found: Evidence[] = [];
  for (const conjunct of list) {
    const evidence = sound.find(
      (one) =>
        !one.comparison.missing.includes(conjunct) &&
        valuesHold(claim, [one]) &&
        negligible(
          claim,
          one.comparison.missing.filter((term) => !list.includes(term)),
        ),
    );
    if (evidence === undefined) return [];
    if (!found.includes(evidence)) found.push(evidence);
  }
  return found.slice(0, MAX_EVIDENCE);
};

/** The names that a sentence joins with "and", "or" or a comma. */
const conjunctsOf = ({ sentence, statement }: Claim): Term[] => {
  const joined = (one: Term, other: Term): boolean =>
    JOINED.test(sentence.text.slice(one.end - sentence.start, other.start - sentence.start));
  const names = statement.terms.filter((term) => isEntity(term) && !term.excluded);
  return names.filter((term, at) => {
    const [before, after] = [names[at - 1], names[at + 1]];
    return (before !== undefined && joined(before, term)) || (after !== undefined && joined(term, after));
  });
};

/** What may stand between two names of one list. */
const JOINED = /^(?:,|\s*[,]?\s*(?:and|or|nor|but also)(?: also| even| some| the| several)*)\s*(?:the\s*)?$/;

const paragraph = ({ passage }: Evidence): number => Number(passage.locator.slice(1));

/** In the same paragraph of the same source, or the next: pieces of one account. */
const besides = (one: Evidence, other: Evidence): boolean =>
  one.passage.source === other.passage.source && Math.abs(paragraph(one) - paragraph(other)) <= 1;

const sharesName = (one: Evidence, chosen: readonly Evidence[]): boolean =>
  one.comparison.pairs.some(
    (pair) =>
      isEntity(pair.claim) &&
      chosen.some((other) => other.comparison.pairs.some((known) => known.claim === pair.claim)),
  );

/** The account of a person that a flat claim repeats as if it were fact. */
export function unattributed(claim: Claim): Evidence[] {
  if (!saysEnough(claim)) return [];
  return claim.evidence.filter((one) => {
    const hedged =
      one.passage.kind === 'fact' &&
      one.passage.fact.attribution !== undefined &&
      !isOwnReporting(one.passage);
    return (
      (hedged || accountOf(one.passage) !== null || one.comparison.framedBy !== null) &&
      !conflicts(one.comparison) &&
      one.comparison.heldBack.length === 0 &&
      isAbout(claim, one) &&
      inItsOwnWords(one) &&
      valuesHold(claim, [one]) &&
      negligible(claim, notBeside(claim, one))
    );
  });
}

/** A quote says what its words say: not what is noted of where and of what it was said. */
const inItsOwnWords = ({ passage, comparison }: Evidence): boolean => {
  if (passage.kind === 'fact') return true;
  const end = passage.text.indexOf(passage.quote.words) + passage.quote.words.length;
  return comparison.pairs.every((pair) => pair.fact.start < end);
};

/** What evidence lacks of a claim, but for modifiers that the rest of its paragraph has: "the heated, televised exchange". */
const notBeside = (claim: Claim, one: Evidence): Term[] =>
  one.comparison.missing.filter(
    (term) =>
      isEntity(term) ||
      term.verbal ||
      !claim.evidence.some(
        (other) =>
          other !== one &&
          besides(other, one) &&
          !conflicts(other.comparison) &&
          !other.comparison.missing.includes(term),
      ),
  );

/** Whether one piece of evidence says all of a claim by itself. */
export const saysAll = (claim: Claim, { comparison }: Evidence): boolean =>
  negligible(claim, comparison.missing);

/** How many of the names of the evidence a claim must have, for the two to be about the same thing. */
const OWN_NAMES = 0.5;

/** "a U.S. turn": the country only tells whose. */
const isModifier = (term: Term, next: Term | undefined): boolean =>
  adjectives.has(term.text) &&
  next !== undefined &&
  !isEntity(next) &&
  !next.verbal &&
  next.start - term.end <= 1;

/** Of so many words and names all are met: such a claim is about the fact, though it names nobody. */
const UNMISTAKABLE = 3;
const isWholly = (claim: Claim, { comparison }: Evidence): boolean =>
  comparison.missing.length === 0 &&
  (contentOf(claim.statement.terms).length >= UNMISTAKABLE || comparison.dates.some((pair) => pair.agrees));

/** Whether a claim is about those whom the evidence is about. */
export const sharesItsNames = (claim: Claim, { statement }: Evidence): boolean => {
  // Those who act or are acted on; what stands in a prepositional phrase is circumstance.
  const { terms } = statement;
  const all = terms.filter((term) => isEntity(term) && !term.excluded);
  const bare = all.filter((term) => term.preposition === null);
  const acting = bare.filter((term) => {
    const at = terms.indexOf(term);
    return !isModifier(term, terms[at + 1]) && terms[at - 1]?.kind !== 'saying';
  });
  const names = acting.length > 0 || bare.length === 0 ? acting : all.filter((term) => !bare.includes(term));
  const met = names.filter((term) =>
    claim.statement.terms.some((own) => own.concepts.some((concept) => term.concepts.includes(concept))),
  );
  return names.length === 0 || met.length >= OWN_NAMES * names.length;
};

/** Terms that the evidence lacks, and that no other evidence which agrees with the claim elsewhere has. */
export const unexplained = (claim: Claim, { comparison }: Evidence): Term[] =>
  comparison.missing.filter(
    (term) =>
      isEntity(term) ||
      !claim.evidence.some(
        (other) =>
          other.comparison.coverage >= 0.75 &&
          !isContrary(other.comparison) &&
          !other.comparison.missing.includes(term),
      ),
  );

/** Evidence that is about the same thing as the claim, but for what a rule compares. */
export const bearsOn = (claim: Claim, evidence: Evidence, share: number): boolean => {
  const missing = evidence.comparison.missing;
  return (
    evidence.comparison.coverage >= share &&
    !missing.some((term) => isEntity(term) && !contrasted(claim, evidence, term)) &&
    !missing.some(
      (term) => isSolid(term) && term.verbal && !isAside(term, evidence) && !hands(term, evidence),
    ) &&
    (sharesItsNames(claim, evidence) || isWholly(claim, evidence)) &&
    namesAccount(claim, evidence.passage)
  );
};

/** "Bacon called it a bad day" hands over what "Bacon said it was a bad day" and "Bacon condemned it as a bad day" do. */
const hands = (term: Term, { passage, statement }: Evidence): boolean =>
  isLabel(term) &&
  (accountOf(passage) !== null || statement.terms.some((other) => CONDEMNING.has(other.stem)));

/** To order somebody to resume is to resume; and what another clause says leaves the contrary as it is. */
const isAside = (verb: Term, { comparison: { contrary } }: Evidence): boolean => {
  const [pair] = contrary;
  if (pair === undefined || isEntity(pair.claim)) return false;
  return (
    (verb.concepts.includes('concept:order-command') && verb.start < pair.claim.start) ||
    verb.clause > pair.claim.clause
  );
};

/** The name that a draft puts in another's place: Vance in "It was Vance, not Trump, who …". */
const contrasted = (claim: Claim, { comparison }: Evidence, missing: Term): boolean => {
  const at = claim.statement.terms.indexOf(missing);
  return [at - 1, at + 1].some((near) => {
    const term = claim.statement.terms[near];
    return term?.excluded === true && comparison.contrary.some((pair) => pair.claim === term);
  });
};
