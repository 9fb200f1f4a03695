/** An article as the reader has it, before entries are made of it. */
import type { Outside } from '../../reading/outside-quotations.js';
import type { Quotation, Reading } from '../../reading/read.js';
import type { Token } from '../../reading/tokens.js';
import type { Article } from '../articles/article.js';
import type { Cast } from './cast.js';
import type { Origins } from './origins.js';
import type { Paragraphs } from './paragraphs.js';
import type { Prose } from './prose.js';
import { type Around, type Setting, settingOf } from './setting.js';
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
  /** When and where the statement of a sentence was made that is handed to somebody; null where it is to nobody. */
  settingOf(sentence: number): Setting | null;
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

/** The settings of the sentences, each read once and in their order: "the post" is the last one that was spoken of. */
export function settingsIn(
  { sentences }: Reading,
  outside: readonly Outside[],
  around: Around,
): Told['settingOf'] {
  const read: (Setting | null)[] = [];
  return (upTo) => {
    for (let i = read.length; i <= upTo; i += 1) {
      const own = outside[i];
      const handed = own?.handed ?? null;
      read.push(
        own === undefined || handed === null
          ? null
          : settingOf(around, own, sentences[i]?.dates ?? [], handed.cue, handed.speaker),
      );
    }
    return read[upTo] ?? null;
  };
}
