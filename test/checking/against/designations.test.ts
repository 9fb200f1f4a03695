/** Figures that are part of a name: `Q3`, `F-16`. */
import { testComparison } from './text-tester.js';

testComparison('designations', [
  [
    'The company beat its Q4 forecast for the region.',
    'The company beat its Q3 forecast for the region.',
    ['wrong-number/otherThere', 'Q4', 'Q3'],
  ],
  // Both stand in the other text.
  [
    'The company beat its Q4 forecast for the region.',
    'The company missed its Q3 forecast for the region and beat its Q4 forecast.',
  ],
  // Other letters are another thing.
  ['The team reached the G7 summit.', 'The team reached the summit on the A4 road.'],
  // What somebody says.
  ['“Our Q4 will be strong,” she said.', '“Our Q4 will be strong,” she said of the Q3 report.'],
]);
