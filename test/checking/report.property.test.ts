/** What holds of every report, whatever the text. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createChecker } from '../../src/checking/check.js';
import type { ClaimReport, Finding, Report, Severity } from '../../src/checking/report.js';
import { RULES } from '../../src/checking/rules/index.js';
import { lookup } from '../../src/record/lookup.js';
import { shipped } from './rule-tester.js';
import { tiny } from './tiny-record.js';

/** One seed, so that a commit passes or fails whenever it is run. */
fc.configureGlobal({ seed: 20250304 });

const checker = createChecker(shipped);

const SENTENCES = [
  'Schumer, the House minority leader, called it a mistake.',
  'Senate Minority Leader Chuck Schumer condemned the pause.',
  '“There will be all kinds of carrots and sticks to bring this war to an end,” National Security Adviser Mike Waltz said Sunday on CNN.',
  '“I’m not aligned with Putin. I’m not aligned with Zelenskyy,” Vance said Friday from the Oval Office.',
  '"You don\'t have the cards right now," Trump told Zelenskyy in Paris. "We want to make deals with Russia."',
  'Gallup found that 54% of Democrats and 84% of Republicans view Ukraine favorably.',
  'Trump and Zelenskyy met in the Oval Office on Thursday, Feb. 28, 2025.',
  'The stand-down applies to U.S. intelligence gathering operations.',
  'The halt is expected to last for the foreseeable future, according to The Record.',
  'The U.S. vetoed a UN resolution last week that condemned Russia’s “aggression” in Ukraine.',
  'Ukraine started the war, and Russia invaded Georgia in 2009.',
  'WASHINGTON, March 3, 2025 (AP) — Sen. Lindsey Graham, D-N.C., called for his resignation.',
  'Is the war over? Nobody knows!',
  'Biden lost his temper with Zelenskyy in June 2023.',
] as const;

const AWKWARD = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '\u2028',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  '\udc00',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '中文。',
  'ß',
  'İ',
  'ﬁ',
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  '„',
  '(',
  ')',
  '[',
  ']',
  '…',
  '...',
  '. . .',
  '—',
  '-',
  '%',
  '$',
  '\\',
  '`',
  '{{person}}',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '0',
  '-1',
  '1e309',
  '99999999999999999999',
  '0/0',
  '2025-02-30',
  'Feb. 31',
  '<b>',
  '&amp;',
  '*',
  '\n\n',
  '  ',
] as const;

const sentence = fc.constantFrom(...SENTENCES);
const awkward = fc.constantFrom(...AWKWARD);

/** A real sentence with something put in, cut out, doubled or turned round at some place. */
const mutated = fc
  .tuple(
    sentence,
    fc.nat(),
    fc.nat({ max: 12 }),
    awkward,
    fc.constantFrom('insert', 'cut', 'double', 'swap', 'truncate'),
  )
  .map(([text, place, length, piece, how]) => {
    const at = place % (text.length + 1);
    const [before, cut, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
    switch (how) {
      case 'insert':
        return before + piece + cut + after;
      case 'cut':
        return before + after;
      case 'double':
        return before + cut + cut + after;
      case 'swap':
        return after + cut + before;
      default:
        return before;
    }
  });

const shuffledWords = sentence.chain((text) => {
  const words = text.split(' ');
  return fc.shuffledSubarray(words, { minLength: 1, maxLength: words.length }).map((some) => some.join(' '));
});

const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(sentence, mutated), { minLength: 1, maxLength: 3 })
      .map((all) => all.join(' ')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(mutated, awkward, shuffledWords), { maxLength: 4 })
      .map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.array(awkward, { maxLength: 30 }).map((all) => all.join('')) },
);

const anyDay = fc.option(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  { nil: undefined },
);

const check = (text: string, on?: string): Report => checker.check(text, on === undefined ? {} : { on });

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const findingsOf = (report: Report): Finding[] => report.claims.flatMap(({ findings }) => findings);

const assertSpan = ({ start, end }: { start: number; end: number }, text: string): void => {
  expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
};

const assertVerdict = ({ verdict, findings, citations }: ClaimReport): void => {
  const error = findings.some(({ severity }) => severity === 'error');
  expect(error).toBe(verdict === 'refuted');
  if (!error) {
    const substance = findings.some(
      ({ rule, messageId }) => rule === 'sources-disagree' && messageId === 'substance',
    );
    expect(substance).toBe(verdict === 'conflicting');
  }
  if (verdict === 'not-enough-evidence' || verdict === 'not-checkable') expect(citations).toEqual([]);
  if (verdict === 'supported') expect(citations.length).toBeGreaterThan(0);
};

