/** A title that the other text gives otherwise. */
import { testComparison } from './text-tester.js';

testComparison('offices', [
  [
    'Sen. Carla Nunez, R-Ohio, opposed the bill.',
    'Sen. Carla Nunez, D-Ohio, opposed the bill.',
    ['wrong-office/otherThere', 'R', 'D'],
  ],
  [
    'House Majority Leader Carla Nunez opposed the bill.',
    'Senate Majority Leader Carla Nunez opposed the bill.',
    ['wrong-office/otherThere', 'House Majority Leader', 'Senate Majority Leader'],
  ],
  // Less is said, and nothing otherwise.
  ['Sen. Carla Nunez opposed the bill.', 'Sen. Carla Nunez, D-Ohio, opposed the bill.'],
  ['Nunez, an Ohio Democrat, opposed the bill.', 'Sen. Carla Nunez, D-Ohio, opposed the bill.'],
  // Of somebody else.
  [
    'Sen. Carla Nunez, D-Ohio, opposed the bill.',
    'Sen. Tom Avery, R-Iowa, and Sen. Carla Nunez opposed the bill, said Ohio’s papers.',
  ],
]);
