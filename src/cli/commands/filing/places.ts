/** Where the documents are that somebody wants filed: files, those of folders, links, standard input. */
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOf } from '../../../filing/documents/kind.js';

export type Place =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'stdin' }
  /** Nothing can be read there. */
  | { readonly kind: 'nothing'; readonly path: string; readonly why: string };

export interface Places {
  readonly places: readonly Place[];
  /** Files of folders that are of no kind that is read. */
  readonly leftOut: number;
}

/** What a place is called in an answer. */
export function nameOf(place: Place): string {
  if (place.kind === 'stdin') return 'standard input';
  return place.kind === 'address' ? place.address : place.path;
}

const whyNot = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file or folder.';
  if (code === 'EACCES' || code === 'EPERM') return 'It may not be read; check its permissions.';
  return `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
};

const byName = (a: string, b: string): number => (a < b ? -1 : 1);
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Files of a folder and of those in it, in the order of their names. Links are not followed: where they lead is walked by itself, or lies outside. */
async function walk(folder: string): Promise<Places> {
  const places: Place[] = [];
  let leftOut = 0;
  const visit = async (path: string): Promise<void> => {
    let names: string[];
    try {
      names = (await readdir(path)).sort(byName);
    } catch (error) {
      places.push({ kind: 'nothing', path, why: whyNot(error) });
      return;
    }
    for (const name of names) {
      if (isPassedOver(name)) continue;
      const inside = join(path, name);
      const found = await lstat(inside).catch(() => null);
      if (found?.isDirectory()) await visit(inside);
      else if (found?.isFile()) {
        if (kindOf({ name, mimetype: null }) === null) leftOut += 1;
        else places.push({ kind: 'file', path: inside, bytes: found.size });
      }
    }
  };
  await visit(folder);
  return { places, leftOut };
}

async function placesAt(word: string): Promise<Places> {
  const one = (place: Place): Places => ({ places: [place], leftOut: 0 });
  if (word === '-') return one({ kind: 'stdin' });
  if (/^https?:\/\//i.test(word)) return one({ kind: 'address', address: word });
  try {
    const found = await stat(word);
    if (!found.isDirectory()) return one({ kind: 'file', path: word, bytes: found.size });
  } catch (error) {
    return one({ kind: 'nothing', path: word, why: whyNot(error) });
  }
  return walk(word);
}

/** Each once, in the order in which they were named. */
export async function placesOf(words: readonly string[]): Promise<Places> {
  const places = new Map<string, Place>();
  let leftOut = 0;
  for (const word of words) {
    const found = await placesAt(word);
    leftOut += found.leftOut;
    for (const place of found.places) places.set(`${place.kind} ${nameOf(place)}`, place);
  }
  return { places: [...places.values()], leftOut };
}
