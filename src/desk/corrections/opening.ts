/** How a correction begins: its day, and the article that it is of. */
import { formatDate, isFullDay } from '../../record/partial-date.js';
import type { PublishedWords } from './correction.js';

type Article = Pick<PublishedWords, 'publisher' | 'published' | 'dating'>;

/** `on 4 March 2025`, `in March 2025`; of a day that was worked out, `on or about`. */
function publishedWhen(published: string, dating: Article['dating']): string {
  const preposition = isFullDay(published) ? 'on' : 'in';
  return `${preposition}${dating === 'worked-out' ? ' or about' : ''} ${formatDate(published)}`;
}

/**
 * `An earlier version of this article, published 4 March 2025,`; of somebody else's, `An article by Axios, published…`:
 * whether they have changed it is not ours to say.
 *
 * @param newsroom whose corrections these are; without it every article counts as its own
 */
export function articleMeant({ publisher, published, dating }: Article, newsroom?: string): string {
  const others = newsroom !== undefined && publisher !== null && publisher !== newsroom;
  const article = others ? `An article by ${publisher}` : 'An earlier version of this article';
  if (published === null) return article;
  const when = publishedWhen(published, dating);
  return `${article}, published ${dating === 'worked-out' ? when : when.replace(/^on /, '')},`;
}

/** `Correction, 22 November 2026:` */
export const dayOf = (today: string): string => `Correction, ${formatDate(today)}:`;
