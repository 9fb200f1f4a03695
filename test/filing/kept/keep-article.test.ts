import { describe, expect, test } from '@jest/globals';
import { decideSource } from '../../../src/filing/kept/source-state.js';
import type { Outcome } from '../../../src/filing/outcome.js';
import { readFiled, readFiledSource } from '../../../src/record/filed/read-filed.js';
import { openStore } from '../../../src/record/store/store.js';
import { testStore } from '../../support/store.js';
import { article, emptyRecord, file, filingOn, keep, noon } from './filing-tester.js';

const store = testStore();

const told = (outcome: Outcome | undefined): string => {
  switch (outcome?.kind) {
    case 'filed':
    case 'new-version':
      return `${outcome.source.id} v${outcome.version}`;
    case 'known':
      return `${outcome.id} known${outcome.rightsChanged ? ', rights changed' : ''}`;
    default:
      return outcome?.kind ?? 'nothing';
  }
};
const link = 'https://gazette.example/ferry';
const early = 'The ferry costs $340,000 a year.';
const late = 'The ferry costs $430,000 a year.';
const rows = () =>
  store.db.selectFrom('filed_sources').select(['id', 'version', 'current', 'text']).orderBy('seq').execute();

describe('nothing is filed twice', () => {
  test('the same bytes, whatever they are called', async () => {
    const filing = filingOn(store.db);
    expect((await file(filing, early, 'ferry.txt')).map(told)).toEqual(['ferry v1']);
    expect((await file(filing, early, 'other.txt', link)).map(told)).toEqual(['ferry known']);
    expect(await rows()).toHaveLength(1);
  });

  test('the same text, whatever its spaces', async () => {
    const filing = filingOn(store.db);
    await file(filing, early, 'ferry.txt');
    expect((await file(filing, `${early.replace(' ', '\n')}\n`, 'b.txt')).map(told)).toEqual(['ferry known']);
  });

  test('the same address, whatever hangs on it', async () => {
    await keep(store.db, article(early, { url: `${link}?utm_source=feed` }));
    expect(told(await keep(store.db, article(early, { url: `${link}/` })))).toMatch(/ known$/);
  });

  test('what was saved of a page that is on file; not what another publisher has of it', async () => {
    await keep(store.db, article(early, { title: 'Ferry', url: link, publisher: 'Gazette' }));
    expect(told(await keep(store.db, article(early)))).toBe('gazette-ferry known');
    expect(await keep(store.db, article(early, { publisher: 'Courier', title: 'Boat' }))).toMatchObject({
      kind: 'filed',
      source: { id: 'courier-boat', copyOf: 'gazette-ferry' },
    });
  });
});

describe('another text at the same address', () => {
  test('is a new version, and an earlier text set back is one again', async () => {
    const filing = filingOn(store.db);
    expect((await file(filing, early, null, link)).map(told)).toEqual(['the-ferry-costs-340-000-a v1']);
    const [second] = await file(filing, late, null, link);
    expect(second).toMatchObject({ kind: 'new-version', version: 2 });
    expect(second?.kind === 'new-version' && second.changes).toMatchObject([
      { kind: 'changed', before: early, after: late, touches: ['number'] },
    ]);
    const [third] = await file(filing, early, null, link);
    expect(third).toMatchObject({ kind: 'new-version', version: 3 });
    expect((await rows()).map(({ version, current, text }) => [version, current, text])).toEqual([
      [1, false, early],
      [2, false, late],
      [3, true, early],
    ]);
  });

  test('without an address, it is another source', async () => {
    const filing = filingOn(store.db);
    await file(filing, early, 'ferry.txt');
    expect((await file(filing, late, 'ferry.txt')).map(told)).toEqual(['ferry-2 v1']);
    expect((await file(filing, 'Nobody knows why the ferry left.', 'ferry.txt')).map(told)).toEqual([
      'ferry-3 v1',
    ]);
  });
});

test('the same text at another address is a source of its own, and a copy; a copy of a copy has the same original', async () => {
  await keep(store.db, article(early, { title: 'One', url: 'https://a.example/1' }));
  const second = await keep(store.db, article(early, { title: 'Two', url: 'https://b.example/2' }));
  const third = await keep(store.db, article(early, { title: 'Three', url: 'https://c.example/3' }));
  expect([second, third]).toMatchObject([
    { kind: 'filed', source: { id: 'two', copyOf: 'one' } },
    { kind: 'filed', source: { id: 'three', copyOf: 'one' } },
  ]);
});

test('an id of the folder is not taken', async () => {
  const ours = { ...emptyRecord, sources: [{ ...blank, id: 'ferry' }] };
  const from = { name: 'ferry.txt', url: null };
  expect(told(await keep(store.db, article(early), { record: ours, from }))).toBe('ferry-2 v1');
});
const blank = {
  ...{ id: 'x', title: null, publisher: null, byline: null, date: null, url: null },
  ...{ origins: [], facts: [], quotes: [], noQuotations: [] },
};

