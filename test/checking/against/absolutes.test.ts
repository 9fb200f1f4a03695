/** `only`, `never`, `no`: what the draft says without exception. */
import { testComparison } from './text-tester.js';

testComparison('absolutes', [
  [
    'The clinic treats only children from the valley.',
    'The clinic treats children from the valley.',
    ['overstated/notThere', 'only'],
  ],
  [
    'The ferry always leaves on time in winter.',
    'The ferry leaves on time in winter.',
    ['overstated/notThere', 'always'],
  ],
  [
    'Nobody complained about the plan at the hearing.',
    'Residents spoke about the plan at the hearing.',
    ['overstated/notThere', 'Nobody'],
  ],
  // In other words, without exception there too.
  ['The clinic treats only children.', 'The clinic is for children alone.'],
  ['The ferry always leaves on time.', 'Every ferry leaves on time.'],
  // Limits nothing.
  ['Not only children are treated at the clinic.', 'Children and adults are treated at the clinic.'],
  ['Only last year the clinic opened.', 'The clinic opened last year.'],
  ['A member of the council who voted no spoke.', 'A member of the council who opposed it spoke.'],
  ['No doubt the clinic treats children.', 'The clinic treats children.'],
]);
