import { expect, test } from '@jest/globals';
import { reportOf } from './made-up-report.js';
import { judgeSummary, scoreSummaries } from './score-summaries.js';

const summary = (domain: string, consistent: boolean) => ({ text: '', summary: '', domain, consistent });
const flagged = reportOf({}, { findings: [['wrong-number', 'warning']] });
const remarked = reportOf({ findings: [['unrecorded-quote', 'info']] });

test('a row for each domain and one for all; a remark judges nothing', () => {
  const judged = [
    judgeSummary(summary('talks', false), flagged),
    judgeSummary(summary('talks', false), remarked),
    judgeSummary(summary('talks', true), flagged),
    judgeSummary(summary('mails', true), remarked),
  ];
  expect(scoreSummaries(judged)).toEqual({
    talks: { cases: 3, shares: { caught: [1, 2], kept: [0, 1], precision: [1, 2] } },
    mails: { cases: 1, shares: { kept: [1, 1] } },
    all: { cases: 4, shares: { caught: [1, 2], kept: [1, 2], precision: [1, 2] } },
  });
});
