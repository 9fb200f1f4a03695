/** Where two sources differ, and where they only seem to: a sentence each, in a frame that makes them one story. */
import { describe, expect, test } from '@jest/globals';
import { asSource, foundAmong } from '../../eval/disagreements/clusters.js';

type Case = readonly [string, string];

/** What both sources tell alike, so that they are about the same. */
const STORY =
  'The Lindqvist council met in Harrowgate on Monday. Mayor Ingrid Dahl and Pavel Orlik of Norrvik Lines attended the Harrowgate hearing.';

const found = (a: string, b: string, [dayA, dayB] = ['2026-04-14', '2026-04-14']) =>
  foundAmong([asSource('one', `${a}\n${STORY}`, dayA), asSource('two', `${b}\n${STORY}`, dayB)]);

const kinds = (a: string, b: string): string[] => found(a, b).map(({ difference }) => difference ?? '');

const FIRES: Readonly<Record<string, readonly Case[]>> = {
  number: [
    [
      'A flood in Harrowgate killed 12 people on Monday.',
      'Fifteen people were killed in a flood in Harrowgate on Monday.',
    ],
    ['Norrvik Lines will cut 800 jobs.', 'Norrvik Lines plans to cut 1,800 jobs.'],
  ],
  date: [
    [
      'Mayor Ingrid Dahl declared an emergency in Harrowgate on Monday.',
      'Mayor Ingrid Dahl declared an emergency in Harrowgate on Tuesday.',
    ],
  ],
  quote: [
    [
      '"The water rose four feet in an hour, and nobody was warned," Pavel Orlik said.',
      '"The water rose fourteen feet in an hour, and nobody was warned," Pavel Orlik said.',
    ],
  ],
  speaker: [
    [
      '"We will stay out one day longer than they can," Ingrid Dahl said.',
      '"We will stay out one day longer than they can," Pavel Orlik said.',
    ],
  ],
  office: [
    [
      'Maria Solano, the city clerk, counted the Harrowgate ballots.',
      'County Clerk Maria Solano counted the Harrowgate ballots.',
    ],
  ],
  name: [
    [
      'Airport director Helga Storm said the Harrowgate runway was closed.',
      'Airport director Helge Storm said crews worked in Harrowgate.',
    ],
  ],
  certainty: [
    [
      'Pavel Orlik reportedly ordered a halt to ferries in Harrowgate.',
      'Pavel Orlik ordered a halt to ferries in Harrowgate.',
    ],
  ],
  scope: [
    [
      'Norrvik Lines will pay for all repairs to the Harrowgate bridge.',
      'Norrvik Lines will pay for repairs to the Harrowgate bridge.',
    ],
  ],
  wording: [
    [
      'Norrvik Lines ended its contract with the Harrowgate harbor union.',
      'Norrvik Lines suspended its contract with the Harrowgate harbor union.',
    ],
    [
      'Ingrid Dahl called for the resignation of Pavel Orlik.',
      'Ingrid Dahl said Pavel Orlik may have to resign.',
    ],
  ],
  contradiction: [
    [
      'The Harrowgate dam was not damaged in the flood, engineers said.',
      'The Harrowgate dam was badly damaged in the flood, engineers said.',
    ],
    [
      'Regulators in Brussels have approved the Norrvik deal.',
      'Regulators in Brussels have yet to approve the Norrvik deal.',
    ],
    [
      'The cause of the Harrowgate fire was not known.',
      'A faulty pump caused the Harrowgate fire, engineers said.',
    ],
    [
      'The left landing gear of the Norrvik plane collapsed.',
      'The right landing gear of the Norrvik plane collapsed.',
    ],
  ],
};

const SILENT: Readonly<Record<string, readonly Case[]>> = {
  'the same in other words': [
    ['Norrvik Lines will cut 800 jobs.', 'Norrvik Lines is to eliminate 800 jobs.'],
    ['Norrvik Lines agreed to buy the ferry.', 'Norrvik Lines has agreed to acquire the ferry.'],
  ],
  rounding: [
    ['The flood damaged about 1,200 homes in Harrowgate.', 'The flood damaged 1,187 homes in Harrowgate.'],
    ['At least 12 people died in Harrowgate.', 'Twelve people died in Harrowgate.'],
  ],
  'two things that are counted': [
    ['Norrvik Lines has 900 workers in Harrowgate.', 'Norrvik Lines has 14 ferries in Harrowgate.'],
    ['Orlik won by 412 votes in Harrowgate.', 'Orlik received 18,204 votes in Harrowgate.'],
  ],
  'days of two acts': [
    ['Ingrid Dahl spoke in Harrowgate on Monday.', 'The Harrowgate bridge collapsed on Tuesday.'],
  ],
  'one quotation in part': [
    [
      '"The water rose four feet in an hour, and nobody was warned," Pavel Orlik said.',
      'Pavel Orlik said the water rose "four feet in an hour, and nobody was warned."',
    ],
  ],
  'a name from another script': [
    ['Governor Sergei Zelensky spoke in Harrowgate.', 'Governor Sergey Zelenskyy spoke in Harrowgate.'],
  ],
  'an office that changes hands': [
    [
      'Maria Solano, the city clerk, was appointed county clerk in Harrowgate.',
      'County Clerk Maria Solano counted the Harrowgate ballots.',
    ],
  ],
  'a halt and its end': [
    [
      'Norrvik Lines stopped its ferries to Harrowgate.',
      'Norrvik Lines will resume its ferries to Harrowgate later.',
    ],
  ],
};

describe('what differs between two sources', () => {
  for (const [kind, cases] of Object.entries(FIRES))
    test.each(cases)(`${kind}: %s`, (a, b) => {
      expect(kinds(a, b)).toEqual([kind]);
      expect(kinds(b, a)).toEqual([kind]);
    });
});

describe('what does not', () => {
  for (const [what, cases] of Object.entries(SILENT))
    test.each(cases)(`${what}: %s`, (a, b) => expect(kinds(a, b)).toEqual([]));

  test('a toll that has risen since', () => {
    const [a, b] = ['A flood in Harrowgate killed 12 people.', 'A flood in Harrowgate killed 19 people.'];
    expect(found(a, b, ['2026-04-14', '2026-04-17'])).toEqual([]);
    expect(found(a, b)).toHaveLength(1);
  });

  test('two stories', () => {
    const one = asSource(
      'one',
      'A flood in Eastbury killed 12 people, Sheriff Lyle Amador said.',
      '2026-04-14',
    );
    const two = asSource(
      'two',
      'A flood in Coldwater killed 15 people, Mayor Joan Keeler said.',
      '2026-04-14',
    );
    expect(foundAmong([one, two])).toEqual([]);
  });
});
