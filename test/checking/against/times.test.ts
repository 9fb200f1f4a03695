/** Times of day and days of the week that the other text gives otherwise. */
import { testComparison } from './text-tester.js';

testComparison('times', [
  [
    'The meeting of the school board starts at 7 p.m.',
    'The meeting of the school board starts at 6 p.m.',
    ['wrong-date/otherThere', '7 p.m.', '6 p.m.'],
  ],
  [
    'The meeting of the school board is on Thursday.',
    'The meeting of the school board is on Tuesday.',
    ['wrong-date/otherThere', 'Thursday', 'Tuesday'],
  ],
  // However it is written.
  ['The board meets at 7:00 PM.', 'The board meets at 7 p.m. in the town hall.'],
  ['The board meets at 7 p.m.', 'The board meets at 19:00 in the town hall.'],
  // Of several days, which is meant is not sure.
  [
    'The board meets on Thursday in the town hall.',
    'The board meets in the town hall on Tuesday, and the council on Wednesday.',
  ],
  // The other text gives no time.
  ['The board meets at 7 p.m.', 'The board meets in the town hall.'],
]);
