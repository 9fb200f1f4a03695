import { alteredQuote } from '../../../src/checking/rules/altered-quote.js';
import type { NewsRecord } from '../../../src/record/record.js';
import { sourceSchema } from '../../../src/record/schema.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

const quotes = [
  'The lighthouse belongs to all of us and will stay open',
  'For years nobody asked the keeper about his garden',
].map((words, n) => ({ id: `q${n + 1}-1`, words, speakerUnknown: true as const, locator: `¶${n + 1}` }));
const ofNobody: NewsRecord = {
  ...tiny,
  sources: [
    ...tiny.sources,
    sourceSchema.parse({
      ...{ id: 'filed-wire', title: null, publisher: null, byline: null, date: null, url: null },
      ...{ read: 'machine', facts: [], quotes },
    }),
  ],
};

testRule(
  alteredQuote,
  {
    valid: [
      // As on record.
      '“There will be all kinds of carrots and sticks to get this war to an end,” National Security Adviser Mike Waltz said Sunday on CNN.',
      '“You don’t have the cards right now,” Trump told Zelenskyy.',
      '“We want to make deals with everybody,” Trump said Monday.',
      'Trump said: “You’re either going to make a deal or we’re out.”',
      '“The new administration is rapidly changing all foreign policy configurations,” Kremlin spokesman Dmitry Peskov said Sunday. “This largely aligns with our vision.”',
      'Rubio said there “was no need for him to go in there and become antagonistic.”',
      '“We should be clear that we stand for freedom,” Bacon told The Hill.',
      'Starmer announced a “coalition of the willing.”',
      // Clean partial quotes.
      'Waltz spoke of “all kinds of carrots and sticks” on Sunday.',
      'Zelenskyy told NBC that Ukraine had a “low chance to survive” without U.S. aid.',
      'Bacon called it a “bad day for America’s foreign policy.”',
      'Vance wrote of “the bitter irony of America’s present predicament.”',
      'Trump said he was “aligned with the United States of America.”',
      'Peskov said the West has “begun to partially lose its unity.”',
      // The attribution in the middle.
      '“There will be all kinds of carrots and sticks,” Waltz said, “to get this war to an end.”',
      '“You see the hatred he’s got for Putin,” Trump said of Zelenskyy. “That’s very tough for me to make a deal with that kind of hate.”',
      '“You start to perceive,” Rubio said, “that maybe Zelensky doesn’t want a peace deal.”',
      // Marked ellipses.
      '“I’m not aligned with anybody … and I want to get this thing over with,” Trump said.',
      '“I’m not aligned with Putin. ... I’m aligned with the United States of America,” Trump said.',
      '“Under President Trump they got nothing . . . they would have gotten the whole thing,” Trump claimed.',
      '“The bitter irony … is that the very people who cheer for permanent arms shipments to Ukraine also supported the de-industrialization of America,” Vance said.',
      '“If someone doesn’t want to make a deal, […] that person won’t be around very long,” Trump said.',
      // Bracketed insertions and changed capitals.
      '“I don’t know if we can ever do business with [Zelenskyy] ever again,” Graham said.',
      '“There was no need for [Zelenskyy] to go in there and become antagonistic,” Rubio said.',
      'Trump said “[w]e want to make deals with everybody.”',
      '“[T]hat person won’t be around very long,” Trump said.',
      '“Remember that when the weak and ineffective Democrat’s [sic] criticize,” Trump wrote.',
      // Typography: straight marks, dashes, case, points.
      '"There will be all kinds of carrots and sticks to get this war to an end," Waltz said.',
      '"You don\'t have the cards right now," Trump said.',
      '“If someone doesn’t want to make a deal—I think that person won’t be around very long,” Trump said.',
      '“WE WANT TO MAKE DEALS WITH EVERYBODY!” Trump said.',
      '‘There will be all kinds of carrots and sticks to get this war to an end,’ Waltz said.',
      '“He’s got to say, ‘I want to make peace,’” Trump said.',
      "“He's got to say, 'I want to make peace. I don't want to fight a war any longer,'” Trump said.",
      // Transliteration of a name.
      '“I don’t know if we can ever do business with Zelenskyy ever again,” Graham said.',
      '“You start to perceive that maybe Zelenskyy doesn’t want a peace deal,” Rubio said.',
      // Two translations of one sentence, each on record.
      'Peskov said it “largely aligns with our vision.”',
      'The Kremlin said it “largely coincides with our vision.”',
      // Not on record at all, and nothing like it: the business of unrecorded-quote.
      '“We will never sign a deal that gives away our land,” Zelenskyy said.',
      '“I would rather talk about the weather,” Rubio said.',
      '“It was a good meeting,” Trump said.',
      '“Peace through strength,” Hegseth wrote.',
      // Not speech: titles, scare quotes, terms.
      'The film “All Kinds of Carrots” opened on Sunday.',
      'The so-called “reset” failed.',
      'He read “War and Peace” on the plane.',
      // Paraphrase without quotation marks is nobody’s words.
      'Waltz said there would be many carrots and sticks to bring the war to an end.',
      'Trump told Zelenskyy that he did not hold the cards.',
      // Two speakers, each with their own words.
      '“This largely aligns with our vision,” Peskov said, while Bacon called it a “bad day for America’s foreign policy.”',
    ],
    invalid: [
      // Substitution.
      {
        text: '“There will be all kinds of carrots and sticks to bring this war to an end,” National Security Adviser Mike Waltz said Sunday on CNN.',
        messageId: 'altered',
        actual: 'There will be all kinds of carrots and sticks to bring this war to an end,',
        expected: 'There will be all kinds of carrots and sticks to get this war to an end,',
        cites: ['cyber-halt-overture/waltz-carrots'],
      },
      {
        text: '“You don’t have the chips right now,” Trump told Zelenskyy.',
        messageId: 'altered',
        actual: 'You don’t have the chips right now,',
        expected: 'You don’t have the cards right now,',
        cites: ['cyber-halt-overture/cards-right-now'],
      },
      {
        text: '“We want to make deals with Russia,” Trump said Monday.',
        messageId: 'altered',
        actual: 'We want to make deals with Russia,',
        expected: 'We want to make deals with everybody,',
        cites: ['axios-putin-moves/trump-deals-with-everybody-quote'],
      },
      {
        text: '“I’m not aligned with Zelenskyy. I’m not aligned with anybody,” Trump said.',
        messageId: 'altered',
        actual: 'I’m not aligned with Zelenskyy. I’m not aligned with anybody,',
        expected: 'I’m not aligned with Putin. I’m not aligned with anybody,',
        cites: ['nbc-russia-pivot/not-aligned'],
      },
      {
        text: '“I don’t know if we can ever do business with Putin ever again,” Graham said.',
        messageId: 'altered',
        actual: 'I don’t know if we can ever do business with Putin ever again,',
        cites: ['cyber-halt-overture/do-business'],
      },
      {
        text: 'Bacon called it a “bad week for America’s foreign policy.”',
        messageId: 'altered',
        actual: 'bad week for America’s foreign policy.',
        expected: 'bad day for America’s foreign policy.',
      },
      {
        text: 'Zelenskyy told NBC that Ukraine had a “good chance to survive” without U.S. aid.',
        messageId: 'altered',
        actual: 'good chance to survive',
        expected: 'low chance to survive',
      },
      {
        text: 'Starmer announced a “coalition of the eager.”',
        messageId: 'altered',
        actual: 'coalition of the eager.',
        expected: 'coalition of the willing.',
      },
      {
        text: '“We see that the collective West has begun to completely lose its unity,” Peskov said.',
        messageId: 'altered',
        actual: 'We see that the collective West has begun to completely lose its unity,',
        expected: 'We see that the collective West has begun to partially lose its unity,',
      },
      {
        text: 'Peskov said the new administration was “slowly changing all foreign policy configurations.”',
        messageId: 'altered',
        actual: 'slowly changing all foreign policy configurations.',
        expected: 'rapidly changing all foreign policy configurations.',
      },
      {
        text: 'The Kremlin said it “largely coincides with their vision.”',
        messageId: 'altered',
        actual: 'largely coincides with their vision.',
        expected: 'largely coincides with our vision.',
      },
      {
        text: '“They say he does, but maybe he doesn’t,” Rubio said.',
        messageId: 'altered',
        actual: 'They say he does, but maybe he doesn’t,',
      },
      // A number or a small word that changes the sense.
      {
        text: '“It’s too late to say what’s going to happen,” Trump said last month.',
        messageId: 'altered',
        actual: 'It’s too late to say what’s going to happen,',
        expected: 'It’s too early to say what’s going to happen,',
      },
      {
        text: '“The only President who gave some of Ukraine’s land to Putin’s Russia is President Donald J. Trump,” he wrote.',
        messageId: 'altered',
        actual:
          'The only President who gave some of Ukraine’s land to Putin’s Russia is President Donald J. Trump,',
        expected:
          'The only President who gave none of Ukraine’s land to Putin’s Russia is President Donald J. Trump,',
      },
      // A negation lost or put in.
      {
        text: '“You have the cards right now,” Trump told Zelenskyy.',
        messageId: 'altered',
        actual: 'You have the cards right now,',
        expected: 'You don’t have the cards right now,',
      },
      {
        text: '“If someone does want to make a deal, I think that person won’t be around very long,” Trump said.',
        messageId: 'altered',
        actual: 'If someone does want to make a deal, I think that person won’t be around very long,',
        cites: ['axios-putin-moves/trump-not-around-very-long'],
      },
      {
        text: '“I know if we can ever do business with Zelensky ever again,” Graham said.',
        messageId: 'altered',
        actual: 'I know if we can ever do business with Zelensky ever again,',
        expected: 'I don’t know if we can ever do business with Zelensky ever again,',
      },
      {
        text: '“There was a need for him to go in there and become antagonistic,” Rubio said.',
        messageId: 'altered',
        actual: 'There was a need for him to go in there and become antagonistic,',
        expected: 'There was no need for him to go in there and become antagonistic,',
      },
      {
        text: '“You start to perceive that maybe Zelensky wants a peace deal,” Rubio said.',
        messageId: 'altered',
        actual: 'You start to perceive that maybe Zelensky wants a peace deal,',
        expected: 'You start to perceive that maybe Zelensky doesn’t want a peace deal,',
      },
      // Unmarked omission.
      {
        text: '“There will be carrots and sticks to get this war to an end,” Waltz said.',
        messageId: 'altered',
        actual: 'There will be carrots and sticks to get this war to an end,',
        expected: 'There will be all kinds of carrots and sticks to get this war to an end,',
      },
      {
        text: '“I’m not aligned with anybody, and I want to get this thing over with,” Trump said.',
        messageId: 'altered',
        actual: 'I’m not aligned with anybody, and I want to get this thing over with,',
        cites: ['nbc-russia-pivot/not-aligned'],
      },
      {
        text: '“The very people who cheer for arms shipments to Ukraine also supported the de-industrialization of America,” Vance said.',
        messageId: 'altered',
        actual:
          'The very people who cheer for arms shipments to Ukraine also supported the de-industrialization of America,',
        expected:
          'the very people who cheer for permanent arms shipments to Ukraine also supported the de-industrialization of America,',
      },
      {
        text: '“You got to be more thankful, because you don’t have the cards,” Trump said.',
        messageId: 'altered',
        actual: 'You got to be more thankful, because you don’t have the cards,',
        expected: 'You got to be more thankful, because, let me tell you, you don’t have the cards,',
      },
      {
        text: 'Peskov said the West has “begun to lose its unity.”',
        messageId: 'altered',
        actual: 'begun to lose its unity.',
        expected: 'begun to partially lose its unity.',
      },
      // Insertion.
      {
        text: '“We really should be clear that we stand for freedom,” Bacon told The Hill.',
        messageId: 'altered',
        actual: 'We really should be clear that we stand for freedom,',
        expected: 'We should be clear that we stand for freedom,',
      },
      {
        text: '“You’re either going to make a good deal or we’re out,” Trump told Zelenskyy.',
        messageId: 'altered',
        actual: 'You’re either going to make a good deal or we’re out,',
        expected: 'You’re either going to make a deal or we’re out,',
      },
      {
        text: 'Bacon called it a “very bad day for America’s foreign policy.”',
        messageId: 'altered',
        actual: 'very bad day for America’s foreign policy.',
        expected: 'bad day for America’s foreign policy.',
      },
      // Reordering.
      {
        text: '“There will be all kinds of sticks and carrots to get this war to an end,” Waltz said.',
        messageId: 'altered',
        actual: 'There will be all kinds of sticks and carrots to get this war to an end,',
        expected: 'There will be all kinds of carrots and sticks to get this war to an end,',
      },
      {
        text: '“I’m aligned with the world, and for the good of the world, I’m aligned with the United States of America,” Trump said.',
        messageId: 'altered',
        actual:
          'I’m aligned with the world, and for the good of the world, I’m aligned with the United States of America,',
        cites: ['nbc-russia-pivot/not-aligned'],
      },
      {
        text: '“Maybe they won’t, maybe Russia will give up a lot,” Trump said last month.',
        messageId: 'altered',
        actual: 'Maybe they won’t, maybe Russia will give up a lot,',
        cites: ['cyber-halt-overture/give-up-a-lot'],
      },
      // Two quotes joined.
      {
        text: '“You don’t have the cards right now, you’re either going to make a deal or we’re out,” Trump told Zelenskyy.',
        messageId: 'joined',
        expected: null,
        actual: 'You don’t have the cards right now, you’re either going to make a deal or we’re out,',
        cites: ['cyber-halt-overture/cards-right-now', 'cyber-halt-overture/make-a-deal-or-out'],
      },
      {
        text: '“We want to make deals with everybody, but maybe someone doesn’t want to make a deal,” Trump said.',
        messageId: 'joined',
        expected: null,
        actual: 'We want to make deals with everybody, but maybe someone doesn’t want to make a deal,',
        cites: [
          'axios-putin-moves/trump-deals-with-everybody-quote',
          'axios-putin-moves/trump-maybe-someone',
        ],
      },
      // An ellipsis marks what is left out, not what is changed.
      {
        text: '“There will be all kinds of carrots … to bring this war to an end,” Waltz said.',
        messageId: 'altered',
        actual: 'There will be all kinds of carrots … to bring this war to an end,',
        cites: ['cyber-halt-overture/waltz-carrots'],
      },
      // Straight marks, and the speaker first.
      {
        text: 'Waltz said: "There will be all kinds of carrots and sticks to get this war over."',
        messageId: 'altered',
        actual: 'There will be all kinds of carrots and sticks to get this war over.',
        cites: ['cyber-halt-overture/waltz-carrots'],
      },
      // No speaker named.
      {
        text: '“There was no reason for him to go in there and become antagonistic.”',
        messageId: 'altered',
        actual: 'There was no reason for him to go in there and become antagonistic.',
        expected: 'There was no need for him to go in there and become antagonistic.',
      },
      // Two altered quotes in one sentence.
      {
        text: 'Bacon called it a “sad day for America’s foreign policy,” and Peskov said it “largely aligns with our views and vision.”',
        messageId: 'altered',
        actual: 'sad day for America’s foreign policy,',
        expected: 'bad day for America’s foreign policy,',
        also: [{ messageId: 'altered', actual: 'largely aligns with our views and vision.' }],
      },
    ],
  },
  {
    record: tiny,
    valid: [
      '“Nobody asked the fishermen whether they wanted another ferry,” Varga said.',
      '“We counted every vote twice,” Lindqvist said, “and we will count them again.”',
      '“The books … were never balanced,” a clerk of the council said.',
    ],
    invalid: [
      {
        text: '“Nobody asked the sailors whether they wanted another ferry in their harbor,” Varga said.',
        messageId: 'altered',
        actual: 'Nobody asked the sailors whether they wanted another ferry in their harbor,',
        expected: 'Nobody asked the fishermen whether they wanted another ferry in their harbor,',
        cites: ['harbor-post/varga-tide'],
      },
      {
        text: '“The books of the new ferry were never balanced,” a clerk of the council said.',
        messageId: 'altered',
        actual: 'The books of the new ferry were never balanced,',
        expected: 'The books of the old ferry were never balanced,',
        cites: ['harbor-post/clerk-books'],
      },
      {
        text: '“We counted every vote and we will count them again,” Lindqvist told reporters.',
        messageId: 'altered',
        actual: 'We counted every vote and we will count them again,',
        expected: 'We counted every vote twice and we will count them again,',
      },
    ],
  },
  // Where nobody can tell who says the words.
  {
    record: ofNobody,
    valid: ['“The lighthouse belongs to all of us and will stay open,” Varga said.'],
    invalid: [
      {
        text: '“The lighthouse belongs to none of us and will stay open,” Varga said.',
        messageId: 'alteredOfUnknown',
        actual: 'The lighthouse belongs to none of us and will stay open,',
        expected: 'The lighthouse belongs to all of us and will stay open,',
        cites: ['filed-wire/q1-1'],
      },
      {
        text: '“The lighthouse belongs to all of us, nobody asked the keeper about his garden,” Varga said.',
        messageId: 'joinedOfUnknown',
        actual: 'The lighthouse belongs to all of us, nobody asked the keeper about his garden,',
        expected: null,
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
        text: '“Every welder loses a job,” Whitlock said.',
        against: 'Dana Whitlock: Every welder keeps a job.',
        messageId: 'alteredThere',
        actual: 'Every welder loses a job,',
      },
    ],
  },
);
