/** Articles in many styles, with what a careful reader finds in each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Article, noLimits } from '../../../src/filing/articles/article.js';
import { packageRoot } from '../../../src/record/package-root.js';

const text = z.string().min(1);

const labelSchema = z.strictObject({
  style: text,
  publisher: text.nullable(),
  date: text,
  form: z.enum(['article', 'transcript', 'document']).default('article'),
  text,
  quotes: z.array(
    z.strictObject({
      words: text,
      /** Null where nobody can tell. */
      speaker: text.nullable(),
      /** Only how the words begin. */
      part: z.literal(true).optional(),
      date: text.optional(),
      venue: text.optional(),
      medium: text.optional(),
      addressee: text.optional(),
      /** As the list of origins names it. */
      origin: text.optional(),
    }),
  ),
  noQuotations: z.array(text).default([]),
  origins: z.array(text).optional(),
  offices: z.array(text).default([]),
  /** Lines that are no passages. */
  headings: z.array(text).default([]),
  attributed: z.array(z.strictObject({ begins: text, to: text, hedge: text.optional() })).default([]),
});

export interface LabelledArticle extends z.infer<typeof labelSchema> {
  readonly name: string;
}

export function labelledArticles(): LabelledArticle[] {
  const folder = join(packageRoot(), 'test', 'filing', 'machine', 'articles');
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace('.yaml', ''),
      ...labelSchema.parse(parse(readFileSync(join(folder, file), 'utf8'))),
    }));
}

export const asArticle = ({ text, form, publisher, date }: LabelledArticle): Article => ({
  text,
  form,
  title: null,
  publisher,
  byline: null,
  date,
  url: null,
  rights: noLimits,
  usageTerms: null,
  notes: [],
});
