import { wrongName } from '../../../src/checking/rules/wrong-name.js';
import { digestOf } from '../../../src/record/digest.js';
import type { NewsRecord } from '../../../src/record/record.js';
import { peopleSchema, sourceSchema } from '../../../src/record/schema.js';
import { testRule } from '../rule-tester.js';

const { people, organisations = [] } = peopleSchema.parse({
  people: [
    { id: 'whitlow', name: 'Tommy Whitlow', variants: ['Whitlow'], pronoun: 'he' },
    { id: 'bibi', name: 'Dal Bibu', variants: ['Bibu'], pronoun: 'he' },
    { id: 'lana', name: 'Lana Ward', pronoun: 'she' },
    { id: 'natalie', name: 'Natalie Ward', pronoun: 'she' },
    { id: 'soren', name: 'Theodore C. Sorensen', variants: ['Sorensen'], pronoun: 'he' },
    {
      id: 'yermolenko',
      name: 'Andriy Yermolenko',
      variants: ['Yermolenko'],
      pronoun: 'he',
      offices: [
        {
          title: 'mayor',
          body: 'Odesa',
          country: 'Ukraine',
          from: null,
          to: null,
          asOf: '2024-05-20',
          source: 'public record',
        },
      ],
    },
    { id: 'novak', name: 'Steven Novakova', variants: ['Novakova'], pronoun: 'he' },
  ],
  organisations: [{ id: 'relief', name: 'Harbor Relief Fund' }],
});
const sources = [
  sourceSchema.parse({
    id: 'page',
    title: null,
    publisher: null,
    byline: null,
    date: { on: '2024-05-20' },
    url: null,
    facts: [
      { id: 'sister', text: 'Lana Ward is the sister of Natalie Ward.', locator: '¶1' },
      { id: 'wrote', text: 'Theodore C. Sorensen wrote the inaugural address.', locator: '¶2' },
    ],
  }),
];
const content = { sources, people, organisations, discrepancies: [], spellings: [] };
const names: NewsRecord = { asOf: '2024-05-20', digest: digestOf(content), ...content };

