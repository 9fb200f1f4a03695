import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Citation, ClaimReport, Finding } from '../../../src/checking/report.js';
import type { Point, Step } from '../../../src/checking/why/explanation.js';
import type { Told } from '../../../src/desk/tell-why.js';
import { inOne, inThread } from '../../../src/slack/messages/answer.js';
import { button, context } from '../../../src/slack/messages/blocks.js';
import { discrepanciesAnswer, discrepancyAnswer } from '../../../src/slack/messages/discrepancies.js';
import { escaped } from '../../../src/slack/messages/mrkdwn.js';
import { reportAnswer } from '../../../src/slack/messages/report.js';
import { sourcesAnswer } from '../../../src/slack/messages/sources.js';
import { whoAnswer } from '../../../src/slack/messages/who.js';
import { whyAnswer } from '../../../src/slack/messages/why.js';
import { citation, claim, expectSendable, finding, id, words } from '../hostile.js';
import { record, reportOf } from '../newsroom.js';

describe('a report as messages', () => {
  test('any report can be sent, in one go or threaded', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 6 }), fc.boolean(), words, (claims, against, name) => {
        const answer = against
          ? reportAnswer({ ...reportOf(claims), against }, record, undefined, { draft: name, other: name })
          : reportAnswer(reportOf(claims), record);
        const buttons = [button('Share', 'share_answer', '"'.repeat(2000))];
        const { head, replies } = inThread(answer, [context(escaped('Shared by somebody'))]);
        for (const message of [...inOne(answer, buttons), head, ...replies]) expectSendable(message);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing is left out of a long report', () => {
    const claims = Array.from(
      { length: 120 },
      (_, n): ClaimReport => ({
        id: `c-${n}`,
        text: `Statement number ${n}. ${'word '.repeat(60)}`,
        start: 0,
        end: 0,
        verdict: 'not-enough-evidence',
        citations: [],
        findings: [],
      }),
    );
    const { head, replies } = inThread(reportAnswer(reportOf(claims), record));
    const sent = JSON.stringify([head, ...replies]);
    for (let n = 0; n < 120; n += 1) expect(sent).toContain(`Statement number ${n}.`);
    expect(replies.length).toBeGreaterThan(1);
  });

  test('of very many claims those that matter are shown, and the others counted', () => {
    const many = Array.from(
      { length: 300 },
      (_, n): ClaimReport => ({
        id: `c-${n}`,
        text: `Statement number ${n}.`,
        start: n,
        end: n,
        verdict: n === 299 ? 'refuted' : n % 2 === 0 ? 'supported' : 'not-enough-evidence',
        citations: [],
        findings: [],
      }),
    );
    const report = { ...reportOf(many), against: true as const };
    const { head, replies } = inThread(reportAnswer(report, record));
    const sent = JSON.stringify([head, ...replies]);
    expect(sent).toContain('*300 claims: 1 × Differs from the other text, 150 × In the other text');
    expect(sent).toContain('Statement number 299.');
    expect(sent).toContain('Statement number 298.');
    expect(sent).not.toContain('Statement number 297.');
    expect(sent).toContain('Not shown, for length: 100 claims: 100 × Not in the other text.');
  });

  test('what the desk decided is told under it, with whoever decided as a mention', () => {
    const by = { by: 'U1', at: '2025-03-05T10:00:00.000Z' };
    const made: Finding = {
      id: 'f-aaaaaaaaaa',
      key: 'k-aaaaaaaaaaaaaaaaaaaa',
      rule: 'wrong-date',
      messageId: 'date',
      severity: 'warning',
      start: 0,
      end: 5,
      actual: 'Three',
      expected: [],
      message: 'It was Monday.',
      citations: [],
    };
    const told = (given: Partial<ClaimReport>): string => {
      const one: ClaimReport = {
        id: 'c-aaaaaaaaaa',
        text: 'Three ferries sank on Sunday.',
        start: 0,
        end: 29,
        verdict: 'not-enough-evidence',
        citations: [],
        findings: [],
        ...given,
      };
      return JSON.stringify(inOne(reportAnswer(reportOf([one]), record)));
    };
    const silent = 'neither bears this out nor contradicts it';
    expect(told({})).toContain(silent);
    const quiet = told({ dismissed: [{ ...by, finding: made, why: '*as* quoted', kind: 'dismissed' }] });
    expect(quiet).toContain('Dismissed by <@U1>, 5 March 2025: ∗as∗ quoted\\n◦ It was Monday.');
    expect(quiet).toContain('1 dismissed.');
    expect(quiet).not.toContain(silent);
    const speakers = told({ dismissed: [{ ...by, finding: made, why: null, kind: 'speakers-error' }] });
    expect(speakers).toContain('The speaker’s error, as marked by <@U1>, 5 March 2025\\n');
    const counting = told({
      findings: [
        {
          ...made,
          steppedDown: { from: 'error' },
          confirmed: by,
          discrepancyConfirmed: { ...by, id: 'discrepancies/x', why: null },
        },
      ],
    });
    expect(counting).toContain(
      'A warning, stepped down from error: its dismissals show that it is often wrong.',
    );
    expect(counting).toContain('Confirmed by <@U1>, 5 March 2025.');
    expect(counting).toContain('discrepancies/x: confirmed by <@U1>, 5 March 2025');
    const out = told({ left: { off: 1, below: 0, rules: ['wrong-date'] } });
    expect(out).toContain('The settings here leave out 1 finding (wrong-date): 1 of a rule switched off.');
    expect(out).not.toContain(silent);
  });

  test('a report of two texts says nothing of the record', () => {
    const cited: Citation = {
      source: 'against',
      id: 'against/3',
      locator: '¶3',
      snippet: 'Two people died.',
      wording: 'verbatim',
      stance: 'contradicts',
      url: null,
    };
    const verdicts: ClaimReport['verdict'][] = [
      'supported',
      'refuted',
      'conflicting',
      'not-enough-evidence',
      'not-checkable',
    ];
    const claims = verdicts.map((verdict, n): ClaimReport => {
      const finding: Finding = {
        id: 'f-aaaaaaaaaa',
        key: 'k-aaaaaaaaaaaaaaaaaaaa',
        rule: 'altered-quote',
        messageId: 'altered',
        severity: 'error',
        start: 0,
        end: 5,
        actual: 'Three',
        expected: ['Two'],
        message: 'The other text has “Two”.',
        citations: [cited],
        diff: [{ removed: 'Two' }, { inserted: 'Three' }],
      };
      return {
        id: `c-${n}`,
        text: 'Three people died.',
        start: 0,
        end: 18,
        verdict,
        citations: verdict === 'supported' ? [{ ...cited, stance: 'supports' }] : [],
        findings: verdict === 'refuted' ? [finding] : [],
      };
    });
    const names = { draft: 'draft.txt', other: 'transcript.txt' };
    const answer = reportAnswer({ ...reportOf(claims), against: true }, record, undefined, names);
    const sent = JSON.stringify(inOne(answer));
    expect(sent).not.toMatch(/[Rr]ecord(?! was not asked)/);
    expect(sent).toContain('Held draft.txt against transcript.txt; the record was not asked.');
    expect(sent).toContain('Other text to draft: ~Two~ *Three*');
    expect(sent).toContain('[1] *The other text* · transcript.txt');
    expect(sent).toContain('• the other text ¶3, contradicts: “Two people died.”');
  });

  test('past five sources, the rest of the citations share one reply', () => {
    const cited = (source: string): Citation => ({
      source,
      id: `${source}/x`,
      locator: '¶1',
      snippet: `words of ${source}`,
      wording: 'verbatim',
      stance: 'supports',
      url: null,
    });
    const claims: ClaimReport[] = [
      {
        id: 'c-1',
        text: 'It is so.',
        start: 0,
        end: 9,
        verdict: 'supported',
        citations: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(cited),
        findings: [],
      },
    ];
    const { replies } = inThread(reportAnswer(reportOf(claims), record));
    expect(replies).toHaveLength(6);
    expect(JSON.stringify(replies[5])).toMatch(/words of f.*words of g/);
  });

  test.each([
    ['verbatim', '“It is so.”'],
    ['paraphrase', 'in the record’s wording: It is so.'],
    ['record', 'an entry of the record: It is so.'],
  ] as const)('a snippet that is %s is shown as such', (wording, shown) => {
    const text = JSON.stringify(
      inOne(
        reportAnswer(
          reportOf([
            {
              id: 'c-1',
              text: 'A claim.',
              start: 0,
              end: 8,
              verdict: 'supported',
              citations: [
                {
                  source: 'wire-story',
                  id: 'wire-story/one',
                  locator: '¶1',
                  snippet: 'It is so.',
                  wording,
                  stance: 'supports',
                  url: null,
                },
              ],
              findings: [],
            },
          ]),
          record,
        ),
      ),
    );
    expect(text).toContain(shown);
    expect(text.includes('“It is so.”')).toBe(wording === 'verbatim');
  });

  test('a text without a claim says so', () => {
    expect(JSON.stringify(inOne(reportAnswer(reportOf([]), record)))).toContain('nothing to check in that');
  });
});

