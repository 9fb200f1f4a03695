/** What the draft says and the other text denies. */
import { testComparison } from './text-tester.js';

testComparison('denials', [
  [
    'Police arrested the driver of the white van on Friday.',
    'Police have not arrested the driver of the white van, a spokeswoman said on Friday.',
    ['contradicted/deniedThere', 'arrested'],
  ],
  [
    'The minister attended the hearing about the contract with the shipyard.',
    'The minister declined to attend the hearing about the contract with the shipyard.',
    ['contradicted/deniedThere', 'attended'],
  ],
  // The draft denies it too.
  [
    'Police have not arrested the driver of the white van.',
    'Police have not arrested the driver of the white van, a spokeswoman said on Friday.',
  ],
  // Denied at one place and said at another: the other text has it both ways.
  [
    'Police arrested the driver of the white van on Friday.',
    'At noon police had not arrested the driver of the white van. On Friday evening police arrested the driver of the white van.',
  ],
  // Denied of somebody else.
  [
    'Anna Keller resigned from the board of the hospital.',
    'Peter Voss has not resigned from the board of the hospital. Anna Keller spoke for an hour.',
  ],
  // Asked whether it is so.
  [
    'The minister will not answer whether the yard closes.',
    'The minister did not answer whether the yard closes.',
  ],
]);
