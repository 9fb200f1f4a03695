/** A word of the draft for which the other text has its opposite among the same words. */
import { testComparison } from './text-tester.js';

testComparison('opposites', [
  [
    'Sales in the southern stores rose sharply in the second quarter.',
    'The chain said sales in its southern stores fell sharply in the second quarter.',
    ['contradicted/oppositeThere', 'rose'],
  ],
  [
    'The committee voted to reject the harbour plan.',
    'On Monday the committee voted to accept the harbour plan.',
    ['contradicted/oppositeThere', 'reject'],
  ],
  [
    'Quarterly deliveries of new buses reached a record.',
    'Annual deliveries of new buses reached a record.',
    ['contradicted/oppositeThere', 'Quarterly'],
  ],
  [
    'The northern runway will stay closed through the winter.',
    'The southern runway will stay closed through the winter.',
    ['contradicted/oppositeThere', 'northern'],
  ],
  [
    'The tenants were unaware of the planned sale of the building.',
    'The tenants were aware of the planned sale of the building.',
    ['contradicted/oppositeThere', 'unaware'],
  ],
  // The same in other words.
  [
    'Sales in the southern stores dropped sharply in the second quarter.',
    'The chain said sales in its southern stores fell sharply in the second quarter.',
  ],
  // An opposite that is denied agrees.
  ['The old bridge is not safe for lorries.', 'The old bridge is unsafe for lorries.'],
  // The other text has both words, each of something else.
  [
    'Imports of timber rose in March while exports of timber fell.',
    'In March imports of timber rose and exports of timber fell.',
  ],
  // Opposites that stand among other words.
  [
    'The museum opened its new wing to the public.',
    'The bakery beside the library closed last year after a fire.',
  ],
  // Buying and selling are one deal from two sides.
  ['Harlow bought the mill from Denton.', 'Denton sold the mill to Harlow.'],
  // A quoted word is the speaker’s own.
  [
    'The coach called the result “a win for the south”.',
    'The coach called the result “a win for the south”, though it was a loss.',
  ],
]);
