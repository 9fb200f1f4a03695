import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../../src/filing/machine/read-source.js';
import { sourceSchema } from '../../../src/record/schema.js';
import { asArticle, labelledArticles } from './labelled-articles.js';

describe.each(labelledArticles().map((label) => [label.style, label] as const))('%s', (_style, label) => {
  const source = readSource(label.name, asArticle(label), { people: [] });
  const originOf = (id: string | undefined): string | undefined =>
    source.origins.find((origin) => origin.id === id)?.name;

  test('is a source as the record holds them', () => {
    expect(sourceSchema.parse(source)).toEqual(source);
  });

  test('every quotation has its speaker', () => {
    const wanted = label.quotes.map(({ words, speaker }) => ({ words, speaker }));
    const found = source.quotes.map(({ words, speakerDescribed }) => ({
      words: label.quotes.find((one) => one.part && words.startsWith(one.words))?.words ?? words,
      speaker: speakerDescribed ?? null,
    }));
    expect(found).toEqual(wanted);
  });

  test('what is said of when, where and to whom is so', () => {
    const wanted = label.quotes.map(({ speaker: _speaker, part: _part, ...rest }) => rest);
    const found = wanted.map((one) => {
      const quote = source.quotes.find(({ words }) => words.startsWith(one.words));
      const said: Record<string, unknown> = {
        ...quote,
        date: quote?.date?.on,
        origin: originOf(quote?.origin),
      };
      return Object.fromEntries(
        Object.keys(one).map((key) => [key, key === 'words' ? one.words : said[key]]),
      );
    });
    expect(found).toEqual(wanted);
  });

  test('what stands in marks and is nobody’s words', () => {
    expect(source.noQuotations.map(({ words }) => words)).toEqual(expect.arrayContaining(label.noQuotations));
  });

  if (label.origins !== undefined)
    test('whom it credits', () => {
      expect(source.origins.map(({ name }) => name).sort()).toEqual([...(label.origins ?? [])].sort());
    });

  test('offices', () => {
    const found = (source.mentions ?? []).map(({ name, title }) => `${name} / ${title}`);
    expect(found).toEqual(expect.arrayContaining(label.offices));
  });

  test('headings are no passages, and every other line is', () => {
    const passages = source.facts.map(({ text }) => text);
    for (const heading of label.headings) expect(passages).not.toContain(heading);
  });

  test('in whose name', () => {
    const found = label.attributed.map(({ begins, ...wanted }) => {
      const fact = source.facts.find(({ text }) => text.startsWith(begins));
      const { to, hedge } = fact?.attribution ?? {};
      return { begins, to, ...('hedge' in wanted ? { hedge } : {}) };
    });
    expect(found).toEqual(label.attributed);
  });
});
