/**
 * What tells of a candidate how well it answers a question: each a share from 0 to 1 or near it, so that a weight says how
 * much it counts.
 */
import type { WordVectors } from '../vectors/word-vectors.js';
import { type Constants, inverseFrequency, lengthNorm, saturated } from './bm25.js';
import { companyOf } from './company.js';
import { speltLike } from './pieces.js';
import { readWords, type WordsOf } from './words-of.js';

/** In the order of the weights. */
export const FEATURES = [
  /** The first ranking's score, by that of its best. */
  'first',
  /** BM25 over every word, function words too; by that of the best. */
  'every-word',
  /** How much of the question's weight the candidate has. */
  'asked',
  /** How much of the candidate's weight the question has. */
  'told',
  /** Three words in a row. */
  'triples',
  /** As `asked` and `told`, where a word that is met in the same company counts for so much as it is alike. */
  'meant',
  'meant-back',
  /** As `asked`, of words with a capital in the question: names above all. */
  'names',
  /** How many of the candidates have the names that this one has and the question has not. */
  'company',
  /** As `told`, where a word counts for so much as it is spelt like one of the question. */
  'spelt',
] as const;

export type Feature = (typeof FEATURES)[number];

export interface Candidate {
  readonly text: string;
  /** Of the first ranking. */
  readonly score: number;
}

/** Whatever is no part of a question and its candidates. */
export interface Known {
  /** Inverse document frequency of a term. */
  weightOf(term: string): number;
  /** null where the meaning of words is not looked at. */
  readonly vectors: WordVectors | null;
}

/** Of a ranking by every word, as the training queries would have them: higher than an index's. */
const OF_EVERY_WORD: Constants = { k1: 2, b: 0.9 };

const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0) || 1;

const weightIn = (terms: Iterable<string>, weightOf: (term: string) => number): number => {
  let sum = 0;
  for (const term of terms) sum += weightOf(term);
  return sum;
};

const shared = <T>(asked: ReadonlySet<T>, told: ReadonlySet<T>): T[] =>
  [...asked].filter((one) => told.has(one));
const share = <T>(asked: ReadonlySet<T>, told: ReadonlySet<T>): number =>
  asked.size === 0 ? 0 : shared(asked, told).length / asked.size;

/** The features of each candidate, in the order of `FEATURES`. */
export function featuresOf(
  question: string,
  candidates: readonly Candidate[],
  { weightOf, vectors }: Known,
): number[][] {
  const asked = readWords(question, weightOf);
  const told = candidates.map(({ text }) => readWords(text, weightOf));
  const best = most(candidates.map(({ score }) => score));
  const everyWord = bm25Of(asked, told, weightOf);
  const bestWords = most(everyWord);
  const company = companyOf(asked, told);
  const like = speltLike(asked.terms);
  const placeOf = (term: string): number => vectors?.find(term) ?? -1;
  const places = new Map([...asked.terms].map((term): [string, number] => [term, placeOf(term)]));
  return told.map((one, n) => {
    const common = weightIn(shared(asked.terms, one.terms), weightOf);
    const [meant, meantBack] = meaning(asked, one, places, placeOf, weightOf, vectors);
    const values: Record<Feature, number> = {
      first: (candidates[n]?.score ?? 0) / best,
      'every-word': (everyWord[n] ?? 0) / bestWords,
      asked: common / asked.weight,
      told: common / one.weight,
      triples: share(asked.triples, one.triples),
      meant,
      'meant-back': meantBack,
      names: weightIn(shared(asked.names, one.terms), weightOf) / asked.weight,
      company: company[n] ?? 0,
      spelt: weightIn(one.terms, (term) => like(term) * weightOf(term)) / one.weight,
    };
    return FEATURES.map((feature) => values[feature]);
  });
}

/** BM25 of all words; one that the index leaves out is weighed by how many of the candidates have it. */
function bm25Of(asked: WordsOf, told: readonly WordsOf[], weightOf: (term: string) => number): number[] {
  const words = new Set(asked.words);
  const mean = told.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, told.length);
  const weights = new Map(
    [...words].map((word): [string, number] => [
      word,
      weightOf(word) || inverseFrequency(told.length, told.filter(({ counts }) => counts.has(word)).length),
    ]),
  );
  return told.map(({ counts, words: { length } }) => {
    const norm = lengthNorm(length, mean, OF_EVERY_WORD);
    let sum = 0;
    for (const [word, weight] of weights) {
      const times = counts.get(word) ?? 0;
      if (times > 0) sum += weight * saturated(times, norm, OF_EVERY_WORD);
    }
    return sum;
  });
}

/** Each word of the one by what is most like it in the other, and the other way round. */
function meaning(
  asked: WordsOf,
  told: WordsOf,
  places: ReadonlyMap<string, number>,
  placeOf: (term: string) => number,
  weightOf: (term: string) => number,
  vectors: WordVectors | null,
): [meant: number, meantBack: number] {
  const backs = new Map(
    [...told.terms].map((term): [string, number] => [term, told.terms.size && asked.terms.has(term) ? 1 : 0]),
  );
  const others =
    vectors === null ? [] : [...told.terms].map((term): [string, number] => [term, placeOf(term)]);
  let meant = 0;
  for (const [term, place] of places) {
    let best = told.terms.has(term) ? 1 : 0;
    if (vectors !== null && place !== -1)
      for (const [other, at] of others) {
        if (at === -1) continue;
        const alike = vectors.alike(place, at);
        if (alike > best) best = alike;
        if (alike > (backs.get(other) ?? 0)) backs.set(other, alike);
      }
    meant += best * weightOf(term);
  }
  let back = 0;
  for (const [term, alike] of backs) back += Math.min(1, alike) * weightOf(term);
  return [Math.min(1, meant / asked.weight), back / told.weight];
}
