/** What the engines are measured on: the same passages, in the same order, every time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chance } from '../../storm/shuffled.js';
import { createEnlarger } from './enlarged-passages.js';
import { createPassageMaker } from './generated-passages.js';

export interface Corpus {
  /** Where the passages come from, in a few words. */
  readonly origin: string;
  readonly passages: readonly string[];
  /** Places in `passages` of those that queries may be made from: the same texts whatever the size. */
  readonly sources: readonly number[];
}

/** Queries are made from so many passages at most, and from no more than a third of them. */
const MOST_SOURCES = 2_000;

/** Of chance: one for what is made, and one for the order. */
const SEED = 20_251_122;

/** One line each, single spaces: what files of lines can hold. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The texts of DIR/news-snippets.jsonl.gz, each once. */
export function newsSnippets(folder: string): string[] {
  const lines = gunzipSync(readFileSync(join(folder, 'news-snippets.jsonl.gz'))).toString('utf8');
  const texts = lines.split('\n').flatMap((line) => {
    const value: unknown = line === '' ? null : JSON.parse(line);
    const holds = typeof value === 'object' && value !== null && 'text' in value;
    return holds && typeof value.text === 'string' ? [plain(value.text)] : [];
  });
  return [...new Set(texts)];
}

function shuffle<Item>(items: Item[], random: () => number): Item[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    // Both are places in the array.
    [items[last], items[other]] = [items[other] as Item, items[last] as Item];
  }
  return items;
}

/**
 * A corpus of so many passages. A larger one has the passages of a smaller one and more, in another order: that of an index must
 * not tell where the sources are.
 *
 * @param real texts that somebody wrote, all different; undefined where the passages are to be generated
 * @throws where the size is no whole number of at least 30
 */
export function corpusOf(size: number, real?: readonly string[]): Corpus {
  if (!Number.isInteger(size) || size < 30)
    throw new Error(`a corpus has 30 passages or more, a whole number of them, not ${size}`);
  const random = chance(SEED);
  const passages = real === undefined ? [] : shuffle([...real], random).slice(0, size);
  const own = passages.length;
  const next = real === undefined ? createPassageMaker(random) : createEnlarger(real, random);
  while (passages.length < size) passages.push(next());
  const order = shuffle(
    passages.map((_, place) => place),
    chance(SEED + size),
  );
  const placeOf = new Uint32Array(size);
  for (const [place, was] of order.entries()) placeOf[was] = place;
  const made = size - own;
  const origin =
    real === undefined
      ? 'generated passages'
      : `news snippets${made === 0 ? '' : `, ${Math.round((made / size) * 100)} % of them by perturbation`}`;
  return {
    origin,
    passages: order.map((was) => passages[was] ?? ''),
    sources: [...placeOf.slice(0, Math.min(MOST_SOURCES, Math.floor(size / 3)))],
  };
}
