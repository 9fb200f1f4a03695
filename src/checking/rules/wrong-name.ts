import { COMMON_SURNAMES } from '../../reading/lexicon/surnames.js';
import type { Name } from '../../reading/names.js';
import { foldName } from '../../reading/near-names.js';
import { overlaps } from '../../reading/span.js';
import { stemOf } from '../../reading/stems.js';
import type { Token } from '../../reading/tokens.js';
import { citeName } from '../cite.js';
import type { Claim } from '../claim.js';
import { weightOf } from '../compare.js';
import type { Context } from '../context.js';
import { isMeantByOffice } from '../imported-person.js';
import { type Known, type NearMiss, nameWords } from '../near-known.js';
import { judgeTitle } from '../office-judgement.js';
import type { Rule } from '../rule.js';

/** A name as the sentence has it: the words from `first` up to `last`, titles left out. */
interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly words: readonly string[];
}

/** How much of the rest of a sentence the record must say of a person before a far likeness counts. */
const SHARE = 0.5;
/** A lone surname that many bear needs more. */
const NEARLY_ALL = 0.8;
const MIN_TERMS = 2;
const MOST_WORDS = 5;

const idOf = (known: Known): string =>
  known.kind === 'person' ? `person:${known.person.id}` : `org:${known.organisation.id}`;

/** Names that stand side by side with nothing between are one: at the head of a sentence the reader may part them. */
const runsOf = (
  names: readonly Name[],
  tokens: readonly Token[],
): { first: number; last: number; known: boolean }[] => {
  const runs: { first: number; last: number; known: boolean; words: number }[] = [];
  for (const { first, last, known } of names) {
    const before = runs.at(-1);
    const joined =
      before !== undefined &&
      before.last === first &&
      (tokens[first]?.start ?? 0) - (tokens[first - 1]?.end ?? 0) === 1;
    // A name on record of several words stands by itself: "Fox News Mike Walz".
    if (joined && last - first === 1 && !(before.known && before.words > 1)) {
      before.last = last;
      before.words += 1;
      before.known = before.known && known.length > 0;
    } else runs.push({ first, last, known: known.length > 0, words: last - first });
  }
  return runs;
};

/** The words of a run as a name has them; none where it is too long for one. */
const wordsOf = (tokens: readonly Token[], run: { first: number; last: number }): string[] => {
  const words = tokens.slice(run.first, run.last).filter(({ kind }) => kind === 'word');
  const names = nameWords(words.map(({ text }) => text).join(' '));
  return names.length > MOST_WORDS ? [] : names;
};

/** The record says of this person what the sentence says beside the name. */
const fits = (claim: Claim, candidate: Candidate, id: string, share = SHARE): boolean => {
  const { tokens } = claim.sentence;
  const start = tokens[candidate.first]?.start ?? 0;
  const end = tokens[candidate.last - 1]?.end ?? 0;
  const rest = claim.statement.terms.filter(
    (term) => !overlaps(term, { start, end }) && term.kind !== 'light' && term.kind !== 'saying',
  );
  const total = rest.reduce((sum, term) => sum + weightOf(term), 0);
  return claim.evidence.some(({ statement, comparison }) => {
    if (!statement.byConcept.has(id)) return false;
    const met = rest.filter((term) => !comparison.missing.includes(term));
    const weight = met.reduce((sum, term) => sum + weightOf(term), 0);
    return met.length >= MIN_TERMS && met.some((term) => term.kind === 'word') && weight >= share * total;
  });
};

/** What the sentence gives the name as an office: one that the person held, one that they did not, or nothing known. */
const officeOf = (
  claim: Claim,
  candidate: Candidate,
  known: Known,
  context: Context,
): 'held' | 'other' | null => {
  if (known.kind !== 'person') return null;
  const { sentence, day } = claim;
  const verdicts = sentence.assertions
    .filter(({ name }) => name.first < candidate.last && candidate.first < name.last)
    .map((assertion) => judgeTitle(assertion, known.person, day, context.record).verdict);
  return verdicts.includes('wrong') ? 'other' : verdicts.includes('held') ? 'held' : null;
};

/** Introduced as a stranger is: with an age, or as "a" somebody; or of the other sex. */
const isIntroduced = ({ sentence: { tokens } }: Claim, { last }: Candidate): boolean => {
  const [first, second] = [tokens[last], tokens[last + 1]];
  if (first?.text !== ',' && first?.text !== '(') return false;
  return second?.kind === 'number' || /^(?:a|an|another|one)$/.test(second?.lower ?? '');
};

/** The words behind the name are those of an office that the person on record held. */
const isDescribed = ({ sentence: { tokens } }: Claim, { last }: Candidate, known: Known): boolean => {
  if (known.kind !== 'person') return false;
  const end = tokens.findIndex((token, i) => i > last && token.kind === 'mark');
  const words = new Set(tokens.slice(last, end < 0 ? tokens.length : end).map(({ stem }) => stem));
  return known.person.offices.some(({ title }) =>
    title.split(/[^\p{L}]+/u).every((word) => words.has(stemOf(word.toLowerCase()))),
  );
};

const HONORIFIC: Readonly<Record<string, 'he' | 'she'>> = {
  mr: 'he',
  sir: 'he',
  mrs: 'she',
  ms: 'she',
  miss: 'she',
};

