/** What a rule's page says is so: its messages are those of the rule, and its examples do as they say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import { RULES } from '../../src/checking/rules/index.js';
import { packageRoot } from '../../src/record/package-root.js';
import { shipped } from './rule-tester.js';

const checker = createChecker(shipped);

const HEADINGS = ['What it finds', 'Fires', 'Stays silent', 'What it does not do', 'Messages'];

/** The part of a page below one heading. */
const below = (page: string, heading: string): string =>
  page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

/** Rows of a table, without its head. */
const rows = (part: string): string[][] =>
  part
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | '));

describe.each(RULES)('the page of $meta.id', ({ meta }) => {
  const page = readFileSync(join(packageRoot(), `docs/rules/${meta.id}.md`), 'utf8');
  const fires = (text: string, on?: string): boolean =>
    checker
      .check(text, on === undefined ? {} : { on })
      .claims.some(({ findings }) => findings.some(({ rule }) => rule === meta.id));

  test('has the headings that every page has, and its severity', () => {
    expect(page.startsWith(`# ${meta.id}\n`)).toBe(true);
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(page).toContain(`Severity: \`${meta.severity}\`.`);
    expect(page).toContain(`src/checking/rules/${meta.id}.ts`);
  });

  test('has every message as it is worded', () => {
    const table = rows(below(page, 'Messages')).map(([id, wording]) => [id?.replaceAll('`', ''), wording]);
    expect(Object.fromEntries(table)).toEqual(meta.messages);
  });

  test('has an example on which the rule fires', () => {
    const text = /^\s+\d+ \| (.*)$/m.exec(below(page, 'Fires'))?.[1];
    expect(text).toBeDefined();
    expect(fires(text ?? '')).toBe(true);
  });

  test('has examples on which the rule stays silent', () => {
    const examples = rows(below(page, 'Stays silent')).map(([cell = '']) => {
      const [, text = '', on] = /^`(.*?)`(?: with `--on (.*)`)?$/.exec(cell) ?? [];
      return { text, on };
    });
    expect(examples.length).toBeGreaterThan(1);
    expect(examples.filter(({ text, on }) => text === '' || fires(text, on))).toEqual([]);
  });
});
