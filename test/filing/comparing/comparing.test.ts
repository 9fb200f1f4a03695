import { describe, expect, test } from '@jest/globals';
import { type Comparing, createComparing } from '../../../src/filing/comparing/comparing.js';
import type { Comparer } from '../../../src/filing/disagreements/compare.js';
import { decideSource } from '../../../src/filing/kept/source-state.js';
import { readFiled } from '../../../src/record/filed/read-filed.js';
import type { NewsRecord } from '../../../src/record/record.js';
import type { Discrepancy, Source } from '../../../src/record/schema.js';
import { type Database, openStore } from '../../../src/record/store/store.js';
import { testStore } from '../../support/store.js';
import { article, emptyRecord, keep, noon } from '../kept/filing-tester.js';

const store = testStore();

const PRICE = /The (\w+) costs (\$\d+)\./;
const priceIn = ({ facts }: Source) =>
  facts.flatMap(({ text, locator }) => {
    const [words, thing, price] = PRICE.exec(text) ?? [];
    return words === undefined || thing === undefined || price === undefined
      ? []
      : [{ words, thing, price, locator }];
  })[0];

/** Finds where two say what a thing costs and do not say the same. Notes what it was asked. */
function prices(asked: string[] = []): Comparer {
  const others = new Map<string, Source>();
  return {
    add: (source) => void others.set(source.id, source),
    remove: (id) => void others.delete(id),
    compare(source) {
      asked.push(`${source.id} against ${[...others.keys()].sort().join(', ') || 'none'}`);
      const own = priceIn(source);
      const with_ = [...others.values()].filter((other) => {
        const theirs = priceIn(other);
        return theirs !== undefined && theirs.thing === own?.thing && theirs.price !== own.price;
      });
      if (own === undefined || with_.length === 0) return [];
      const sides = [...with_, source].map((one) => {
        const price = priceIn(one);
        return { source: one.id, locator: '¶1', words: price?.price ?? '', says: price?.words ?? '' };
      });
      return [
        {
          ...{ id: `costs-${own.thing}`, kind: 'disagreement', over: 'substance', found: 'machine' },
          ...{ subject: `what the ${own.thing} costs`, ruling: 'open', sides },
        },
      ];
    },
  };
}

const comparingOn = (db: Database, asked: string[] = [], record: NewsRecord = emptyRecord): Comparing =>
  createComparing({ db, record: () => record, now: () => noon, comparerOf: () => prices(asked) });
const says = (title: string, text: string, db = store.db) =>
  keep(db, article(text, { title, url: `https://news.example/${title}` }));
const sidesOf = (found: readonly Discrepancy[]) =>
  found.map(({ id, sides }) => `${id}: ${sides.map(({ source, words }) => `${source} ${words}`).join(', ')}`);
const standing = async () => sidesOf((await readFiled(store.db)).discrepancies);

test('each is held against those before it, in the order of filing, once', async () => {
  const asked: string[] = [];
  const comparing = comparingOn(store.db, asked);
  for (const [title, price] of [
    ['one', 1],
    ['two', 2],
    ['three', 1],
  ] as const)
    await says(title, `The ferry costs $${price}.`);
  expect(sidesOf(await comparing.compare())).toEqual(['costs-ferry: one $1, two $2, three $1']);
  expect(asked).toEqual(['one against none', 'two against one', 'three against one, two']);
  expect(await comparing.compare()).toEqual([]);
  expect(asked).toHaveLength(3);
});

test('what is known gains a side, and keeps those that a new process does not find again', async () => {
  await says('one', 'The ferry costs $1.');
  await says('two', 'The ferry costs $2.');
  await comparingOn(store.db).compare();
  await says('three', 'The ferry costs $1.');
  expect(sidesOf(await comparingOn(store.db).compare())).toEqual(['costs-ferry: one $1, two $2, three $1']);
  await says('four', 'The bridge costs $5.');
  expect(await comparingOn(store.db).compare()).toEqual([]);
});

