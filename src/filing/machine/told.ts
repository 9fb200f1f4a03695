/** An article as the reader has it, before entries are made of it. */
import type { Outside } from '../../reading/outside-quotations.js';
import type { Quotation, Reading } from '../../reading/read.js';
import type { Token } from '../../reading/tokens.js';
import type { Article } from '../articles/article.js';
import type { Cast } from './cast.js';
import type { Origins } from './origins.js';
import type { Paragraphs } from './paragraphs.js';
import type { Prose } from './prose.js';
import type { Around } from './setting.js';
import type { Voices } from './voices.js';

export interface Told {
  readonly article: Article;
  readonly reading: Reading;
  /** One for each sentence. */
  readonly outside: readonly Outside[];
  readonly paragraphs: Paragraphs;
  readonly prose: Prose;
  readonly cast: Cast;
  readonly voices: Voices;
  readonly origins: Origins;
  readonly around: Around;
  /** The quotations that are somebody's words: no titles and no terms. */
  readonly quoted: ReadonlySet<Quotation>;
  /** The next id of an entry at a locator: `p7-2`. */
  nth(kind: 'p' | 'q', locator: string): string;
}

export const isFoldToken = (token: Token): boolean => token.text === '“”';

/** Numbers the entries of each paragraph. */
export function numbering(): Told['nth'] {
  const numbers = new Map<string, number>();
  return (kind, locator) => {
    const key = `${kind}${locator.slice(1)}`;
    const n = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, n);
    return `${key}-${n}`;
  };
}
