import { describe, expect, test } from '@jest/globals';
import { findPeople } from '../../src/record/offices.js';
import type { NewsRecord } from '../../src/record/record.js';
import { personSchema } from '../../src/record/schema.js';

const person = (name: string, ...variants: string[]) => {
  const id = name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
  return personSchema.parse({ id, name, variants });
};

const record: NewsRecord = {
  asOf: '2025-03-04',
  digest: '',
  sources: [],
  people: [
    person('Volodymyr Zelenskyy', 'Zelensky', 'Volodymyr Zelensky'),
    person('JD Vance', 'James David Vance'),
    person('Chris Van Hollen'),
    person('Robert F. Kennedy Jr.'),
    person('Emmanuel Macron'),
    person('Karim Khan'),
    person('Sadiq Khan'),
    person('Beth O’Rourke'),
    person('Lech Wałęsa'),
    person('Robert Fiço'),
    person('Anne-Marie Long'),
    person('John Smith', 'Jack Smith'),
    person('Jack Smith'),
    person('Xi Jinping', 'Xi'),
  ],
  organisations: [],
  discrepancies: [],
  spellings: [],
};

const names = (name: string) => findPeople(record, name).map((found) => found.name);

describe('a name finds', () => {
  test.each([
    ['Volodymyr Zelenskyy', 'Volodymyr Zelenskyy'],
    ['VOLODYMYR ZELENSKYY', 'Volodymyr Zelenskyy'],
    ['Zelensky', 'Volodymyr Zelenskyy'],
    ['Zelenskyy', 'Volodymyr Zelenskyy'],
    ['J.D. Vance', 'JD Vance'],
    ['J. D. Vance', 'JD Vance'],
    ['Vance', 'JD Vance'],
    ['Van Hollen', 'Chris Van Hollen'],
    ['Hollen', 'Chris Van Hollen'],
    ['Kennedy', 'Robert F. Kennedy Jr.'],
    ['Kennedy Jr.', 'Robert F. Kennedy Jr.'],
    ['Sadiq Khan', 'Sadiq Khan'],
    ["O'Rourke", 'Beth O’Rourke'],
    ['ORourke', 'Beth O’Rourke'],
    ['Lech Walesa', 'Lech Wałęsa'],
    ['Fico', 'Robert Fiço'],
    ['Anne Marie Long', 'Anne-Marie Long'],
    ['Xi', 'Xi Jinping'],
  ])('%s → %s', (name, found) => {
    expect(names(name)).toEqual([found]);
  });

  test('everybody who has the full name', () => {
    expect(names('Jack Smith')).toEqual(['John Smith', 'Jack Smith']);
  });

  test.each([
    ['a surname that two people have', 'Khan'],
    ['a first name', 'Volodymyr'],
    ['another first name', 'Ivan Zelenskyy'],
    ['a father without his son’s suffix', 'Robert F. Kennedy'],
    ['a suffix', 'Jr.'],
    ['nobody', ''],
  ])('nobody by %s: %s', (_what, name) => {
    expect(names(name)).toEqual([]);
  });
});
