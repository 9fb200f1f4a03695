/** A country or state where the other text has another for the same thing. */
import { testComparison } from './text-tester.js';

testComparison('whereabouts', [
  [
    'The dance originated in Cuba in the last century.',
    'The dance originated in Brazil in the last century.',
    ['contradicted/otherPlaceThere', 'Cuba'],
    ['wrong-name/notThere', 'Cuba'],
  ],
  [
    'It is an Australian prison drama.',
    'It is a British prison drama by two brothers.',
    ['contradicted/otherPlaceThere', 'Australian'],
    ['wrong-name/notThere', 'Australian'],
  ],
  // The other text names both.
  [
    'The dance originated in Cuba.',
    'The dance originated in Brazil and was first danced there by sailors from Cuba.',
  ],
  // The adjective and the country are one.
  ['It is an Australian prison drama.', 'It is a prison drama from Australia.'],
]);
