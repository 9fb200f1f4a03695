/** The thesaurus that `npm run build` makes, read when a text is first held against another. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createThesaurus, type Thesaurus, type ThesaurusData } from '../../reading/thesaurus.js';
import { packageRoot } from '../../record/package-root.js';

/** Where `npm run build` puts it. */
export const shippedThesaurus = (): string => join(packageRoot(), 'build', 'thesaurus.json');

/** The thesaurus in a file; one that knows no word where there is no such file, so that words meet only themselves. */
export function readThesaurus(path = shippedThesaurus()): Thesaurus {
  try {
    return createThesaurus(JSON.parse(readFileSync(path, 'utf8')) as ThesaurusData); // Written by `npm run build`.
  } catch {
    return createThesaurus(null);
  }
}

/** Writes a thesaurus, whole or not at all. */
export function writeThesaurus(data: ThesaurusData, path = shippedThesaurus()): void {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(data));
  renameSync(draft, path);
}