const assertReport = (report: Report, text: string): void => {
  let last = 0;
  for (const claim of report.claims) {
    assertSpan(claim, text);
    expect(text.slice(claim.start, claim.end)).toBe(claim.text);
    expect(claim.start).toBeGreaterThanOrEqual(last);
    last = claim.end;
    assertVerdict(claim);
    for (const finding of claim.findings) {
      assertSpan(finding, text);
      expect(text.slice(finding.start, finding.end)).toBe(finding.actual);
      expect(finding.expected).not.toContain(finding.actual);
      expect(finding.message.trim()).not.toBe('');
      const rule = RULES.find(({ meta }) => meta.id === finding.rule);
      expect(rule?.meta.severity).toBe(finding.severity);
      expect(Object.keys(rule?.meta.messages ?? {})).toContain(finding.messageId);
    }
    for (const [index, finding] of claim.findings.entries()) {
      const before = claim.findings[index - 1];
      if (before === undefined) continue;
      const inOrder =
        before.start < finding.start ||
        (before.start === finding.start && RANK[before.severity] <= RANK[finding.severity]);
      expect({ before: before.id, finding: finding.id, inOrder }).toMatchObject({ inOrder: true });
    }
    for (const { id, locator, source, snippet, wording, url } of [
      ...claim.citations,
      ...claim.findings.flatMap(({ citations }) => citations),
    ]) {
      const ofSide = id.startsWith('discrepancies/') ? snippet : undefined;
      const found = lookup(shipped, id, locator, source === 'people' ? undefined : source, ofSide);
      expect({ id, locator, ...found }).toEqual({ id, locator, snippet, wording, url });
    }
  }
  const { claims, notCheckable, onRecord, notOnRecord } = report.checked;
  const count = (wanted: ClaimReport['verdict']): number =>
    report.claims.filter(({ verdict }) => verdict === wanted).length;
  expect({ claims, notCheckable, onRecord, notOnRecord }).toEqual({
    claims: report.claims.length,
    notCheckable: count('not-checkable'),
    onRecord: count('supported'),
    notOnRecord: count('not-enough-evidence'),
  });
  const ids = findingsOf(report).map(({ id }) => id);
  for (const id of ids) expect(id).toMatch(/^f-[a-z2-7]{10}$/);
  for (const { id } of report.claims) expect(id).toMatch(/^c-[a-z2-7]{10}$/);
  expect(report.record).toEqual({ asOf: shipped.asOf, digest: shipped.digest });
};

describe('a report on any text', () => {
  test('is made, and holds together', () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, on) => assertReport(check(text, on), text)),
      { numRuns: 400 },
    );
  });

  test('is the same, byte for byte, for the same text', () => {
    const again = createChecker(shipped);
    fc.assert(
      fc.property(anyText, anyDay, (text, on) => {
        const first = JSON.stringify(check(text, on));
        expect(JSON.stringify(check(text, on))).toBe(first);
        expect(JSON.stringify(again.check(text, on === undefined ? {} : { on }))).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  test('is plain data', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = check(text);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves no word out: what lies between the claims has none', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n'),
        (some, gap) => {
          const text = some.join(gap);
          const gaps = check(text).claims.reduce(
            (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
            text,
          );
          expect(gaps).not.toMatch(/[\p{L}\p{N}]/u);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a report on the real sentences', () => {
  test.each(SENTENCES)('%s', (text) => assertReport(check(text), text));

  test('has other ids on another record', () => {
    const text = 'The council meets on Monday, 14 May 2024.';
    const [own] = findingsOf(check(text));
    const [other] = findingsOf(createChecker(tiny).check(text));
    expect(own?.rule).toBe('wrong-date');
    expect(other?.rule).toBe('wrong-date');
    expect(own?.id).not.toBe(other?.id);
  });

  test('has no id twice', () => {
    const text = [...SENTENCES, ...SENTENCES].join('\n\n');
    const ids = findingsOf(check(text)).map(({ id, start }) => `${id}@${start}`);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Against a check that never ends, not a measure of speed. */
const ENDS_WITHIN = 120_000;

describe('a report on a very long text', () => {
  test.each([
    ['many sentences', `${SENTENCES.join(' ')} `.repeat(20)],
    ['one word', 'a'.repeat(200_000)],
    ['one sentence without an end', 'Schumer and '.repeat(5_000)],
    ['quotation marks', '“'.repeat(20_000)],
    ['alternating quotation marks', '“a” '.repeat(3_000)],
    ['digits', '9'.repeat(100_000)],
    ['commas in a number', '1,'.repeat(30_000)],
    ['spaces', ' '.repeat(200_000)],
    ['points', '.'.repeat(100_000)],
    ['brackets', '['.repeat(50_000)],
    ['hyphens', 'a-'.repeat(30_000)],
    ['capitals', 'A. '.repeat(20_000)],
    ['lone surrogates', '\ud83d'.repeat(20_000)],
  ])('of %s is made, and ends', (_, text) => assertReport(check(text), text), ENDS_WITHIN);

  test.each(['', ' ', '\n', '\u0000', '.', '“', '”“', '👩‍👩‍👧'])('of next to nothing is made: %j', (text) => {
    assertReport(check(text), text);
  });
});
