/**
 * What the checker says of whole drafts, as text to be read: change a rule, and see in the diff what it now says.
 *
 * `UPDATE_SNAPSHOTS=1` writes the reports anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import type { Citation, ClaimReport, Finding, Report } from '../../src/checking/report.js';
import { packageRoot } from '../../src/record/package-root.js';
import { shipped } from './rule-tester.js';

const folder = join(packageRoot(), 'test/checking/articles');
const drafts = readdirSync(folder).filter((name) => name.endsWith('-draft.txt'));

const cite = ({ id, locator, stance }: Citation): string => `${id} ${locator} ${stance}`;

const findingLines = ({
  severity,
  rule,
  messageId,
  actual,
  expected,
  message,
  citations,
}: Finding): string[] => [
  `  ${severity} ${rule}/${messageId} @ “${actual}”${expected.map((words) => ` → “${words}”`).join('')}`,
  `    ${message}`,
  ...citations.map((citation) => `    = ${cite(citation)}`),
];

const claimLines = ({ verdict, text, findings, citations }: ClaimReport): string[] => [
  `[${verdict}] ${text.replace(/\s+/g, ' ')}`,
  ...citations.map((citation) => `  = ${cite(citation)}`),
  ...findings.flatMap(findingLines),
];

const asText = ({ checked, claims }: Report): string => {
  const { onRecord, notOnRecord, notCheckable } = checked;
  const summary = `${checked.claims} sentences: ${onRecord} on record, ${notOnRecord} not on record, ${notCheckable} not checkable`;
  return `${[summary, ...claims.map((claim) => claimLines(claim).join('\n'))].join('\n\n')}\n`;
};

describe('the report on a draft', () => {
  test('there are drafts', () => expect(drafts.length).toBeGreaterThan(2));

  test.each(drafts)('%s', (name) => {
    const report = asText(createChecker(shipped).check(readFileSync(join(folder, name), 'utf8')));
    const file = join(folder, name.replace('-draft.txt', '.report.txt'));
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(file, report);
    expect(report).toBe(readFileSync(file, 'utf8'));
  });
});
