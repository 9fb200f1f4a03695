/** Corrections as a table: a head and a row for each, for a spreadsheet. */
import type { Correction } from './correction.js';
import { newestFirst } from './listing.js';

type Column = readonly [name: string, of: (correction: Correction) => string | null];

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['state', ({ state }) => state],
  ['date', ({ date }) => date],
  ['text', ({ text }) => text],
  [
    'about',
    ({ about }) =>
      about.kind === 'discrepancy' ? `discrepancies/${about.id}` : `${about.rule} ${about.key}`,
  ],
  ['publisher', ({ said }) => said.publisher],
  ['article', ({ said }) => said.title],
  ['url', ({ said }) => said.url],
  ['locator', ({ said }) => said.locator],
  ['since', ({ since }) => since],
  ['words', ({ said }) => said.words],
  ['right', ({ right }) => right],
  ['evidence', ({ evidence }) => evidence.map(({ id, locator }) => `${id} ${locator}`.trim()).join('; ')],
  ['filed_by', ({ filedBy }) => filedBy],
  ['filed_at', ({ filedAt }) => filedAt],
  ['note', ({ note }) => note],
];

/** The head first; then all of them, in whatever state, the newest first. */
export const asRows = (corrections: readonly Correction[]): (string | null)[][] => [
  columns.map(([name]) => name),
  ...newestFirst(corrections).map((correction) => columns.map(([, of]) => of(correction))),
];
