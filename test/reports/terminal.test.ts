import { describe, expect, test } from '@jest/globals';
import type { Citation, ClaimReport, Finding, Report } from '../../src/checking/report.js';
import { asTerminalText } from '../../src/reports/terminal.js';

const citation = (given: Partial<Citation>): Citation => ({
  source: 'hegseth-halts-cyber',
  id: 'hegseth-halts-cyber/entry',
  locator: '¶9',
  snippet: 'Schumer condemned the pause.',
  wording: 'paraphrase',
  stance: 'supports',
  url: null,
  ...given,
});

/** The span is where `actual` stands in `text`. */
const finding = (text: string, given: Partial<Finding> & Pick<Finding, 'actual'>): Finding => ({
  id: 'f-1',
  key: 'k-1',
  rule: 'wrong-office',
  messageId: 'otherChamber',
  severity: 'error',
  start: text.indexOf(given.actual),
  end: text.indexOf(given.actual) + given.actual.length,
  expected: [],
  message: 'That is not on record.',
  citations: [],
  ...given,
});

/** The span is where `claim` stands in `text`. */
const claim = (text: string, words: string, given: Partial<ClaimReport>): ClaimReport => ({
  id: 'c-1',
  text: words,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  verdict: 'refuted',
  citations: [],
  findings: [],
  ...given,
});

const report = (claims: readonly ClaimReport[]): Report => {
  const of = (verdict: ClaimReport['verdict']) => claims.filter((c) => c.verdict === verdict).length;
  return {
    record: { asOf: '2025-03-04', digest: 'sha256:0' },
    checked: {
      claims: claims.length,
      notCheckable: of('not-checkable'),
      onRecord: of('supported'),
      notOnRecord: of('not-enough-evidence'),
    },
    claims,
  };
};

const plain = { name: null, columns: 100, colour: false };

describe('a report on a terminal', () => {
  const text = [
    'Schumer, the House minority leader, called it a mistake. “We see that the West has lost its unity,” Peskov said.',
    '',
    'Hegseth ordered the halt. Three ferries sank.',
    'What now?',
  ].join('\r\n');
  const whole = report([
    claim(text, 'Schumer, the House minority leader, called it a mistake.', {
      citations: [citation({}), citation({ id: 'discrepancies/schumer-chamber', snippet: 'shown already' })],
      findings: [
        finding(text, {
          actual: 'House minority leader',
          expected: ['Senate minority leader'],
          message: 'Chuck Schumer was Senate minority leader; the House minority leader was Hakeem Jeffries.',
          citations: [
            citation({
              source: 'people',
              id: 'people/schumer',
              locator: 'offices[3]',
              snippet: 'Chuck Schumer: Senate minority leader (Democratic, New York)',
              wording: 'record',
              stance: 'contradicts',
              url: 'https://senate.example/leaders',
            }),
            citation({
              id: 'discrepancies/schumer-chamber',
              snippet: 'the House minority leader',
              wording: 'verbatim',
              stance: 'repeats-error',
            }),
          ],
        }),
      ],
    }),
    claim(text, '“We see that the West has lost its unity,” Peskov said.', {
      findings: [
        finding(text, {
          rule: 'altered-quote',
          actual: 'We see that the West has lost its unity,',
          expected: [
            'We see how the West has begun to lose its unity,',
            'We see how the West loses its unity,',
          ],
          message: 'The quote on record differs.',
          diff: [
            { kept: 'We see ' },
            { removed: 'how' },
            { inserted: 'that' },
            { kept: ' the West has ' },
            { removed: 'begun to lose' },
            { inserted: 'lost' },
            { kept: ' its unity' },
          ],
        }),
      ],
    }),
    claim(text, 'Hegseth ordered the halt.', {
      verdict: 'supported',
      citations: [citation({ snippet: 'Hegseth ordered a halt.', locator: '¶3' })],
    }),
    claim(text, 'Three ferries sank.', { verdict: 'not-enough-evidence' }),
    claim(text, 'What now?', { verdict: 'not-checkable' }),
  ]);

  test('of a file', () => {
    expect(asTerminalText(whole, text, { ...plain, name: 'draft.txt' })).toBe(`\
Differs from the record
  error[wrong-office]: Chuck Schumer was Senate minority leader; the House minority leader was
    Hakeem Jeffries.
    --> draft.txt:1:14
    1 | Schumer, the House minority leader, called it a mistake. “We see that the West has lost it…
      |              ^^^^^^^^^^^^^^^^^^^^^
    = expected: Senate minority leader
    = contradicts: people/schumer, offices[3], an entry: Chuck Schumer: Senate minority leader
      (Democratic, New York) <https://senate.example/leaders>
    = repeats the error: hegseth-halts-cyber ¶9: “the House minority leader”
    = supports: hegseth-halts-cyber ¶9, in the record's words: Schumer condemned the pause.

Differs from the record
  error[altered-quote]: The quote on record differs.
    --> draft.txt:1:59
    1 | …ority leader, called it a mistake. “We see that the West has lost its unity,” Peskov said.
      |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    = expected: We see how the West has begun to lose its unity,
    = or: We see how the West loses its unity,
    = words: We see [-how-] {+that+} the West has [-begun to lose-] {+lost+} its unity

On the record
    --> draft.txt:3:1
    3 | Hegseth ordered the halt. Three ferries sank.
      | ~~~~~~~~~~~~~~~~~~~~~~~~~
    = supports: hegseth-halts-cyber ¶3, in the record's words: Hegseth ordered a halt.

Not on record
    --> draft.txt:3:27
    3 | Hegseth ordered the halt. Three ferries sank.
      |                           ~~~~~~~~~~~~~~~~~~~

Not checkable
    --> draft.txt:4:1
    4 | What now?
      | ~~~~~~~~~

5 claims checked: 1 on record, 2 differ from the record, 1 not on record, 1 not checkable. 2 errors.
Record as of 4 March 2025.
`);
  });

  test('in colour it says the same', () => {
    const coloured = asTerminalText(whole, text, { ...plain, colour: true });
    expect(coloured).toContain('\u001b[1;31merror[wrong-office]:\u001b[0m Chuck');
    expect(coloured).toContain('\u001b[31m[-how-]\u001b[0m \u001b[32m{+that+}\u001b[0m');
    const esc = String.fromCharCode(27);
    const bare = coloured.replace(new RegExp(`${esc}\\[[0-9;]*m`, 'g'), '');
    expect(bare).toBe(asTerminalText(whole, text, plain));
  });

  test('no line is wider than asked', () => {
    for (const columns of [40, 60, 100]) {
      const lines = asTerminalText(whole, text, { ...plain, columns }).split('\n');
      expect(lines.filter((line) => line.length > columns && !line.includes('https://'))).toEqual([]);
    }
  });

  test('of a text with nothing to check', () => {
    expect(asTerminalText(report([]), '', plain)).toBe(
      'Nothing to check in this text. Record as of 4 March 2025.\n',
    );
  });

  test('warnings and remarks have a softer mark, and are counted apart', () => {
    const words = 'Mike Walz left Kiev.';
    const claims = [
      claim(words, words, {
        verdict: 'conflicting',
        findings: [
          finding(words, { rule: 'wrong-name', severity: 'warning', actual: 'Walz', expected: ['Waltz'] }),
          finding(words, { rule: 'name-style', severity: 'info', actual: 'Kiev', expected: ['Kyiv'] }),
        ],
      }),
    ];
    expect(asTerminalText(report(claims), words, plain)).toBe(`\
Sources disagree
  warning[wrong-name]: That is not on record.
    1 | Mike Walz left Kiev.
      |      ~~~~
    = expected: Waltz
  info[name-style]: That is not on record.
    1 | Mike Walz left Kiev.
      |                ~~~~
    = expected: Kyiv

1 claim checked: 0 on record, on 1 sources disagree, 0 not on record, 0 not checkable. 1 warning, 1
remark. Record as of 4 March 2025.
`);
  });

  test('a span over several lines, and over many', () => {
    const few = 'He said “one\ntwo\n\nthree” and left.';
    const many = `He said “${'a\n'.repeat(8)}z” and left.`;
    const shown = (text: string, actual: string) =>
      asTerminalText(report([claim(text, text, { findings: [finding(text, { actual })] })]), text, plain)
        .split('\n')
        .filter((line) => line.includes('|'));
    expect(shown(few, 'one\ntwo\n\nthree')).toEqual([
      '    1 | He said “one',
      '      |          ^^^',
      '    2 | two',
      '      | ^^^',
      '    4 | three” and left.',
      '      | ^^^^^',
    ]);
    expect(shown(many, many.slice(9, -11))).toEqual([
      '    1 | He said “a',
      '      |          ^',
      '    2 | a',
      '      | ^',
      '    3 | a',
      '      | ^',
      '      | … 5 more lines …',
      '    9 | z” and left.',
      '      | ^',
    ]);
  });
});

