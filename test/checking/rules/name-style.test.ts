import { nameStyle } from '../../../src/checking/rules/name-style.js';
import { testRule } from '../rule-tester.js';

testRule(nameStyle, {
  valid: [
    // As the house writes.
    'Zelenskyy returned to Kyiv with his adviser.',
    'Volodymyr Zelenskyy met JD Vance.',
    'Sergey Lavrov spoke to reporters in Moscow.',
    'Shelling was heard in Kharkiv, Luhansk and Mykolaiv.',
    'Kievan Rus was a medieval state.',
    // Written by others, whose spelling is theirs.
    '“Kiev must make peace,” Trump wrote on Truth Social.',
    'In a statement, the ministry said: “Kiev has been warned.”',
    'The sign outside the embassy read “Kiev Street.”',
    'The letter said that “the regime of Zelensky” was at fault.',
    '“We stand with Zelensky,” Macron said in a post.',
    // A title is nobody’s speech.
    'He reviewed the film “Winter in Kiev” last year.',
    // Addresses, handles and tags.
    'The bulletin is at https://news.example/Kiev/Zelensky for now.',
    'Write to press@Kiev.example for the list.',
    'The post came from @ZelenskyyUa and #Kiev was trending.',
    'The ministry keeps kiev.example up to date.',
    // Another’s name.
    'Georgy Lvov led the provisional government.',
    'Prince Lvov resigned in July.',
    'Dynamo Kiev won the cup.',
    'Igor Zelensky danced in Munich.',
    'She ordered chicken Kiev.',
    'Acme Advisors bought the bank.',
    // The article is another noun’s.
    'The Ukraine war has entered its fourth year.',
    'The Ukraine-Russia border was closed.',
    'He missed the Ukraine that he grew up in.',
    'The Ukraine of his childhood was gone.',
    'Talks on the Ukraine crisis went on.',
  ],
  invalid: [
    {
      text: 'Talks will be held in Kiev on Friday.',
      messageId: 'spelling',
      actual: 'Kiev',
      expected: 'Kyiv',
    },
    // Possessives stay.
    { text: 'Kiev’s mayor spoke first.', messageId: 'spelling', actual: 'Kiev', expected: 'Kyiv' },
    {
      text: "Zelensky's office confirmed the call.",
      messageId: 'spelling',
      actual: 'Zelensky',
      expected: 'Zelenskyy',
    },
    // So does the case.
    { text: 'KIEV IS QUIET AFTER THE RAID', messageId: 'spelling', actual: 'KIEV', expected: 'KYIV' },
    { text: 'The pro-Kiev rally drew few.', messageId: 'spelling', actual: 'Kiev', expected: 'Kyiv' },
    { text: 'The Kiev-based group agreed.', messageId: 'spelling', actual: 'Kiev', expected: 'Kyiv' },
    {
      text: 'Visiting Kiev, Starmer promised aid.',
      messageId: 'spelling',
      actual: 'Kiev',
      expected: 'Kyiv',
    },
    // The longest form, and what putting a part right would leave.
    {
      text: 'Vladimir Zelensky spoke at noon.',
      messageId: 'spelling',
      actual: 'Vladimir Zelensky',
      expected: 'Volodymyr Zelenskyy',
    },
    {
      text: 'Vladimir Zelenskyi spoke at noon.',
      messageId: 'spelling',
      actual: 'Vladimir Zelenskyi',
      expected: 'Volodymyr Zelenskyy',
    },
    {
      text: 'Volodymyr Zelensky spoke at noon.',
      messageId: 'spelling',
      actual: 'Zelensky',
      expected: 'Zelenskyy',
    },
    {
      text: 'President Zelensky spoke at noon.',
      messageId: 'spelling',
      actual: 'Zelensky',
      expected: 'Zelenskyy',
    },
    {
      text: 'Sergei Lavrov and J.D. Vance did not meet.',
      messageId: 'spelling',
      actual: 'Sergei Lavrov',
      expected: 'Sergey Lavrov',
      also: [{ messageId: 'spelling', actual: 'J.D. Vance', expected: 'JD Vance' }],
    },
    // A country without its article.
    {
      text: 'He traveled to the Ukraine in May.',
      messageId: 'spelling',
      actual: 'the Ukraine',
      expected: 'Ukraine',
    },
    { text: 'The Ukraine is at war.', messageId: 'spelling', actual: 'The Ukraine', expected: 'Ukraine' },
    {
      text: 'The talks concern the Ukraine’s borders.',
      messageId: 'spelling',
      actual: 'the Ukraine',
      expected: 'Ukraine',
    },
    // A common word, and a title.
    {
      text: 'An advisor to the minister resigned.',
      messageId: 'spelling',
      actual: 'advisor',
      expected: 'adviser',
    },
    {
      text: 'Advisors to the minister resigned.',
      messageId: 'spelling',
      actual: 'Advisors',
      expected: 'Advisers',
    },
    {
      text: 'National Security Advisor Mike Waltz spoke on CNN.',
      messageId: 'spelling',
      actual: 'Advisor',
      expected: 'Adviser',
    },
    // Spoken words are spelled by whoever writes them down.
    {
      text: '“I love Kiev,” Trump told reporters.',
      messageId: 'spelling',
      actual: 'Kiev',
      expected: 'Kyiv',
    },
    // A place among other names.
    {
      text: 'In Kiev, Lvov was named as a target.',
      messageId: 'spelling',
      actual: 'Kiev',
      expected: 'Kyiv',
      amongOthers: true,
    },
  ],
});
