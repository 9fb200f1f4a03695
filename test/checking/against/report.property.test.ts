/** What holds of every report on any text held against any other. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTextChecker } from '../../../src/checking/against/check-against.js';
import { TEXT_RULES } from '../../../src/checking/against/comparisons.js';
import type { Report } from '../../../src/checking/report.js';
import { explainText } from '../../../src/checking/why/explain-text.js';
import { readThesaurus } from '../../../src/retrieval/thesaurus/file.js';
import { textChecker } from './text-tester.js';

/** One seed, so that a commit passes or fails whenever it is run. */
fc.configureGlobal({ seed: 20250304 });

const SENTENCES = [
  'The council approved the ferry budget on Monday by 7 votes to 2.',
  'The council did not approve the ferry budget on Tuesday.',
  'Dana Whitlock: We will open the yard in the spring, and every welder keeps a job.',
  '“Every welder loses a job,” Dana Whitlock said.',
  'Sen. Carla Nunez, D-Ohio, sued Whitaker over the mill in May 1994.',
  'Whitaker sued Sen. Carla Nunez, R-Iowa, over the mill at 7 p.m.',
  'Sales in the southern stores rose to $442 million in Q3.',
  'The order was allegedly signed by Marlowe in Cuba.',
  'Only Marrow is a song; never was it a village.',
  'Who knows?',
] as const;

const AWKWARD = [
  '\u0000',
  '\r\n',
  '\n\n',
  '\u2028',
  '\ud83d',
  'İ',
  'ß',
  '“',
  '”',
  '"',
  '…',
  '[',
  '$',
  '1e309',
  ':',
  'A: ',
  '‚Äú',
  '__proto__',
  'constructor',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SENTENCES) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...SENTENCES), fc.nat(80), fc.nat(12), fc.constantFrom(...AWKWARD))
      .map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const anyText = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' '));

const assertReport = (report: Report, text: string, against: string): void => {
  const paragraphs = against.split('\n').filter((line) => line.trim() !== '');
  for (const claim of report.claims) {
    expect(text.slice(claim.start, claim.end)).toBe(claim.text);
    expect(claim.id).toMatch(/^c-[a-z2-7]{10}$/);
    expect(claim.findings.some(({ severity }) => severity === 'error')).toBe(claim.verdict === 'refuted');
    expect(claim.citations.length > 0).toBe(claim.verdict === 'supported');
    for (const finding of claim.findings) {
      expect(text.slice(finding.start, finding.end)).toBe(finding.actual);
      expect(finding.end).toBeGreaterThan(finding.start);
      expect(finding.id).toMatch(/^f-[a-z2-7]{10}$/);
      expect(finding.expected).not.toContain(finding.actual);
      const rule = TEXT_RULES.find((one) => one.rule.meta.id === finding.rule)?.rule;
      expect(Object.keys(rule?.meta.messages ?? {})).toContain(finding.messageId);
    }
    for (const { source, locator, snippet } of [
      ...claim.citations,
      ...claim.findings.flatMap(({ citations }) => citations),
    ]) {
      expect(source).toBe('against');
      expect(paragraphs[Number(locator.slice(1)) - 1]).toContain(snippet);
    }
  }
};

describe('a report on any text against any other', () => {
  test('is made, and holds together', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, against) =>
        assertReport(textChecker.check(text, against), text, against),
      ),
      { numRuns: 300 },
    );
  });

  test('is the same, byte for byte, whatever was checked before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, against) => {
        const first = JSON.stringify(textChecker.check(text, against));
        const fresh = createTextChecker(() => words, '2024-05-20');
        expect(JSON.stringify(fresh.check(text, against))).toBe(first);
        textChecker.check(against, text);
        expect(JSON.stringify(textChecker.check(text, against))).toBe(first);
      }),
      { numRuns: 40 },
    );
  });

  test('can be explained, finding by finding', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, against) => {
        for (const claim of textChecker.check(text, against).claims)
          for (const id of [claim.id, ...claim.findings.map((finding) => finding.id)])
            expect(explainText(textChecker.trace(text, against), id)).toMatchObject({ id, against: true });
      }),
      { numRuns: 60 },
    );
  });

  test('a text against itself differs from it nowhere', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 1 }),
        ([text = '']) => {
          const raised = textChecker.check(text, text).claims.flatMap(({ findings }) => findings);
          expect(raised.map(({ rule, actual }) => [rule, actual])).toEqual([]);
        },
      ),
    );
  });

  test('its ids are of this pair of texts', () => {
    const [draft, one, other] = [SENTENCES[1], SENTENCES[0], `${SENTENCES[0]} ${SENTENCES[6]}`];
    const idsOf = (against: string) => textChecker.check(draft, against).claims.map(({ id }) => id);
    expect(idsOf(one)).toEqual(idsOf(one));
    expect(idsOf(one)).not.toEqual(idsOf(other));
  });
});

const words = readThesaurus();

/** Against a check that never ends, not a measure of speed. */
const ENDS_WITHIN = 120_000;

describe('a report on hostile texts is made, and ends', () => {
  test.each([
    ['many sentences of one kind', `${SENTENCES[1]} `.repeat(200), `${SENTENCES[0]} `.repeat(200)],
    ['one word', 'a'.repeat(50_000), 'b'.repeat(50_000)],
    ['one sentence without an end', 'rise and '.repeat(1_500), 'fall and '.repeat(1_500)],
    ['quotation marks', '“'.repeat(10_000), '”'.repeat(10_000)],
    ['digits', '9'.repeat(50_000), '8'.repeat(50_000)],
    ['labels', 'A B C D E: '.repeat(2_000), 'A B C D E: x\n'.repeat(1_000)],
    ['names', 'Anna Kell met Peter Vosn. '.repeat(150), 'Anna Kall met Peter Vasn. '.repeat(150)],
    ['letters of no language', '\ud83d '.repeat(5_000), '‚Äú'.repeat(5_000)],
  ])('%s', (_, text, against) => assertReport(textChecker.check(text, against), text, against), ENDS_WITHIN);

  test.each([
    ['', ''],
    ['', 'a'],
    ['a', ''],
    [' ', '\n'],
    ['“', '”'],
  ])('%j against %j', (text, against) => assertReport(textChecker.check(text, against), text, against));
});
