import { misattributedQuote } from '../../../src/checking/rules/misattributed-quote.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

testRule(
  misattributedQuote,
  {
    valid: [
      '“There will be all kinds of carrots and sticks to get this war to an end,” Waltz said.',
      '“You don’t have the cards right now,” the president told Zelenskyy.',
      '“You don’t have the cards right now,” the U.S. president told Zelenskyy.',
      '“This largely aligns with our vision,” the Kremlin said.',
      '“This largely aligns with our vision,” said the Kremlin spokesman.',
      'The Kremlin said it “largely coincides with our vision,” according to Peskov.',
      '“There was no need for him to go in there and become antagonistic,” the secretary of state said.',
      '“I don’t know if we can ever do business with Zelensky ever again,” the South Carolina senator said.',
      // Lavrov has it on record, and so may Trump have said two common words.
      'Lavrov praised Trump’s “common sense.”',
      'Trump spoke of “common sense.”',
      // Nobody is named.
      '“You don’t have the cards right now.”',
      // Somebody repeats another’s words and says whose they are.
      'Zelenskyy recalled that Trump had told him: “You don’t have the cards right now.”',
      'Rubio repeated Trump’s line that “you don’t have the cards right now.”',
      // Named, but not as the speaker.
      '“You don’t have the cards right now,” Trump told Zelenskyy as Vance looked on.',
      'Waltz was on CNN when Trump’s words, “You don’t have the cards right now,” were played.',
      // The speaker of the sentence before.
      'Waltz spoke on Sunday. “There will be all kinds of carrots and sticks to get this war to an end,” he said.',
      // A pronoun, and whom it means is a guess.
      'Rubio later took the president’s side. “There was no need for him to go in there and become antagonistic,” he said. “You start to perceive that maybe Zelensky doesn’t want a peace deal.”',
      // Not on record.
      '“We will never sign a deal that gives away our land,” Zelenskyy said.',
      '“Focused on peace” is how a White House official put it.',
      'A White House official said Trump is “focused on peace.”',
      // Two quotations, each with its own speaker.
      '“This largely aligns with our vision,” Peskov said; “We should be clear that we stand for freedom,” Bacon said.',
    ],
    invalid: [
      {
        text: '“You don’t have the cards right now,” Vance told Zelenskyy.',
        messageId: 'otherSpeaker',
        actual: 'Vance',
        expected: 'Donald Trump',
        cites: ['cyber-halt-overture/cards-right-now'],
      },
      {
        text: '“There will be all kinds of carrots and sticks to get this war to an end,” Hegseth said Sunday on CNN.',
        messageId: 'otherSpeaker',
        actual: 'Hegseth',
        expected: 'Mike Waltz',
        cites: ['cyber-halt-overture/waltz-carrots'],
      },
      {
        text: 'Marco Rubio said: “I don’t know if we can ever do business with Zelensky ever again.”',
        messageId: 'otherSpeaker',
        actual: 'Marco Rubio',
        expected: 'Lindsey Graham',
        cites: ['cyber-halt-overture/do-business'],
      },
      {
        text: '“There was no need for him to go in there and become antagonistic,” said Lindsey Graham.',
        messageId: 'otherSpeaker',
        actual: 'Lindsey Graham',
        expected: 'Marco Rubio',
        cites: ['cyber-halt-overture/antagonistic'],
      },
      {
        text: '“The bitter irony of America’s present predicament is that the very people who cheer for permanent arms shipments to Ukraine also supported the de-industrialization of America,” Trump wrote on X.',
        messageId: 'otherSpeaker',
        actual: 'Trump',
        expected: 'JD Vance',
        cites: ['nbc-russia-pivot/vance-bitter-irony'],
      },
      {
        text: 'Vance said Zelenskyy was “not ready for peace.”',
        messageId: 'otherSpeaker',
        actual: 'Vance',
        expected: 'Donald Trump',
        cites: ['upi-cyber-halt/trump-not-ready-for-peace'],
      },
      {
        text: 'Emmanuel Macron announced a “coalition of the willing” on Sunday.',
        messageId: 'otherSpeaker',
        actual: 'Emmanuel Macron',
        expected: 'Keir Starmer',
        cites: ['upi-cyber-halt/starmer-coalition-of-the-willing'],
      },
      {
        text: '“We see that the collective West has begun to partially lose its unity,” Lavrov told reporters.',
        messageId: 'otherSpeaker',
        actual: 'Lavrov',
        expected: 'Dmitry Peskov',
        cites: ['nbc-russia-pivot/west-losing-unity'],
      },
      {
        text: '“This largely aligns with our vision,” the White House said.',
        messageId: 'otherSpeaker',
        actual: 'the White House',
        expected: 'Dmitry Peskov',
      },
      {
        text: '“We should be clear,” Don Bacon’s colleague John Thune told The Hill, “that we stand for freedom.”',
        messageId: 'otherSpeaker',
        actual: /John Thune/,
        expected: 'Don Bacon',
      },
      {
        text: 'It was Biden who said, “If someone doesn’t want to make a deal, I think that person won’t be around very long.”',
        messageId: 'otherSpeaker',
        actual: 'Biden',
        expected: 'Donald Trump',
      },
      {
        text: 'According to Putin, Ukraine had a “low chance to survive” without U.S. military aid.',
        messageId: 'otherSpeaker',
        actual: 'Putin',
        expected: 'Volodymyr Zelenskyy',
      },
      // Named in the sentence before.
      {
        text: '“Nobody asked,” Vance said. “You don’t have the cards right now.”',
        messageId: 'otherSpeaker',
        actual: 'You don’t have the cards right now.',
        expected: null,
        cites: ['cyber-halt-overture/cards-right-now'],
      },
      // A speaker whom the record does not know.
      {
        text: '“You don’t have the cards right now,” Gustav Nyberg told Zelenskyy.',
        messageId: 'otherSpeaker',
        actual: 'Gustav Nyberg',
        expected: 'Donald Trump',
      },
      // The wrong one of two who are named.
      {
        text: '“You don’t have the cards right now,” Zelenskyy told Trump.',
        messageId: 'otherSpeaker',
        actual: 'Zelenskyy',
        expected: 'Donald Trump',
      },
      // A description that can only be somebody else.
      {
        text: '“You don’t have the cards right now,” the Ukrainian president said.',
        messageId: 'otherSpeaker',
        actual: 'the Ukrainian president',
        expected: 'Donald Trump',
      },
      // In part, and altered.
      {
        text: 'It “largely coincides with our vision,” Zelenskyy said.',
        messageId: 'otherSpeaker',
        actual: 'Zelenskyy',
        expected: 'the Kremlin',
      },
      {
        text: '“There will be all kinds of carrots and sticks to bring this war to an end,” Rubio said.',
        messageId: 'otherSpeaker',
        actual: 'Rubio',
        expected: 'Mike Waltz',
      },
    ],
  },
  {
    record: tiny,
    valid: [
      '“The books of the old ferry were never balanced,” a clerk of the council said.',
      '“The books of the old ferry were never balanced,” a council clerk said.',
      '“We counted every vote twice,” the Norwegian prime minister said.',
    ],
    invalid: [
      {
        text: '“The books of the old ferry were never balanced,” Varga said.',
        messageId: 'otherSpeaker',
        actual: 'Varga',
        expected: 'a clerk of the council',
        cites: ['harbor-post/clerk-books'],
      },
      {
        text: '“Nobody asked the fishermen whether they wanted another ferry in their harbor,” Okafor told Radio Fjord.',
        messageId: 'otherSpeaker',
        actual: 'Okafor',
        expected: 'Petra Varga',
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
        text: '“Every welder keeps a job,” Ortega said.',
        against: 'Dana Whitlock: Every welder keeps a job.',
        messageId: 'otherSpeakerThere',
        actual: 'Ortega',
        expected: 'Dana Whitlock',
      },
    ],
  },
);
