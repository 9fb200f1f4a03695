/** Reads articles in the tests. */
import type { Article } from '../../../src/filing/articles/article.js';
import { readArticle } from '../../../src/filing/articles/read-article.js';

export interface Sent {
  readonly name?: string | null;
  readonly mimetype?: string | null;
  readonly url?: string | null;
}

export const outcomeOf = (content: string | Uint8Array, { name = null, mimetype = null, url = null }: Sent) =>
  readArticle({ bytes: Buffer.from(content), mimetype, from: { name, url } });

/** @throws {Error} where it is refused, or holds several */
export async function articleOf(content: string | Uint8Array, sent: Sent): Promise<Article> {
  const found = await outcomeOf(content, sent);
  if (found.kind === 'article') return found.article;
  throw new Error(found.kind === 'refused' ? found.why : 'several');
}

/** Why it is refused; its text where it is not. */
export async function refusalOf(content: string | Uint8Array, sent: Sent): Promise<string> {
  const found = await outcomeOf(content, sent);
  return found.kind === 'refused' ? found.why : JSON.stringify(found);
}

/** The lines of an article that are said to be no prose. */
export const furnitureOf = ({ text, notProse = [] }: Article): string[] =>
  notProse.map(({ start, end }) => text.slice(start, end));
