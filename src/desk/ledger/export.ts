/** A ledger as other programs read it. */
import { csvLine } from '../csv.js';
import { canonicalJson } from './canonical.js';
import type { Hashed } from './chain.js';

/** One entry a line, with all that its hash is made from, and the hash. */
export const asJsonLine = ({ at, ...others }: Hashed): string =>
  `${canonicalJson({ ...others, at: at.toISOString() })}\n`;

/** What an entry is about, whatever its kind: the first of these that it has. */
const subjects = ['finding', 'discrepancy', 'correction', 'rule', 'source', 'channel', 'what'] as const;
const outcomes = ['decision', 'ruling', 'to', 'change'] as const;

const columns = [
  ...['workspace', 'seq', 'at', 'by', 'kind', 'subject', 'rule', 'outcome', 'why'],
  ...['channel', 'thread', 'message', 'permalink', 'entry', 'previous', 'hash'],
];
export const csvHead = csvLine(columns);

/** One entry a line: what most people look for in columns of its own, and the entry whole. */
export function asCsvLine({ team, seq, at, by, kind, entry, previous, hash }: Hashed): string {
  const members = new Map<string, unknown>(Object.entries(entry));
  const place = members.get('place');
  const where = new Map<string, unknown>(typeof place === 'object' ? Object.entries(place ?? {}) : []);
  const first = (names: readonly string[], from = members): string | null => {
    const found = names.map((name) => from.get(name)).find((value) => typeof value === 'string');
    return typeof found === 'string' ? found : null;
  };
  return csvLine([
    ...[team, seq, at.toISOString(), by, kind],
    ...[first(subjects), first(['rule']), first(outcomes), first(['why'])],
    ...['channel', 'thread', 'message', 'permalink'].map((name) => first([name], where)),
    ...[canonicalJson(entry), previous, hash],
  ]);
}
