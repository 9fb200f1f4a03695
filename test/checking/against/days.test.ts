/** Dates that the other text does not have, where it gives another for the same thing. */
import { testComparison } from './text-tester.js';

testComparison('days', [
  [
    'The tunnel opened on 4 May 1994.',
    'The tunnel opened on 6 May 1994 after years of delay.',
    ['wrong-date/otherThere', '4 May 1994', '6 May 1994'],
  ],
  [
    'Maria Lenz was born in 1961 in a fishing village.',
    'Maria Lenz (12 March 1967 – 3 June 2019) was a painter.',
    ['wrong-date/otherThere', '1961', '12 March 1967'],
  ],
  [
    'Sales begin in October.',
    'The company said that sales begin in November.',
    ['wrong-date/otherThere', 'October', 'November'],
  ],
  [
    'The bridge will open on Jan. 19, the council said.',
    'The bridge will open on Jan. 9, the council said.',
    ['wrong-date/otherThere', 'Jan. 19', 'Jan. 9'],
  ],
  // A day without a year is that day of any.
  ['The bridge opened on September 19.', 'The bridge opened on 19 September 2024.'],
  // A month holds its days, and a year its months.
  ['The tunnel opened in May 1994.', 'The tunnel opened on 6 May 1994 after years of delay.'],
  ['The tunnel opened on 6 May 1994.', 'The tunnel opened in 1994 after years of delay.'],
  // Another thing has the other date.
  ['The tunnel closed in 2004.', 'Voters elected the first mayor in 1994.'],
  // Of somebody else.
  [
    'Maria Lenz was born in 1961.',
    'Jonas Lenz was born in 1958. His sister Maria Lenz paints.',
    ['wrong-date/otherThere', '1961', '1958'],
  ],
  // Between the ends of a stretch.
  ['The band toured in 2003.', 'The band toured from 2001 on and last toured in 2007.'],
]);
