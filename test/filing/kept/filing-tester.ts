/** Filing on a store of a test, with a clock that stands still and articles that say only what a test is about. */
import { type Article, noLimits } from '../../../src/filing/articles/article.js';
import { createFiling, type Filing } from '../../../src/filing/filing.js';
import { type Came, hashOf, keepArticle } from '../../../src/filing/kept/keep-article.js';
import type { Outcome } from '../../../src/filing/outcome.js';
import type { NewsRecord } from '../../../src/record/record.js';
import type { Database } from '../../../src/record/store/store.js';
import { noCopies } from './no-copies.js';

export const noon = new Date('2025-03-04T12:00:00Z');
export const asked = { by: 'U1', via: 'file', askedIn: null } as const;

export const emptyRecord: NewsRecord = {
  ...{ asOf: '2025-03-04', digest: 'sha256:none', sources: [], people: [], organisations: [] },
  ...{ discrepancies: [], spellings: [] },
};

export const filingOn = (db: Database, record: NewsRecord = emptyRecord): Filing =>
  createFiling({ db, record: () => record, now: () => noon });

export const article = (text: string, about: Partial<Article> = {}): Article => ({
  ...{ text, form: 'article', title: null, publisher: null, byline: null, date: null, url: null },
  ...{ rights: noLimits, usageTerms: null, notes: [], ...about },
});

/** Keeps an article as if it had come in a document of its own. */
export const keep = (
  db: Database,
  one: Article,
  { record = emptyRecord, ...came }: Partial<Came> & { readonly record?: NewsRecord } = {},
): Promise<Outcome> =>
  keepArticle(
    { db, now: () => noon, record, copies: noCopies },
    one,
    {
      documentHash: hashOf(JSON.stringify(one)),
      from: { name: null, url: null },
      speaksOfRights: false,
      ...came,
    },
    asked,
  );

/** A text file with a name, or what was fetched from an address. */
export const file = (filing: Filing, text: string, name: string | null, url: string | null = null) =>
  filing.file({ bytes: new TextEncoder().encode(text), mimetype: 'text/plain', from: { name, url } }, asked);
