/** Names of the draft that the other text does not have, or has otherwise. */
import { testComparison } from './text-tester.js';

testComparison('names', [
  // Nowhere there.
  [
    'The contract went to Harlow Marine.',
    'The contract for the ferry went to a yard in the north.',
    ['wrong-name/notThere', 'Harlow Marine'],
  ],
  // A part of it is.
  [
    'Petra Hoffmann chairs the panel on water.',
    'The panel on water is chaired by Petra Lindgren.',
    ['wrong-name/notSoThere', 'Petra Hoffmann'],
  ],
  // So near that one is likely meant for the other.
  [
    'Petra Lindgrem chairs the panel on water.',
    'The panel on water is chaired by Petra Lindgren.',
    ['wrong-name/nearThere', 'Petra Lindgrem', 'Petra Lindgren'],
  ],
  [
    'Pietra Lindgren chairs the panel on water.',
    'The panel on water is chaired by Petra Lindgren.',
    ['wrong-name/nearThere', 'Pietra Lindgren', 'Petra Lindgren'],
  ],
  [
    'The panel on water is chaired by Lindgrem.',
    'The panel on water is chaired by Lindgren.',
    ['wrong-name/nearThere', 'Lindgrem', 'Lindgren'],
  ],
  // Forms of one name.
  ['Lindgren chairs the panel on water.', 'The panel on water is chaired by Petra Lindgren.'],
  ['LINDGREN chairs the panel on water.', 'The panel on water is chaired by Petra Lindgren.'],
  // A capital at the head of a sentence makes no name.
  ['Farmers welcomed the panel on water.', 'The panel on water was welcomed by those who farm.'],
  // A short form of what is written out.
  ['The WHO backed the panel.', 'The World Health Organization backed the panel.'],
  // What somebody says.
  ['“Ask Mr. Hoffmann,” she said.', '“Ask Mr. Hoffmann,” she told the panel.'],
  // An office in short before a name.
  ['CEO Petra Lindgren spoke.', 'Chief Executive Officer Petra Lindgren spoke.'],
]);
