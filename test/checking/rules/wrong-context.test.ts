import { wrongContext } from '../../../src/checking/rules/wrong-context.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

testRule(
  wrongContext,
  {
    valid: [
      // As on record.
      '“There will be all kinds of carrots and sticks to get this war to an end,” Waltz said Sunday on CNN.',
      '“We should be clear that we stand for freedom,” Bacon told The Hill.',
      '“The very things you want us to send are things we don’t make enough of,” Vance said in a post on X.',
      '“The very things you want us to send are things we don’t make enough of,” Vance wrote on Twitter.',
      '“You don’t have the cards right now,” Trump told Zelenskyy in the Oval Office.',
      '“You don’t have the cards right now,” Trump told the Ukrainian president at the White House.',
      '“We see that the collective West has begun to partially lose its unity,” Peskov told reporters in Moscow.',
      'Zelenskyy told NBC’s “Meet the Press” that Ukraine had a “low chance to survive.”',
      'Zelenskyy told NBC that Ukraine had a “low chance to survive.”',
      '“The only President who gave none of Ukraine’s land to Putin’s Russia is President Donald J. Trump,” he wrote on Truth Social.',
      // The record does not say where.
      '“We want to make deals with everybody,” Trump told reporters aboard Air Force One.',
      '“There was no need for him to go in there and become antagonistic,” Rubio told CNN.',
      '“I don’t know if we can ever do business with Zelensky ever again,” Graham told Fox News.',
      // Nothing is said of where.
      '“You don’t have the cards right now,” Trump said.',
      // A place in the sentence that is not where it was said.
      '“You don’t have the cards right now,” Trump told Zelenskyy, who had flown in from London.',
      '“There will be all kinds of carrots and sticks to get this war to an end,” Waltz said on CNN of the war in Ukraine.',
      'Peskov, who was born in Moscow, said the West has “begun to partially lose its unity.”',
      '“We should be clear that we stand for freedom,” said Bacon, a Republican from Nebraska.',
      // Words that are not on record are another rule’s business.
      '“We will never sign,” Zelenskyy told Fox News.',
      // Carried by another outlet later.
      '“There will be all kinds of carrots and sticks to get this war to an end,” Waltz said on CNN, Fox News reported.',
    ],
    invalid: [
      {
        text: '“There will be all kinds of carrots and sticks to get this war to an end,” Waltz said Sunday on Fox News.',
        messageId: 'otherContext',
        actual: 'Fox News',
        expected: 'CNN',
        cites: ['cyber-halt-overture/waltz-carrots'],
      },
      {
        text: '“We should be clear that we stand for freedom,” Bacon told Axios.',
        messageId: 'otherContext',
        actual: 'Axios',
        expected: 'The Hill',
        cites: ['cyber-halt-overture/stand-for-freedom'],
      },
      {
        text: 'Bacon told CNN it was a “bad day for America’s foreign policy.”',
        messageId: 'otherContext',
        actual: 'CNN',
        expected: 'The Hill',
        cites: ['cyber-halt-overture/bad-day'],
      },
      {
        text: '“We see that the collective West has begun to partially lose its unity,” Peskov told reporters in Washington.',
        messageId: 'otherContext',
        actual: 'Washington',
        expected: 'Moscow',
        cites: ['nbc-russia-pivot/west-losing-unity'],
      },
      {
        text: '“The very things you want us to send are things we don’t make enough of,” Vance said in a post on Truth Social.',
        messageId: 'otherContext',
        actual: 'Truth Social',
        expected: 'X',
        cites: ['nbc-russia-pivot/vance-very-things'],
      },
      {
        text: '“The only President who gave none of Ukraine’s land to Putin’s Russia is President Donald J. Trump,” Trump wrote on X.',
        messageId: 'otherContext',
        actual: 'X',
        expected: 'Truth Social',
        cites: ['nbc-russia-pivot/only-president'],
      },
      {
        text: '“You don’t have the cards right now,” Trump told Zelenskyy in Paris.',
        messageId: 'otherContext',
        actual: /Paris/,
        cites: ['cyber-halt-overture/cards-right-now'],
      },
      {
        text: '“You don’t have the cards right now,” Trump told Starmer in the Oval Office.',
        messageId: 'otherContext',
        actual: 'Starmer',
        expected: 'Volodymyr Zelenskyy',
        cites: ['cyber-halt-overture/cards-right-now'],
      },
      {
        text: '“You see the hatred he’s got for Putin,” Trump said at Camp David.',
        messageId: 'otherContext',
        actual: 'Camp David',
        expected: 'the Oval Office',
        cites: ['cyber-halt-overture/hatred'],
      },
      {
        text: 'Zelenskyy told CNN that Ukraine had a “low chance to survive” without U.S. military aid.',
        messageId: 'otherContext',
        actual: 'CNN',
        cites: ['axios-putin-moves/zelenskyy-low-chance-to-survive'],
      },
      {
        text: '“You’re either going to make a deal or we’re out,” Trump told Putin.',
        messageId: 'otherContext',
        actual: 'Putin',
        expected: 'Volodymyr Zelenskyy',
        cites: ['cyber-halt-overture/make-a-deal-or-out'],
      },
    ],
  },
  {
    record: tiny,
    valid: [
      '“Nobody asked the fishermen whether they wanted another ferry,” Varga told Radio Fjord.',
      '“Nobody asked the fishermen whether they wanted another ferry,” Varga said at the town hall.',
      '“We counted every vote twice,” Lindqvist told reporters in Oslo.',
    ],
    invalid: [
      {
        text: '“Nobody asked the fishermen whether they wanted another ferry,” Varga told Channel Nine.',
        messageId: 'otherContext',
        actual: 'Channel Nine',
        expected: 'Radio Fjord',
        cites: ['harbor-post/varga-tide'],
      },
    ],
  },
);
