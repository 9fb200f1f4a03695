import { describe, expect, test } from '@jest/globals';
import { stet } from './stet.js';

const draft = '“The ferry stays,” Ada Lind said. Nobody objected.';
const quote = {
  start: 1,
  end: 17,
  text: 'The ferry stays,',
  speaker: { name: 'Ada Lind', start: 19, end: 27 },
};

describe('read', () => {
  test('in words', async () => {
    expect(await stet(['read', draft])).toEqual({
      code: 0,
      stderr: '',
      stdout: '“The ferry stays,”\n    Ada Lind\n1 quotation.\n',
    });
  });

  test('as JSON', async () => {
    const { stdout } = await stet(['read', '--format', 'json'], { input: draft });
    expect(JSON.parse(stdout)).toEqual({ quotes: [quote] });
  });

  test('--jsonl needs no record', async () => {
    const { code, stdout } = await stet(['read', '--jsonl'], {
      input: `${JSON.stringify({ text: draft })}\n{"text":"No quotation here."}\n`,
      env: { STET_KNOWLEDGE_DIR: '/nowhere' },
    });
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ quotes: [quote] }, { quotes: [] }]);
  });
});