const point: fc.Arbitrary<Point> = fc.record(
  {
    words,
    spans: fc.constant([]),
    citations: fc.array(citation, { maxLength: 6 }),
    counts: fc.boolean(),
    by: words,
  },
  { requiredKeys: ['words', 'spans', 'citations', 'counts'] },
);

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('read', 'day', 'decided', 'evidence', 'disputes', 'rules', 'desk', 'verdict'),
  words,
  points: fc.array(point, { maxLength: 12 }),
});

const told: fc.Arbitrary<Told> = fc.oneof(
  fc
    .record({
      id,
      record: fc.constant({ asOf: '2025-03-04', digest: 'sha256:0' }),
      against: fc.boolean(),
      claim: claim.map(({ id, text, start, end, verdict }) => ({ id, text, start, end, verdict })),
      finding: fc.option(finding),
      steps: fc.array(step, { maxLength: 8 }),
    })
    .map(({ against, ...explanation }) => ({
      kind: 'told' as const,
      explanation: against ? { ...explanation, against } : explanation,
    })),
  fc.record({ kind: fc.constant('several' as const), ids: fc.array(id, { maxLength: 300 }) }),
  fc.record({
    kind: fc.constant('unknown' as const),
    near: fc.array(id, { maxLength: 3 }),
    remembered: fc.nat(),
  }),
);

