import { describe, expect, test } from '@jest/globals';
import { type Explanation, type Point, point, type Weighed } from '../../src/checking/why/explanation.js';
import { columnsOf } from '../../src/reports/columns.js';
import { asTerminalWhy } from '../../src/reports/why.js';

const place = (given: Partial<Weighed> = {}): Weighed => ({
  source: 'nbc-russia-pivot',
  id: 'nbc-russia-pivot/order',
  locator: '¶12',
  snippet: 'Pete Hegseth ordered a halt.',
  wording: 'paraphrase',
  stance: 'supports',
  url: 'https://news.example/a',
  ...given,
});

const explanation = (points: readonly Point[], given: Partial<Explanation> = {}): Explanation => ({
  id: 'c-abcdefghij',
  record: { asOf: '2025-03-04', digest: 'sha256:0' },
  claim: { id: 'c-abcdefghij', text: 'It is so.', start: 0, end: 9, verdict: 'supported' },
  finding: null,
  steps: [
    { kind: 'evidence', words: 'Passages were weighed.', points },
    { kind: 'verdict', words: 'It says all of it.', points: [] },
  ],
  ...given,
});

const plain = { columns: 60, colour: false };

describe('an explanation on a terminal', () => {
  test('is its steps, numbered, with what they rest on', () => {
    const points = [
      point('Counts: says all that the claim says.', { citations: [place()] }),
      point('Does not count: it is at odds with the claim.', {
        citations: [place({ stance: null, wording: 'verbatim', snippet: 'No.' })],
        counts: false,
      }),
    ];
    expect(asTerminalWhy(explanation(points), plain)).toBe(`On the record (c-abcdefghij)
  It is so.

1. Passages were weighed.
   - Counts: says all that the claim says.
     = supports: nbc-russia-pivot ¶12, in the record's
       words: Pete Hegseth ordered a halt.
       <https://news.example/a>
   - Does not count: it is at odds with the claim.
     = looked at: nbc-russia-pivot ¶12: “No.”

2. On the record. It says all of it.

Record as of 4 March 2025.
`);
  });

  test('of a finding says which words are at issue', () => {
    const finding = {
      id: 'f-abcdefghij',
      rule: 'wrong-number',
      messageId: 'otherNumber',
      key: 'k-abcdefghijklmnopqrst',
      severity: 'error' as const,
      start: 3,
      end: 5,
      actual: 'is',
      expected: [],
      message: 'It was.',
      citations: [],
    };
    const shown = asTerminalWhy(explanation([], { id: finding.id, finding }), plain);
    expect(shown).toMatch(/^error\[wrong-number\] \(f-abcdefghij\)\n {2}It is so\.\n {2}At issue: “is”\n/);
  });

  test('shows all that counts, a few that do not, and says how many are left out', () => {
    const points = [
      ...Array.from({ length: 7 }, (_, n) => point(`Counts ${n}.`)),
      ...Array.from({ length: 9 }, (_, n) => point(`Does not count ${n}.`, { counts: false })),
    ];
    const shown = asTerminalWhy(explanation(points), plain);
    expect(shown.match(/- Counts \d/g)).toHaveLength(7);
    expect(shown.match(/- Does not count \d/g)).toHaveLength(4);
    expect(shown).toContain('   - 5 more were looked at and do not count.\n');
  });

  test('of many places that did not count shows a few', () => {
    const citations = Array.from({ length: 5 }, (_, n) => place({ locator: `¶${n}`, stance: null }));
    const shown = asTerminalWhy(explanation([point('Not then:', { citations, counts: false })]), plain);
    expect(shown.match(/looked at: /g)).toHaveLength(3);
    expect(shown).toContain('     = and 2 more\n');
    expect(shown).not.toContain('https://');
  });

  test('fills its columns and no more', () => {
    const long = 'word '.repeat(200).trim();
    const points = [point(long, { citations: [place({ snippet: long })] })];
    const given = explanation(points, { claim: { ...explanation([]).claim, text: long } });
    for (const columns of [40, 80, 140]) {
      const lines = asTerminalWhy(given, { columns, colour: false }).split('\n');
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
    }
  });

  test('obeys nothing that came from a text or the record', () => {
    const hostile = 'a\u001b[31m\r\nb\u202e';
    const given = explanation(
      [point(hostile, { citations: [place({ snippet: hostile, source: hostile })] })],
      {
        claim: { ...explanation([]).claim, text: hostile },
      },
    );
    const shown = asTerminalWhy(given, plain);
    for (const character of ['\u001b', '\r', '\u202e']) expect(shown).not.toContain(character);
  });

  test('colour only where it is asked for', () => {
    expect(asTerminalWhy(explanation([]), plain)).not.toContain('\u001b');
    expect(asTerminalWhy(explanation([]), { ...plain, colour: true })).toContain('\u001b[1m1. Passages');
  });
});