testRule(
  wrongName,
  {
    valid: [
      // As on record, and the forms that a name has.
      'Mike Waltz spoke on CNN.',
      'Michael Waltz spoke on CNN.',
      'National security adviser Waltz spoke on CNN.',
      'Sen. Charles E. Schumer of New York objected.',
      'James David Vance spoke.',
      // Other people with names like theirs.
      'Mike Johnston, the mayor of Denver, spoke.',
      'Mike Johnston spoke.',
      'Boris Johnson spoke.',
      'John Kelly spoke.',
      'Gov. Tim Walz of Minnesota spoke.',
      'Tim Walz spoke in Iowa. Walz said the farm bill matters.',
      'Mike Pence and Mark Rutter spoke.',
      'James Corden joked about it.',
      'Jim Yong Kim led the World Bank.',
      'Jill Biden and Jim Biden were there.',
      'Robert Miller, a lawyer, spoke.',
      'Mike Walz, 34, a plumber from Ohio, spoke.',
      'Mike Walz Jr. spoke.',
      'Ms. Mike Walz spoke.',
      'Mike Waltz and Mike Walz are cousins.',
      // Short forms and given names alone.
      'Joe spoke to Pete.',
      'Jim Comey spoke.',
      'Chuck Grassley spoke.',
      'Steven Witkoff spoke.',
      // The house’s business, or another alphabet’s.
      'Volodymyr Zelenskiy spoke.',
      'Dmitriy Medvedev spoke.',
      'Sergei Shoigu spoke.',
      // What a speaker says stands as it is quoted.
      '“I like Mike Walz,” the official said.',
      // Places, and words that only look like names.
      'The flood in Clifton was the worst since 2011.',
      'Mustard and Bacon Street are near the capitol.',
      'The Washington Host is a restaurant.',
      // A lone likeness that nothing bears out.
      'Shumer liked the play.',
    ],
    invalid: [
      {
        text: 'Mike Walz spoke on CNN.',
        messageId: 'person',
        actual: 'Mike Walz',
        expected: 'Mike Waltz',
        cites: ['people/waltz'],
      },
      {
        text: 'National security adviser Mike Walz said Ukraine needs a leader.',
        messageId: 'person',
        actual: 'Mike Walz',
        expected: 'Mike Waltz',
      },
      {
        text: 'Mike Walz’s office had no comment.',
        messageId: 'person',
        actual: 'Mike Walz',
        expected: 'Mike Waltz',
      },
      {
        text: 'MIKE WALZ IS OUT AT THE WHITE HOUSE',
        messageId: 'person',
        actual: 'MIKE WALZ',
        expected: 'MIKE WALTZ',
      },
      {
        text: 'Michael Walz spoke on CNN.',
        messageId: 'person',
        actual: 'Michael Walz',
        expected: 'Michael Waltz',
      },
      {
        text: 'Sen. Chuck Shumer objected.',
        messageId: 'person',
        actual: 'Chuck Shumer',
        expected: 'Chuck Schumer',
      },
      {
        text: 'Defense Secretary Pete Hegsith spoke.',
        messageId: 'person',
        actual: 'Pete Hegsith',
        expected: 'Pete Hegseth',
      },
      { text: 'Donald Tump spoke.', messageId: 'person', actual: 'Donald Tump', expected: 'Donald Trump' },
      // The given name.
      {
        text: 'Kier Starmer flew to Washington. Starmer met Trump.',
        messageId: 'person',
        actual: 'Kier Starmer',
        expected: 'Keir Starmer',
      },
      {
        text: 'Kamela Harris spoke.',
        messageId: 'person',
        actual: 'Kamela Harris',
        expected: 'Kamala Harris',
      },
      { text: 'Marko Rubio spoke.', messageId: 'person', actual: 'Marko Rubio', expected: 'Marco Rubio' },
      {
        text: 'Volodmyr Zelenskyy spoke.',
        messageId: 'person',
        actual: 'Volodmyr Zelenskyy',
        expected: 'Volodymyr Zelenskyy',
      },
      // Many bear the surname, or the name is common: the office or the record tells.
      {
        text: 'House Speaker Mike Johnston spoke.',
        messageId: 'person',
        actual: 'Mike Johnston',
        expected: 'Mike Johnson',
      },
      {
        text: 'Sen. Lindsay Graham spoke.',
        messageId: 'person',
        actual: 'Lindsay Graham',
        expected: 'Lindsey Graham',
      },
      // A surname alone, with the office or with what the record has on the person.
      { text: 'Sen. Shumer objected.', messageId: 'person', actual: 'Shumer', expected: 'Schumer' },
      {
        text: 'Hegsith ordered U.S. Cyber Command to halt offensive cyber operations against Russia.',
        messageId: 'person',
        actual: 'Hegsith',
        expected: 'Hegseth',
      },
      // Organisations.
      {
        text: 'The Untied Nations voted.',
        messageId: 'organisation',
        actual: 'Untied Nations',
        expected: 'United Nations',
        cites: ['people/united-nations'],
      },
      {
        text: 'Gallop found that 84% of Democrats have a favorable view of Ukraine.',
        messageId: 'organisation',
        actual: 'Gallop',
        expected: 'Gallup',
      },
    ],
  },
  {
    record: names,
    valid: [
      'Thomas Whitlow played.',
      'Tommy Whitlow and his brother Timmy Whitlow played.',
      'Tommy Whitlow played. His brother Timmy Whitlow sang.',
      'Laura Ward spoke.',
      'Ted Sorensen spoke.',
      'Stephen Novakova spoke.',
      'Steve Novakova spoke.',
      'Andrii Ermolenko spoke.',
      'Andrij Jermolenko spoke.',
      'The Harbour Relief Fund paid.',
      'The Harbor Relief Funds paid.',
    ],
    invalid: [
      {
        text: 'Timmy Whitlow played. Whitlow was 87.',
        messageId: 'person',
        actual: 'Timmy Whitlow',
        expected: 'Tommy Whitlow',
      },
      { text: 'Del Bibu said trust was low.', messageId: 'person', actual: 'Del Bibu', expected: 'Dal Bibu' },
      {
        text: 'Laura Ward, the sister of Natalie Ward, spoke.',
        messageId: 'person',
        actual: 'Laura Ward',
        expected: 'Lana Ward',
        cites: ['people/lana'],
      },
      {
        text: 'Theodore C. Sorenson wrote the inaugural address.',
        messageId: 'person',
        actual: 'Theodore C. Sorenson',
        expected: 'Theodore C. Sorensen',
      },
      {
        text: 'Ted Sorenson wrote the inaugural address.',
        messageId: 'person',
        actual: 'Ted Sorenson',
        expected: 'Ted Sorensen',
      },
      {
        text: 'Sorenson wrote the inaugural address.',
        messageId: 'person',
        actual: 'Sorenson',
        expected: 'Sorensen',
      },
      {
        text: 'The Harbor Releif Fund paid.',
        messageId: 'organisation',
        actual: 'Harbor Releif Fund',
        expected: 'Harbor Relief Fund',
      },
    ],
  },
  // Against another text.
  {
    valid: [
      {
        text: 'Lindgren chairs the panel on water.',
        against: 'The panel on water is chaired by Petra Lindgren.',
      },
    ],
    invalid: [
      {
        text: 'Petra Lindgrem chairs the panel on water.',
        against: 'The panel on water is chaired by Petra Lindgren.',
        messageId: 'nearThere',
        actual: 'Petra Lindgrem',
        expected: 'Petra Lindgren',
      },
      {
        text: 'Petra Hoffmann chairs the panel on water.',
        against: 'The panel on water is chaired by Petra Lindgren.',
        messageId: 'notSoThere',
        actual: 'Petra Hoffmann',
        expected: null,
      },
      {
        text: 'The contract went to Harlow Marine.',
        against: 'The contract went to a yard in the north.',
        messageId: 'notThere',
        actual: 'Harlow Marine',
        expected: null,
      },
    ],
  },
);
