import { describe, expect, test } from '@jest/globals';
import { decades, decadesAround, placeOn, spread } from './axis.js';
import { ENGINES } from './engines.js';
import { plotOf } from './plot.js';
import { COLOURS } from './plot-colours.js';
import { answered, resultsOf } from './results-of-a-run.js';

describe('axes', () => {
  test('a tenfold value lies a step further, whatever the value', () => {
    const axis = { least: 1, most: 1_000, from: 300, to: 0 };
    expect([1, 10, 100, 1_000].map((value) => Math.round(placeOn(axis, value)))).toEqual([300, 200, 100, 0]);
    expect(placeOn({ least: 5, most: 5, from: 0, to: 10 }, 5)).toBe(5);
  });

  test.each<[readonly number[], number[]]>([
    [
      [3, 40],
      [1, 10, 100],
    ],
    [[0.02], [0.01, 0.1]],
    [[10], [10, 100]],
    [
      [1, 100],
      [1, 10, 100],
    ],
  ])('decades around %j', (values, expected) => {
    const { least, most } = decadesAround(values);
    expect(decades(least, most)).toEqual(expected);
  });

  test.each<[readonly number[], number[]]>([
    [[], []],
    [
      [5, 50],
      [5, 50],
    ],
    [
      [20, 20],
      [15, 25],
    ],
    [
      [24, 20, 22],
      [32, 12, 22],
    ],
    [
      [0, 5, 13],
      [-4, 6, 16],
    ],
  ])('labels at %j move apart by ten', (places, expected) => {
    expect(spread(places, 10)).toEqual(expected);
  });
});

describe.each(['light', 'dark'] as const)('a %s plot', (theme) => {
  const results = resultsOf([
    answered('minisearch', 10_000, [100, 200]),
    answered('minisearch', 100_000, [1_000, 2_000]),
    answered('stet', 10_000, [1, 2]),
    answered('stet', 100_000, [4, 5]),
    { engine: 'orama', size: 10_000, stages: [{ stage: 'failed', at: 'building', message: 'stopped' }] },
  ]);
  const svg = plotOf(results, theme);

  test('is the same every time', () => {
    expect(plotOf(results, theme)).toBe(svg);
  });

  test('names each line at its end, and none that was not measured', () => {
    const names = [...svg.matchAll(/<text [^>]*font-size="13"[^>]*>([^<]+)<\/text>/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['MiniSearch', 'Stet', 'MiniSearch', 'Stet']);
  });

  test('draws what is lower lower', () => {
    const points = [
      ...svg.matchAll(/<polyline points="([^"]+)" fill="none" stroke="([^"]+)" stroke-width="[13]/g),
    ];
    const [slow = [], fast = []] = points.map(([, places = '']) =>
      places.split(' ').map((place) => Number(place.split(',')[1])),
    );
    expect(slow).toHaveLength(2);
    expect(slow.every((y, n) => y < (fast[n] ?? 0))).toBe(true);
  });

  test('is well-formed, and has no figure that is none', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const open = [...svg.matchAll(/<(\w+)(?:>| [^>]*[^/]>)/g)].map(([, name]) => name);
    const closed = [...svg.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
    expect(open.sort()).toEqual(closed.sort());
  });

  test('of nothing says so', () => {
    expect(plotOf(resultsOf([]), theme)).toContain('Nothing was measured');
  });

  test('has a colour for every engine, that can be read on its paper', () => {
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const { paper, of } = COLOURS[theme];
    for (const { id } of ENGINES) {
      const [one, other] = [light(of[id] ?? paper), light(paper)];
      // WCAG 2.2, contrast of text (AA).
      expect((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
