import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { knowledge, main, stet } from './stet.js';

const wrong = 'Prime Minister Tomas Berg opened the harbour fair.';
const right = 'Prime Minister Ada Lind opened the harbour fair.';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fileOf = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

describe('where the text comes from', () => {
  const textOf = (stdout: string) => JSON.parse(stdout).claims[0]?.text;

  test.each<[string, string[], string]>([
    ['standard input', ['check', '--format', 'json'], right],
    ['standard input, named', ['check', '-', '--format', 'json'], right],
    ['words on the line', ['check', right, '--format', 'json'], ''],
    ['words that nobody put in quotation marks', ['--format', 'json', 'check', ...right.split(' ')], ''],
    ['Windows line ends and a byte order mark', ['check', '--format', 'json'], `\uFEFF${right}\r\n`],
  ])('%s', async (_name, args, input) => {
    const { code, stdout } = await stet(args, { input });
    expect([code, textOf(stdout)]).toEqual([0, right]);
  });

  test('a file, with spaces in its name', async () => {
    const path = await fileOf('my draft.txt', wrong);
    const { code, stdout } = await stet(['check', path]);
    expect(code).toBe(1);
    expect(stdout).toContain(`--> ${path}:1:`);
  });

  test('nothing at all', async () => {
    expect(await stet(['check'])).toEqual({
      code: 0,
      stderr: '',
      stdout: 'Nothing to check in this text. Record as of 15 May 2024.\n',
    });
  });
});

describe('what is no text is refused', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), /holds bytes of zero\. Save it as UTF-8 text/],
    ['another encoding', Uint8Array.of(0x93, 0x48, 0x69, 0x94), /is not in UTF-8\. .*iconv -f WINDOWS-1252/],
    ['too long', new Uint8Array(5_000_001).fill(0x61), /is longer than 5 MB/],
  ])('%s', async (_name, bytes, stderr) => {
    const path = await fileOf('input.txt', bytes);
    for (const ran of [await stet(['check', path]), await stet(['check', '-'], { input: bytes })]) {
      expect(ran).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(stderr) });
    }
  });
});

describe('a finding', () => {
  test('exits with 1 and is shown with a pointer', async () => {
    const { code, stdout, stderr } = await stet(['check', wrong]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^Differs from the record\n {2}error\[wrong-office\]: /);
    expect(stdout).toContain(`1 | ${wrong}\n`);
    expect(stdout).toMatch(/\n +\| +\^+\n/);
    expect(stdout).toMatch(/Record as of 15 May 2024\.\n$/);
  });

  test('colour only where it is asked for: the output is no terminal here', async () => {
    const colourless = await stet(['check', wrong]);
    const forced = await stet(['check', wrong], { env: { FORCE_COLOR: '1' } });
    const refused = await stet(['check', wrong], { env: { FORCE_COLOR: '0' } });
    expect(colourless.stdout).not.toContain('\u001b');
    expect(forced.stdout).toContain('\u001b[1;31m');
    expect(refused.stdout).toBe(colourless.stdout);
  });

  test('the day that the text speaks of decides', async () => {
    const draft = 'Foreign Minister Ada Lind opened the harbour fair.';
    expect((await stet(['check', draft, '--on', '2020-06-01'])).code).toBe(0);
    expect((await stet(['check', draft, '--on', '2024-05-01'])).code).toBe(1);
  });
});

describe('--jsonl', () => {
  const started: ChildProcessWithoutNullStreams[] = [];
  const start = (): ChildProcessWithoutNullStreams => {
    const child = spawn(process.execPath, [main, 'check', '--jsonl', '--knowledge', knowledge]);
    started.push(child);
    return child;
  };
  // Where a test fails, its process must not outlive it.
  afterEach(() => {
    for (const child of started.splice(0)) child.kill();
  });

  test('answers line by line, in order, and exits with 0 whatever was found', async () => {
    const lines = [
      JSON.stringify({ text: right }),
      '',
      JSON.stringify({ text: wrong }),
      '   ',
      '{"text": ',
      '["text"]',
      '{"text": 5}',
      '{}',
      '{"text": "a b", "date": "2024-02-31"}',
      '{"text": "a b", "date": 2024}',
      JSON.stringify({ text: 'Foreign Minister Ada Lind opened the fair.', date: '2020-06-01' }),
    ];
    const { code, stdout, stderr } = await stet(['check', '--jsonl'], { input: lines.join('\r\n') });
    expect([code, stderr]).toEqual([0, '']);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { claims: [{ text: right }] },
      { claims: [{ verdict: 'refuted' }] },
      { error: expect.stringMatching(/^expected a JSON object such as \{"text": "…"\}: /) },
      { error: 'expected a JSON object such as {"text": "…"}, got a list' },
      { error: 'expected "text" to be a string, got a number' },
      { error: 'expected "text" to be a string, got nothing' },
      { error: 'expected "date" to be a day written YYYY-MM-DD, as in 2025-03-04, got "2024-02-31"' },
      { error: 'expected "date" to be a day written YYYY-MM-DD, as in 2025-03-04, got 2024' },
      { record: { asOf: '2024-05-15' } },
    ]);
  });

  test('a character cut in two by a chunk, line ends of Unicode inside a string, bytes that are no UTF-8', async () => {
    const input = Buffer.concat([
      Buffer.from('{"text":"a\u2028b é 🇺🇦"}\n'),
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d, 0x0a]),
      Buffer.from(`{"text":"${'é'.repeat(100_000)}"}`),
    ]);
    const { stdout } = await stet(['check', '--jsonl'], { input });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([{ claims: [{}] }, { error: 'the line is not in UTF-8' }, { record: {} }]);
  });

  test('a line past the limit is answered with an error, and the rest goes on', async () => {
    const input = `{"text":"${'a'.repeat(5_000_000)}"}\n{"text":"a"}\n`;
    const { stdout } = await stet(['check', '--jsonl'], { input });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { error: 'the line is longer than 5 MB, the most that is read as one text' },
      { record: {} },
    ]);
  });

  test('each answer is written as soon as its line has come', async () => {
    const child = start();
    for (const text of [right, wrong]) {
      child.stdin.write(`${JSON.stringify({ text })}\n`);
      const [answer] = await once(child.stdout, 'data');
      expect(JSON.parse(String(answer)).claims).toMatchObject([{ text }]);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('a reader that leaves ends it quietly', async () => {
    const child = start();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${JSON.stringify({ text: right })}\n`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    await once(child.stdout, 'close');
    child.stdin.write(`${JSON.stringify({ text: right })}\n`);
    const [code] = await once(child, 'close');
    expect([code, stderr]).toEqual([0, '']);
  });
});
