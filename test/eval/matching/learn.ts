/**
 * Weights learned of questions whose answers are known: those under which the right candidates are the likeliest, where how
 * likely one is goes by its weighted sum (ListNet's top one: Cao and others, Learning to Rank, 2007). Each set of questions counts
 * the same, however large it is.
 */
import type { Question } from './questions.js';

const ROUNDS = 200;
const STEP = 0.05;
/** Holds weights back that the questions do not ask for. */
const RESTRAINT = 0.002;

interface Lesson {
  /** Of all candidates, one after the other. */
  readonly rows: Float64Array;
  readonly right: readonly number[];
  readonly weight: number;
}

/** @param places of the features that may be used @returns a weight for each of them */
export function learn(questions: readonly Question[], places: readonly number[]): number[] {
  const answered = questions.filter(({ ids, gold }) => ids.some((id) => gold.includes(id)));
  const { mean, spread } = scale(answered, places);
  const lessons = answered.map(({ corpus, ids, gold, features }): Lesson => {
    const right = ids.map((id) => (gold.includes(id) ? 1 : 0));
    const all = right.reduce<number>((sum, one) => sum + one, 0);
    return {
      rows: Float64Array.from(
        features.flatMap((row) =>
          places.map((place, n) => ((row[place] ?? 0) - (mean[n] ?? 0)) / (spread[n] ?? 1)),
        ),
      ),
      right: right.map((one) => one / all),
      weight: 1 / answered.filter((other) => other.corpus === corpus).length,
    };
  });
  return ascend(lessons, places.length).map((weight, n) => weight / (spread[n] ?? 1));
}

function scale(questions: readonly Question[], places: readonly number[]) {
  const rows = questions.flatMap(({ features }) => features);
  const mean = places.map((place) => rows.reduce((sum, row) => sum + (row[place] ?? 0), 0) / rows.length);
  const spread = places.map((place, n) => {
    const squares = rows.reduce((sum, row) => sum + ((row[place] ?? 0) - (mean[n] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / rows.length) || 1;
  });
  return { mean, spread };
}

/** Adam (Kingma and Ba, 2015), over all lessons at once: nothing is left to chance. */
function ascend(lessons: readonly Lesson[], size: number): number[] {
  const weights = new Array<number>(size).fill(0);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = gradientOf(lessons, weights);
    const step = round < ROUNDS * 0.7 ? STEP : STEP / 5;
    for (let n = 0; n < size; n += 1) {
      const slope = gradient[n] ?? 0;
      first[n] = 0.9 * (first[n] ?? 0) + 0.1 * slope;
      second[n] = 0.99 * (second[n] ?? 0) + 0.01 * slope * slope;
      weights[n] = (weights[n] ?? 0) + (step * (first[n] ?? 0)) / (Math.sqrt(second[n] ?? 0) + 1e-9);
    }
  }
  return weights;
}

function gradientOf(lessons: readonly Lesson[], weights: readonly number[]): Float64Array {
  const gradient = Float64Array.from(weights, (weight) => -RESTRAINT * weight);
  const size = weights.length;
  for (const { rows, right, weight } of lessons) {
    const sums = right.map((_, at) => {
      let sum = 0;
      for (let n = 0; n < size; n += 1) sum += (rows[at * size + n] ?? 0) * (weights[n] ?? 0);
      return sum;
    });
    const most = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const likely = sums.map((sum) => Math.exp(sum - most));
    const all = likely.reduce((sum, one) => sum + one, 0);
    right.forEach((due, at) => {
      const missing = weight * (due - (likely[at] ?? 0) / all);
      for (let n = 0; n < size; n += 1)
        gradient[n] = (gradient[n] ?? 0) + missing * (rows[at * size + n] ?? 0);
    });
  }
  return gradient;
}
