/** Filing for bots in tests: the real store and reader, pages that are at hand, and a comparison that knows one kind of difference. */
import type { Checker } from '../../src/checking/check.js';
import { createChecker } from '../../src/checking/check.js';
import { createFiling } from '../../src/filing/filing.js';
import { composeRecord } from '../../src/record/filed/compose.js';
import { readFiled } from '../../src/record/filed/read-filed.js';
import type { NewsRecord } from '../../src/record/record.js';
import type { Discrepancy, Source } from '../../src/record/schema.js';
import type { Database } from '../../src/record/store/store.js';
import type { FilingPort } from '../../src/slack/filing/port.js';

export interface FilingAtHand {
  readonly port: FilingPort;
  /** What the bot checks against: it is the record with what was filed. */
  readonly holder: { current: Checker };
  /** Under embargo until then, or withheld. */
  limit(id: string, limits: { readonly until?: Date; readonly withheld?: boolean }): Promise<void>;
}

export interface AtHand {
  readonly base: NewsRecord;
  /** What stands at an address. */
  readonly pages?: ReadonlyMap<string, string>;
  readonly now?: () => Date;
}

/** @param store opened when it is used */
export function filingAtHand(
  store: { readonly db: Database },
  { base, pages = new Map(), now = () => new Date() }: AtHand,
): FilingAtHand {
  const holder = { current: createChecker(base) };
  const filing = () => createFiling({ db: store.db, record: () => holder.current.record, now });
  return {
    holder,
    port: {
      filing: {
        file: (incoming, asked) => filing().file(incoming, asked),
        compare: () => compareDeaths(store.db, now),
      },
      async fetchAndFile(address, asked) {
        const text = pages.get(address);
        if (text === undefined)
          return [{ kind: 'refused', why: 'The page could not be had: it answered 404.' }];
        const from = { name: null, url: address, title: text.split('\n')[0] ?? null, date: '2025-03-04' };
        const incoming = { bytes: new TextEncoder().encode(text), mimetype: 'text/plain', from };
        return filing().file(incoming, asked);
      },
      async refresh() {
        holder.current = createChecker(composeRecord(base, await readFiled(store.db), now()));
      },
    },
    async limit(id, { until = null, withheld = false }: { until?: Date | null; withheld?: boolean }) {
      await store.db
        .updateTable('filed_sources')
        .set({ embargoed_until: until, withheld })
        .where('id', '=', id)
        .execute();
    },
  };
}

/** `… killed 12 people in NAME …`: two sources that have another number for a name disagree. */
async function compareDeaths(db: Database, now: () => Date): Promise<readonly Discrepancy[]> {
  const rows = await db
    .selectFrom('filed_sources')
    .select(['id', 'body', 'compared_at', 'seq'])
    .where('current', '=', true)
    .orderBy('seq')
    .execute();
  const said = rows.flatMap(({ body, compared_at }) =>
    deathsIn(body as Source).map((one) => ({ ...one, isNew: compared_at === null })),
  );
  const found: Discrepancy[] = [];
  for (const [n, one] of said.entries())
    for (const other of said.slice(0, n))
      if ((one.isNew || other.isNew) && one.where === other.where && one.count !== other.count)
        found.push({
          id: `deaths-${one.where.toLowerCase()}-${other.source}-${one.source}`,
          kind: 'disagreement',
          over: 'substance',
          subject: `How many were killed in ${one.where}`,
          difference: 'number',
          found: 'machine',
          sides: [other, one].map(({ source, locator, count, text }) => ({
            ...{ source, locator, words: count },
            says: text,
          })),
          ruling: 'open',
        });
  for (const one of found)
    await db
      .insertInto('found_discrepancies')
      .values({
        id: one.id,
        body: JSON.stringify(one),
        sources: one.sides.map(({ source }) => source),
        found_at: now(),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  await db
    .updateTable('filed_sources')
    .set({ compared_at: now() })
    .where('compared_at', 'is', null)
    .execute();
  return found;
}

const deathsIn = ({ id, facts }: Source) =>
  facts.flatMap(({ text, locator }) =>
    [...text.matchAll(/killed (\d+) people in (\p{Lu}\p{L}+)/gu)].map(([, count = '', where = '']) => ({
      ...{ source: id, locator, count, where, text },
    })),
  );
