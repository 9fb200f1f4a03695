/**
 * Filed corrections as one document of schema.org data in JSON-LD: on each article its `CorrectionComment`s, and for each
 * correction a `ClaimReview` (https://schema.org/CorrectionComment, https://schema.org/ClaimReview;
 * https://developers.google.com/search/docs/appearance/structured-data/factcheck).
 *
 * The rating is in words alone: a number on a scale would say more than a correction does.
 */
import type { Correction, PublishedWords } from './correction.js';
import { sourcesOf } from './evidence.js';
import { filedOnly, groupedBy, newestFirst } from './listing.js';

export interface JsonLdSetting {
  /** Whose corrections these are. */
  readonly newsroom: { readonly name: string; readonly url?: string };
  /** The verdict in people's words: `Differs from the record`. */
  readonly rating: string;
  /** The page that shows them; each correction is at `#` and its id there. */
  readonly page?: string;
}

type Node = Readonly<Record<string, unknown>>;

/** What can be said of it. */
const known = (node: Readonly<Record<string, unknown>>): Node =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && value !== undefined));

export function asJsonLd(corrections: readonly Correction[], setting: JsonLdSetting): Node {
  const filed = newestFirst(filedOnly(corrections));
  const articles = [...groupedBy(filed, ({ said }) => articleKey(said)).values()];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...articles.map((those) => corrected(those, setting)),
      ...filed.map((correction) => review(correction, setting)),
    ],
  };
}

const articleKey = ({ url, source, publisher, title, published }: PublishedWords): string =>
  url ?? source ?? JSON.stringify([publisher, title, published]);

/** A date that was worked out is not given as the article's own. */
const articleOf = ({ publisher, title, url, published, dating }: PublishedWords): Node =>
  known({
    '@type': 'NewsArticle',
    url,
    headline: title,
    datePublished: dating === 'stated' ? published : null,
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
  });

const corrected = (those: readonly Correction[], { newsroom }: JsonLdSetting): Node => {
  const [first] = those;
  return {
    ...(first === undefined ? {} : articleOf(first.said)),
    correction: those.map(({ text, date }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: date,
      author: organisation(newsroom),
    })),
  };
};

const organisation = ({ name, url }: JsonLdSetting['newsroom']): Node =>
  known({ '@type': 'Organization', name, url });

const review = (
  { id, said, right, date, evidence }: Correction,
  { newsroom, rating, page }: JsonLdSetting,
): Node =>
  known({
    '@type': 'ClaimReview',
    url: page === undefined ? undefined : `${page}#${id}`,
    claimReviewed: said.says ?? said.words,
    datePublished: date,
    author: organisation(newsroom),
    itemReviewed: known({
      '@type': 'Claim',
      text: said.words,
      datePublished: said.dating === 'stated' ? said.published : null,
      author: said.publisher === null ? null : { '@type': 'Organization', name: said.publisher },
      appearance: articleOf(said),
    }),
    reviewRating: { '@type': 'Rating', alternateName: rating, ratingExplanation: right },
    citation:
      evidence.length === 0
        ? null
        : sourcesOf(evidence).map(({ label, url }) => known({ '@type': 'CreativeWork', name: label, url })),
  });

/** JSON that may stand inside a `<script>` of a page: no `<`, no `>`, no `&`, and no line ends that old scripts know. */
export const forScript = (json: string): string =>
  json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
