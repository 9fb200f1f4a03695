import { wrongNumber } from '../../../src/checking/rules/wrong-number.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

testRule(
  wrongNumber,
  {
    valid: [
      // As on record, in figures and in words.
      'Gallup found that 84% of Democrats have a favorable view of Ukraine.',
      'Gallup found that 84 percent of Democrats view Ukraine favorably.',
      'Eighty-four percent of Democrats view Ukraine favorably, Gallup found.',
      'Only 54% of Republicans view Ukraine favorably, according to Gallup.',
      'Gallup found that 84% of Democrats and 54% of Republicans view Ukraine favorably.',
      'The U.S. voted with Russia and 16 other countries on a UN resolution last week.',
      'Trump has made at least five Moscow-friendly gestures in the past two weeks.',
      'Elon Musk demanded that more than two million federal employees defend their work.',
      'Elon Musk demanded that over 2 million federal employees justify their jobs.',
      'Elon Musk demanded that more than 2,000,000 federal employees justify their jobs.',
      'Four people familiar with the call described it to NBC News.',
      // Rounded and hedged.
      'About 84% of Democrats view Ukraine favorably, Gallup found.',
      'More than 80% of Democrats view Ukraine favorably, Gallup found.',
      'More than half of Republicans view Ukraine favorably, Gallup found.',
      'Nearly 85% of Democrats view Ukraine favorably, Gallup found.',
      'Fewer than 60% of Republicans view Ukraine favorably, Gallup found.',
      'Russia launched a full-scale invasion of Ukraine more than three years ago.',
      'Russia launched a full-scale invasion of Ukraine over three years ago.',
      'Putin invaded Ukraine three years ago.',
      // Another way to count the same.
      'Trump has made at least five Moscow-friendly gestures in the past 14 days.',
      // Of something else.
      'Gallup found that 85% of Democrats have a favorable view of Canada.',
      'Gallup found that 12% of Democrats have a favorable view of Russia.',
      'Gallup polled 1,021 adults.',
      'A CNN poll found that 60% of Democrats have a favorable view of Ukraine.',
      'Sixteen senators voted against the bill.',
      'Trump spoke for 50 minutes on Friday.',
      'Five Republican senators traveled to Kyiv.',
      'In 2022, Gallup found that 92% of Democrats had a favorable view of Ukraine.',
      // No quantity at all.
      'The order is the largest shift since World War II.',
      'Trump defended himself in the first days of his second term.',
      // A speaker’s own figure.
      '“Gallup says 95% of Democrats view Ukraine favorably,” Trump said.',
      // Denied, and so not said.
      'Gallup did not find that 85% of Democrats view Ukraine favorably.',
    ],
    invalid: [
      {
        text: 'Gallup found that 85% of Democrats have a favorable view of Ukraine.',
        messageId: 'otherNumber',
        actual: '85%',
        expected: '84%',
        cites: ['nbc-russia-pivot'],
      },
      {
        text: 'Gallup found that 48 percent of Democrats view Ukraine favorably.',
        messageId: 'otherNumber',
        actual: '48 percent',
        expected: '84 percent',
      },
      {
        text: 'Eighty-five percent of Democrats view Ukraine favorably, Gallup found.',
        messageId: 'otherNumber',
        actual: 'Eighty-five percent',
        cites: ['nbc-russia-pivot'],
      },
      {
        text: 'Gallup recently found that only 45% of Republican poll respondents had a favorable view of Ukraine.',
        messageId: 'otherNumber',
        actual: '45%',
        expected: '54%',
        cites: ['nbc-russia-pivot'],
      },
      // Two swapped.
      {
        text: 'Gallup found that 54% of Democrats and 84% of Republicans view Ukraine favorably.',
        messageId: 'otherNumber',
        actual: '54%',
        expected: '84%',
        also: [{ messageId: 'otherNumber', actual: '84%', expected: '54%' }],
      },
      {
        text: 'Gallup recently found that 54% of Democrats have a favorable view of Ukraine, whereas 84% of Republicans said the same.',
        messageId: 'otherNumber',
        actual: '54%',
        expected: '84%',
        also: [{ messageId: 'otherNumber', actual: '84%', expected: '54%' }],
      },
      // One of two.
      {
        text: 'Gallup found that 84% of Democrats and 45% of Republicans view Ukraine favorably.',
        messageId: 'otherNumber',
        actual: '45%',
        expected: '54%',
      },
      {
        text: 'Gallup recently found that 84% of Democrats have a favorable view of Ukraine, whereas only 45% of Republicans said the same.',
        messageId: 'otherNumber',
        actual: '45%',
        expected: '54%',
      },
      {
        text: 'The U.S. voted with Russia and 18 other countries on a UN resolution last week.',
        messageId: 'otherNumber',
        actual: '18',
        expected: '16',
        cites: ['axios-putin-moves/un-vote-with-russia'],
      },
      {
        text: 'The U.S. voted with Russia and six other countries on a UN resolution last week.',
        messageId: 'otherNumber',
        actual: 'six',
        cites: ['axios-putin-moves/un-vote-with-russia'],
      },
      {
        text: 'Trump has made at least seven Moscow-friendly gestures in the past two weeks.',
        messageId: 'otherNumber',
        actual: 'seven',
        expected: 'five',
        cites: ['axios-putin-moves/five-gestures'],
      },
      {
        text: 'Trump has made at least five Moscow-friendly gestures in the past three weeks.',
        messageId: 'otherNumber',
        actual: 'three',
        expected: 'two',
      },
      {
        text: 'Elon Musk demanded that more than three million federal employees justify their jobs.',
        messageId: 'otherNumber',
        actual: /three million/,
        cites: ['upi-cyber-halt/musk-demand'],
      },
      {
        text: 'Elon Musk demanded that more than 20 million federal employees justify their jobs.',
        messageId: 'otherNumber',
        actual: /20 million/,
      },
      {
        text: 'Elon Musk demanded that fewer than 2 million federal employees justify their jobs.',
        messageId: 'otherNumber',
        actual: '2 million',
        expected: null,
        cites: ['upi-cyber-halt/musk-demand'],
      },
      {
        text: 'NBC News has reported, citing seven people familiar with the June 2022 phone call, that Biden lost his temper with Zelenskyy.',
        messageId: 'otherNumber',
        actual: 'seven',
        expected: 'four',
      },
      {
        text: 'Fewer than half of Republicans view Ukraine favorably, Gallup found.',
        messageId: 'otherNumber',
        actual: /half/,
        cites: ['nbc-russia-pivot'],
      },
      {
        text: 'More than 90% of Democrats view Ukraine favorably, Gallup found.',
        messageId: 'otherNumber',
        actual: /90%/,
        expected: '84%',
      },
    ],
  },
  {
    record: tiny,
    valid: [
      'The new ferry cost $4.2 million.',
      'The new ferry cost 4.2 million dollars.',
      'The new ferry cost $4,200,000.',
      'The new ferry cost $4.20 million.',
      'The new ferry cost about $4 million.',
      'The new ferry cost more than $4 million.',
      'The new ferry has seats for roughly 300 passengers.',
      'The new ferry has seats for 310 passengers.',
      'At least 41 sailors work on the new ferry.',
      'The shipyard employs some 120 workers.',
      'The shipyard employs more than 100 workers.',
      'The shipyard employs more than a hundred workers.',
      'The Harbor Council approved the ferry plan by 9 votes to 4.',
      'The Harbor Council approved the ferry plan by nine votes to four.',
      'The old ferry cost $1 million.',
    ],
    invalid: [
      {
        text: 'The new ferry cost $4.5 million.',
        messageId: 'otherNumber',
        actual: '$4.5 million',
        expected: '$4.2 million',
        cites: ['harbor-post/ferry-cost'],
      },
      // As finely given, it is no rounding.
      {
        text: 'The new ferry cost $4.21 million.',
        messageId: 'otherNumber',
        actual: '$4.21 million',
        expected: '$4.2 million',
      },
      {
        text: 'The new ferry cost $42 million.',
        messageId: 'otherNumber',
        actual: '$42 million',
        expected: '$4.2 million',
      },
      {
        text: 'The new ferry cost $4.2 billion.',
        messageId: 'otherNumber',
        actual: '$4.2 billion',
        expected: '$4.2 million',
      },
      {
        text: 'The new ferry has seats for about 500 passengers.',
        messageId: 'otherNumber',
        actual: /500/,
        cites: ['harbor-post/ferry-seats'],
      },
      {
        text: 'Fewer than 40 sailors work on the new ferry.',
        messageId: 'otherNumber',
        actual: '40',
        expected: null,
        cites: ['harbor-post/crew'],
      },
      {
        text: 'The shipyard employs 210 workers.',
        messageId: 'otherNumber',
        actual: '210',
        expected: '120',
        cites: ['tide-wire/shipyard-workers'],
      },
      {
        text: 'The Harbor Council approved the ferry plan by 10 votes to 4.',
        messageId: 'otherNumber',
        actual: '10',
        expected: '9',
        cites: ['harbor-post/vote'],
      },
      {
        text: 'The Harbor Council approved the ferry plan by 4 votes to 9.',
        messageId: 'otherNumber',
        actual: '4',
        expected: '9',
      },
    ],
  },
  // Against another text.
  {
    valid: [
      {
        text: 'The fire destroyed forty-one homes on the north shore.',
        against: 'The fire destroyed 41 homes on the north shore.',
      },
    ],
    invalid: [
      {
        text: 'The fire destroyed 14 homes on the north shore.',
        against: 'The fire destroyed 41 homes on the north shore.',
        messageId: 'otherThere',
        actual: '14',
        expected: '41',
      },
    ],
  },
);
