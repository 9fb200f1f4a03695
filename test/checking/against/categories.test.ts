/** `X is a song` where the other text says that X is a town. */
import { testComparison } from './text-tester.js';

testComparison('categories', [
  ['Marrow is a song.', 'Marrow is a village on the west coast.', ['contradicted/otherKindThere', 'song']],
  // One is a kind of the other.
  ['Marrow is a settlement.', 'Marrow is a village on the west coast.'],
  // One person can be both.
  ['Ida Marrow is a painter.', 'Ida Marrow is a senator from the west coast.'],
  // Of another subject.
  ['Marrow is a song.', 'Harlow is a village on the west coast, and Marrow was sung there.'],
  // Denied, it says nothing of what it is.
  ['Marrow is not a song.', 'Marrow is a village on the west coast.'],
]);
