/** The id of a source to be, as citations will name it. */
import type { Article, Provenance } from './articles/article.js';

const MOST_WORDS = 6;
const MOST_LETTERS = 60;

const slug = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Of the file's name, else of publisher and headline: `axios-putin-moves`. May be taken already. */
export function sourceIdOf({ title, publisher, text }: Article, { name }: Pick<Provenance, 'name'>): string {
  const stem = name === null ? [] : slug(name.replace(/\.\w{1,8}$/, ''));
  const words =
    stem.length > 0
      ? stem
      : [...slug(publisher ?? '').slice(0, 2), ...slug(title ?? text.slice(0, 200)).slice(0, MOST_WORDS)];
  const id = words.join('-').slice(0, MOST_LETTERS).replace(/-+$/, '');
  return id === '' ? 'source' : id;
}

/** The first of `id`, `id-2`, `id-3` … that is free. */
export async function freeId(id: string, isTaken: (id: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}
