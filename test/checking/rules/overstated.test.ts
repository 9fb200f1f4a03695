import { overstated } from '../../../src/checking/rules/overstated.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

testRule(
  overstated,
  {
    valid: [
      // As on record.
      'The Trump administration has paused offensive cyber operations against Russia.',
      // Limits nothing, or only tells that a figure is small.
      'Not only the Trump administration has paused offensive cyber operations against Russia.',
      'Gallup found that only 54% of Republicans view Ukraine favorably.',
      // The record denies it as much.
      'The halt never applies to intelligence gathering operations of the United States.',
      // Not on record at all: nothing is overstated.
      'Only the mayor of Kyiv opened a school.',
      'The mayor of Kyiv never opened a school.',
      // A speaker’s own word.
      '“Only Trump can end this war,” the official said.',
    ],
    invalid: [
      {
        text: 'Only the Trump administration has paused offensive cyber operations against Russia.',
        messageId: 'absolute',
        actual: 'Only',
        expected: null,
        cites: ['hegseth-halts-cyber'],
      },
      {
        text: 'Pete Hegseth exclusively issued the directive to pause offensive cyber operations against Russia.',
        messageId: 'absolute',
        actual: 'exclusively',
      },
    ],
  },
  {
    record: tiny,
    valid: [
      'The new ferry cost only $4.2 million.',
      'Dogs are never allowed on the new ferry.',
      'Dogs are not allowed on the new ferry.',
      'The shipyard employs only 120 workers.',
    ],
    invalid: [
      { text: 'Only Petra Varga opposes the ferry plan.', messageId: 'absolute', actual: 'Only' },
      {
        text: 'Daniel Okafor sued solely Petra Varga over the shipyard.',
        messageId: 'absolute',
        actual: 'solely',
      },
      {
        text: 'The clinic treats only children from the valley.',
        against: 'The clinic treats children from the valley.',
        messageId: 'notThere',
        actual: 'only',
        expected: null,
      },
    ],
  },
);
