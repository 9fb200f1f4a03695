/** Who does what to whom. */
import { testComparison } from './text-tester.js';

testComparison('roles', [
  [
    'Whitaker sued Marlowe over the mill.',
    'Marlowe sued Whitaker over the mill.',
    ['contradicted/reversedThere', 'Whitaker sued Marlowe'],
  ],
  // A passive, with the roles as they are there.
  ['Whitaker was sued by Marlowe over the mill.', 'Marlowe sued Whitaker over the mill.'],
  // A verb that holds both ways.
  ['Whitaker met Marlowe at the mill.', 'Marlowe met Whitaker at the mill.'],
  // A question says nothing.
  ['Did Whitaker sue Marlowe over the mill?', 'Marlowe sued Whitaker over the mill.'],
]);