describe('an explanation as messages', () => {
  test('any explanation can be sent', () => {
    fc.assert(
      fc.property(id, told, (typed, told) => {
        for (const message of inOne(whyAnswer(typed, told))) expectSendable(message);
      }),
      { numRuns: 60 },
    );
  });

  test('of two texts, a check that comes out otherwise now is said to be so by the program', () => {
    const check = {
      text: 'Three people died.',
      options: { against: 'Two people died.' },
      record: { asOf: '2025-03-04', digest: 'sha256:0' },
      claims: [],
    };
    const now = { id: 'c-aaaaaaaaaa', verdict: 'refuted' as const };
    expect(whyAnswer('f-aaaaaaaaaa', { kind: 'changed', check, now }).summary).toBe(
      'I have been changed since that was checked, so I cannot show how it was reached. Checked again, the same words are “Differs from the other text”: ask “why c-aaaaaaaaaa”.',
    );
  });

  test('a report has a button for each finding, and for each verdict without', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 4 }), (claims) => {
        const sent = inOne(reportAnswer(reportOf(claims), record)).flatMap(({ blocks }) => blocks);
        const buttons = sent.flatMap((block) =>
          block.type === 'section' && block.accessory?.type === 'button' ? [block.accessory.value] : [],
        );
        const ids = claims.flatMap((one) =>
          one.findings.length === 0 ? [one.id] : one.findings.map((finding) => finding.id),
        );
        expect(buttons).toEqual(ids.filter((id) => /^[cf]-[a-z2-7]{1,10}$/.test(id)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the record as messages', () => {
  test('whatever publishers and people are called', () => {
    fc.assert(
      fc.property(words, (text) => {
        const [source] = record.sources;
        const [person] = record.people;
        const [discrepancy] = record.discrepancies;
        if (!source || !person || !discrepancy) throw new Error('the fixture has one of each');
        const odd = {
          ...record,
          sources: [{ ...source, title: text, publisher: text, url: text }],
          people: [{ ...person, name: `Ann ${text}`, variants: ['Ann'] }],
          discrepancies: [
            {
              ...discrepancy,
              subject: text,
              sides: discrepancy.sides.map((side) => ({ ...side, says: text, words: text })),
            },
          ],
        };
        const answers = [
          sourcesAnswer(odd),
          discrepanciesAnswer(odd),
          discrepancyAnswer('schumer-chamber', odd),
          discrepancyAnswer(text, odd),
          whoAnswer('Ann', null, odd),
          whoAnswer(text, '2025-03-04', odd),
        ];
        for (const message of answers.flatMap((answer) => inOne(answer))) expectSendable(message);
      }),
      { numRuns: 60 },
    );
  });
});
