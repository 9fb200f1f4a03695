import { expect, test } from '@jest/globals';
import { createFiledCopies } from '../../../src/filing/copies/filed-copies.js';
import { signatureOf } from '../../../src/filing/copies/signature.js';
import { keepArticle } from '../../../src/filing/kept/keep-article.js';
import { changedNow } from '../../../src/filing/kept/lapse.js';
import { tiny } from '../../checking/tiny-record.js';
import { readEvents } from '../../eval/copies/pairs.js';
import { testStore } from '../../support/store.js';
import { noCopies } from '../kept/no-copies.js';

const store = testStore();
const [first, second] = readEvents();
if (first === undefined || second === undefined) throw new Error('There are events.');

const file = (text: string, url: string) =>
  keepArticle(
    { db: store.db, now: () => new Date('2026-05-14T12:00:00Z'), record: tiny, copies: noCopies },
    {
      text,
      form: 'article',
      title: null,
      publisher: 'Tide Wire',
      byline: null,
      date: '2026-05-14',
      url,
      rights: { embargoedUntil: null, withheld: false },
      usageTerms: null,
      notes: [],
    },
    { documentHash: `${url} ${text.length}`, from: { name: null, url }, speaksOfRights: true },
    { by: 'stet', via: 'file', askedIn: null },
  );

const courier = { publisher: 'Courier', date: '2026-05-15' };

test('what is in the store is known after catching up, and what came in since after catching up again', async () => {
  const copies = createFiledCopies(store.db);
  await file(first.wire, 'https://example.org/1');
  expect(copies.finder.copyOf(signatureOf(first.wire), courier)).toBeNull();
  await copies.catchUp();
  expect(copies.finder.copyOf(signatureOf(first.wire), courier)).toMatchObject({ kind: 'copy', share: 1 });

  await file(second.wire, 'https://example.org/2');
  expect(copies.finder.copyOf(signatureOf(second.wire), courier)).toBeNull();
  await copies.catchUp();
  expect(copies.finder.copyOf(signatureOf(second.wire), courier)?.kind).toBe('copy');
});

test('a new version takes the place of the old; what is withdrawn is gone', async () => {
  const copies = createFiledCopies(store.db);
  await file(first.wire, 'https://example.org/1');
  await copies.catchUp();
  await file(second.wire, 'https://example.org/1');
  await copies.catchUp();
  expect(copies.finder.copyOf(signatureOf(first.wire), courier)).toBeNull();
  expect(copies.finder.copyOf(signatureOf(second.wire), courier)?.kind).toBe('copy');

  await store.db.updateTable('filed_sources').set({ state: 'withdrawn', changed: changedNow }).execute();
  await copies.catchUp();
  expect(copies.finder.copyOf(signatureOf(second.wire), courier)).toBeNull();
});
