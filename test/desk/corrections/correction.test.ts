/** The shape, what an editor does with it, and its way through JSON lines. */
import { describe, expect, test } from '@jest/globals';
import { correctionSchema } from '../../../src/desk/corrections/correction.js';
import { editCorrection, fileCorrection, withdrawCorrection } from '../../../src/desk/corrections/filing.js';
import { readJsonLines } from '../../../src/desk/corrections/json-lines.js';
import { newestFirst } from '../../../src/desk/corrections/listing.js';
import { asRows } from '../../../src/desk/corrections/rows.js';
import { filed, nobodyYet } from './samples.js';

const draft = filed({ state: 'draft', ...nobodyYet });

describe('what is no correction', () => {
  test.each<[string, object]>([
    ['an id of another kind', { id: 'f-aaaaaaaaaa' }],
    ['a month for a day', { date: '2026-11' }],
    ['no such day', { date: '2026-02-30' }],
    ['filed by nobody', { filedBy: null, filedAt: null }],
    ['filed at no time', { filedAt: null }],
    ['a draft that is filed', { state: 'draft' }],
    ['no text', { text: ' ' }],
    ['another address', { said: { ...filed().said, url: 'javascript:alert(1)' } }],
    ['more than there is', { secret: 1 }],
  ])('%s', (_, change) => {
    expect(correctionSchema.safeParse({ ...filed(), ...change }).success).toBe(false);
    expect(correctionSchema.safeParse(filed()).success).toBe(true);
  });
});

describe('an editor', () => {
  test('edits a draft; with another day the text begins with that day', () => {
    const edited = editCorrection(draft, { date: '2026-11-23', note: 'Ask the town hall.' });
    expect(edited).toMatchObject({ id: draft.id, date: '2026-11-23', note: 'Ask the town hall.' });
    expect(edited?.text).toBe(draft.text.replace('22 November', '23 November'));
    expect(editCorrection(draft, { date: '2026-11-23', text: 'Our own words.' })?.text).toBe(
      'Our own words.',
    );
  });

  test('files it, and withdraws what is filed', () => {
    const now = fileCorrection(draft, 'U012', '2026-11-22T10:00:00Z');
    expect(now).toEqual(filed());
    expect(withdrawCorrection(filed())).toEqual(filed({ state: 'withdrawn' }));
    for (const one of [filed(), filed({ state: 'withdrawn' }), draft, now])
      expect(one === null || correctionSchema.safeParse(one).success).toBe(true);
  });

  test('cannot do so in another order', () => {
    expect(editCorrection(filed(), { text: 'Other.' })).toBeNull();
    expect(fileCorrection(filed(), 'U012', '2026-11-22T10:00:00Z')).toBeNull();
    expect(withdrawCorrection(draft)).toBeNull();
    expect(withdrawCorrection(filed({ state: 'withdrawn' }))).toBeNull();
  });
});

describe('JSON lines', () => {
  test('are read back; of one id the last line holds', () => {
    const text = `\uFEFF${JSON.stringify(draft)}\r\n\n${JSON.stringify(filed())}`;
    expect(readJsonLines(text)).toEqual({ kind: 'read', corrections: [filed()] });
  });

  test.each([
    ['{', 2, /^expected a JSON object: /],
    ['[]', 2, /^expected a correction: the line: /],
    [JSON.stringify({ ...filed(), date: 'today' }), 2, /^expected a correction: date: /],
  ])('%s', (line, number, problem) => {
    expect(readJsonLines(`\n${line}\n`)).toEqual({
      kind: 'unreadable',
      line: number,
      problem: expect.stringMatching(problem),
    });
  });
});

test('the order: by day, then by when it was filed', () => {
  const ids = newestFirst([
    filed({ id: 'x-aaaaaaaaaa', date: '2026-01-01' }),
    filed({ id: 'x-bbbbbbbbbb', filedAt: '2026-11-22T12:00:00+02:00' }),
    filed({ id: 'x-cccccccccc', filedAt: '2026-11-22T11:00:00Z' }),
  ]).map(({ id }) => id);
  expect(ids).toEqual(['x-cccccccccc', 'x-bbbbbbbbbb', 'x-aaaaaaaaaa']);
});

test('a row has a cell for each column', () => {
  const finding = filed({ id: 'x-bbbbbbbbbb', about: { kind: 'finding', key: 'k-1', rule: 'wrong-office' } });
  const [head = [], first = [], second = []] = asRows([filed(), finding]);
  expect([head.length, first.length, second.length]).toEqual([16, 16, 16]);
  const row = Object.fromEntries(head.map((name, at) => [name, second[at]]));
  expect(row).toMatchObject({
    id: 'x-bbbbbbbbbb',
    about: 'wrong-office k-1',
    evidence: 'people/lind offices[0]; courier ¶2; courier/mayor ¶4',
    filed_at: '2026-11-22T10:00:00Z',
  });
});
