/** A correction: what was published, what is right, since when, and how it is said to readers. */
import { z } from 'zod';
import { contentId } from '../../checking/content-id.js';
import { partialDateSchema } from '../../record/schema.js';

const words = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/ });

export const correctionIdSchema = z.string().regex(/^x-[a-z2-7]{10}$/, 'a correction is x- and ten letters');

/** A day of the calendar, `YYYY-MM-DD`. */
export const daySchema = partialDateSchema.refine((date) => date.length === 10, 'a day is YYYY-MM-DD');

export const publishedWordsSchema = z.strictObject({
  /** As published. */
  words,
  /** What they state, in our words; null where nobody has said. */
  says: words.nullable(),
  publisher: words.nullable(),
  /** The headline. */
  title: words.nullable(),
  /** The id in the record, where the article is one of its sources. */
  source: words.nullable(),
  url: webAddress.nullable(),
  published: partialDateSchema.nullable(),
  /** Whether the article gives that date itself, or the record has worked it out; null where there is none. */
  dating: z.enum(['stated', 'worked-out']).nullable(),
  /** Where in the article: `¶9`. */
  locator: words.nullable(),
});

export const evidenceSchema = z.strictObject({
  /** What it is, for a reader: `Axios, “Trump’s stunning string of Putin-friendly moves”`. */
  label: words,
  /** The entry in the record, `people/schumer`; or the source alone. */
  id: words,
  /** `¶9`, `offices[4]`; empty for an entry as a whole. */
  locator: z.string(),
  url: webAddress.nullable(),
});

export const correctionSchema = z
  .strictObject({
    id: correctionIdSchema,
    about: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('discrepancy'), id: words }),
      /** `key` names the finding for a text, whatever else is on record. */
      z.strictObject({ kind: z.literal('finding'), key: words, rule: words }),
    ]),
    said: publishedWordsSchema,
    /** A sentence. */
    right: words,
    evidence: z.array(evidenceSchema),
    /** Since when the wrong words have stood. */
    since: partialDateSchema.nullable(),
    date: daySchema,
    /** The editor's, for the desk; it is not published. */
    note: words.nullable(),
    state: z.enum(['draft', 'filed', 'withdrawn']),
    filedBy: words.nullable(),
    /** A moment in ISO 8601, with `Z` or an offset. */
    filedAt: z.iso.datetime({ offset: true }).nullable(),
    /** In the form in which it is published. */
    text: words,
  })
  .refine(({ filedBy, filedAt }) => (filedBy === null) === (filedAt === null), {
    message: 'filedBy and filedAt come together',
    path: ['filedAt'],
  })
  .refine(({ state, filedBy }) => (state === 'draft') === (filedBy === null), {
    message: 'a draft is filed by nobody; what is filed or withdrawn says by whom',
    path: ['filedBy'],
  });

export type Correction = z.infer<typeof correctionSchema>;
export type PublishedWords = Correction['said'];
export type Evidence = Correction['evidence'][number];

type Content = Pick<Correction, 'about' | 'said' | 'right' | 'evidence' | 'date' | 'text'>;

/** A draft. Its id is made from what is corrected and how, not from the day: drafted again tomorrow, it is the same. */
export function makeDraft(content: Content): Correction {
  const { about, said, right } = content;
  const subject = about.kind === 'discrepancy' ? about.id : `${about.rule} ${about.key}`;
  const place = [said.source, said.url, said.publisher, said.title, said.published, said.locator];
  return {
    id: contentId('x', [about.kind, subject, ...place.map((part) => part ?? ''), said.words, right]),
    ...content,
    since: said.published,
    note: null,
    state: 'draft',
    filedBy: null,
    filedAt: null,
  };
}
