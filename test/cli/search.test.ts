import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { stet } from './stet.js';

describe('search', () => {
  test('finds what is about the query, as JSON', async () => {
    const { code, stdout } = await stet(['search', 'council', 'ferry', 'vote', '--format', 'json']);
    expect(code).toBe(0);
    const { hits } = JSON.parse(stdout);
    expect(hits[0]).toEqual({
      id: expect.stringMatching(/^(?:gazette|courier)-ferry\/vote$/),
      score: expect.any(Number),
      text: expect.stringContaining('council voted'),
    });
  });

  test('no more than asked for', async () => {
    const { stdout } = await stet(['search', 'ferry', '--limit', '1', '--format', 'json']);
    expect(JSON.parse(stdout).hits).toHaveLength(1);
  });

  test('in words', async () => {
    const { stdout } = await stet(['search', 'cost', 'of', 'the', 'ferry', '--limit', '1']);
    expect(stdout).toBe('gazette-ferry/cost\n    The Sandholm ferry costs the town $340,000 a year.\n');
  });

  test('nothing there', async () => {
    expect(await stet(['search', 'xylophone'])).toEqual({
      code: 0,
      stdout: 'Nothing on record about "xylophone".\n',
      stderr: '',
    });
  });

  test('--jsonl', async () => {
    const { stdout } = await stet(['search', '--jsonl'], {
      input: '{"text":"ferry costs"}\n{"text":"xylophone"}\n',
    });
    const [found, nothing] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.hits[0].id).toBe('gazette-ferry/cost');
    expect(nothing).toEqual({ hits: [] });
  });
});

describe('search --passages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-passages-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, bytes: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const lines = [
    { id: 'a1', title: 'Ferry to stay', claim: 'The council keeps the ferry.', date: '3 March 2025' },
    { id: 'a2', text: 'The mayor sold a bridge.' },
  ]
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('\n');

  test.each([
    ['plain', lines],
    ['gzipped', gzipSync(lines)],
  ])('%s, a query a line', async (name, bytes) => {
    const { code, stdout } = await stet(['search', '--passages', put(name, bytes), '--jsonl'], {
      input: '{"text":"who sold the bridge"}\n{"text":"xylophone"}\n',
    });
    expect(code).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).hits);
    expect(answers).toEqual([
      [{ id: 'a2', score: expect.any(Number), text: 'The mayor sold a bridge.' }],
      [],
    ]);
  });

  test('one query in words', async () => {
    const { stdout } = await stet(['search', '--passages', put('one', lines), 'council', 'ferry']);
    expect(stdout).toBe('a1\n    Ferry to stay. The council keeps the ferry.\n');
  });

  test.each([
    ['no JSON', '{"id": "a"', /line 1: it is no JSON/],
    ['no id', '{"text": "words"}', /line 1: it has no "id" that is a string/],
    ['an id twice', '{"id":"a","text":"b"}\n{"id":"a","text":"c"}', /line 2: "a" is the id of line 1 too/],
    ['no words', '{"id":"a","date":"2025"}', /line 1: "a" has no text/],
    ['nothing', '', /is empty/],
    ['gzip cut off', gzipSync(lines).subarray(0, 30), /could not be read/],
  ])('refuses %s', async (name, bytes, says) => {
    const { code, stderr } = await stet(['search', '--passages', put(`bad ${name}`, bytes), 'ferry']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(says) });
  });
});
