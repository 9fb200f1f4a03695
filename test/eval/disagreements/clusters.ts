/** Sets of articles that differ in known ways, and where: read by machine and held against one another. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { noLimits } from '../../../src/filing/articles/article.js';
import { createComparer } from '../../../src/filing/disagreements/compare.js';
import { readSource } from '../../../src/filing/machine/read-source.js';
import { packageRoot } from '../../../src/record/package-root.js';
import type { NewsRecord } from '../../../src/record/record.js';
import { type Discrepancy, differences, type Person, type Source } from '../../../src/record/schema.js';

const placeSchema = z.tuple([z.string(), z.int().min(1)]);

const clusterSchema = z.object({
  subject: z.string(),
  articles: z.array(z.object({ id: z.string(), date: z.string(), text: z.string() })),
  /** Each question once for every two places that differ on it. */
  differ: z.array(z.object({ difference: z.enum(differences), sides: z.array(placeSchema) })),
});

export type Cluster = z.infer<typeof clusterSchema>;

export const readClusters = (file: 'dev' | 'held-out'): Cluster[] =>
  z
    .object({ clusters: z.array(clusterSchema) })
    .parse(parse(readFileSync(join(packageRoot(), 'test', 'eval', 'disagreements', `${file}.yaml`), 'utf8')))
    .clusters;

/** A record that holds nothing but people. */
export const emptyRecord = (people: readonly Person[] = []): NewsRecord => ({
  asOf: '2026-11-01',
  digest: 'sha256:empty',
  sources: [],
  people,
  organisations: [],
  discrepancies: [],
  spellings: [],
});

export const asSource = (id: string, text: string, date: string | null): Source =>
  readSource(
    id,
    {
      text,
      form: 'article',
      title: null,
      publisher: null,
      byline: null,
      date,
      url: null,
      rights: noLimits,
      usageTerms: null,
      notes: [],
    },
    emptyRecord(),
  );

/** Files sources one after the other; of each question, as it stands at the end. */
export function foundAmong(sources: readonly Source[], record: NewsRecord = emptyRecord()): Discrepancy[] {
  const comparer = createComparer(record);
  const found = new Map<string, Discrepancy>();
  for (const source of sources) {
    comparer.add(source);
    for (const one of comparer.compare(source)) found.set(one.id, one);
  }
  return [...found.values()];
}

export interface Score {
  readonly gold: number;
  readonly met: number;
  readonly found: number;
  readonly right: number;
}

const place = (source: string, locator: string): string => `${source} ${locator}`;

/** Whether two of its sides are two of the sides found. */
export const isMet = (places: readonly string[], one: Discrepancy): boolean =>
  new Set(one.sides.map(({ source, locator }) => place(source, locator)).filter((at) => places.includes(at)))
    .size > 1;

export function scoreOf(
  { differ }: Cluster,
  found: readonly Discrepancy[],
): Score & { readonly missed: string[]; readonly wrong: Discrepancy[] } {
  const gold = differ.map(({ difference, sides }) => ({
    difference,
    places: sides.map(([source, at]) => place(source, `¶${at}`)),
  }));
  const meets = (one: (typeof gold)[number], other: Discrepancy): boolean =>
    one.difference === other.difference && isMet(one.places, other);
  const missed = gold.filter((one) => !found.some((other) => meets(one, other)));
  const wrong = found.filter((other) => !gold.some((one) => meets(one, other)));
  return {
    gold: gold.length,
    met: gold.length - missed.length,
    found: found.length,
    right: found.length - wrong.length,
    missed: missed.map(({ difference, places }) => `${difference}: ${places.join(' | ')}`),
    wrong,
  };
}
