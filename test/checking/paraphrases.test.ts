/** What the record bears out in other words, and what only looks like it. */
import { describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import { shipped } from './rule-tester.js';

const checker = createChecker(shipped);
const verdicts = (text: string): string[] => checker.check(text).claims.map(({ verdict }) => verdict);

describe('borne out', () => {
  test.each([
    // An adverb for its adjective.
    'Waltz denied claims that policy toward Russia had changed strategically.',
    // A phrase whose words stand apart in the fact.
    'Under Biden, billions of dollars in aid and military assistance were made available to Kyiv.',
    // What is being planned may be.
    'Trump may meet Putin soon, he said in a television appearance.',
    // Likely not, and unlikely.
    'The honeymoon between Putin and Trump probably won’t last.',
    // A label for what was condemned as one.
    'Schumer called the pause in cyber operations a critical mistake.',
    // Whose words they are said them.
    '“You don’t have the cards” was Trump’s message to Zelenskyy in the Oval Office.',
    // A platform speaks no more than a room does.
    'Trump posted on Truth Social early Monday to defend himself.',
    'Zelenskyy left without a signed minerals deal.',
  ])('%s', (text) => {
    expect(verdicts(text)).toEqual(['supported']);
  });
});

describe('not borne out', () => {
  test.each([
    // Denied by whom the fact has do it.
    'The White House denied ordering a pause in military aid to Ukraine.',
    // What something becomes is what is said of it.
    'The conversation grew friendlier during the Oval Office meeting.',
    // A verb that is not read as one is a verb all the same.
    'Peskov said the new administration’s foreign policy clashes with the Kremlin’s vision.',
    // What may be, of somebody else.
    'Trump may meet Xi Jinping soon.',
    // One word is no side of a disagreement.
    'A few states have yet to be called.',
  ])('%s', (text) => {
    expect(verdicts(text)).toEqual(['not-enough-evidence']);
  });
});
