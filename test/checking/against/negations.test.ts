/** What the draft denies and the other text says. */
import { testComparison } from './text-tester.js';

testComparison('negations', [
  [
    'The council did not approve the budget for the ferry.',
    'After two hours the council approved the budget for the ferry.',
    ['contradicted/saidThere', 'approve'],
  ],
  [
    'Patients were never vaccinated at the clinic.',
    'Patients were vaccinated at the clinic in May.',
    ['overstated/notThere', 'never'],
    ['contradicted/saidThere', 'vaccinated'],
  ],
  [
    'The airline does not plan to hire pilots next year.',
    'The airline plans to hire pilots next year, its chief executive said.',
    ['contradicted/saidThere', 'plan'],
  ],
  // Denied on both sides, in whichever words.
  [
    'The council did not approve the budget for the ferry.',
    'After two hours the council refused to approve the budget for the ferry.',
  ],
  [
    'The airline does not plan to hire pilots next year.',
    'The airline has no plan to hire pilots next year.',
  ],
  // A denial of the degree, not of the thing.
  [
    'The repairs were not too costly for the town.',
    'The repairs were costly for the town, and the mayor said so.',
  ],
  // Asked, not said.
  ['The council did not approve the budget.', 'Did the council approve the budget?'],
  // Said of something else.
  ['The mayor did not sign the lease.', 'The bakery signed a contract with a mill in another county.'],
]);
