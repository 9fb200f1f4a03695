/** An article as the store can hold it. */
import type { Article } from '../articles/article.js';

/** Neither PostgreSQL's text nor its JSON holds a NUL, or half of a surrogate pair. One UTF-16 unit for one. */
const unkept = /\0|\p{Cs}/gu;

const withoutUnkept = (text: string): string => text.replace(unkept, '\uFFFD');

/** Empty is not known. */
const lineOf = (text: string | null): string | null => {
  const line = withoutUnkept(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : line;
};

/** The text keeps its lines and its length; of what is said about it, what is blank is null. */
export const cleaned = (article: Article): Article => ({
  ...article,
  text: withoutUnkept(article.text),
  title: lineOf(article.title),
  publisher: lineOf(article.publisher),
  byline: lineOf(article.byline),
  usageTerms: lineOf(article.usageTerms),
  url: lineOf(article.url),
});
