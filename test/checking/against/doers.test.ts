/** `signed by Lee` where the other text has `signed by Grant`. */
import { testComparison } from './text-tester.js';

testComparison('doers', [
  [
    'The order was signed by Marlowe.',
    'The order was signed by Whitaker in the spring.',
    ['contradicted/otherDoerThere', 'Marlowe'],
    ['wrong-name/notThere', 'Marlowe'],
  ],
  // The other text has him in it, in whichever part.
  ['The order was signed by Marlowe.', 'The order was signed by Whitaker for Marlowe.'],
  // An active verb with the same doer.
  ['The order was signed by Whitaker.', 'Whitaker signed the order in the spring.'],
  [
    'The order was signed by Marlowe.',
    'Whitaker signed the order in the spring.',
    ['contradicted/otherDoerThere', 'Marlowe'],
    ['wrong-name/notThere', 'Marlowe'],
  ],
]);
