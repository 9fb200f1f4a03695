import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/desk/ledger/canonical.js';
import { beginning, type Hashed, hashed, hashOf, type Link } from '../../../src/desk/ledger/chain.js';
import { verifyEntries } from '../../../src/desk/ledger/ledger.js';

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null, 'ü“\n'] }, '{"a":[true,null,"ü“\\n"],"b":1}'],
    [{ a: { z: '', B: {} }, A: undefined, 10: 0, 9: 0 }, '{"10":0,"9":0,"a":{"B":{},"z":""}}'],
  ])('%j', (value, written) => expect(canonicalJson(value)).toBe(written));

  test('says the same, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

test('what is hashed is written down in docs/desk.md, and stays so', () => {
  const link: Link = {
    ...{ team: 'T1', seq: 1, at: new Date('2025-03-04T12:00:00Z'), by: 'U1', kind: 'installed' },
    ...{ entry: { v: 1, why: null, place: null }, previous: beginning },
  };
  expect(hashed(link)).toBe(
    `{"at":"2025-03-04T12:00:00.000Z","by":"U1","entry":{"place":null,"v":1,"why":null},"kind":"installed","previous":"${beginning}","seq":1,"team":"T1"}`,
  );
  expect(hashOf(link)).toBe('ab0c5f03fe599fdf3b1a49f723e7e3c5971d95ddb86046f8d566b1cdd7ce3adf');
});

const chained = (entries: readonly object[]): Hashed[] => {
  const chain: Hashed[] = [];
  for (const [index, entry] of entries.entries()) {
    const link: Link = {
      ...{ team: 'T1', seq: index + 1, at: new Date(index * 1_000), by: 'U1', kind: 'installed', entry },
      previous: chain.at(-1)?.hash ?? beginning,
    };
    chain.push({ ...link, hash: hashOf(link) });
  }
  return chain;
};

const ledgers = fc
  .array(fc.record({ why: fc.string(), n: fc.integer() }), { minLength: 1, maxLength: 12 })
  .map(chained);
const at = fc.nat();

describe('a ledger', () => {
  test('as it was written is whole', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (chain) => {
        const hash = chain.at(-1)?.hash;
        expect(await verifyEntries(chain)).toEqual({ kind: 'whole', count: chain.length, hash });
      }),
    );
  });

  test('without entries is whole', async () => {
    expect(await verifyEntries([])).toEqual({ kind: 'whole', count: 0, hash: beginning });
  });

  const changes: Record<string, (link: Hashed) => Hashed> = {
    team: (link) => ({ ...link, team: 'T2' }),
    time: (link) => ({ ...link, at: new Date(link.at.getTime() + 1) }),
    person: (link) => ({ ...link, by: 'U2' }),
    kind: (link) => ({ ...link, kind: 'uninstalled' }),
    entry: (link) => ({ ...link, entry: { ...link.entry, more: true } }),
    hash: (link) => ({ ...link, hash: beginning }),
    previous: (link) => ({ ...link, previous: '1'.repeat(64) }),
  };
  test.each(Object.entries(changes))('with another %s anywhere is broken there', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(ledgers, at, async (chain, where) => {
        const index = where % chain.length;
        const changed = chain.map((link, i) => (i === index ? change(link) : link));
        expect(await verifyEntries(changed)).toEqual({ kind: 'broken', seq: index + 1, wrong: 'changed' });
      }),
    );
  });

  test('with an entry changed and hashed anew is broken at the next', async () => {
    const chain = chained([{}, {}, {}]);
    const forged = chain.map((link) => {
      if (link.seq !== 2) return link;
      const other = { ...link, by: 'U2' };
      return { ...other, hash: hashOf(other) };
    });
    expect(await verifyEntries(forged)).toEqual({ kind: 'broken', seq: 3, wrong: 'previous' });
  });

  test('with an entry missing is broken there', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, at, async (chain, where) => {
        const index = where % chain.length;
        const without = chain.filter((_, i) => i !== index);
        const atEnd = index === chain.length - 1;
        const expected = atEnd
          ? { kind: 'whole', count: index }
          : { kind: 'broken', seq: index + 1, wrong: 'gap' };
        expect(await verifyEntries(without)).toMatchObject(expected);
        // Its end is missed by whoever noted the last hash.
        if (atEnd) {
          const noted = chain.at(-1)?.hash;
          expect(await verifyEntries(without, noted)).toEqual({ kind: 'cut', count: index });
        }
      }),
    );
  });

  test('that went on since its hash was noted is whole', async () => {
    const chain = chained([{}, {}, {}]);
    for (const { hash } of chain) expect((await verifyEntries(chain, hash)).kind).toBe('whole');
    expect((await verifyEntries(chain, beginning)).kind).toBe('whole');
  });
});
