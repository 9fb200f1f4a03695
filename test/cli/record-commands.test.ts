/** `who`, `sources`, `discrepancies`, `record check`: what the record holds, shown. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stet } from './stet.js';

describe('who', () => {
  test('the offices of somebody as of when the record speaks', async () => {
    expect(await stet(['who', 'Ada', 'Lind'])).toEqual({
      code: 0,
      stderr: '',
      stdout: `Ada Lind
  also Lind
  On 15 May 2024:
    prime minister (Sandholm), 10 January 2022 – , known to 15 May 2024 [gazette-ferry ¶3]
  At other times:
    foreign minister (Sandholm), 1 April 2016 – 31 December 2021 [Sandholm state calendar]
`,
    });
  });

  test('a surname, on another day, after the end of what is known', async () => {
    const { stdout } = await stet(['who', 'Berg', '--on', '2024-08-01']);
    expect(stdout).toContain('  Perhaps on 1 August 2024; the record does not know:\n    defense minister');
  });

  test('nobody of that name', async () => {
    expect(await stet(['who', 'Nobody\u001b[31m'])).toEqual({
      code: 0,
      stderr: '',
      stdout: 'Nobody of the name "Nobody␛[31m" is on record.\n',
    });
  });

  test('as JSON', async () => {
    const { stdout } = await stet(['who', 'Lind', '--on', '2020-01-01', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      on: '2020-01-01',
      people: [
        {
          id: 'lind',
          offices: [{ held: 'no' }, { title: 'foreign minister', locator: 'offices[1]', held: 'yes' }],
        },
      ],
    });
  });
});

describe('sources', () => {
  test('in words', async () => {
    expect(await stet(['sources'])).toEqual({
      code: 0,
      stderr: '',
      stdout: `courier-ferry
    Island Courier · 15 May 2024
    1 fact, 0 quotes
gazette-ferry
    Northport council votes to keep the ferry
    Harbour Gazette · by Ines Okoro · 14 May 2024
    2 facts, 1 quote; credits the council's minutes
    https://gazette.example/ferry
2 sources. Record as of 15 May 2024.
`,
    });
  });

  test('as JSON', async () => {
    const { stdout } = await stet(['sources', '--format', 'json']);
    expect(JSON.parse(stdout).sources).toMatchObject([
      { id: 'courier-ferry', title: null, byline: null, facts: 1, quotes: 0 },
      { id: 'gazette-ferry', date: '2024-05-14', facts: 2, quotes: 1 },
    ]);
  });
});

describe('discrepancies', () => {
  test('the list', async () => {
    expect((await stet(['discrepancies'])).stdout).toBe(`ferry-vote
    disagreement of substance, open: how the council voted on the ferry
1 discrepancy. Record as of 15 May 2024.
`);
  });

  test.each(['ferry-vote', 'discrepancies/ferry-vote'])('one in full: %s', async (id) => {
    expect((await stet(['discrepancies', id])).stdout).toBe(`ferry-vote
disagreement of substance, open: how the council voted on the ferry

gazette-ferry ¶2: “7 to 2”
    Seven members voted to keep the ferry and two did not.
courier-ferry ¶1: “6 to 3”
    Six members voted to keep the ferry and three did not.

The record does not settle it.
`);
  });

  test('as JSON', async () => {
    const { stdout } = await stet(['discrepancies', '--format', 'json']);
    expect(JSON.parse(stdout).discrepancies).toMatchObject([{ id: 'ferry-vote', ruling: 'open' }]);
  });
});

describe('record check', () => {
  test('a record that is valid', async () => {
    expect(await stet(['record', 'check'])).toEqual({
      code: 0,
      stderr: '',
      stdout:
        '2 sources with 3 facts and 1 quote, 2 people, 0 organisations, 1 discrepancy. Record as of 15 May 2024.\n',
    });
  });

  test('a folder of texts that is not there', async () => {
    const ran = await stet(['record', 'check', '--texts', 'no/such/folder']);
    expect(ran).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^stet: .*no\/such\/folder/),
    });
  });

  describe('with the texts', () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'stet-texts-'));
      await writeFile(join(folder, 'courier-ferry.txt'), 'The vote was 6 to 3.\n');
    });
    afterAll(() => rm(folder, { recursive: true }));

    const gazette = (quote: string) =>
      writeFile(
        join(folder, 'gazette-ferry.txt'),
        `Ferry stays\n\nIt was 7 to 2 on Monday.\n${quote} Lind said.\nThe minutes put the cost at $340,000.\n`,
      );

    test('every word stands where the record says', async () => {
      await gazette('“The ferry is a lifeline for every family on Sandholm, and it stays,”');
      const { code, stdout } = await stet(['record', 'check', '--texts', folder]);
      expect(stdout).toMatch(/Held against the texts: every quote and every word at issue stands where/);
      expect(code).toBe(0);
    });

    test('a word differs', async () => {
      await gazette('“The ferry was a lifeline for every family on Sandholm, and it stays,”');
      const { code, stdout } = await stet(['record', 'check', '--texts', folder]);
      expect(stdout).toMatch(/^error: gazette-ferry\.txt:4: ¶3: in quotation marks, but no quote/m);
      expect(stdout).toMatch(/^error: sources\/gazette-ferry\.yaml: quotes\[0\]\.words: not in ¶3/m);
      expect(stdout).toMatch(/Held against the texts: 2 errors, 0 warnings\.\n$/);
      expect(code).toBe(1);
      const asJson = await stet(['record', 'check', '--texts', folder, '--format', 'json']);
      expect(JSON.parse(asJson.stdout).problems).toHaveLength(2);
    });
  });
});
