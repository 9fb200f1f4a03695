/** What holds of the page of any report on any text, whoever wrote either. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Report } from '../../src/checking/report.js';
import { htmlReport } from '../../src/reports/html/page.js';
import { citation, claim, words } from '../slack/hostile.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const seed = 20250304;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const elementsIn = (node: Node): Element[] => [
  ...(isElement(node) ? [node] : []),
  ...childrenOf(node).flatMap(elementsIn),
];
const textOf = (node: Node): string =>
  'value' in node && node.nodeName === '#text' ? node.value : childrenOf(node).map(textOf).join('');
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** The elements of a page; fails where a browser would have to mend anything. */
function elementsOf(page: string): Element[] {
  const errors: string[] = [];
  const document = parse(page, {
    onParseError: ({ code, startLine }) => errors.push(`${code}:${startLine}`),
  });
  expect(errors).toEqual([]);
  return elementsIn(document);
}

/** Line ends are line feeds; what HTML has no place for, or what turns letters around, is a sign. */
const asShown = (text: string): string => text.replace(/\r\n?/g, '\n');
const unshowable =
  /(?![\t\n])\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFD\u2400-\u241F␡]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'One. ',
        'Two “three”. ',
        '\n',
        '\r\n',
        '\r',
        '\n\n',
        ' ',
        '\t',
        '👩‍👩‍👧',
        '<b>',
        '&amp;',
        '\ud83d',
      ),
    )
    .map((parts) => parts.join('')),
  words,
);

/** Spans near the text, overlapping as they come, cutting characters in two and reaching out of it. */
const anyReport: fc.Arbitrary<{ readonly text: string; readonly report: Report }> = anyText.chain((text) => {
  const at = fc.integer({ min: -2, max: Math.min(text.length, 90) + 2 });
  const placed = fc
    .tuple(claim, fc.array(fc.tuple(at, at), { minLength: 12, maxLength: 12 }))
    .map(([made, spans]) => {
      const span = (n: number) => ({ start: spans[n]?.[0] ?? 0, end: spans[n]?.[1] ?? 0 });
      return {
        ...made,
        ...span(0),
        findings: made.findings.map((finding, n) => ({ ...finding, ...span(n + 1) })),
      };
    });
  return fc
    .record({
      claims: fc.array(fc.oneof({ weight: 4, arbitrary: placed }, claim), { maxLength: 5 }),
      asOf: words,
      digest: words,
      against: fc.boolean(),
    })
    .map(({ claims, asOf, digest, against }) => ({
      text,
      report: {
        record: { asOf, digest },
        ...(against ? { against: true as const } : {}),
        checked: { claims: claims.length, notCheckable: 0, onRecord: 0, notOnRecord: 0 },
        claims,
      },
    }));
});

const given = fc.record(
  {
    of: anyReport,
    title: words,
    other: anyText,
    names: fc.record({ draft: words, other: words }),
    sources: fc.array(
      fc.record({
        id: fc.constantFrom('halt-story', 'wire-story', 'a', 'b'),
        title: fc.option(words),
        publisher: fc.option(words),
        byline: fc.option(words),
        date: fc.option(words.map((on) => ({ on }))),
        url: citation.map(({ url }) => url),
      }),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: ['of'] },
);

const pageOf = ({ of, sources, ...rest }: typeof given extends fc.Arbitrary<infer T> ? T : never): string =>
  htmlReport({ ...of, ...rest, ...(sources === undefined ? {} : { record: { sources } }) });

describe('the page of any report', () => {
  test('is well-formed, and has the text in it once, in order, and whole', () => {
    fc.assert(
      fc.property(given, (asked) => {
        const { text } = asked.of;
        const all = elementsOf(pageOf(asked));
        const [place, ...more] = all.filter((one) => attribute(one, 'class') === 'text');
        expect(more).toEqual([]);
        expect(place).toBeDefined();
        if (place === undefined) return;
        const seen = textOf(place);
        // As many characters as there were; each as it was, or a sign where it cannot be shown.
        expect(Array.from(seen).length).toBe(Array.from(asShown(text)).length);
        expect(seen.replace(unshowable, '')).toBe(asShown(text).replace(unshowable, ''));
      }),
      { numRuns: 25, seed },
    );
  });

  test('has each id once, every link within it leads somewhere, and every other is http(s) and tells nothing', () => {
    fc.assert(
      fc.property(given, (asked) => {
        const all = elementsOf(pageOf(asked));
        const ids = all.flatMap((one) => attribute(one, 'id') ?? []);
        expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
        const links = all.filter((one) => one.tagName === 'a');
        for (const link of links) {
          const href = attribute(link, 'href') ?? '';
          if (href.startsWith('#')) {
            // A citation may name a line that the other text does not have.
            if (!href.startsWith('#other-')) expect(ids).toContain(href.slice(1));
          } else {
            expect(href).toMatch(/^https?:\/\//);
            expect(attribute(link, 'rel')).toBe('noreferrer');
          }
        }
        const marks = links.filter((one) => attribute(one, 'data-number') !== undefined).length;
        const notes = all.filter((one) => /^note /.test(attribute(one, 'class') ?? '')).length;
        if (asked.of.text !== '') expect(marks).toBe(notes);
      }),
      { numRuns: 15, seed },
    );
  });

  test('has no element that runs or loads anything, and no attribute that does', () => {
    const known = new Set(
      'html head meta title style body a header p h1 h2 ul ol li b span main section div strong s q br dl dt dd ins del cite footer'.split(
        ' ',
      ),
    );
    const attributes = new Set(
      'lang charset http-equiv content name class id href rel dir title tabindex aria-labelledby aria-label aria-describedby data-number value role'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(given, (asked) => {
        const all = elementsOf(pageOf(asked));
        expect(all.map(({ tagName }) => tagName).filter((name) => !known.has(name))).toEqual([]);
        expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => !attributes.has(name))).toEqual([]);
      }),
      { numRuns: 10, seed },
    );
  });
});
