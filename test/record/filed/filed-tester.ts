/** Filed sources that say only what a test is about. */
import type { Filed } from '../../../src/record/filed/filed-source.js';
import type { NewsRecord } from '../../../src/record/record.js';
import {
  type Discrepancy,
  discrepancySchema,
  type Source,
  sourceSchema,
} from '../../../src/record/schema.js';

export const base: NewsRecord = {
  ...{ asOf: '2025-03-01', digest: 'sha256:base', sources: [], people: [], organisations: [] },
  ...{ discrepancies: [], spellings: [] },
};

export const sourceOf = (id: string, about: Partial<Source> = {}): Source =>
  sourceSchema.parse({
    ...{ id, title: null, publisher: null, byline: null, date: null, url: null, read: 'machine' },
    facts: [{ id: 'p1-1', text: `The ferry ${id} sailed.`, locator: '¶1', verbatim: true }],
    ...about,
  });

type One = Filed['sources'][number];

export const filedAs = (source: Source, about: Partial<Omit<One, 'source'>> = {}): One => ({
  ...{ source, version: 1, state: 'machine', rights: { embargoedUntil: null, withheld: false } },
  ...about,
});

export const between = (id: string, ...sources: readonly string[]): Discrepancy =>
  discrepancySchema.parse({
    ...{ id, kind: 'disagreement', over: 'substance', subject: 'the ferry', found: 'machine' },
    sides: sources.map((source) => ({ source, locator: '¶1', words: 'sailed', says: 'The ferry sailed.' })),
  });
