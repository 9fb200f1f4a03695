/** Found discrepancies in the store: each once, with all its sides. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Discrepancy, discrepancySchema, type Side } from '../../record/schema.js';
import type { Tables } from '../../record/store/tables.js';

const keyOf = ({ source, locator, words }: Side): string => JSON.stringify([source, locator, words]);

/** What was found before keeps its sides, in their order; what is new comes after. */
export function withAllSides(before: Discrepancy, after: Discrepancy): Discrepancy {
  const had = new Set(before.sides.map(keyOf));
  const gained = after.sides.filter((side) => !had.has(keyOf(side)));
  return { ...after, sides: [...before.sides, ...gained] };
}

const sourcesOf = ({ sides }: Discrepancy): string[] => [...new Set(sides.map(({ source }) => source))];

/** One of each id. What does not fit the schema could not be read back, and is left out. */
function together(found: readonly Discrepancy[]): Map<string, Discrepancy> {
  const all = new Map<string, Discrepancy>();
  for (const one of found) {
    const before = all.get(one.id);
    const { data } = discrepancySchema.safeParse(before === undefined ? one : withAllSides(before, one));
    if (data !== undefined) all.set(one.id, data);
  }
  return all;
}

/**
 * Keeps what was found. What had lapsed is found anew, with the sides that it has now.
 *
 * @returns what is new, or has gained a side
 */
export async function keepFound(
  trx: Transaction<Tables>,
  found: readonly Discrepancy[],
  at: Date,
): Promise<Discrepancy[]> {
  const all = together(found);
  if (all.size === 0) return [];
  const rows = await trx
    .selectFrom('found_discrepancies')
    .select(['id', 'body'])
    .where('id', 'in', [...all.keys()])
    .where('lapsed_at', 'is', null)
    .execute();
  // What was held to the schema when it was written.
  const known = new Map(rows.map(({ id, body }) => [id, body as Discrepancy]));
  const gained = [...all.values()].flatMap((one) => {
    const before = known.get(one.id);
    if (before === undefined) return [one];
    const now = withAllSides(before, one);
    return now.sides.length > before.sides.length ? [now] : [];
  });
  if (gained.length === 0) return [];
  const values = gained.map((one) => ({
    id: one.id,
    body: JSON.stringify(one),
    sources: sourcesOf(one),
    found_at: at,
  }));
  await trx
    .insertInto('found_discrepancies')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        body: sql`excluded.body`,
        sources: sql`excluded.sources`,
        found_at: sql`CASE WHEN found_discrepancies.lapsed_at IS NULL THEN found_discrepancies.found_at ELSE excluded.found_at END`,
        lapsed_at: null,
      }),
    )
    .execute();
  return gained;
}

/** What was found and has not lapsed. @throws {Error} of the store */
export async function readFound(db: Kysely<Tables>): Promise<Discrepancy[]> {
  const rows = await db
    .selectFrom('found_discrepancies')
    .select('body')
    .where('lapsed_at', 'is', null)
    .orderBy('id')
    .execute();
  // What was held to the schema when it was written.
  return rows.map(({ body }) => body as Discrepancy);
}
