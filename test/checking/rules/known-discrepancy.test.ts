import { knownDiscrepancy } from '../../../src/checking/rules/known-discrepancy.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

const veto = ['discrepancies/un-veto'];
const feud = ['discrepancies/feud-parties'];

testRule(
  knownDiscrepancy,
  {
    valid: [
      // What is right instead.
      'The U.S. voted against a UN resolution that condemned Russia’s aggression in Ukraine.',
      'The U.S. voted with Russia and 16 other nations against a UN resolution last week.',
      'The feud between Trump and Zelenskyy continued Monday.',
      // The error named and denied.
      'The U.S. did not veto a UN resolution last week.',
      'Nobody can veto a resolution of the UN General Assembly.',
      // Asked, not said.
      'Can the U.S. veto a UN resolution?',
      // Somebody else’s veto, or a veto of something else.
      'Russia vetoed a UN resolution on Syria.',
      'Biden vetoed a resolution of Congress.',
      'Trump vetoed the defense bill in December 2020.',
      // Another feud.
      'The feud between Musk and Rubio continued Monday.',
      // An error that another rule has said already: the office is wrong.
      'Democrat Chuck Schumer, the House minority leader, condemned the move.',
      // A disagreement is no error.
      'The halt is expected to last for the foreseeable future.',
      'Lindsey Graham called for Zelenskyy’s resignation.',
    ],
    invalid: [
      {
        text: 'The U.S. cast its vote with Russia and 16 other predominantly authoritarian nations to veto a UN resolution last week condemning Russia’s “aggression” in Ukraine.',
        messageId: 'settled',
        actual: /veto a UN resolution/,
        cites: veto,
      },
      {
        text: 'The U.S. voted with Russia to veto a UN resolution last week.',
        messageId: 'settled',
        actual: /veto a UN resolution/,
        cites: veto,
      },
      {
        text: 'The United States vetoed a U.N. resolution that condemned Russia’s aggression in Ukraine.',
        messageId: 'settled',
        actual: /vetoed a U\.N\. resolution/,
        cites: veto,
      },
      {
        text: 'The U.S. used its veto against a UN resolution condemning Russia.',
        messageId: 'settled',
        actual: /veto/,
        cites: veto,
      },
      {
        text: 'A UN resolution condemning Russia was vetoed by the United States last week.',
        messageId: 'settled',
        actual: /resolution.*vetoed/,
        cites: veto,
      },
      {
        text: 'Last week, the U.S. vetoed a United Nations resolution on Ukraine.',
        messageId: 'settled',
        actual: /vetoed a United Nations resolution/,
        cites: veto,
      },
      {
        text: 'The U.S. veto of a UN resolution last week shocked its allies.',
        messageId: 'settled',
        actual: /veto of a UN resolution/,
        cites: veto,
      },
      // Credited to the source, or in its very words: it is still an error.
      {
        text: 'The U.S. voted to veto a UN resolution last week, Axios reported.',
        messageId: 'settled',
        actual: /veto a UN resolution/,
        cites: veto,
      },
      {
        text: 'Axios reported that the U.S. voted “to veto a UN resolution last week.”',
        messageId: 'settled',
        actual: /veto a UN resolution/,
        cites: veto,
      },
      {
        text: 'The feud between continued Monday.',
        messageId: 'settled',
        actual: /feud between continued/,
        cites: feud,
      },
      {
        text: 'The feud between continued Monday, with Trump disparaging his Ukrainian counterpart in a post on social media.',
        messageId: 'settled',
        actual: /feud between continued/,
        cites: feud,
      },
    ],
  },
  {
    record: tiny,
    valid: [
      'The pilot boat was not sold to a museum.',
      'The storm sank the pilot boat in March 2024.',
      // A discrepancy that the desk has dismissed.
      'The lighthouse was built by monks.',
      // A disagreement is no error.
      'The crew painted the new ferry green.',
    ],
    invalid: [
      {
        text: 'The pilot boat was sold to a museum.',
        messageId: 'unsettled',
        actual: /pilot boat was sold to a museum/,
        cites: ['discrepancies/pilot-boat'],
      },
      {
        text: 'Last year the pilot boat was sold to a museum in Bergen.',
        messageId: 'unsettled',
        actual: /pilot boat was sold to a museum/,
        cites: ['discrepancies/pilot-boat'],
      },
    ],
  },
);
