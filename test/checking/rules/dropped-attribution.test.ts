import { droppedAttribution } from '../../../src/checking/rules/dropped-attribution.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

testRule(
  droppedAttribution,
  {
    valid: [
      // Whose account it is, is said.
      'Trump has suggested that Kyiv is to blame for the war.',
      'According to Gallup, 84% of Democrats view Ukraine favorably.',
      'Gallup found that 84% of Democrats view Ukraine favorably.',
      'Biden lost his temper with Zelenskyy in June 2022, according to four people familiar with the call.',
      'Biden lost his temper with Zelenskyy in June 2022, four people familiar with the call told NBC News.',
      'Zelenskyy said no Ukrainian officials were invited to the talks in Saudi Arabia.',
      'The suspension is to last as long as negotiations go on, officials told The Washington Post.',
      'Lavrov called Trump a pragmatist, TASS reported.',
      'A senior defense official said the safety of personnel is a top priority for Hegseth.',
      'Mike Waltz denied that U.S. policy has changed strategically.',
      'Schumer argued that the pause gives Russia a free hand.',
      'Sources said the Trump administration ordered an end to offensive cyber operations against Russia.',
      // Hedged, as the record is.
      'Rubio reportedly looked uncomfortable in the Oval Office meeting.',
      'The suspension might affect hundreds and possibly thousands of personnel.',
      'The U.S. government appears to be turning away from Kyiv.',
      'The halt reportedly took effect shortly before the argument at the White House.',
      // The record has it flat as well.
      'Pete Hegseth issued the directive to pause offensive cyber operations against Russia.',
      'The Trump administration has paused offensive cyber operations against Russia.',
      'Russia invaded Ukraine in 2022.',
      'Pam Bondi disbanded Task Force Klepto Capture.',
      'Zelenskyy is president of Ukraine.',
      'Trump has called Zelenskyy a dictator.',
      // On record not at all.
      'The mayor of Kyiv opened a new bridge.',
      // A quotation says itself whose it is.
      '“You don’t have the cards right now,” Trump told Zelenskyy.',
    ],
    invalid: [
      {
        text: 'Eighty-four percent of Democrats view Ukraine favorably.',
        messageId: 'account',
        actual: 'Eighty-four percent of Democrats view Ukraine favorably.',
        cites: ['nbc-russia-pivot'],
      },
      {
        text: 'Only 54% of Republicans view Ukraine favorably.',
        messageId: 'account',
        actual: 'Only 54% of Republicans view Ukraine favorably.',
        cites: ['nbc-russia-pivot'],
      },
      {
        text: 'Biden lost his temper with Zelenskyy on the phone in June 2022.',
        messageId: 'account',
        actual: 'Biden lost his temper with Zelenskyy on the phone in June 2022.',
        cites: ['nbc-russia-pivot/biden-temper'],
      },
      {
        text: 'Joe Biden raised his voice to Zelenskyy in the June 2022 phone call.',
        messageId: 'account',
        actual: 'Joe Biden raised his voice to Zelenskyy in the June 2022 phone call.',
        cites: ['nbc-russia-pivot/biden-raised-voice'],
      },
      {
        text: 'The suspension of cyber operations against Russia is to last as long as negotiations on ending the Russia-Ukraine war unfold.',
        messageId: 'account',
        actual: /suspension of cyber operations/,
        cites: ['axios-putin-moves/suspension-lasts-as-long-as-talks'],
      },
      {
        text: 'The collective West is starting to lose part of its unity.',
        messageId: 'account',
        actual: 'The collective West is starting to lose part of its unity.',
        cites: ['nbc-russia-pivot/west-losing-unity'],
      },
      {
        text: 'Ukraine started the war.',
        messageId: 'account',
        actual: 'Ukraine started the war.',
      },
      {
        text: 'The pause in cyber operations gives Russia free rein.',
        messageId: 'account',
        actual: 'The pause in cyber operations gives Russia free rein.',
        cites: ['hegseth-halts-cyber/schumer-free-rein'],
      },
      // Only hedged on record.
      {
        text: 'Marco Rubio was visibly uncomfortable in the Oval Office meeting.',
        messageId: 'hedged',
        actual: 'Marco Rubio was visibly uncomfortable in the Oval Office meeting.',
        cites: ['cyber-halt-overture/rubio-uncomfortable'],
      },
      {
        text: 'Pete Hegseth’s orders to end cyber operations against Russia are a gamble.',
        messageId: 'hedged',
        actual: 'Pete Hegseth’s orders to end cyber operations against Russia are a gamble.',
        cites: ['upi-cyber-halt/orders-a-gamble'],
      },
      {
        text: 'A cyber ceasefire gives Donald Trump the upper hand on Vladimir Putin.',
        messageId: 'hedged',
        actual: 'A cyber ceasefire gives Donald Trump the upper hand on Vladimir Putin.',
        cites: ['axios-putin-moves/cyber-ceasefire-leverage'],
      },
    ],
  },
  {
    record: tiny,
    valid: [
      'The old ferry leaks oil into the harbor, a clerk of the council said.',
      'The old ferry reportedly leaks oil into the harbor.',
      'The shipyard is expected to close in the autumn.',
      'The new ferry cost $4.2 million.',
    ],
    invalid: [
      {
        text: 'The old ferry leaks oil into the harbor.',
        messageId: 'account',
        actual: 'The old ferry leaks oil into the harbor.',
        cites: ['harbor-post/leak'],
      },
      {
        text: 'The shipyard will close in the autumn.',
        messageId: 'hedged',
        actual: 'The shipyard will close in the autumn.',
        cites: ['harbor-post/closure'],
      },
    ],
  },
  // Against another text.
  {
    valid: [
      {
        text: 'The supplier reportedly paid the inspector for the permit.',
        against: 'The supplier allegedly paid the inspector for the permit.',
      },
    ],
    invalid: [
      {
        text: 'The supplier paid the inspector for the permit.',
        against: 'The supplier allegedly paid the inspector for the permit.',
        messageId: 'hedgedThere',
        actual: 'The supplier paid the inspector for the permit.',
        expected: null,
      },
    ],
  },
);
