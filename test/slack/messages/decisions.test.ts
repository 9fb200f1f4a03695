import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ClaimReport, Finding } from '../../../src/checking/report.js';
import { actionIds } from '../../../src/slack/action-ids.js';
import { readDoing, readFinding, writeDoing, writeFinding } from '../../../src/slack/finding-reference.js';
import { inOne, inThread } from '../../../src/slack/messages/answer.js';
import { discrepancyAnswer } from '../../../src/slack/messages/discrepancies.js';
import { draftReport } from '../../../src/slack/messages/draft-report.js';
import { reportAnswer } from '../../../src/slack/messages/report.js';
import { claim, expectSendable, words } from '../hostile.js';
import { record, reportOf } from '../newsroom.js';

const reference = { key: 'k-abcdefghijklmnopqrst', id: 'f-abcdefghij', rule: 'misattributed-quote' };

const finding = (n: number, more: Partial<Finding> = {}): Finding => ({
  id: `f-${'abcdefghijklmnopqrst'[n % 20]?.repeat(10)}`,
  key: 'k-abcdefghijklmnopqrst',
  rule: 'wrong-office',
  messageId: 'wrong',
  severity: 'error',
  start: 13,
  end: 34,
  actual: 'House minority leader',
  expected: ['Senate minority leader'],
  message: 'Schumer was Senate minority leader.',
  citations: [],
  ...more,
});

const claimOf = (findings: readonly Finding[], more: Partial<ClaimReport> = {}): ClaimReport => ({
  id: 'c-aaaaaaaaaa',
  text: 'Schumer, the House minority leader, called it a mistake.',
  start: 0,
  end: 56,
  verdict: findings.length > 0 ? 'refuted' : 'not-enough-evidence',
  citations: [],
  findings,
  ...more,
});

const pressed = (messages: readonly { blocks: readonly object[] }[]) =>
  [...JSON.stringify(messages).matchAll(/"action_id":"(\w+)"/g)].map(([, id]) => id);

describe('decisions on findings', () => {
  test('any report can be sent with its buttons, as an answer and as the report of a draft', () => {
    const known = claim.map((one) => ({
      ...one,
      findings: one.findings.map((each) => ({ ...each, ...reference })),
      ...(one.dismissed && {
        dismissed: one.dismissed.map((each) => ({ ...each, finding: { ...each.finding, ...reference } })),
      }),
    }));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(claim, known), { maxLength: 6 }),
        fc.option(words),
        fc.boolean(),
        (claims, headline, deciding) => {
          const report = reportOf(claims);
          const { answer } = draftReport({ text: 'x'.repeat(100), headline, report, record, deciding });
          const { head, replies } = inThread(answer);
          const short = reportAnswer(report, record, undefined, undefined, deciding);
          for (const message of [head, ...replies, ...inOne(short)]) expectSendable(message);
        },
      ),
      { numRuns: 60 },
    );
  });

  const decidable = (claims: readonly ClaimReport[]) =>
    inOne(reportAnswer(reportOf(claims), record, undefined, undefined, true));

  test('a short answer has a row of buttons, a long one menus', () => {
    const of = (count: number) => decidable(Array.from({ length: count }, (_, n) => claimOf([finding(n)])));
    expect(pressed(of(1))).toEqual([
      'why',
      actionIds.confirmFinding,
      actionIds.dismissFinding,
      actionIds.speakersError,
    ]);
    expect(pressed(of(12))).toEqual(Array.from({ length: 12 }, () => actionIds.findingMenu));
  });

  test('where nothing can be decided there is no button for it', () => {
    expect(pressed(inOne(reportAnswer(reportOf([claimOf([finding(0)])]), record)))).toEqual(['why']);
  });

  const decided = { by: 'U024BE7LH', at: '2025-03-05T10:00:00Z' };

  test('what was dismissed can be undone', () => {
    const dismissed = [
      { ...decided, why: 'The *draft* says so.', kind: 'dismissed' as const, finding: finding(0) },
    ];
    const messages = decidable([claimOf([], { dismissed })]);
    expect(JSON.stringify(messages)).toContain(
      'Dismissed by <@U024BE7LH>, 5 March 2025: The ∗draft∗ says so.\\n◦ Schumer was Senate',
    );
    expect(pressed(messages)).toEqual(['why', actionIds.undoDecision]);
  });

  test('what was confirmed can be undone, and not confirmed again', () => {
    const confirmed = finding(0, { confirmed: decided });
    expect(pressed(decidable([claimOf([confirmed])]))).toEqual(['why', actionIds.undoDecision]);
    const menus = JSON.stringify(decidable(Array.from({ length: 5 }, () => claimOf([confirmed]))));
    expect(menus).toContain('"value":"undo f-');
    expect(menus).not.toContain('"value":"confirm f-');
  });

  test('what a button carries is read back, and nothing else is', () => {
    expect(readFinding(writeFinding(reference))).toEqual(reference);
    expect(readDoing(writeDoing('dismiss', reference))).toEqual({ doing: 'dismiss', reference });
    fc.assert(
      fc.property(words, (value) => {
        expect(readFinding(value)).toBeNull();
        expect(readDoing(`confirm ${value}`)).toBeNull();
      }),
    );
    expect(readFinding(undefined)).toBeNull();
    expect(readDoing(`rule ${writeFinding(reference)}`)).toBeNull();
  });
});

