/** A ledger as other programs read it. */
import { canonicalJson } from './canonical.js';
import type { Hashed } from './chain.js';

/** An entry as JSON has it, with all that its hash is made from, and the hash. */
export const asObject = ({ at, ...others }: Hashed): object => ({ ...others, at: at.toISOString() });

/** What an entry is about, whatever its kind: the first of these that it has. */
const subjects = ['finding', 'discrepancy', 'correction', 'rule', 'source', 'channel', 'what'] as const;
const outcomes = ['decision', 'ruling', 'to', 'change'] as const;

/** The head of a table of entries. */
export const ledgerColumns: readonly string[] = [
  ...['workspace', 'seq', 'at', 'by', 'kind', 'subject', 'rule', 'outcome', 'why'],
  ...['channel', 'thread', 'message', 'permalink', 'entry', 'previous', 'hash'],
];

/** An entry as a row: what most people look for in columns of its own, and the entry whole. */
export function asRow({
  team,
  seq,
  at,
  by,
  kind,
  entry,
  previous,
  hash,
}: Hashed): (string | number | null)[] {
  const members = new Map<string, unknown>(Object.entries(entry));
  const place = members.get('place');
  const where = new Map<string, unknown>(typeof place === 'object' ? Object.entries(place ?? {}) : []);
  const first = (names: readonly string[], from = members): string | null => {
    const found = names.map((name) => from.get(name)).find((value) => typeof value === 'string');
    return typeof found === 'string' ? found : null;
  };
  return [
    ...[team, seq, at.toISOString(), by, kind],
    ...[first(subjects), first(['rule']), first(outcomes), first(['why'])],
    ...['channel', 'thread', 'message', 'permalink'].map((name) => first([name], where)),
    ...[canonicalJson(entry), previous, hash],
  ];
}
