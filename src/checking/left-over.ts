/** What evidence leaves over of a claim, and whether the claim still says the same without it. */
import { isAdverb } from '../reading/grammar.js';
import { stemOf } from '../reading/stems.js';
import { isEntity, type Term } from '../reading/terms.js';
import type { Claim } from './claim.js';
import { weightOf } from './compare.js';

/** How much of a claim's weight may stay uncovered in words that are neither names nor verbs. */
const SLACK = 0.2;
/** Of so many words, one may be missing. */
export const SOLID_FOR_ONE = 3;
/** A sentence with less in it than this says nothing that could be borne out. */
export const MIN_CONTENT = 2;

/** A word with a meaning of its own. */
export const isSolid = (term: Term): boolean => term.kind === 'word';

/** Whether what is left uncovered is so little that the claim still says the same. */
export const negligible = (claim: Claim, missing: readonly Term[]): boolean => {
  if (missing.some(isEntity) || missing.some(says)) return false;
  const own = claim.statement.terms.filter((term) => !claim.accounted(term));
  const solid = own.filter(isSolid);
  const leftSolid = missing.filter((term) => isSolid(term) && !term.concepts.includes('concept:regard-as'));
  if (
    leftSolid.some(
      (term) =>
        term.verbal || isObject(term, claim.statement.terms) || isComplement(term, claim.statement.terms),
    )
  )
    return false;
  // "the policy clashes with its vision": where no verb is left, what looks like one is what the claim says.
  if (!solid.some((term) => term.verbal) && leftSolid.some((term) => VERB_WITH.test(term.text))) return false;
  const total = own.reduce((sum, term) => sum + weightOf(term), 0);
  const left = missing.reduce((sum, term) => sum + weightOf(term), 0);
  if (solid.length === 0)
    return missing.every((term) => term.kind === 'saying' && own.length > 2) || missing.length === 0;
  return leftSolid.length <= Math.floor(solid.length / SOLID_FOR_ONE) && left <= SLACK * total;
};

/** A word of the form of a verb, with the preposition that it takes. */
const VERB_WITH = /^[a-z]+(?:s|ed) (?:with|against)\b/;

/** What tells what a sentence is about: its words and names. */
export const contentOf = (terms: readonly Term[]): Term[] =>
  terms.filter((term) => isSolid(term) || isEntity(term));

/** What a verb is done to: the noun right behind it. */
const isObject = (noun: Term, terms: readonly Term[]): boolean => {
  const [verb, next] = [terms[terms.indexOf(noun) - 1], terms[terms.indexOf(noun) + 1]];
  const isHead = next === undefined || next.start - noun.end > 1 || next.verbal;
  return (
    isHead &&
    !isAdverb(noun.text) &&
    verb?.verbal === true &&
    verb.kind === 'word' &&
    noun.preposition === null &&
    noun.clause === verb.clause
  );
};

/** What something is said to become is what a sentence says: "grew friendlier". */
const isComplement = (word: Term, terms: readonly Term[]): boolean => {
  const verb = terms[terms.indexOf(word) - 1];
  return (
    verb !== undefined &&
    BECOMING.has(verb.stem) &&
    word.preposition === null &&
    !isAdverb(word.text) &&
    word.start - verb.end <= AS_FAR_AS_MORE
  );
};
const BECOMING: ReadonlySet<string> = new Set('grow become turn remain stay'.split(' ').map(stemOf));
/** As long as " more ". UTF-16. */
const AS_FAR_AS_MORE = 6;

/** What somebody is asked to do or denies, and what somebody is said to be, is what a sentence says. */
export const says = (term: Term): boolean =>
  (term.kind === 'saying' && ASKING.test(term.stem)) || (isSolid(term) && term.preposition === 'as');
const ASKING = /^(?:ask|urg|request|beg|implor|deny|denial|disput|refut)/;

export const saysEnough = (claim: Claim): boolean => contentOf(claim.statement.terms).length >= MIN_CONTENT;
