/** Quoted words, and who says them, in a report or in a transcript. */
import { testComparison } from './text-tester.js';

const TRANSCRIPT = `Dana Whitlock: We will open the yard in the spring, and every welder keeps a job.
Ruben Ortega: That is not what the union was told in January.`;

testComparison('quotes', [
  // As they were said.
  ['“Every welder keeps a job,” Whitlock said.', TRANSCRIPT],
  ['“We will open the yard … and every welder keeps a job,” Whitlock said.', TRANSCRIPT],
  ['“[W]e will open the yard in the spring,” Whitlock said.', TRANSCRIPT],
  // A word in the place of another; a word left out.
  [
    '“Every welder loses a job,” Whitlock said.',
    TRANSCRIPT,
    ['altered-quote/alteredThere', 'Every welder loses a job,', 'every welder keeps a job.'],
  ],
  [
    '“We will open the yard in the autumn, and every welder keeps a job,” Whitlock said.',
    TRANSCRIPT,
    [
      'altered-quote/alteredThere',
      'We will open the yard in the autumn, and every welder keeps a job,',
      'We will open the yard in the spring, and every welder keeps a job.',
    ],
  ],
  // Somebody else says them.
  [
    '“That is not what the union was told in January,” Whitlock said.',
    TRANSCRIPT,
    ['misattributed-quote/otherSpeakerThere', 'Whitlock', 'Ruben Ortega'],
  ],
  // Nobody does.
  [
    '“The river has never been this high,” Ortega said.',
    TRANSCRIPT,
    ['unrecorded-quote/unfoundThere', 'The river has never been this high,'],
  ],
  // Too short to be anybody’s.
  ['Ortega spoke of “broken promises”.', TRANSCRIPT],
  // In a report: whoever is quoted with them.
  [
    '“The river has never been this high,” Ortega said.',
    '“The river has never been this high,” said Dana Whitlock. Ruben Ortega did not comment.',
    ['misattributed-quote/otherSpeakerThere', 'Ortega', 'Dana Whitlock'],
  ],
  // A pronoun names nobody.
  [
    '“The river has never been this high,” she said.',
    '“The river has never been this high,” said Dana Whitlock.',
  ],
]);
