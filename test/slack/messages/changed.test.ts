import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Verdict } from '../../../src/checking/report.js';
import { actionIds } from '../../../src/slack/action-ids.js';
import { inOne } from '../../../src/slack/messages/answer.js';
import {
  answerChanged,
  type Cause,
  deskSummary,
  messageChanged,
} from '../../../src/slack/messages/changed.js';
import { correctionAnswer, correctionsAnswer } from '../../../src/slack/messages/corrections.js';
import { expectSendable, words } from '../hostile.js';

const verdict = fc.constantFrom<Verdict[]>(
  'supported',
  'refuted',
  'conflicting',
  'not-enough-evidence',
  'not-checkable',
);

const cause: fc.Arbitrary<Cause> = fc.oneof(
  fc.record({ kind: fc.constant('source-corrected' as const), id: words, title: fc.option(words) }),
  fc.record({ kind: fc.constant('fact-withdrawn' as const), id: words, source: fc.option(words) }),
  fc.record({
    kind: fc.constant('ruling' as const),
    id: words,
    subject: words,
    ruling: fc.constantFrom('open' as const, 'confirmed' as const, 'dismissed' as const),
  }),
  fc.record({ kind: fc.constant('record' as const), id: words }),
);

const claim = fc.record({
  text: words,
  before: verdict,
  after: verdict,
  evidence: fc.array(fc.record({ id: words, before: fc.option(words), after: fc.option(words) }), {
    maxLength: 6,
  }),
});

const ruled: Cause = {
  kind: 'ruling',
  id: 'schumer-chamber',
  subject: 'Which chamber Schumer leads the minority in',
  ruling: 'dismissed',
};

describe('an answer that changed', () => {
  test('can be said, whatever changed', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(cause, { maxLength: 8 }),
        fc.array(claim, { maxLength: 8 }),
        fc.nat(50),
        (answer, causes, claims, many) => {
          const marked = Array.from({ length: many }, () => ({
            channel: answer,
            url: answer,
            words: answer,
            turned: 1,
          }));
          const said = [
            answerChanged({ answer, causes, claims }),
            deskSummary(causes, marked),
            messageChanged('edited', answer),
            messageChanged('deleted', answer),
          ];
          for (const message of said.flatMap((one) => inOne(one))) expectSendable(message);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('says what changed, from which verdict to which, and offers to check again', () => {
    const answer = answerChanged({
      answer: 'a-1',
      causes: [ruled],
      claims: [
        {
          text: 'Schumer, the House minority leader, called it a mistake.',
          before: 'refuted',
          after: 'not-enough-evidence',
          evidence: [{ id: 'discrepancies/schumer-chamber', before: 'open', after: null }],
        },
      ],
    });
    expect(answer.summary).toBe(
      'This answer changed: the discrepancy “Which chamber Schumer leads the minority in” was dismissed. 1 verdict would be another now.',
    );
    const sent = JSON.stringify(inOne(answer));
    expect(sent).toContain('Differs from the record → *Not on record*');
    expect(sent).toContain('• discrepancies/schumer-chamber – before: open – now: gone');
    expect(sent).toContain(`"action_id":"${actionIds.checkAgain}","value":"a-1"`);
  });

  test('where only the evidence changed, the verdict is said to stand', () => {
    const { summary } = answerChanged({
      answer: 'a-1',
      causes: [{ kind: 'source-corrected', id: 'wire-story', title: null }],
      claims: [{ text: 'So it is.', before: 'supported', after: 'supported', evidence: [] }],
    });
    expect(summary).toContain('the source wire-story was corrected. The verdicts stand;');
  });

  test('the desk is told how many answers there are, and where', () => {
    const marked = [
      { channel: 'C024BE91L', url: 'https://x.slack.example/1', words: 'Schumer, the', turned: 1 },
      { channel: 'D024BE92L', url: null, words: null, turned: 0 },
    ];
    const sent = JSON.stringify(inOne(deskSummary([ruled], marked)));
    expect(sent).toContain(
      '2 answers in 2 conversations relied on it, and are marked in the thread; in 1 of them',
    );
    expect(sent).toContain('• <#C024BE91L>: <https://x.slack.example/1|Schumer, the> – 1 verdict turned');
    expect(sent).toContain('• A direct message: the answer');
  });

  test('a deleted message is not checked again', () => {
    expect(JSON.stringify(messageChanged('edited', 'a-1'))).toContain(actionIds.checkAgain);
    expect(JSON.stringify(messageChanged('deleted', 'a-1'))).not.toContain(actionIds.checkAgain);
  });
});

describe('corrections', () => {
  const correction = fc.record({
    id: words,
    said: fc.record({
      words,
      publisher: fc.option(words),
      title: fc.option(words),
      url: fc.option(words),
      published: fc.option(words),
    }),
    right: words,
    since: fc.option(words),
    date: words,
    note: fc.option(words),
    state: fc.constantFrom('draft' as const, 'filed' as const, 'withdrawn' as const),
    filedBy: fc.option(words),
    text: words,
  });

  test('can be shown, one or all', () => {
    fc.assert(
      fc.property(fc.array(correction, { minLength: 1, maxLength: 60 }), (corrections) => {
        const said = [
          correctionsAnswer(corrections),
          ...corrections.map((one) => correctionAnswer(one, true)),
        ];
        for (const message of said.flatMap((one) => inOne(one))) expectSendable(message);
      }),
      { numRuns: 20 },
    );
  });

  test('a draft can be filed by those who may; what is filed says by whom', () => {
    const draft = {
      id: 'x-abcdefghij',
      said: { words: 'House', publisher: 'The Wire', title: null, url: null, published: '2025-03' },
      right: 'The Senate.',
      since: null,
      date: '2025-03-05',
      note: null,
      state: 'draft' as const,
      filedBy: null,
      text: 'It was the Senate.',
    };
    expect(JSON.stringify(correctionAnswer(draft, true))).toContain(actionIds.editCorrection);
    expect(JSON.stringify(correctionAnswer(draft, false))).not.toContain(actionIds.editCorrection);
    const filed = correctionAnswer({ ...draft, state: 'filed', filedBy: 'U024BE7LH' }, true);
    expect(JSON.stringify(filed)).not.toContain(actionIds.editCorrection);
    expect(JSON.stringify(filed)).toContain('filed by <@U024BE7LH>');
    expect(JSON.stringify(filed)).toContain('The Wire, March 2025');
  });
});
