/** A filed source as a file of the record, so that a newsroom can go on with it by hand, in git. */
import { Document } from 'yaml';
import { type Source, sourceSchema } from '../record/schema.js';

/** How it stands with the source, a line each, to be put above it. */
export type Preamble = readonly string[];

/** Entries as an editor would write them down: what it is first, then what it says. */
const keys: readonly (keyof Source)[] = [
  ...(['id', 'title', 'publisher', 'byline', 'date', 'url', 'note', 'read', 'copyOf', 'usageTerms'] as const),
  ...(['origins', 'facts', 'quotes', 'noQuotations'] as const),
];

/** Lists that need not be there where they are empty. */
const mayBeLeftOut: ReadonlySet<keyof Source> = new Set(['origins', 'quotes', 'noQuotations']);

function inOrder(source: Source): Record<string, unknown> {
  const ordered: Record<string, unknown> = {};
  for (const key of keys) {
    const value = source[key];
    if (value === undefined) continue;
    if (mayBeLeftOut.has(key) && Array.isArray(value) && value.length === 0) continue;
    ordered[key] = value;
  }
  return ordered;
}

/**
 * Pure: the same source gives the same file, byte for byte. What it says is a valid file of `sources/`.
 *
 * @throws {ZodError} where the source does not fit the schema of the record
 */
export function asSourceYaml(source: Source, preamble: Preamble): string {
  // In the order of the schema, whatever order a database gave it.
  const document = new Document(inOrder(sourceSchema.parse(source)), { aliasDuplicateObjects: false });
  document.commentBefore = preamble.map((line) => ` ${line.replace(/\s+/g, ' ')}`).join('\n');
  return document.toString({ lineWidth: 100 });
}
