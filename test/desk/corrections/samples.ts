/** Corrections to export. */
import type { Correction } from '../../../src/desk/corrections/correction.js';

export const filed = (change: Partial<Correction> = {}): Correction => ({
  id: 'x-aaaaaaaaaa',
  about: { kind: 'discrepancy', id: 'mayor' },
  said: {
    words: 'Governor Ada Lind',
    says: 'Ada Lind was the governor.',
    publisher: 'Harbour Gazette',
    title: 'Council keeps the ferry',
    source: 'gazette',
    url: 'https://gazette.example/ferry',
    published: '2024-05-14',
    dating: 'stated',
    locator: '¶1',
  },
  right: 'Ada Lind was the mayor of Northport.',
  evidence: [
    { label: 'The town hall', id: 'people/lind', locator: 'offices[0]', url: 'https://town.example/' },
    { label: 'Island Courier', id: 'courier', locator: '¶2', url: null },
    { label: 'Island Courier', id: 'courier/mayor', locator: '¶4', url: null },
  ],
  since: '2024-05-14',
  date: '2026-11-22',
  note: 'Seen by the desk.',
  state: 'filed',
  filedBy: 'U012',
  filedAt: '2026-11-22T10:00:00Z',
  text: 'Correction, 22 November 2026: An earlier version of this article, published 14 May 2024, said that Ada Lind was the governor. She was the mayor of Northport.',
  ...change,
});

export const nobodyYet = { filedBy: null, filedAt: null } as const;
