/** What the other text has only as hearsay or as likely. */
import { testComparison } from './text-tester.js';

testComparison('certainty', [
  [
    'The supplier paid the inspector for the permit.',
    'The supplier allegedly paid the inspector for the permit.',
    ['dropped-attribution/hedgedThere', 'The supplier paid the inspector for the permit.'],
  ],
  // Hedged, or given to somebody, in the draft too.
  [
    'The supplier reportedly paid the inspector for the permit.',
    'The supplier allegedly paid the inspector for the permit.',
  ],
  // Flat on both sides.
  [
    'The supplier paid the inspector for the permit.',
    'The supplier paid the inspector for the permit, the court found.',
  ],
  // The doubt is about something else.
  [
    'The supplier moved to a new yard.',
    'The inspector allegedly took money. The supplier moved to a new yard.',
  ],
]);
