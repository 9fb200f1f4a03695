/** Figures that the other text does not have, where it has another in their place. */
import { testComparison } from './text-tester.js';

testComparison('figures', [
  [
    'The fire destroyed 14 homes on the north shore.',
    'The fire destroyed 41 homes on the north shore, officials said.',
    ['wrong-number/otherThere', '14', '41'],
  ],
  [
    'The company reported revenue of $442 million for the quarter.',
    'For the quarter the company reported revenue of $424 million.',
    ['wrong-number/otherThere', '$442 million', '$424 million'],
  ],
  [
    'Turnout was 63 percent in the runoff.',
    'Turnout in the runoff was 36 percent.',
    ['wrong-number/otherThere', '63 percent', '36 percent'],
  ],
  [
    'It was the third strike at the plant this year.',
    'It was the second strike at the plant this year.',
    ['wrong-number/otherThere', 'third', 'second'],
  ],
  // In words, and rounded.
  ['The fire destroyed forty-one homes.', 'The fire destroyed 41 homes on the north shore.'],
  ['The company reported revenue of about $420 million.', 'The company reported revenue of $424 million.'],
  ['More than 40 homes were destroyed.', 'The fire destroyed 41 homes on the north shore.'],
  // No rounding: as many digits, and another figure.
  [
    'The company reported revenue of $423 million for the quarter.',
    'The company reported revenue of $424 million for the quarter.',
    ['wrong-number/otherThere', '$423 million', '$424 million'],
  ],
  // A figure of something that the other text gives no figure for.
  ['The choir has 14 members.', 'The fire destroyed 41 homes on the north shore.'],
  // A year is judged as a date.
  ['The mill opened in 1987 with great ceremony.', 'The mill opened with great ceremony.'],
  // The whole number of a figure with decimals, and no other.
  ['Turnout in the runoff was 6 percent.', 'Turnout in the runoff was 6.3 percent.'],
  [
    'Turnout in the runoff was 8 percent.',
    'Turnout in the runoff was 6.3 percent.',
    ['wrong-number/otherThere', '8 percent', '6.3 percent'],
  ],
  // Worked out from two figures of one line, or the rest of a hundred.
  [
    'The profit rose 16 percent.',
    'The profit was $312 million, up from $268 million, and 6 percent of sales.',
  ],
  ['The deficit grew by $3.5 million.', 'The deficit is $8.9 million, up from $5.4 million.'],
  ['Of voters 37 percent stayed away in the runoff.', 'Turnout of voters in the runoff was 63 percent.'],
  // Other measures are not compared.
  ['The fire on the north shore burned 20 square miles.', 'The fire on the north shore burned 12,450 acres.'],
  ['The 70-year-old mill on the north shore closed.', 'The mill on the north shore closed three halls.'],
  [
    'The fire on the north shore burned 124 acres.',
    'The fire on the north shore burned 142 acres.',
    ['wrong-number/otherThere', '124', '142'],
  ],
  ['Just over half the voters on the north shore came.', 'Six voters on the north shore came.'],
]);
