/** The public sets of questions and passages, each with the features of the passages that come first for a question. */
import { join } from 'node:path';
import { readPassages } from '../../../src/cli/passages-file.js';
import { CANDIDATES } from '../../../src/retrieval/ranking/again.js';
import { featuresOf } from '../../../src/retrieval/ranking/features.js';
import { createPassageSearch } from '../../../src/retrieval/ranking/passage-search.js';
import { readVectors } from '../../../src/retrieval/vectors/file.js';
import { readJsonLines } from '../json-lines.js';
import type { Progress } from '../progress.js';
import { querySchema } from '../score-matching.js';

export const CORPORA = ['snopes', 'politifact'] as const;
export type Corpus = (typeof CORPORA)[number];

export interface Question {
  readonly corpus: Corpus;
  readonly split: string;
  readonly gold: string[];
  /** Ids of the candidates as the first ranking has them. */
  readonly ids: readonly string[];
  /** A row for each candidate, in the order of `FEATURES`. */
  readonly features: readonly (readonly number[])[];
}

/** The questions of both sets, `train` and `dev` alone. */
export async function readQuestions(
  folder: string,
  progress: Progress,
  corpora: readonly Corpus[] = CORPORA,
): Promise<Question[]> {
  const vectors = readVectors();
  if (vectors === null) throw new Error('there are no word vectors: vectors/english.bin');
  const questions: Question[] = [];
  for (const corpus of corpora) {
    const path = (part: string): string => join(folder, `claim-matching-${corpus}.${part}.jsonl.gz`);
    const search = createPassageSearch(await readPassages(path('claims')), null);
    let done = 0;
    for await (const { text, gold, split } of readJsonLines(path('queries'), querySchema)) {
      if (split !== 'train' && split !== 'dev') continue;
      const candidates = search.candidates(text, CANDIDATES);
      const ids = candidates.map(({ passage }) => passage.id);
      const { weightOf } = search;
      questions.push({
        ...{ corpus, split, gold, ids },
        features: featuresOf(text, candidates, { weightOf, vectors }),
      });
      done += 1;
      progress(corpus, done);
    }
  }
  return questions;
}
