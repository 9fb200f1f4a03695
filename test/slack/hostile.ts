/** Anything that people, publishers and other programs could hand to Slack through Stet, and what Slack would refuse of it. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Citation, ClaimReport, DiffPart, Finding } from '../../src/checking/report.js';
import { checkMessageBlocks } from '../../src/playground/blocks/message-blocks.js';
import { checkView } from '../../src/playground/blocks/view.js';
import { checkText } from '../../src/playground/message-content.js';
import { longestFallback, type SlackMessage } from '../../src/slack/messages/message.js';

/** Words that Slack could take for more than words, short and very long. */
export const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<!channel>',
    '*a*',
    '~',
    '',
    ' ',
    '\n>',
    ':x:',
    '"'.repeat(5000),
    '&<>'.repeat(2000),
    'word '.repeat(800),
    `https://a.example/?${'&'.repeat(190)}`,
    `https://a.example/${'a'.repeat(2900)}`,
  ),
);

export const citation: fc.Arbitrary<Citation> = fc.record({
  source: fc.oneof(fc.constantFrom('people', 'against', 'halt-story', 'wire-story', 'a', 'b', 'c'), words),
  id: words,
  locator: words,
  snippet: words,
  wording: fc.constantFrom('verbatim', 'paraphrase', 'record'),
  stance: fc.constantFrom('supports', 'contradicts', 'repeats-error'),
  url: fc.option(fc.oneof(fc.webUrl(), words)),
});

const diffPart: fc.Arbitrary<DiffPart> = fc.oneof(
  words.map((kept) => ({ kept })),
  words.map((removed) => ({ removed })),
  words.map((inserted) => ({ inserted })),
);

/** As ids are, and as they should not be. */
export const id = fc.oneof(fc.stringMatching(/^[cf]-[a-z2-7]{10}$/), words);

const decided = {
  by: fc.oneof(fc.constant('U1'), words),
  at: fc.oneof(fc.constant('2025-03-05T10:00:00Z'), words),
};
const severity = fc.constantFrom('error', 'warning', 'info' as const);

const plainFinding: fc.Arbitrary<Finding> = fc.record({
  id,
  key: words,
  rule: words,
  messageId: words,
  severity,
  start: fc.nat(),
  end: fc.nat(),
  actual: words,
  expected: fc.array(words, { maxLength: 8 }),
  message: words,
  citations: fc.array(citation, { maxLength: 6 }),
  diff: fc.array(diffPart, { maxLength: 10 }),
});

/** Some with what the desk has to say of them. */
export const finding: fc.Arbitrary<Finding> = fc
  .tuple(
    plainFinding,
    fc.record(
      {
        steppedDown: fc.record({ from: severity }),
        confirmed: fc.record(decided),
        discrepancyConfirmed: fc.record({ ...decided, id: words, why: fc.option(words) }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([made, more]) => ({ ...made, ...more }));

const dismissed = fc.array(
  fc.record({
    ...decided,
    finding,
    why: fc.option(words),
    kind: fc.constantFrom('dismissed', 'speakers-error' as const),
  }),
  { minLength: 1, maxLength: 3 },
);
const left = fc.record({ off: fc.nat(), below: fc.nat(), rules: fc.array(words, { maxLength: 20 }) });

const plainClaim: fc.Arbitrary<ClaimReport> = fc.record({
  id,
  text: words,
  start: fc.nat(),
  end: fc.nat(),
  verdict: fc.constantFrom('supported', 'refuted', 'conflicting', 'not-enough-evidence', 'not-checkable'),
  citations: fc.array(citation, { maxLength: 6 }),
  findings: fc.array(finding, { maxLength: 4 }),
});

export const claim: fc.Arbitrary<ClaimReport> = fc
  .tuple(plainClaim, fc.record({ dismissed, left }, { requiredKeys: [] }))
  .map(([made, more]) => ({ ...made, ...more }));

/** What Slack would refuse, as the playground does: limits, escaping, blocks. */
export function expectSendable({ text, blocks }: SlackMessage) {
  checkMessageBlocks(blocks);
  checkText(text);
  expect(text.length).toBeLessThanOrEqual(longestFallback + 20);
  expect(JSON.stringify({ text, blocks }).length).toBeLessThanOrEqual(10_000);
}

/** As `expectSendable`, of a form or a home tab. */
export function expectView(view: { readonly type: 'modal' | 'home'; readonly blocks: readonly unknown[] }) {
  checkView(view, view.type);
  expect(view.blocks.length).toBeLessThan(100);
}
