/**
 * `stet check` on one sentence is to answer at once, so the way there loads little: no YAML, no zod, no Slack, no log.
 * What is imported dynamically is loaded where it is needed and not counted.
 */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from './files.js';
import { importsOf } from './imports.js';

const light: readonly string[] = ['diff'];

/** Packages that a file loads, with the file that names each, through everything it imports statically. */
function packagesLoaded(entry: string): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { specifier, kind } of importsOf(readFileSync(`${root}${file}`, 'utf8'))) {
      if (kind !== 'static' || specifier === null || specifier.startsWith('node:')) continue;
      if (specifier.startsWith('.'))
        visit(posix.join(posix.dirname(file), specifier.replace(/\.js$/, '.ts')));
      else packages.set(specifier, file);
    }
  };
  visit(entry);
  return packages;
}

test.each(['src/cli/main.ts', 'src/cli/commands/check.ts'])('%s loads only light packages', (entry) => {
  const heavy = [...packagesLoaded(entry)].filter(([name]) => !light.includes(name));
  expect(heavy).toEqual([]);
});

test('what is loaded is found: the YAML parser is behind the validation of a record', () => {
  expect([...packagesLoaded('src/record/validate.ts').keys()]).toEqual(
    expect.arrayContaining(['yaml', 'zod']),
  );
});