describe('what takes a side away', () => {
  const filed = async () => {
    await says('one', 'The ferry costs $1.');
    await says('two', 'The ferry costs $2.');
    await says('three', 'The ferry costs $3.');
  };

  test('a new version: what is left is found anew', async () => {
    const comparing = comparingOn(store.db);
    await filed();
    await comparing.compare();
    await says('two', 'The bus costs $2.');
    expect(await standing()).toEqual([]);
    expect(sidesOf(await comparing.compare())).toEqual(['costs-ferry: one $1, three $3']);
    await says('three', 'The ferry costs $1.');
    await comparing.compare();
    expect(await standing()).toEqual([]);
  });

  test('a withdrawal; restored, it is compared again', async () => {
    const comparing = comparingOn(store.db);
    await filed();
    await comparing.compare();
    const by = { by: 'U1', at: noon };
    await decideSource(store.db, 'three', 'withdraw', by);
    await comparing.compare();
    expect(await standing()).toEqual(['costs-ferry: one $1, two $2']);
    await decideSource(store.db, 'three', 'restore', by);
    await comparing.compare();
    expect(await standing()).toEqual(['costs-ferry: one $1, two $2, three $3']);
  });

  test('what its publisher withholds takes no part', async () => {
    await says('one', 'The ferry costs $1.');
    const withheld = { embargoedUntil: null, withheld: true };
    await keep(store.db, article('The ferry costs $2.', { title: 'two', rights: withheld }));
    expect(await comparingOn(store.db).compare()).toEqual([]);
  });

  test('changes by somebody else are seen by who has compared before', async () => {
    const [mine, theirs] = [comparingOn(store.db), comparingOn(store.db)];
    await filed();
    await mine.compare();
    await says('two', 'The bus costs $2.');
    await theirs.compare();
    await says('four', 'The ferry costs $1.');
    expect(sidesOf(await mine.compare())).toEqual(['costs-ferry: one $1, three $3, four $1']);
    await decideSource(store.db, 'one', 'withdraw', { by: 'U1', at: noon });
    await theirs.compare();
    await says('five', 'The ferry costs $5.');
    await mine.compare();
    expect(await standing()).toEqual(['costs-ferry: three $3, four $1, five $5']);
  });
});

test('the folder’s sources are the others from the beginning, and stand before filed ones of their id', async () => {
  const asked: string[] = [];
  const own = (id: string, text: string): Source => ({
    ...{ id, title: null, publisher: null, byline: null, date: null, url: null },
    ...{ origins: [], quotes: [], noQuotations: [], facts: [{ id: 'cost', text, locator: '¶1' }] },
  });
  await says('one', 'The ferry costs $1.');
  await says('two', 'The ferry costs $2.');
  const record = { ...emptyRecord, sources: [own('one', 'The ferry costs $9.')] };
  expect(sidesOf(await comparingOn(store.db, asked, record).compare())).toEqual([
    'costs-ferry: one $9, two $2',
  ]);
  expect(asked).toEqual(['two against one']);
});

test('interrupted, it goes on where it was; nothing is compared twice', async () => {
  const asked: string[] = [];
  for (let n = 0; n < 40; n += 1) await says(`n${n}`, `The ferry costs $${n}.`);
  const interruption = new AbortController();
  await comparingOn(store.db, asked).compare(interruption.signal, () => interruption.abort());
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(40);
  await comparingOn(store.db, asked).compare();
  expect(asked.map((line) => line.split(' ')[0])).toEqual(Array.from({ length: 40 }, (_, n) => `n${n}`));
  const [found] = (await readFiled(store.db)).discrepancies;
  expect(found?.sides).toHaveLength(40);
});

test('where comparing fails nothing is half done, and the next one does it all', async () => {
  let fails = true;
  const comparing = createComparing({
    ...{ db: store.db, record: () => emptyRecord, now: () => noon },
    comparerOf() {
      const real = prices();
      return {
        ...real,
        compare(source) {
          if (source.id === 'two' && fails) throw new Error('a fault');
          return real.compare(source);
        },
      };
    },
  });
  await says('one', 'The ferry costs $1.');
  await says('two', 'The ferry costs $2.');
  await expect(comparing.compare()).rejects.toThrow('a fault');
  expect(await standing()).toEqual([]);
  fails = false;
  expect(sidesOf(await comparing.compare())).toEqual(['costs-ferry: one $1, two $2']);
});

test('two at once take turns', async () => {
  const asked: string[] = [];
  const other =
    store.databaseUrl === null ? null : await openStore({ databaseUrl: store.databaseUrl, folder: null });
  try {
    for (let n = 0; n < 30; n += 1) await says(`n${n}`, `The ferry costs $${n}.`);
    await Promise.all([
      comparingOn(store.db, asked).compare(),
      comparingOn(other?.db ?? store.db, asked).compare(),
    ]);
    expect(asked.map((line) => line.split(' ')[0]).sort()).toEqual(
      Array.from({ length: 30 }, (_, n) => `n${n}`).sort(),
    );
    const [found] = (await readFiled(store.db)).discrepancies;
    expect(found?.sides).toHaveLength(30);
  } finally {
    await other?.close();
  }
});
