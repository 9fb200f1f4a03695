/** Reads the files of a knowledge folder as they are, and says which cannot be read. */
import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from './problems.js';

export interface KnowledgeFile {
  /** Inside the folder, with forward slashes: `people.yaml`, `sources/nbc-russia-pivot.yaml`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Knowledge {
  /** Ordered by name. */
  readonly files: readonly KnowledgeFile[];
  /** Files that should be there and are not, or cannot be read. */
  readonly problems: readonly Problem[];
  /** Whether every file of `sources/` was read. */
  readonly everySource: boolean;
}

/** In bytes. A file of the record is written by hand; one past this is something else. */
export const largestFile = 4 * 1024 * 1024;

/** In bytes. A file of `people/` is written by an import. */
export const largestImportedFile = 64 * 1024 * 1024;

const mainFiles = ['discrepancies.yaml', 'people.yaml', 'style.yaml'];
const openAtOnce = 32;

/**
 * Reads `people.yaml`, `discrepancies.yaml`, `style.yaml`, `sources/*.yaml` and, where something was imported,
 * `people/*.json`. Other files are not looked at, except that a source ending in `.yml` is a problem, and in `people/`
 * what ends in `.yaml` or `.yml`: it would be missed without a word.
 */
export async function readKnowledge(directory: string): Promise<Knowledge> {
  const [listed, imported] = await Promise.all([listSources(directory), listImported(directory)]);
  const files: KnowledgeFile[] = [];
  const problems: Problem[] = [...listed.problems, ...imported.problems];
  const names = [...mainFiles, ...imported.names, ...listed.names];
  for (let i = 0; i < names.length; i += openAtOnce) {
    const batch = names.slice(i, i + openAtOnce).map((name) => readOne(directory, name));
    for (const read of await Promise.all(batch)) {
      if ('bytes' in read) files.push(read);
      else problems.push(read);
    }
  }
  const sourcesRead = files.filter(({ name }) => name.startsWith('sources/')).length;
  return {
    files,
    problems,
    everySource: listed.problems.length === 0 && sourcesRead === listed.names.length,
  };
}

async function listSources(directory: string): Promise<{ names: string[]; problems: Problem[] }> {
  const folder = join(directory, 'sources');
  let found: string[];
  try {
    found = await readdir(folder);
  } catch (error) {
    return {
      names: [],
      problems: [unreadable(folder, 'a folder with one YAML file for each source', error)],
    };
  }
  const visible = found.filter((name) => !name.startsWith('.')).sort();
  const names = visible.filter((name) => name.endsWith('.yaml')).map((name) => `sources/${name}`);
  const problems = visible
    .filter((name) => name.endsWith('.yml'))
    .map((name) => problemOf(join(folder, name), 'the name of a source’s file ends in .yaml; rename it'));
  return { names, problems };
}

/** A folder that need not be there: most records have nothing imported. */
async function listImported(directory: string): Promise<{ names: string[]; problems: Problem[] }> {
  const folder = join(directory, 'people');
  const found = await readdir(folder).catch((): string[] => []);
  const visible = found.filter((name) => !name.startsWith('.')).sort();
  return {
    names: visible.filter((name) => name.endsWith('.json')).map((name) => `people/${name}`),
    problems: visible
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) =>
        problemOf(
          join(folder, name),
          'the files of people/ are written by "stet people import" and end in .json; people kept by hand are in people.yaml',
        ),
      ),
  };
}

async function readOne(directory: string, name: string): Promise<KnowledgeFile | Problem> {
  const path = join(directory, name);
  try {
    const handle = await open(path, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return problemOf(path, 'expected a file; this is something else');
      const most = name.startsWith('people/') ? largestImportedFile : largestFile;
      if (stat.size > most) {
        return problemOf(
          path,
          `a file of the record has at most ${most} bytes (found ${stat.size}); split it, or move it out`,
        );
      }
      return { name, bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(path, `a YAML file; with nothing to say it is \`${emptyFile(name)}\``, error);
  }
}

/** `people: []` for `people.yaml` */
function emptyFile(name: string): string {
  return name === 'style.yaml' ? 'spellings: []' : `${basename(name, '.yaml')}: []`;
}

function unreadable(path: string, expected: string, error: unknown): Problem {
  const missing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
  const found = missing ? 'nothing there' : String(error);
  return problemOf(path, `expected ${expected} (found ${found})`);
}

function problemOf(file: string, message: string): Problem {
  return { severity: 'error', file, line: null, column: null, field: '', message };
}
