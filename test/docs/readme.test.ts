/** What the README shows and says of answers, rules and verdicts is so. `UPDATE_DOCS=1 npm test` writes it down anew. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { RULES } from '../../src/checking/rules/index.js';
import { verdictInWords } from '../../src/reports/wording.js';
import { root } from '../cli/stet.js';
import { holdTo, withExamples } from './examples.js';

const readme = readFileSync(`${root}README.md`, 'utf8');

const head = '| rule | severity | what it finds |\n| --- | --- | --- |\n';
const rows = RULES.map(
  ({ meta: { id, severity, description } }) =>
    `| [${id}](docs/rules/${id}.md) | ${severity} | ${description} |\n`,
).join('');

const withRules = (written: string): string => {
  const [before = '', after = ''] = written.split(head);
  return `${before}${head}${rows}${after.replace(/^(?:\|.*\n)*/, '')}`;
};

test('its examples say what is answered, and its table of rules is made from the rules', () => {
  expect(readme).toContain(head);
  holdTo('README.md', (written) => withRules(withExamples(written, { knowledge: '' })));
}, 60_000);

test('the five verdicts are worded as in a report', () => {
  const verdicts = ['supported', 'refuted', 'conflicting', 'not-enough-evidence', 'not-checkable'] as const;
  for (const verdict of verdicts) expect(readme).toContain(`| ${verdictInWords(verdict)} | \`${verdict}\` |`);
});

test('it is short', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(200);
});
