import { wrongDate } from '../../../src/checking/rules/wrong-date.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

const on = '2025-03-04';

testRule(
  wrongDate,
  {
    valid: [
      // As on record, however it is written.
      'Trump and Zelenskyy met in the Oval Office on Feb. 28, 2025.',
      'Trump and Zelenskyy met in the Oval Office on Friday, Feb. 28, 2025.',
      'Trump and Zelenskyy met in the Oval Office on 28 February 2025.',
      'Trump and Zelenskyy met in the Oval Office on 2025-02-28.',
      { text: 'Trump and Zelenskyy met in the Oval Office on Friday.', on },
      { text: 'Trump and Zelenskyy met in the Oval Office last Friday.', on },
      { text: 'Trump and Zelenskyy met in the Oval Office in February.', on },
      { text: 'Trump and Zelenskyy met in the Oval Office on Feb. 28.', on },
      { text: 'Trump and Zelenskyy met in the Oval Office last week.', on },
      'Trump and Zelenskyy met in the Oval Office in 2025.',
      'Russia invaded Georgia in 2008.',
      'Russia invaded Ukraine in 2022.',
      'Russia invaded Ukraine in February 2022.',
      'Russia invaded Georgia in 2008, Crimea in 2014 and Ukraine in 2022.',
      'Trump met Putin in Helsinki in 2018.',
      'Trump and Zelenskyy spoke by phone in July 2019.',
      {
        text: '“There will be all kinds of carrots and sticks to get this war to an end,” Waltz said Sunday on CNN.',
        on,
      },
      { text: 'Hegseth attended a Cabinet meeting at the White House last Wednesday.', on },
      'WASHINGTON, March 3, 2025 — Trump and Zelenskyy met in the Oval Office on Friday.',
      // Another event.
      'Zelenskyy met Starmer in London on Saturday, March 1, 2025.',
      'Trump and Zelenskyy met in New York in September 2019.',
      'Trump met Putin in Hamburg in 2017.',
      'Since 2014, Russia has occupied Crimea.',
      'Trump will meet Starmer on Thursday.',
      'Hegseth was confirmed on Jan. 24, 2025.',
      'Obama sought a reset with Russia in 2009.',
      // A weekday and a date that go together.
      'The Senate votes on Tuesday, March 4, 2025.',
      'The Senate votes on Wednesday, March 5.',
      // A speaker’s own date.
      '“Russia invaded Georgia in 2009,” Trump said.',
      // Denied.
      'Russia did not invade Georgia in 2009.',
      // A range that holds the day.
      'Trump and Zelenskyy met in the Oval Office between Feb. 27 and March 1, 2025.',
    ],
    invalid: [
      {
        text: 'Trump and Zelenskyy met in the Oval Office on Feb. 27, 2025.',
        messageId: 'otherDate',
        actual: 'Feb. 27, 2025',
        cites: ['nbc-russia-pivot/oval-meeting'],
      },
      {
        text: 'Trump and Zelenskyy met in the Oval Office on Thursday.',
        on,
        messageId: 'otherDate',
        actual: 'Thursday',
        expected: 'Friday',
        cites: ['nbc-russia-pivot/oval-meeting'],
      },
      {
        text: 'WASHINGTON, March 3, 2025 — Trump and Zelenskyy met in the Oval Office on Saturday.',
        messageId: 'otherDate',
        actual: 'Saturday',
        expected: 'Friday',
      },
      {
        text: 'Trump and Zelenskyy met in the Oval Office in January 2025.',
        messageId: 'otherDate',
        actual: 'January 2025',
        cites: ['nbc-russia-pivot/oval-meeting'],
      },
      {
        text: 'Russia invaded Georgia in 2009.',
        messageId: 'otherDate',
        actual: '2009',
        expected: '2008',
        cites: ['axios-putin-moves/russia-invaded-georgia'],
      },
      {
        text: 'Russia invaded Crimea in 2015.',
        messageId: 'otherDate',
        actual: '2015',
        expected: '2014',
      },
      {
        text: 'Russia invaded Georgia in 2008 and Ukraine in 2021.',
        messageId: 'otherDate',
        actual: '2021',
        expected: '2022',
        cites: ['axios-putin-moves/russia-invaded-ukraine'],
      },
      {
        text: 'Russia invaded Georgia in 2014 and Crimea in 2008.',
        messageId: 'otherDate',
        actual: '2014',
        expected: '2008',
        also: [{ messageId: 'otherDate', actual: '2008', expected: '2014' }],
      },
      {
        text: 'Trump met Putin in Helsinki in 2017.',
        messageId: 'otherDate',
        actual: '2017',
        expected: '2018',
        cites: ['nbc-russia-pivot/helsinki-2018'],
      },
      {
        text: 'Trump and Zelenskyy spoke by phone in July 2018.',
        messageId: 'otherDate',
        actual: 'July 2018',
        expected: 'July 2019',
      },
      {
        text: 'In July 2018, Trump pressured the Ukrainian leader by phone to investigate Joe Biden and his son Hunter.',
        messageId: 'otherDate',
        actual: 'July 2018',
        expected: 'July 2019',
        cites: ['nbc-russia-pivot'],
      },
      {
        text: 'Biden lost his temper with Zelenskyy during a phone call in June 2023, four people familiar with the call said.',
        messageId: 'otherDate',
        actual: 'June 2023',
        expected: 'June 2022',
      },
      {
        text: 'Hegseth attended a Cabinet meeting at the White House on Feb. 25, 2025.',
        messageId: 'otherDate',
        actual: 'Feb. 25, 2025',
        cites: ['upi-cyber-halt/cabinet-meeting'],
      },
      {
        text: '“There will be all kinds of carrots and sticks to get this war to an end,” Waltz said Saturday on CNN.',
        on,
        messageId: 'otherDate',
        actual: 'Saturday',
        expected: 'Sunday',
        cites: ['cyber-halt-overture/waltz-carrots'],
      },
      {
        text: 'Starmer announced on Monday that European allies would form a “coalition of the willing.”',
        on,
        messageId: 'otherDate',
        actual: 'Monday',
        expected: 'Sunday',
        cites: ['upi-cyber-halt'],
      },
      {
        text: 'Peskov told reporters in Moscow on Sunday that the collective West “has begun to partially lose its unity.”',
        on,
        messageId: 'otherDate',
        actual: 'Sunday',
        expected: 'Monday',
        cites: ['nbc-russia-pivot/west-losing-unity'],
      },
      {
        text: 'In a post on X on Friday, Vance wrote: “The very things you want us to send are things we don’t make enough of.”',
        on,
        messageId: 'otherDate',
        actual: 'Friday',
        expected: 'Sunday',
      },
      // A weekday and a date that cannot both be right.
      {
        text: 'Starmer spoke on Friday, March 1, 2025.',
        messageId: 'weekday',
        actual: 'Friday, March 1, 2025',
        expected: 'Saturday, March 1, 2025',
      },
      {
        text: 'Hegseth attended a Cabinet meeting at the White House on Monday, Feb. 26, 2025.',
        messageId: 'weekday',
        actual: 'Monday, Feb. 26, 2025',
        expected: 'Wednesday, Feb. 26, 2025',
      },
      {
        text: 'The council meets on Thursday, 4 March 2025.',
        messageId: 'weekday',
        actual: 'Thursday, 4 March 2025',
        expected: 'Tuesday, 4 March 2025',
      },
      {
        text: 'Putin invaded Ukraine two years ago.',
        on,
        messageId: 'otherDate',
        actual: 'two years ago',
        expected: 'in 2022',
        cites: ['cyber-halt-overture/putin-invaded'],
      },
    ],
  },
  {
    record: tiny,
    valid: [
      'The Harbor Council approved the ferry plan on Tuesday, 14 May 2024.',
      { text: 'The Harbor Council approved the ferry plan last Tuesday.', on: '2024-05-20' },
      'The storm sank the pilot boat in March 2024.',
      'The storm sank the pilot boat on March 9, 2024.',
      'The Harbor Council approved the budget on 21 May 2024.',
    ],
    invalid: [
      {
        text: 'The Harbor Council approved the ferry plan on 15 May 2024.',
        messageId: 'otherDate',
        actual: '15 May 2024',
        cites: ['harbor-post/vote'],
      },
      {
        text: 'The storm sank the pilot boat in April 2024.',
        messageId: 'otherDate',
        actual: 'April 2024',
        expected: 'March 2024',
        cites: ['tide-wire/storm'],
      },
      {
        text: 'The Harbor Council approved the ferry plan on Monday, 14 May 2024.',
        messageId: 'weekday',
        actual: 'Monday, 14 May 2024',
        expected: 'Tuesday, 14 May 2024',
      },
    ],
  },
  // Against another text.
  {
    valid: [
      {
        text: 'The tunnel opened in May 1994.',
        against: 'The tunnel opened on 6 May 1994 after years of delay.',
      },
    ],
    invalid: [
      {
        text: 'The tunnel opened on 4 May 1994.',
        against: 'The tunnel opened on 6 May 1994 after years of delay.',
        messageId: 'otherThere',
        actual: '4 May 1994',
        expected: '6 May 1994',
      },
    ],
  },
);
