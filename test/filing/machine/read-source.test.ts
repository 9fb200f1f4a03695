import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Article, noLimits } from '../../../src/filing/articles/article.js';
import { readSource } from '../../../src/filing/machine/read-source.js';
import { type Person, personSchema, type Source, sourceSchema } from '../../../src/record/schema.js';

const article = (text: string, rest: Partial<Article> = {}): Article => ({
  text,
  form: 'article',
  title: null,
  publisher: null,
  byline: null,
  date: '2026-03-11',
  url: null,
  rights: noLimits,
  usageTerms: null,
  notes: [],
  ...rest,
});

const nobody = { people: [] };
const read = (text: string, rest: Partial<Article> = {}): Source =>
  readSource('a', article(text, rest), nobody);

const lowe: Person = personSchema.parse({ id: 'lowe', name: 'Ada Lowe', variants: ['Adelaide Lowe'] });
const kremlin = { id: 'kremlin', name: 'the Kremlin', variants: [] };

describe('whom the record knows', () => {
  const known = { people: [lowe], organisations: [kremlin] };
  const text =
    'Mayor Adelaide Lowe left on Monday. She called it “a shame.” The Kremlin said “nothing has changed.”';
  const source = readSource('a', article(text), known);

  test('has their id', () => {
    expect(source.quotes.map(({ speaker }) => speaker)).toEqual(['lowe', 'kremlin']);
    expect(source.facts.map(({ attribution }) => attribution?.person)).toEqual([
      undefined,
      'lowe',
      undefined,
    ]);
    expect(source.facts.map(({ who }) => who)).toEqual([['lowe'], ['lowe'], ['kremlin']]);
    expect(source.mentions).toEqual([
      { name: 'Adelaide Lowe', person: 'lowe', title: 'Mayor', locator: '¶1' },
    ]);
  });

  test('and a namesake of an imported person, by the surname alone, has not', () => {
    const imported = { people: [{ ...lowe, imported: true as const }] };
    expect(readSource('a', article('Lowe said “no way out.”'), imported).quotes[0]).toMatchObject({
      speakerDescribed: 'Lowe',
    });
  });
});

describe('passages', () => {
  test('are the sentences of the prose, with their paragraphs', () => {
    const text =
      'Strike goes on\n\nThe strike goes on. It began in May.\nPhoto: Ann Roe / Getty Images\nMore on this\n- The port lost 12 ships this week\n';
    expect(read(text).facts).toMatchObject([
      { id: 'p2-1', text: 'The strike goes on.', locator: '¶2', verbatim: true },
      { id: 'p2-2', text: 'It began in May.', locator: '¶2' },
      { id: 'p5-1', text: '- The port lost 12 ships this week', numbers: [{ value: 12, unit: 'ships' }] },
    ]);
  });

  test('leave out what the document says is no prose', () => {
    const text = 'A man walks by the port in May.\nThe strike goes on.';
    expect(read(text, { notProse: [{ start: 0, end: 31 }] }).facts.map(({ id }) => id)).toEqual(['p2-1']);
  });

  test('and the headline, where the document names it', () => {
    expect(read('It ends today.\nThe strike is over.', { title: 'It Ends Today' }).facts).toHaveLength(1);
  });
});

describe('how surely', () => {
  test.each([
    ['Lowe reportedly left.', 'reported'],
    ['The council appears to agree.', 'apparent'],
    ['It is expected to last.', 'expected'],
    ['It could cost millions.', 'possible'],
    ['It is thought to be lost.', 'possible'],
    ['Lowe suggested that it was lost.', 'suggested'],
    ['It is not clear how long it will last.', 'unclear'],
    ['It’s unclear, but it could last.', 'unclear'],
    ['Lowe appeared on television in May.', undefined],
    ['Lowe could not be reached.', undefined],
    ['Lowe was born in May 1950.', undefined],
    ['Lowe said: “It may be lost and it could cost us.”', undefined],
  ])('%s', (text, hedge) => expect(read(text).facts[0]?.attribution?.hedge).toBe(hedge));
});

describe('whom it credits', () => {
  const origins = (text: string, publisher: string | null = null) =>
    read(text, { publisher }).origins.map(({ name, kind }) => `${kind}: ${name}`);
  test.each([
    ['Lowe will resign, two aides told the Washington Post.', ['outlet: The Washington Post']],
    ['Lowe will resign, reports Reuters.', ['outlet: Reuters']],
    ['The Record first reported the order on Monday.', ['outlet: The Record']],
    ['Lowe will resign, according to reporting by The Record.', ['outlet: The Record']],
    ['Lowe will resign, two U.S. officials said.', ['unnamed: two unnamed U.S. officials']],
    ['Lowe will resign, the Springfield Gazette reported.', ['outlet: The Springfield Gazette']],
    ['LONDON, March 3 (Reuters) — Lowe will resign.', ['outlet: Reuters']],
    ['In a post on X, Ada Lowe said she would resign.', ['person: Ada Lowe']],
    ['Lowe told the record keeper that she would resign.', []],
    ['Lowe told Marsh that the hill was steep.', []],
  ])('%s', (text, names) => expect(origins(text)).toEqual(names));

  test('and not itself, nor its own reporters', () => {
    expect(origins('Lowe will resign, Axios’ Ann Roe writes. She told Axios so.', 'Axios')).toEqual([]);
    expect(origins('Lowe will resign, she told The Post.', 'The Washington Post')).toEqual([]);
  });
});

test('a weekday is counted from the day of the article, and is that day where it names it', () => {
  const source = read('Ada Lowe said Wednesday she was “done.” On Tuesday, Lowe said she was “not done.”');
  expect(source.quotes.map(({ date }) => date)).toEqual([
    { on: '2026-03-11', from: '“Wednesday”, counted from 2026-03-11' },
    { on: '2026-03-10', from: '“Tuesday”, counted from 2026-03-11' },
  ]);
  expect(
    read('Ada Lowe said Tuesday it was “over now.”', { date: '2026-03' }).quotes[0]?.date,
  ).toBeUndefined();
});

test('“the post” is the last one that was spoken of', () => {
  const text =
    'In a post on X on Monday, Ada Lowe defended herself.\n“I did what I could,” she wrote in the post.';
  expect(read(text).quotes).toMatchObject([
    { speakerDescribed: 'Ada Lowe', medium: 'a post on X', date: { on: '2026-03-09' } },
  ]);
});

test('what was said happened on a day was not said on that day', () => {
  expect(
    read('Ada Lowe said that the ship sank on Monday and called it “a loss.”').quotes[0]?.date,
  ).toBeUndefined();
});

const pieces = fc.constantFrom(
  ...'“ ” " ‘ ’ \' : ; , . ? ! — - ( ) \n \t Q: A: Ann Roe said told the a Reuters according to reported by X on Monday March 3 2026 12 officials who and in post may'.split(
    ' ',
  ),
);

test('whatever the text, it is a source, and its words stand in the text at its paragraphs', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      const source = read(text);
      expect(sourceSchema.parse(source)).toEqual(source);
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const ids = [...source.facts, ...source.quotes].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { locator, words } of [...source.quotes, ...source.noQuotations])
        expect((lines[Number(locator.slice(1)) - 1] ?? '').replace(/\s+/g, ' ')).toContain(words);
      const origins = new Set(source.origins.map(({ id }) => id));
      for (const { attribution } of source.facts)
        expect(attribution?.origin === undefined || origins.has(attribution.origin)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
