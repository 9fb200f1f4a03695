/**
 * Scores to whom whole sentences are attributed, on PolNeAR.
 *
 * - recall: of the sentences half of which is marked as somebody's, with the words that name them, those that are handed to them
 * - right: of those of them that are handed to anybody, the same
 * - precision: of all sentences that are handed to somebody, those in which that one is marked as a source at all
 */
import { readOutside } from '../../../src/reading/outside-quotations.js';
import { readText } from '../../../src/reading/read.js';
import type { Row } from '../figures.js';
import { rowOf } from '../figures.js';
import { type Article, marksIn } from '../score-quotes.js';
import { pooled, type Share } from '../share.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const common = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const touches = (list: readonly Stretch[], one: Stretch): boolean =>
  list.some((other) => common(other, one) > 0);

export interface StatementsJudged {
  readonly recall: Share;
  readonly right: Share;
  readonly precision: Share;
}

export function judgeStatements(article: Article): StatementsJudged {
  const marks = marksIn(article);
  const reading = readText(article.text);
  const outside = readOutside(reading);
  let [marked, handed, agreed, all, known] = [0, 0, 0, 0, 0];
  reading.sentences.forEach((sentence, i) => {
    const speaker = outside[i]?.handed?.speaker;
    const here = marks.filter(
      ({ content, source }) => touches(content, sentence) || touches(source, sentence),
    );
    if (speaker !== undefined) {
      all += 1;
      if (here.some(({ source }) => touches(source, speaker))) known += 1;
    }
    const main = here.filter(
      ({ content, source }) =>
        touches(source, sentence) &&
        content.reduce((sum, one) => sum + common(one, sentence), 0) >= 0.5 * (sentence.end - sentence.start),
    );
    if (main.length === 0) return;
    marked += 1;
    if (speaker === undefined) return;
    handed += 1;
    if (main.some(({ source }) => touches(source, speaker))) agreed += 1;
  });
  return { recall: [agreed, marked], right: [agreed, handed], precision: [known, all] };
}

/** The row of some documents. */
export const scoreStatements = (judged: readonly StatementsJudged[]): Row =>
  rowOf(judged.length, {
    recall: pooled(judged.map(({ recall }) => recall)),
    right: pooled(judged.map(({ right }) => right)),
    precision: pooled(judged.map(({ precision }) => precision)),
  });
