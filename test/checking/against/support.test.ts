/** Whether the other text bears a sentence out. */
import { testVerdicts } from './text-tester.js';

const REPORT =
  'The council approved the ferry budget on Monday by seven votes to two. The mayor said she would sign it.';

testVerdicts('borne out', [
  ['The council approved the ferry budget by seven votes to two.', REPORT, 'supported'],
  ['On Monday the council approved the ferry budget.', REPORT, 'supported'],
  ['The ferry budget was approved by the council.', REPORT, 'supported'],
]);

testVerdicts('more than is said', [
  ['The council approved the ferry budget after a long debate on fares.', REPORT, 'not-enough-evidence'],
  ['The council approved the airport budget.', REPORT, 'not-enough-evidence'],
  ['Voters like the ferry.', REPORT, 'not-enough-evidence'],
]);

testVerdicts('said of another', [
  ['Cho, 41, and Bell, 29, were hurt.', 'Cho, 29, and Bell, 41, were hurt.', 'not-enough-evidence'],
  [
    'Mayor Victor Osei opposed the plan.',
    'Councilman Victor Osei opposed the plan. The mayor was away.',
    'not-enough-evidence',
  ],
]);

testVerdicts('said with doubt, asked or denied', [
  ['The council approved the budget.', 'The council reportedly approved the budget.', 'not-enough-evidence'],
  ['The council approved the budget.', 'Has the council approved the budget?', 'not-enough-evidence'],
  ['The council approved the budget.', 'The council has not approved the budget.', 'refuted'],
]);

testVerdicts('nothing to check', [
  ['Will the council approve the budget?', REPORT, 'not-checkable'],
  ['What a vote!', REPORT, 'not-checkable'],
]);
