import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../../src/filing/documents/read-document.js';
import { type Printed, pdf, printed } from './written-pdf.js';

const read = (bytes: Uint8Array) => readDocument({ name: 'draft.pdf', mimetype: null, bytes });
const paragraphsIn = async (pages: readonly (readonly Printed[])[]): Promise<string[]> => {
  const found = await read(pdf(pages));
  return found.kind === 'text' ? found.text.split('\n\n') : [found.why];
};

const ferry = [
  'The ferry to the island costs the council $430,000 a year, and the mem-',
  'bers who met on Tuesday said that they would like it to go on as it does,',
  'whatever the bridge may cost.',
];
const bridge = [
  'The bridge is a matter for the state, which has had a plan for it in some',
  'drawer since 1986, when the last governor who liked bridges left office.',
];
const joined = [
  'The ferry to the island costs the council $430,000 a year, and the members who met on Tuesday said that they would like it to go on as it does, whatever the bridge may cost.',
  'The bridge is a matter for the state, which has had a plan for it in some drawer since 1986, when the last governor who liked bridges left office.',
];

describe('the paragraphs of a PDF', () => {
  test.each<[string, readonly (readonly Printed[])[], readonly string[]]>([
    ['apart by a gap', [printed([ferry, bridge])], joined],
    [
      'without a gap: the last line has room for the next word',
      [printed([ferry, bridge], { gap: 0 })],
      joined,
    ],
    [
      'set in at the beginning',
      [
        printed([ferry.slice(0, 2), bridge], { gap: 0 }).map((line, at) =>
          at === 0 || at === 2 ? { ...line, x: 84 } : line,
        ),
      ],
      [ferry.slice(0, 2).join(' ').replace('mem- bers', 'members'), joined[1] ?? ''],
    ],
    [
      'a heading in larger letters',
      [[{ text: 'A ferry that nobody wants to lose', y: 780, size: 18 }, ...printed([ferry])]],
      ['A ferry that nobody wants to lose', joined[0] ?? ''],
    ],
    [
      'over the end of a page',
      [printed([bridge, ferry.slice(0, 2)]), printed([ferry.slice(2), bridge])],
      [joined[1] ?? '', joined[0] ?? '', joined[1] ?? ''],
    ],
    [
      'items of a list, wrapped',
      [
        printed([
          ['These stay:'],
          ['• the ferry, which has run between the island and the town as long as any'],
          ['of them remembers'],
          ['• the bridge'],
        ]).map((line, at) => ({ ...line, y: 700 - 14 * at, x: at === 2 ? 82 : 72 })),
      ],
      [
        'These stay:',
        '• the ferry, which has run between the island and the town as long as any of them remembers',
        '• the bridge',
      ],
    ],
  ])('%s', async (_, pages, paragraphs) => {
    expect(await paragraphsIn(pages)).toEqual(paragraphs);
  });

  test.each([
    ['well-', 'known for it', 'well-known for it'],
    ['of the Anglo-', 'American kind', 'of the Anglo-American kind'],
    ['an F-', '16 of theirs', 'an F-16 of theirs'],
    ['the coun-', 'cil of the town', 'the council of the town'],
  ])('%s | %s', async (end, next, text) => {
    const full = 'It has always been said by everybody who lives there and is';
    const lines = [
      `${full} ${end}`,
      `${next}, as anyone will say who was asked about it at the time of the vote`,
    ];
    expect((await paragraphsIn([printed([lines])])).join()).toContain(text);
  });
});

describe('what stands on every page', () => {
  const bodies = [[ferry, bridge], [bridge, ferry], [ferry], [bridge]];
  const page = (number: number, at: number, head: string): Printed[] => [
    { text: head, y: 810 },
    ...printed(bodies[at] ?? [], { top: 760 - at * 20 }),
    { text: String(number), x: 297, y: 30 },
  ];
  const all = [...joined, ...[...joined].reverse(), ...joined];

  test('is dropped: a head, and the numbers of pages', async () => {
    const pages = [1, 2, 3, 4].map((number, at) => page(number, at, 'Minutes of the council'));
    expect(await paragraphsIn(pages)).toEqual(all);
  });

  test('so is a head that changes, with the number of its page', async () => {
    const pages = [7, 8, 9, 10].map((number, at) =>
      page(number, at, number < 9 ? `Ferries ${number}` : `Bridges ${number}`),
    );
    expect(await paragraphsIn(pages)).toEqual(all);
  });

  test('what differs from page to page stays, and so do figures that do not count', async () => {
    const heads = ['Item one', 'Item two', 'Item three', 'Item four'];
    const pages = [12, 430, 11, 7].map((number, at) => page(number, at, heads[at] ?? ''));
    const text = (await paragraphsIn(pages)).join('\n');
    for (const kept of [...heads, '12', '430', '11', '7']) expect(text).toContain(kept);
  });
});

test('pages without text are told of', async () => {
  const found = await read(pdf([printed([ferry]), []]));
  expect(found).toEqual({ kind: 'text', text: joined[0], notes: ['pages-without-text'] });
});

const garbage = `<${'5a'.repeat(32)}>`;
const locked = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${garbage} /U ${garbage} >>`;
const whole = pdf([printed([ferry])]);

test.each<[string, Uint8Array, string]>([
  ['pages without any text', pdf([[], []]), 'scanned'],
  ['with a password', pdf([printed([ferry])], locked), 'password'],
  ['nonsense after the mark', Buffer.from(`%PDF-1.7\n${'nonsense '.repeat(1000)}`), 'damaged'],
  ['no mark', Buffer.from('It stays.'), 'damaged'],
  ['its head alone', whole.subarray(0, 60), 'damaged'],
  ['nothing', Buffer.alloc(0), 'empty'],
  ['more than 10 MB', Buffer.alloc(10_000_001, '%PDF-'), 'too-large'],
])('%s is not read', async (_, bytes, why) => {
  expect(await read(bytes)).toEqual({ kind: 'failed', why });
});
