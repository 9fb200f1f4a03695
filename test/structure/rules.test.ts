/** A rule is three files of one base name: the rule, its test and its page. */
import { expect, test } from '@jest/globals';
import { filesBelow } from './files.js';

/** `index.ts` is the list of the rules, no rule. */
const namesIn = (folder: string, ending: string): string[] =>
  filesBelow(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((name) => name !== 'index');

test('every rule has its test and its page, and there is neither without its rule', () => {
  const rules = namesIn('src/checking/rules', '.ts');
  const tests = namesIn('test/checking/rules', '.test.ts');
  const pages = namesIn('docs/rules', '.md');
  const all = [...new Set([...rules, ...tests, ...pages])];
  const missing = all.flatMap((name) => [
    ...(rules.includes(name) ? [] : [`src/checking/rules/${name}.ts`]),
    ...(tests.includes(name) ? [] : [`test/checking/rules/${name}.test.ts`]),
    ...(pages.includes(name) ? [] : [`docs/rules/${name}.md`]),
  ]);
  expect(rules.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
