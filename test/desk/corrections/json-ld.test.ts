/**
 * Held to what the vocabulary and its main reader ask for: https://schema.org/ClaimReview, /Claim, /Rating,
 * /CorrectionComment, /correction, and Google's page on fact checks (required: claimReviewed, reviewRating with
 * alternateName, url; recommended: author, itemReviewed with appearance, author, datePublished).
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { asJsonLd, forScript, type JsonLdSetting } from '../../../src/desk/corrections/json-ld.js';
import { verdictInWords } from '../../../src/reports/wording.js';
import { filed, nobodyYet } from './samples.js';

const organisation = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string().min(1),
  url: z.url().optional(),
});
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const day = z.iso.date();
const articleShape = {
  '@type': z.literal('NewsArticle'),
  url: z.url().optional(),
  headline: z.string().min(1).optional(),
  datePublished: date.optional(),
  publisher: organisation.optional(),
};
const corrected = z.strictObject({
  ...articleShape,
  correction: z
    .array(
      z.strictObject({
        '@type': z.literal('CorrectionComment'),
        text: z.string().min(1),
        datePublished: day,
        author: organisation,
      }),
    )
    .min(1),
});
const review = z.strictObject({
  '@type': z.literal('ClaimReview'),
  url: z.url().optional(),
  claimReviewed: z.string().min(1),
  datePublished: day,
  author: organisation,
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    text: z.string().min(1),
    datePublished: date.optional(),
    author: organisation.optional(),
    appearance: z.strictObject(articleShape),
  }),
  reviewRating: z.strictObject({
    '@type': z.literal('Rating'),
    alternateName: z.string().min(1),
    ratingExplanation: z.string().min(1),
  }),
  citation: z
    .array(
      z.strictObject({
        '@type': z.literal('CreativeWork'),
        name: z.string().min(1),
        url: z.url().optional(),
      }),
    )
    .optional(),
});
const documentSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.discriminatedUnion('@type', [corrected, review])),
});

const setting: JsonLdSetting = {
  newsroom: { name: 'Harbour Gazette', url: 'https://gazette.example/' },
  rating: verdictInWords('refuted'),
  page: 'https://gazette.example/corrections',
};
const unknownArticle = {
  publisher: null,
  title: null,
  source: null,
  url: null,
  published: null,
  dating: null,
  locator: null,
};

describe('the document', () => {
  const document = documentSchema.parse(
    asJsonLd(
      [
        filed(),
        filed({ id: 'x-bbbbbbbbbb', text: 'Another of the same article.' }),
        filed({ id: 'x-cccccccccc', said: { words: 'said', says: null, ...unknownArticle }, evidence: [] }),
        filed({ id: 'x-dddddddddd', state: 'draft', ...nobodyYet }),
        filed({ id: 'x-eeeeeeeeee', state: 'withdrawn' }),
      ],
      setting,
    ),
  );
  const nodes = document['@graph'];

  test('an article has all its corrections; each filed correction is a review', () => {
    expect(
      nodes.map((node) => (node['@type'] === 'NewsArticle' ? node.correction.length : node.url)),
    ).toEqual([
      2,
      1,
      'https://gazette.example/corrections#x-aaaaaaaaaa',
      'https://gazette.example/corrections#x-bbbbbbbbbb',
      'https://gazette.example/corrections#x-cccccccccc',
    ]);
  });

  test('the rating is a verdict, in words', () => {
    const names = nodes.flatMap((node) =>
      node['@type'] === 'ClaimReview' ? [node.reviewRating.alternateName] : [],
    );
    expect(new Set(names)).toEqual(new Set(['Differs from the record']));
    expect(JSON.stringify(document)).not.toMatch(/\b(?:true|false|ratingValue)\b/i);
  });

  test('what is reviewed is the statement; where nobody put it into words, the words', () => {
    const claims = nodes.flatMap((node) => (node['@type'] === 'ClaimReview' ? [node.claimReviewed] : []));
    expect(claims).toEqual(['Ada Lind was the governor.', 'Ada Lind was the governor.', 'said']);
  });
});

test('a date that was worked out is not the article’s', () => {
  const { said } = filed();
  const text = JSON.stringify(asJsonLd([filed({ said: { ...said, dating: 'worked-out' } })], setting));
  expect(text).not.toContain('2024-05-14');
  expect(JSON.stringify(asJsonLd([filed()], setting))).toContain('"datePublished":"2024-05-14"');
});

test('in a page: no way out of the script, and the same when read', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('</script>', '<!--', ']]>', '&quot;', '\u2028'),
      (words, mark) => {
        const document = asJsonLd([filed({ text: `x${words}${mark}` })], setting);
        const safe = forScript(JSON.stringify(document));
        expect(safe).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(safe)).toEqual(document);
      },
    ),
  );
});
