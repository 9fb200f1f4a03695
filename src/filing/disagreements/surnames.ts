/** Names within one story: a surname is the whole name. */
import { foldName } from '../../reading/near-names.js';
import type { Term } from '../../reading/terms.js';

/** What companies end in: it tells none from another. */
const SUFFIX =
  /^(?:inc|corp|co|ltd|llc|plc|group|company|corporation|holdings|stores|services|industries|international|bank|jr|sr)$/;

/** As it is written by those who write it otherwise from another script: `Zelensky`, `Zelenskyy`. */
const alike = (word: string): string => word.replace(/[yj]/g, 'i').replace(/(.)\1+/g, '$1');

/** The last word of a name that tells it from others, folded. */
export const surnameOf = (text: string): string => {
  const words = text
    .replace(/[’']s$/, '')
    .split(/\s+/)
    .map((word) => foldName(word.toLowerCase()));
  return alike(words.filter((word) => word !== '' && !SUFFIX.test(word)).at(-1) ?? words.at(-1) ?? '');
};

/** A name as a term of one story: it stands for its surname. */
export const asSurname = (term: Term): Term =>
  term.kind === 'name' ? { ...term, concepts: [`surname:${surnameOf(term.text)}`] } : term;

/** Within one story a surname is the whole name. */
export const sameName = (a: string, b: string): boolean => surnameOf(a) === surnameOf(b);