describe('two who file the same at once', () => {
  test('keep it once, and each version once', async () => {
    const other =
      store.databaseUrl === null ? null : await openStore({ databaseUrl: store.databaseUrl, folder: null });
    try {
      const filings = [filingOn(store.db), filingOn(other?.db ?? store.db)];
      const all = (text: string) =>
        Promise.all(
          Array.from({ length: 8 }, (_, n) => {
            const filing = filings[n % 2];
            if (filing === undefined) throw new Error('there are two');
            // Other bytes each time, of one text.
            return file(filing, text + ' '.repeat(n), null, link);
          }),
        );
      for (const [text, version] of [
        [early, 1],
        [late, 2],
        [early, 3],
      ] as const) {
        const outcomes = (await all(text)).flat();
        expect(outcomes.filter(({ kind }) => kind !== 'known')).toMatchObject([{ version }]);
      }
      expect((await rows()).map(({ version, current }) => [version, current])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
    } finally {
      await other?.close();
    }
  });

  test('get an id each, where two articles would have one', async () => {
    const filing = filingOn(store.db);
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, n) => file(filing, `Boat ${n} sank in the storm.`, 'boat.txt')),
    );
    const ids = outcomes.flat().map(told).sort();
    expect(ids).toEqual(['boat v1', 'boat-2 v1', 'boat-3 v1', 'boat-4 v1', 'boat-5 v1', 'boat-6 v1']);
  });
});

describe('what its publisher says of its use', () => {
  const until = new Date('2025-03-05T06:00:00Z');
  const held = { embargoedUntil: until, withheld: false };
  const open = { embargoedUntil: null, withheld: false };
  const rights = async (id: string) => (await readFiledSource(store.db, id))?.rights;
  const speaks = { speaksOfRights: true };

  test('takes effect where the text is the same', async () => {
    const ferry = (about: object) => article(early, { url: link, title: 'Ferry', ...about });
    await keep(store.db, ferry({ rights: held }), speaks);
    expect(await rights('ferry')).toEqual(held);
    expect(told(await keep(store.db, ferry({ rights: open, usageTerms: 'Web only' }), speaks))).toBe(
      'ferry known, rights changed',
    );
    expect(await rights('ferry')).toEqual(open);
    expect((await readFiledSource(store.db, 'ferry'))?.source.usageTerms).toBe('Web only');
    await keep(store.db, ferry({ rights: { ...open, withheld: true } }), speaks);
    expect(await rights('ferry')).toEqual({ ...open, withheld: true });
    expect(await rows()).toHaveLength(1);
  });

  test('is not lifted by a document that says nothing of it', async () => {
    await keep(store.db, article(early, { url: link, title: 'Ferry', rights: held }), speaks);
    expect(told(await keep(store.db, article(early, { url: link })))).toBe('ferry known');
    expect(told(await keep(store.db, article(late, { url: link })))).toBe('ferry v2');
    expect(await rights('ferry')).toEqual(held);
  });
});

describe('what an editor decides', () => {
  const by = { by: 'U7', at: noon };
  const state = async (id: string) => (await readFiledSource(store.db, id))?.state;
  const kept = () => keep(store.db, article(early, { url: link, title: 'Ferry' }));

  test('a confirmed source is no longer by machine; its next version is again', async () => {
    await kept();
    expect(await decideSource(store.db, 'ferry', 'confirm', by)).toMatchObject({
      state: 'confirmed',
      changed: true,
    });
    const filed = await readFiledSource(store.db, 'ferry');
    expect([filed?.state, filed?.source.read]).toEqual(['confirmed', undefined]);
    expect(await decideSource(store.db, 'ferry', 'confirm', by)).toMatchObject({ changed: false });
    const row = await store.db
      .selectFrom('filed_sources')
      .select(['state_by', 'state_at'])
      .executeTakeFirst();
    expect(row).toEqual({ state_by: 'U7', state_at: noon });
    await keep(store.db, article(late, { url: link }));
    expect(await state('ferry')).toBe('machine');
  });

  test('a withdrawn source stays so in its next version, and is restored as it was', async () => {
    await kept();
    await decideSource(store.db, 'ferry', 'confirm', by);
    await decideSource(store.db, 'ferry', 'withdraw', by);
    expect(await state('ferry')).toBe('withdrawn');
    await decideSource(store.db, 'ferry', 'restore', by);
    expect(await state('ferry')).toBe('confirmed');
    await decideSource(store.db, 'ferry', 'withdraw', by);
    await keep(store.db, article(late, { url: link }));
    expect(await state('ferry')).toBe('withdrawn');
    await decideSource(store.db, 'ferry', 'restore', by);
    expect(await state('ferry')).toBe('machine');
  });

  test('nothing can be decided about what is not filed', async () => {
    expect(await decideSource(store.db, 'nowhere', 'confirm', by)).toBeNull();
  });
});

describe('unkind texts', () => {
  test('a megabyte', async () => {
    const text = Array.from(
      { length: 12_000 },
      (_, n) => `Boat ${n} of the harbour costs $${n},000 a year, Lind said.`,
    )
      .join('\n\n')
      .slice(0, 1_000_000);
    expect(told(await keep(store.db, article(text, { title: 'Boats' })))).toBe('boats v1');
    expect((await readFiledSource(store.db, 'boats'))?.text).toBe(text);
  });

  test('what no database holds', async () => {
    const odd = 'A NUL \0 and half a pair \ud83d in a text.';
    await keep(store.db, article(odd, { title: 'Odd \0 \udc00 title', publisher: '  ' }));
    const filed = await readFiled(store.db);
    expect(filed.sources.map(({ source }) => [source.title, source.publisher])).toEqual([
      ['Odd � � title', null],
    ]);
  });

  test('no text at all', async () => {
    expect(await keep(store.db, article(' \n '))).toMatchObject({ kind: 'refused' });
  });
});
