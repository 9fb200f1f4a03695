import { sourcesDisagree } from '../../../src/checking/rules/sources-disagree.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

testRule(
  sourcesDisagree,
  {
    valid: [
      // Nothing in the record says otherwise.
      'Secretary of State Marco Rubio traveled to Saudi Arabia last month.',
      'Gallup found that 84% of Democrats view Ukraine favorably.',
      'Trump met Putin in Helsinki in 2018.',
      'Pam Bondi disbanded Task Force Klepto Capture.',
      'Russia invaded Georgia in 2008.',
      'Vance has been skeptical of aid to Ukraine.',
      'Starmer announced a “coalition of the willing.”',
      'The stand-down does not apply to U.S. intelligence gathering.',
      // Near to a disagreement, but on another question.
      'Lindsey Graham is a Republican senator from South Carolina.',
      'Schumer condemned the pause as a pivotal error.',
      'The halt to cyber operations drew criticism.',
      'Zelenskyy told NBC that Ukraine had a low chance to survive.',
      'Lindsey Graham called for a vote in the Senate.',
      'Mike Johnson said Zelenskyy may have to resign.',
      // Two accounts that can both stand.
      'The White House asked Zelenskyy to leave.',
      'A handful of Republican lawmakers defended Ukraine.',
      // An error is no disagreement.
      'Democrat Chuck Schumer, the House minority leader, condemned the move.',
      // Not on record at all.
      'The mayor of Kyiv opened a new bridge.',
    ],
    invalid: [
      // Not both accounts can stand.
      {
        text: 'The halt lasts as long as negotiations to end the Russia-Ukraine war go on.',
        messageId: 'substance',
        actual: /long as negotiations/,
        cites: ['discrepancies/halt-duration'],
      },
      {
        text: 'The halt is expected to last for the foreseeable future.',
        messageId: 'substance',
        actual: /foreseeable future/,
        cites: ['discrepancies/halt-duration'],
      },
      {
        text: 'The suspension is to run as long as the talks go on.',
        messageId: 'substance',
        actual: /long as the talks/,
        cites: ['discrepancies/halt-duration'],
      },
      {
        text: 'It is unclear how long the order to halt cyber operations will last.',
        messageId: 'substance',
        actual: /unclear how long/,
        cites: ['discrepancies/halt-duration'],
      },
      {
        text: 'The order to halt cyber operations has not been publicly explained.',
        messageId: 'substance',
        actual: /publicly/,
        cites: ['discrepancies/halt-explained'],
      },
      {
        text: 'Hegseth said the stand-down is part of an overall risk assessment.',
        messageId: 'manner',
        actual: 'part of an overall risk assessment',
        cites: ['discrepancies/halt-reason'],
        also: [
          {
            messageId: 'substance',
            actual: 'part of an overall risk assessment',
            cites: ['discrepancies/halt-explained'],
          },
        ],
      },
      {
        text: 'Lindsey Graham called for Zelenskyy’s resignation.',
        messageId: 'substance',
        actual: /called for Zelenskyy’s resignation/,
        cites: ['discrepancies/graham-resignation'],
      },
      {
        text: 'Lindsey Graham said Zelenskyy may have to resign.',
        messageId: 'substance',
        actual: /Zelenskyy may have to resign/,
        cites: ['discrepancies/graham-resignation'],
      },
      {
        text: 'Graham called on Zelenskyy to resign after the Oval Office meeting.',
        messageId: 'substance',
        actual: /Zelenskyy to resign/,
        cites: ['discrepancies/graham-resignation'],
      },
      // Only wording, certainty or scope differ.
      {
        text: 'Trump made the decision to freeze all military aid to Ukraine.',
        messageId: 'manner',
        actual: /freeze all military aid/,
        cites: ['discrepancies/military-aid-action'],
      },
      {
        text: 'The White House ordered a pause on military aid to Ukraine.',
        messageId: 'manner',
        actual: /pause on military aid/,
        cites: ['discrepancies/military-aid-action'],
      },
      {
        text: 'The Kremlin said the shift “largely coincides with our vision.”',
        messageId: 'manner',
        actual: /largely coincides with our vision/,
        cites: ['discrepancies/kremlin-vision'],
      },
      {
        text: 'Peskov said it “largely aligns with our vision.”',
        messageId: 'manner',
        actual: /largely aligns with our vision/,
        cites: ['discrepancies/kremlin-vision'],
      },
      {
        text: 'Trump said that Ukraine — not Russia — started the war.',
        messageId: 'manner',
        actual: /started the war/,
        cites: ['discrepancies/trump-blame'],
      },
      {
        text: 'Waltz disputed claims of a strategic policy change.',
        messageId: 'manner',
        actual: /policy change/,
        cites: ['discrepancies/policy-change'],
      },
      {
        text: 'Trump suggested that Russia may not need to make any concessions.',
        messageId: 'manner',
        actual: /concessions/,
        cites: ['discrepancies/russian-concessions'],
      },
    ],
  },
  {
    record: tiny,
    valid: [
      'The crew painted the old ferry green.',
      'The crew did not paint the new ferry.',
      // Dismissed by the desk.
      'The harbor bell is a century old.',
      'The new ferry cost $4.2 million.',
    ],
    invalid: [
      {
        text: 'The crew painted the new ferry green.',
        messageId: 'substance',
        actual: /painted the new ferry green/,
        cites: ['discrepancies/ferry-colour'],
      },
      {
        text: 'The new ferry was painted white.',
        messageId: 'substance',
        actual: /new ferry was painted white/,
        cites: ['discrepancies/ferry-colour'],
      },
    ],
  },
);
