import { describe, expect, test } from '@jest/globals';
import { originsLine } from '../../../src/checking/origins/line.js';
import { originsOf } from '../../../src/checking/origins/origins-of.js';
import { evidenceOf, type Paper, recordOf } from './newsroom.js';

const graphOf = (papers: readonly Paper[]) => {
  const record = recordOf(papers);
  return originsOf(evidenceOf(record), record);
};

describe('in a line', () => {
  test.each<[string, readonly Paper[]]>([
    ['One outlet, in its own name: Gazette.', [{ id: 'gazette' }]],
    ['One outlet, one origin: Tide Wire.', [{ id: 'gazette', credits: ['Tide Wire'] }]],
    ['Two outlets, each in its own name: Gazette, Courier.', [{ id: 'gazette' }, { id: 'courier' }]],
    [
      'Two outlets, one origin: Tide Wire.',
      [
        { id: 'gazette', credits: ['Tide Wire'] },
        { id: 'courier', credits: ['the Tide Wire'] },
      ],
    ],
    ['Two outlets, one origin: Gazette.', [{ id: 'gazette' }, { id: 'courier', credits: ['Gazette'] }]],
    // What nobody is credited for, nobody stands behind.
    [
      'Two outlets, one origin: Tide Wire; one names none.',
      [
        { id: 'gazette', credits: ['Tide Wire'] },
        { id: 'courier', hedge: 'reported' },
      ],
    ],
    [
      'Four outlets, one origin: Tide Wire; two name none.',
      [
        { id: 'gazette', credits: ['Tide Wire'] },
        { id: 'courier', hedge: 'reported' },
        { id: 'herald' },
        { id: 'tide', publisher: 'Tide Wire' },
      ],
    ],
    // Nobody can tell one outlet's unnamed officials from another's.
    [
      'Two outlets, two origins: officials to Gazette, officials to Courier.',
      [
        { id: 'gazette', credits: ['unnamed officials'] },
        { id: 'courier', credits: ['officials'] },
      ],
    ],
    [
      'Two outlets, one origin: an official to the Tide Wire.',
      [
        { id: 'gazette', credits: ['The Tide Wire'], told: 'an official who spoke to The Tide Wire' },
        { id: 'wire', publisher: 'The Tide Wire', credits: ['an unnamed official familiar with the sale'] },
      ],
    ],
    [
      'Three outlets, two origins: The Record, a council clerk to Gazette.',
      [
        { id: 'courier', credits: ['The Record'] },
        { id: 'gazette', credits: ['a clerk'], told: 'an unnamed council clerk with knowledge of the sale' },
        { id: 'herald', credits: ['Gazette'] },
      ],
    ],
    [
      'Two outlets, no origins, and it goes round in a circle: Gazette credits Courier, Courier credits Gazette.',
      [
        { id: 'gazette', credits: ['Courier'] },
        { id: 'courier', credits: ['Gazette'] },
      ],
    ],
    [
      'Three outlets, one origin: Tide Wire, and it goes round in a circle: Gazette credits Courier, Courier credits Gazette.',
      [
        { id: 'gazette', credits: ['Courier'] },
        { id: 'courier', credits: ['Gazette'] },
        { id: 'herald', credits: ['Tide Wire'] },
      ],
    ],
    [
      'Three outlets, no origins, and it goes round in a circle: Gazette credits Courier, Courier credits Herald, Herald credits Gazette.',
      [
        { id: 'gazette', credits: ['Courier'] },
        { id: 'courier', credits: ['Herald'] },
        { id: 'herald', credits: ['Gazette'] },
      ],
    ],
    [
      'Two outlets, one origin: Gazette; one is a copy.',
      [{ id: 'gazette' }, { id: 'courier', copyOf: 'gazette' }],
    ],
    [
      'Three outlets, one origin: officials to Gazette; two are copies.',
      [
        { id: 'gazette', credits: ['officials'] },
        { id: 'courier', copyOf: 'gazette', credits: ['officials'] },
        { id: 'herald', copyOf: 'courier', credits: ['officials'] },
      ],
    ],
    // The original is not on record any more.
    [
      'Two outlets, each in its own name: Gazette, Courier.',
      [{ id: 'gazette' }, { id: 'courier', copyOf: 'gone' }],
    ],
    // Two that are said to copy each other are not lost.
    [
      'Two outlets, one origin: Courier; one is a copy.',
      [
        { id: 'gazette', copyOf: 'courier' },
        { id: 'courier', copyOf: 'gazette' },
      ],
    ],
    // Two articles of one outlet are one voice.
    [
      'One outlet, one origin: Tide Wire.',
      [
        { id: 'one', publisher: 'Gazette', credits: ['Tide Wire'] },
        { id: 'two', publisher: 'Gazette' },
      ],
    ],
    [
      'One outlet, in its own name: example.org.',
      [{ id: 'one', publisher: null, url: 'https://www.example.org/a' }],
    ],
    [
      'Two outlets, one origin: Associated Press.',
      [
        { id: 'one', publisher: 'Associated Press' },
        { id: 'two', publisher: 'Gazette', credits: ['AP'] },
      ],
    ],
    [
      'One outlet, one origin: officials (some-text).',
      [{ id: 'some-text', publisher: null, credits: ['unnamed officials'] }],
    ],
    ['', []],
  ])('%s', (line, papers) => {
    expect(originsLine(graphOf(papers))).toBe(line);
  });

  test('of many origins some are named, and the rest counted', () => {
    const papers = Array.from({ length: 14 }, (_, n) => ({ id: `paper-${n}`, credits: [`Wire ${n}`] }));
    expect(originsLine(graphOf(papers))).toBe(
      '14 outlets, 14 origins: Wire 0, Wire 1, Wire 2, Wire 3, Wire 4, Wire 5, and eight more.',
    );
  });
});

describe('as a graph', () => {
  test('who carries it, with the places; whom each credits, and where', () => {
    const graph = graphOf([
      { id: 'gazette', credits: ['Tide Wire'], hedge: 'apparent' },
      { id: 'courier', copyOf: 'gazette', machine: true },
    ]);
    const text = 'The council sold the ferry to Northline.';
    expect(graph.carriers).toEqual(['named:gazette', 'named:courier']);
    expect(graph.nodes.map(({ id, standing, kind }) => [id, standing, kind])).toEqual([
      ['named:gazette', 'passes-on', 'outlet'],
      ['named:courier', 'copy', 'outlet'],
      ['named:tide wire', 'origin', 'outlet'],
    ]);
    expect(graph.nodes[0]?.carries).toEqual([
      {
        source: 'gazette',
        id: 'gazette/sale-1',
        locator: '¶1',
        snippet: text,
        wording: 'paraphrase',
        url: null,
        hedge: 'apparent',
        machine: false,
      },
    ]);
    expect(graph.nodes[1]?.carries[0]?.machine).toBe(true);
    expect(
      graph.edges.map(({ from, to, kind, places }) => [from, kind, to, places.map(({ id }) => id)]),
    ).toEqual([
      ['named:gazette', 'credits', 'named:tide wire', ['gazette/sale-1']],
      ['named:courier', 'copies', 'named:gazette', ['courier/sale']],
    ]);
    expect(graph.circles).toEqual([]);
  });
});
