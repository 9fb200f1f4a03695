import { describe, expect, test } from '@jest/globals';
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
