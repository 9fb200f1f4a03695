import { describe, expect, test } from '@jest/globals';
import { originsLine } from '../../../src/checking/origins/line.js';
import { originsOf } from '../../../src/checking/origins/origins-of.js';
import { originsPicture } from '../../../src/reports/origins/picture.js';
import { evidenceOf, type Paper, recordOf } from '../../checking/origins/newsroom.js';

const drawn = (papers: readonly Paper[], id?: string): string => {
  const record = recordOf(papers);
  const graph = originsOf(evidenceOf(record), record);
  const caption = { claim: 'The council sold the ferry to Northline.', line: originsLine(graph) };
  return originsPicture(graph, id === undefined ? caption : { ...caption, id });
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const sizeOf = (svg: string): [number, number] => {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
};

/** The boxes, but for the ground. */
const boxesOf = (svg: string): Box[] =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(
    ([, x, y, width, height]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    }),
  );

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const circle: readonly Paper[] = [
  { id: 'gazette', credits: ['Courier'] },
  { id: 'courier', credits: ['Herald'] },
  { id: 'herald', credits: ['Gazette', 'Tide Wire'] },
  { id: 'tide', publisher: 'Tide Wire', credits: ['officials'] },
  { id: 'copy', copyOf: 'tide' },
  { id: 'blog', hedge: 'reported', machine: true },
];

const long = 'Donaudampfschifffahrtsgesellschaftszeitung';
const many: readonly Paper[] = Array.from({ length: 18 }, (_, n) => ({
  id: `paper-${n}`,
  publisher: `The ${n % 3 === 0 ? long : 'Evening Courier and Advertiser of Upper Sandholm'} ${n}`,
  credits: n % 5 === 0 ? [] : [['Tide Wire', 'officials', 'The Record', `Paper ${n - 1}`][n % 4] ?? ''],
}));

describe.each<[string, readonly Paper[]]>([
  ['one outlet', [{ id: 'gazette' }]],
  ['two in their own names', [{ id: 'gazette' }, { id: 'courier' }]],
  ['a circle, a copy, a hedge', circle],
  ['many with long names', many],
])('%s', (_, papers) => {
  const svg = drawn(papers);

  test('every box is within the picture, and none on another', () => {
    const [width, height] = sizeOf(svg);
    const boxes = boxesOf(svg);
    expect(boxes.length).toBeGreaterThanOrEqual(papers.length);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    for (const [n, box] of boxes.entries())
      for (const other of boxes.slice(n + 1)) expect(overlap(box, other)).toBe(false);
  });

  test('the same each time, with a title and a description, and no number that is none', () => {
    expect(drawn(papers)).toBe(svg);
    expect(svg).toContain('role="img" aria-labelledby="origins-title origins-desc"');
    expect(svg).toMatch(
      /<title id="origins-title">Where it comes from: [^<]+<\/title><desc id="origins-desc">/,
    );
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

test('outlets at the left, origins at the right', () => {
  const svg = drawn([{ id: 'gazette', credits: ['Tide Wire'] }]);
  const at = (name: string): number => Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${name}<`).exec(svg)?.[1]);
  expect(at('Gazette')).toBeLessThan(at('Tide Wire'));
});

test('signs are explained where they stand, and only there', () => {
  expect(drawn(circle)).toContain('>in a circle<');
  expect(drawn(circle)).toContain('>copies or rewrites<');
  const plain = drawn([{ id: 'gazette', credits: ['Tide Wire'] }]);
  expect(plain).toContain('>credits<');
  expect(plain).not.toContain('in a circle');
  expect(plain).not.toContain('copies or rewrites');
});

test('what comes from outside is escaped, and cannot turn or break the picture', () => {
  const svg = drawn([
    {
      id: 'gazette',
      publisher: '<script>alert(1)</script> & "Sons" \u202e\u0007\ud800',
      credits: ['A <b> Wire'],
    },
  ]);
  for (const sign of ['<script', '<b>', '\u202e', '\u0007', '\ud800']) expect(svg).not.toContain(sign);
  expect(svg).toContain('&lt;script');
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
});

test('two pictures of one page have parts of their own', () => {
  expect(drawn(circle, 'origins-2')).toContain('aria-labelledby="origins-2-title origins-2-desc"');
});