const isOtherSex = ({ sentence: { tokens } }: Claim, { first }: Candidate, known: Known): boolean => {
  const before = tokens[first - 1]?.text === '.' ? tokens[first - 2] : tokens[first - 1];
  const sex = HONORIFIC[before?.lower ?? ''];
  const own = known.kind === 'person' ? known.person.pronoun : undefined;
  return sex !== undefined && own !== undefined && own !== 'they' && sex !== own;
};

const JUNIOR = /^(?:jr|sr|ii|iii|iv)$/;

const isJunior = ({ sentence: { tokens } }: Claim, { first, last }: Candidate): boolean =>
  JUNIOR.test((tokens[last]?.text === ',' ? tokens[last + 1] : tokens[last])?.lower ?? '') ||
  tokens.slice(first, last).some(({ lower }) => JUNIOR.test(lower));

/** Whether the draft itself tells the two apart: it names both. */
const isToldApart = (claim: Claim, { first, last }: Candidate, { known, at }: NearMiss): boolean => {
  const id = idOf(known);
  // Of another first name, the surname alone may be either's.
  const names = claim.sentence.names.filter(
    (name) => (name.last <= first || name.first >= last) && (at > 0 || name.last - name.first > 1),
  );
  return names.some((name) => name.known.includes(id)) || (at === 0 && claim.draft.knownInFull.has(id));
};

/** A surname that the draft gives a first name to elsewhere is that person's. */
const isAnothers = (claim: Claim, word: string, { known }: NearMiss): boolean =>
  (claim.draft.fullNames.get(word.toLowerCase()) ?? []).some(
    (name) => known.kind !== 'person' || nameWords(name.text).length > 1,
  );

const BESIDE_A_PLACE = /^(?:in|at|near|from|to|around|outside|across)$/;

/** A lone surname counts only by what is said of it: the office, or what the record has on the person. */
const loneFits = (claim: Claim, candidate: Candidate, miss: NearMiss, context: Context): boolean => {
  const { tokens } = claim.sentence;
  const before = tokens[candidate.first - 1];
  const [word = ''] = candidate.words;
  if (
    tokens[candidate.first]?.hyphenated ||
    tokens[candidate.last]?.hyphenated ||
    isAnothers(claim, word, miss)
  )
    return false;
  if (BESIDE_A_PLACE.test(before?.lower ?? '')) return false;
  if (officeOf(claim, candidate, miss.known, context) === 'held') return true;
  return fits(claim, candidate, idOf(miss.known), COMMON_SURNAMES.has(foldName(word)) ? NEARLY_ALL : SHARE);
};

const stands = (claim: Claim, candidate: Candidate, miss: NearMiss, context: Context): boolean => {
  if (
    isJunior(claim, candidate) ||
    isOtherSex(claim, candidate, miss.known) ||
    isToldApart(claim, candidate, miss)
  )
    return false;
  const { known } = miss;
  // So many names are imported that one of them is near to any: the office must tell who is meant.
  if (known.kind === 'person' && known.person.imported)
    return isMeantByOffice(
      claim.sentence.assertions.filter(
        ({ name }) => name.first < candidate.last && candidate.first < name.last,
      ),
      known.person,
      claim,
    );
  const office = officeOf(claim, candidate, miss.known, context);
  if (office === 'other') return false;
  if (candidate.words.length === 1) return loneFits(claim, candidate, miss, context);
  if (office === 'held') return true;
  if (
    miss.likelihood === 'sure' &&
    (!isIntroduced(claim, candidate) || isDescribed(claim, candidate, miss.known))
  )
    return true;
  return fits(claim, candidate, idOf(miss.known));
};

const likeDraft = (right: string, wrong: string): string =>
  wrong.length > 1 && wrong === wrong.toUpperCase() ? right.toUpperCase() : right;

/** A near-miss of a name on record. */
export const wrongName: Rule = {
  meta: {
    id: 'wrong-name',
    severity: 'warning',
    description: 'A near-miss of a known person’s or organisation’s name.',
    messages: {
      person: '{{actual}} is not on record; {{known}} is.',
      organisation: '{{actual}} is not on record; {{known}} is.',
      nearThere: 'The other text has {{known}}.',
      notThere: 'The other text does not name {{name}}.',
      notSoThere: 'The other text does not have “{{words}}” in this name.',
    },
  },
  check(claim, context) {
    const { sentence } = claim;
    const { tokens } = sentence;
    return runsOf(sentence.names, tokens).flatMap((run) => {
      const at = { start: tokens[run.first]?.start ?? 0, end: tokens[run.last - 1]?.end ?? 0 };
      if (run.known || sentence.quotations.some((quoted) => overlaps(quoted, at))) return [];
      const words = wordsOf(tokens, run);
      const single = words.length === 1;
      const misses = single ? context.near.lone(words[0] ?? '') : context.near.full(words);
      const [miss] = misses;
      if (miss === undefined || misses.length > 1 || !stands(claim, { ...run, words }, miss, context))
        return [];
      const actual = sentence.text.slice(at.start - sentence.start, at.end - sentence.start);
      // Spelled otherwise than the house does, it is the house's business.
      if (context.style(actual).length > 0) return [];
      const wrong = words[single ? 0 : miss.at] ?? '';
      const { known } = miss;
      return [
        {
          messageId: known.kind,
          data: { actual, known: known.kind === 'person' ? known.person.name : known.organisation.name },
          ...at,
          expected: [actual.replace(wrong, likeDraft(miss.right, wrong))],
          citations: [citeName(idOf(known).replace(/^\w+:/, ''), 'contradicts', context)],
        },
      ];
    });
  },
};