test('nothing hostile reaches the terminal, from whichever field', () => {
  const evil = '\u001b]0;owned\u0007\u009b2J\u202e\r\n\tX';
  const text = `A ${evil} B`;
  const claims = [
    claim(text, text, {
      citations: [citation({ source: evil, locator: evil, snippet: evil, url: `https://x/${evil}` })],
      findings: [
        finding(text, {
          actual: evil,
          rule: evil,
          message: evil,
          expected: [evil],
          diff: [{ kept: evil }, { removed: evil }, { inserted: evil }],
          citations: [citation({ source: 'people', id: evil, wording: 'record', url: `javascript:${evil}` })],
        }),
      ],
    }),
  ];
  const shown = asTerminalText(report(claims), text, { ...plain, name: evil });
  expect(shown).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  expect(shown).not.toContain('javascript:');
  expect(shown).toContain('␛]0;owned␇\uFFFD2J\uFFFD');
});

describe('how to ask why', () => {
  const text = 'Schumer, the House minority leader, called it a mistake. It is so.';
  const given = report([
    claim(text, 'Schumer, the House minority leader, called it a mistake.', {
      id: 'c-aaaaaaaaaa',
      findings: [finding(text, { id: 'f-bbbbbbbbbb', actual: 'House minority leader' })],
    }),
    claim(text, 'It is so.', { id: 'c-cccccccccc', verdict: 'supported' }),
  ]);

  test('stands with each finding, and beside a verdict without findings', () => {
    const shown = asTerminalText(given, text, { ...plain, why: (id) => `stet why ${id}` });
    expect(shown).toContain('    = why: stet why f-bbbbbbbbbb\n');
    expect(shown).toContain('\nOn the record · stet why c-cccccccccc\n');
    expect(shown).not.toContain('c-aaaaaaaaaa');
  });

  test('is not said where there is no way to', () => {
    expect(asTerminalText(given, text, plain)).not.toContain('why');
  });
});