describe('the report of a draft', () => {
  const draft = (claims: readonly ClaimReport[], text = claims.map((one) => one.text).join(' ')) =>
    draftReport({ text, headline: null, report: reportOf(claims), record });

  test('the words at issue stand out in their sentence, and the rest is in brief', () => {
    const { answer, file } = draft([
      claimOf([finding(0)]),
      claimOf([], { text: 'Nobody came.' }),
      claimOf([], { text: 'Was it right?', verdict: 'not-checkable' }),
    ]);
    const sent = JSON.stringify(inOne(answer));
    expect(sent).toContain('>Schumer, the *House minority leader*, called it a mistake.');
    expect(sent).toContain('*Not on record: 1 sentence*\\n• Nobody came.');
    expect(sent).toContain('*Not checkable: 1 sentence*\\n• Was it right?');
    expect(file).toBeUndefined();
  });

  test('a draft of which all was dismissed is told so, with what was', () => {
    const dismissed = [
      {
        by: 'U024BE7LH',
        at: '2025-03-05T10:00:00Z',
        why: 'It is a quote.',
        kind: 'dismissed' as const,
        finding: finding(0),
      },
    ];
    const { answer } = draft([claimOf([], { dismissed })]);
    expect(answer.summary).toContain('I found nothing at odds with the record');
    expect(JSON.stringify(inOne(answer))).toContain('Dismissed by <@U024BE7LH>');
  });

  test('a clean draft is told so, with what was not checked', () => {
    const { answer } = draft([
      claimOf([], { verdict: 'supported' }),
      claimOf([], { text: 'Nobody came.' }),
      claimOf([], { text: 'Was it right?', verdict: 'not-checkable' }),
    ]);
    expect(answer.summary).toBe(
      'I found nothing at odds with the record: 1 sentence in the record, 1 not in it, and so not checked, 1 not checkable.',
    );
  });

  test('what a thread does not hold is in a file', () => {
    const claims = Array.from({ length: 150 }, (_, n) =>
      claimOf([finding(n, { message: `Remark ${n}. ${'word '.repeat(80)}` })]),
    );
    const { answer, file } = draft(claims);
    const { head, replies } = inThread(answer);
    expect(replies.length).toBeLessThanOrEqual(5);
    for (const message of [head, ...replies]) expectSendable(message);
    const sent = JSON.stringify([head, ...replies]);
    expect(sent).toContain('Remark 0.');
    expect(sent).not.toContain('Remark 149.');
    expect(sent).toContain('more at issue: in the file report.html.');
    for (let n = 0; n < 150; n += 1) expect(file?.content).toContain(`Remark ${n}.`);
  });
});

describe('the card of a discrepancy', () => {
  const card = (ruling: 'open' | 'confirmed' | 'dismissed', mayRule: boolean) =>
    inOne(
      discrepancyAnswer('schumer-chamber', record, {
        ruled: { ruling, by: 'U024BE7LH', why: 'His own page has it.' },
        mayRule,
      }),
    );

  test.each([
    ['open', true, [actionIds.confirmDiscrepancy, actionIds.dismissDiscrepancy]],
    ['confirmed', true, [actionIds.reopenDiscrepancy, actionIds.draftCorrection]],
    ['dismissed', true, [actionIds.reopenDiscrepancy]],
    ['open', false, []],
  ] as const)('%s, for one who may rule: %s', (ruling, mayRule, buttons) => {
    expect(pressed(card(ruling, mayRule))).toEqual(buttons);
  });

  test('says who ruled and why', () => {
    expect(JSON.stringify(card('confirmed', true))).toContain(
      'Confirmed by <@U024BE7LH>: His own page has it.',
    );
  });
});
