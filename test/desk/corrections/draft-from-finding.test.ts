import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Checker, createChecker } from '../../../src/checking/check.js';
import type { Finding } from '../../../src/checking/report.js';
import { correctionSchema } from '../../../src/desk/corrections/correction.js';
import { draftFromFinding, type FindingOptions } from '../../../src/desk/corrections/draft-from-finding.js';
import type { Drafted } from '../../../src/desk/corrections/drafted.js';
import { loadRecord } from '../../../src/record/load.js';
import type { NewsRecord } from '../../../src/record/record.js';
import { readSavedIndex } from '../../../src/retrieval/saved-index.js';
import { root } from '../../structure/files.js';

let record: NewsRecord;
let checker: Checker;
beforeAll(async () => {
  record = await loadRecord(`${root}knowledge`);
  checker = createChecker(record, await readSavedIndex(record.digest));
});

const opening = 'Correction, 22 November 2026: An earlier version of this article, published 4 March 2025, ';

/** Of the first error in a text. */
function draft(text: string, options: Partial<FindingOptions> = {}, change: Partial<Finding> = {}): Drafted {
  const claims = checker.check(text, { on: '2025-03-04' }).claims;
  const claim = claims.find(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  const finding = claim?.findings.find(({ severity }) => severity === 'error');
  if (claim === undefined || finding === undefined) throw new Error(`no error in: ${text}`);
  return draftFromFinding({ ...finding, ...change }, claim, record, {
    key: 'k-1',
    today: '2026-11-22',
    ruling: 'confirmed',
    publishedOn: '2025-03-04',
    ...options,
  });
}

describe('one of each kind of error', () => {
  test.each([
    [
      'Schumer, the House minority leader, called it a mistake.',
      'gave Chuck Schumer’s title as House minority leader. He was Senate minority leader.',
    ],
    [
      'Sen. Marco Rubio of Florida voted no.',
      'gave Marco Rubio’s title as “Sen.” He was Secretary of State and acting administrator of the U.S. Agency for International Development.',
    ],
    [
      'Vice President Kamala Harris condemned the meeting.',
      'gave Kamala Harris’s title as Vice President. She held that office only until 20 January 2025.',
    ],
    [
      'Former President Donald Trump met Zelenskyy in the Oval Office on Friday.',
      'described Donald Trump as “Former President.” He was President at the time.',
    ],
    [
      'Sen. Lindsey Graham, D-S.C., said Zelenskyy may have to resign.',
      'misidentified the party of Lindsey Graham. He is a Republican, not a Democrat.',
    ],
    [
      'Sen. Lindsey Graham, R-N.C., said Zelenskyy may have to resign.',
      'misstated Lindsey Graham’s state. It is South Carolina, not “N.C.”',
    ],
    [
      'Putin, the president of Ukraine, welcomed the overtures.',
      'gave the wrong country for Vladimir Putin’s office (“Ukraine”). He was Russian president.',
    ],
    [
      'Nobody objected. Gallup found that 85% of Democrats have a favorable view of Ukraine.',
      'gave a figure as 85%. The sentence should have read: “Gallup found that 84% of Democrats have a favorable view of Ukraine.”',
    ],
    [
      'Gallup found that 54% of Democrats and 84% of Republicans view Ukraine favorably.',
      'gave a figure as 54%. The sentence should have read: “Gallup found that 84% of Democrats and 54% of Republicans view Ukraine favorably.”',
    ],
    [
      'Trump and Zelenskyy met in the Oval Office on Feb. 27, 2025.',
      'gave a date as Feb. 27, 2025. The sentence should have read: “Trump and Zelenskyy met in the Oval Office on Friday, 28 February 2025.”',
    ],
    [
      'Trump and Zelenskyy met in the Oval Office in January 2025.',
      'gave a date as January 2025. It should have been Friday, 28 February 2025.',
    ],
    [
      'Starmer spoke on Friday, March 1, 2025.',
      'gave a date as Friday, March 1, 2025. That day was a Saturday.',
    ],
    [
      '“You don’t have the chips right now,” Trump told Zelenskyy.',
      'misquoted Donald Trump as saying “You don’t have the chips right now.” His words were “You don’t have the cards right now.”',
    ],
    [
      '“You don’t have the cards right now, you’re either going to make a deal or we’re out,” Trump told Zelenskyy.',
      'ran together what Donald Trump said at different places, as “You don’t have the cards right now, you’re either going to make a deal or we’re out.” The words were “You don’t have the cards right now” and, separately, “You’re either going to make a deal or we’re out.”',
    ],
    [
      '“You don’t have the cards right now,” Vance told Zelenskyy.',
      'attributed the words “You don’t have the cards right now” to Vance. They are Donald Trump’s.',
    ],
    [
      '“We should be clear that we stand for freedom,” Bacon told Axios.',
      'misstated the setting of Don Bacon’s words “We should be clear that we stand for freedom.” It was The Hill, not Axios.',
    ],
    [
      'The halt applies to U.S. intelligence gathering.',
      'said: “The halt applies to U.S. intelligence gathering.” The halt to offensive cyber operations does not apply to intelligence gathering operations of the United States.',
    ],
  ])('%s', (text, says) => {
    const drafted = draft(text);
    expect(drafted).toMatchObject({ kind: 'drafted', corrections: [{ text: `${opening}${says}` }] });
    if (drafted.kind === 'drafted') correctionSchema.parse(drafted.corrections[0]);
  });
});

test('what is known of the article goes with it', () => {
  const drafted = draft('Schumer, the House minority leader, called it a mistake.', {
    newsroom: 'Harbour Gazette',
    where: {
      publisher: 'Harbour Gazette',
      title: 'A pause',
      url: 'https://gazette.example/pause',
      locator: '¶2',
    },
  });
  expect(drafted).toMatchObject({
    corrections: [
      {
        about: { kind: 'finding', key: 'k-1', rule: 'wrong-office' },
        said: {
          words: 'Schumer, the House minority leader, called it a mistake.',
          publisher: 'Harbour Gazette',
          title: 'A pause',
          locator: '¶2',
        },
        since: '2025-03-04',
        // What only repeats the error proves nothing.
        evidence: [{ id: 'people/schumer' }, { id: 'people/jeffries' }],
      },
    ],
  });
});

describe('what cannot be corrected', () => {
  const text = 'Gallup found that 85% of Democrats have a favorable view of Ukraine.';
  test.each<[string, Partial<FindingOptions>, Partial<Finding>, string]>([
    ['a finding not ruled on', { ruling: 'open' }, {}, 'not-confirmed'],
    ['a finding dismissed', { ruling: 'dismissed' }, {}, 'not-confirmed'],
    ['a finding on other words', {}, { start: 1, end: 4 }, 'other-text'],
    ['a rule that is not about errors', {}, { rule: 'single-origin' }, 'no-error'],
    ['a rule of a name that objects have', {}, { rule: 'constructor' }, 'no-error'],
    ['another text in place of the record', {}, { messageId: 'otherThere' }, 'no-error'],
    ['nothing to put in its place', {}, { expected: [] }, 'nothing-right'],
  ])('%s', (_, options, change, why) => {
    expect(draft(text, options, change)).toMatchObject({
      kind: 'refused',
      why,
      sentence: expect.stringMatching(/\.$/),
    });
  });
});
