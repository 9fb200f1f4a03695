import { unrecordedQuote } from '../../../src/checking/rules/unrecorded-quote.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

testRule(
  unrecordedQuote,
  {
    valid: [
      // On record, whole or in part.
      '“You don’t have the cards right now,” Trump told Zelenskyy.',
      'Zelenskyy told NBC that Ukraine had a “low chance to survive” without U.S. aid.',
      'Starmer announced a “coalition of the willing.”',
      'Bacon called it a “bad day for America’s foreign policy.”',
      '“There will be all kinds of carrots and sticks … to an end,” Waltz said.',
      // Altered or misattributed: another rule says so.
      '“There will be all kinds of carrots and sticks to bring this war to an end,” Waltz said.',
      '“You don’t have the cards right now,” Vance told Zelenskyy.',
      // Titles, terms and scare quotes are nobody’s speech.
      'Zelenskyy appeared on “Meet the Press.”',
      'The resolution condemned Russia’s “aggression” in Ukraine.',
      'He read “War and Peace” on the plane.',
      'The so-called “reset” failed.',
      'The film “The Good, the Bad and the Ugly” was shown.',
      'The band sang “We Shall Overcome Some Day” at the rally.',
      // One word.
      'Trump called it “nonsense.”',
      // No quotation at all.
      'Trump said that he would never sign it.',
      'The board is 6" wide and 2\' long.',
      'Rubio’s and Waltz’s aides’ offices were searched.',
    ],
    invalid: [
      {
        text: '“We will never sign a deal that gives away our land,” Zelenskyy said.',
        messageId: 'unrecorded',
        actual: 'We will never sign a deal that gives away our land,',
        expected: null,
      },
      {
        text: 'Trump said: “I have never seen such a beautiful mineral.”',
        messageId: 'unrecorded',
        actual: 'I have never seen such a beautiful mineral.',
      },
      {
        text: '"I would rather talk about the weather," Rubio said.',
        messageId: 'unrecorded',
        actual: 'I would rather talk about the weather,',
      },
      {
        text: '‘We stand with our friends and partners,’ Starmer said.',
        messageId: 'unrecorded',
        actual: 'We stand with our friends and partners,',
      },
      {
        text: 'Putin called the talks “useful and very timely.”',
        messageId: 'unrecorded',
        actual: 'useful and very timely.',
      },
      {
        text: 'Hegseth wrote that “peace through strength” was back.',
        messageId: 'unrecorded',
        actual: 'peace through strength',
      },
      {
        text: '“It was a very good meeting,” said a person who was in the room.',
        messageId: 'unrecorded',
        actual: 'It was a very good meeting,',
      },
      {
        text: 'Graham told reporters, “Somebody has to tell him the truth about this war.”',
        messageId: 'unrecorded',
        actual: 'Somebody has to tell him the truth about this war.',
      },
      {
        text: '“Nobody asked us,” Macron said, “and nobody warned our soldiers.”',
        messageId: 'unrecorded',
        actual: 'Nobody asked us,',
        also: [{ messageId: 'unrecorded', actual: 'and nobody warned our soldiers.' }],
      },
      {
        text: '“This largely aligns with our vision,” Peskov said, adding that “the rest is up to the Americans now.”',
        messageId: 'unrecorded',
        actual: 'the rest is up to the Americans now.',
      },
      {
        text: 'Is it true that Trump said, “I will end this war in one day”?',
        messageId: 'unrecorded',
        actual: 'I will end this war in one day',
      },
    ],
  },
  {
    record: tiny,
    valid: [
      '“Nobody asked the fishermen,” Varga said.',
      'The ferry is called “Queen of the Northern Fjord.”',
    ],
    invalid: [
      {
        text: '“The harbor belongs to all of us,” Varga said.',
        messageId: 'unrecorded',
        actual: 'The harbor belongs to all of us,',
      },
    ],
  },
  // Against another text.
  {
    valid: [
      {
        text: '“Every welder keeps a job,” Whitlock said.',
        against: 'Dana Whitlock: Every welder keeps a job.',
      },
    ],
    invalid: [
      {
        text: '“The river has never been this high,” Ortega said.',
        against: 'Dana Whitlock: Every welder keeps a job.',
        messageId: 'unfoundThere',
        actual: 'The river has never been this high,',
        expected: null,
      },
    ],
  },
);
