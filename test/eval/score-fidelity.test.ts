import { expect, test } from '@jest/globals';
import { reportOf } from './made-up-report.js';
import { fidelityQuestion, isElsewhere, judgeFidelity, scoreFidelity } from './score-fidelity.js';

const row = (match: string) => ({
  speaker: 'LIND',
  published_quote: 'it stays',
  transcript_sentence: 'The ferry, it stays.',
  match,
});
const altered = reportOf({ findings: [['altered-quote', 'error']] });
const otherwise = reportOf({
  findings: [
    ['wrong-number', 'error'],
    ['altered-quote', 'info'],
  ],
});

test('the quote is asked about as said by its speaker, against the line of that speaker', () => {
  expect(fidelityQuestion(row('verbatim_by_speaker'))).toEqual({
    text: 'LIND said, "it stays"',
    against: 'LIND: The ferry, it stays.',
  });
});

test('verbatim ones are to be kept, and others may be called altered', () => {
  const judged = [
    judgeFidelity(row('verbatim_by_speaker'), otherwise),
    judgeFidelity(row('verbatim_by_speaker'), altered),
    judgeFidelity(row('not_verbatim'), altered),
    judgeFidelity(row('not_verbatim'), otherwise),
    judgeFidelity(row('not_verbatim'), reportOf({}, {})),
  ];
  expect(scoreFidelity(judged)).toEqual({ cases: 5, shares: { kept: [1, 2], flagged: [1, 3] } });
});

test('one whose words stand in another line is told apart', () => {
  expect(isElsewhere(row('verbatim_other_line'))).toBe(true);
  expect(isElsewhere(row('not_verbatim'))).toBe(false);
});
