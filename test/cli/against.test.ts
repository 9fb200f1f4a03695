/** `--against`: a text held against another, and not against the record. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stet } from './stet.js';

const MINUTES = 'The council approved the ferry budget on Monday by 7 votes to 2.\n';
const wrong = 'The council approved the ferry budget by 9 votes to 2.';
const right = 'On Monday the council approved the ferry budget.';

let folder = '';
let minutes = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-against-'));
  minutes = join(folder, 'council minutes.txt');
  writeFileSync(minutes, MINUTES);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('check', () => {
  test('a finding exits with 1, cites the other text, and says that the record was not asked', async () => {
    const { code, stdout, stderr } = await stet(['check', wrong, '--against', minutes]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(
      /^Differs from the other text\n {2}error\[wrong-number\]: The other text has 7\.\n/,
    );
    expect(stdout).toContain('= contradicts: the other text ¶1: “The council approved');
    expect(stdout).not.toContain('Record as of');
    expect(stdout.replace(/\s+/g, ' ')).toContain('Held against another text; the record was not asked.');
  });

  test('what the other text has exits with 0', async () => {
    const { code, stdout } = await stet(['check', '--against', minutes, '-'], { input: right });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^In the other text · stet why c-/);
  });

  test('remarks alone exit with 0', async () => {
    const { code, stdout } = await stet([
      'check',
      '“The harbour was never so quiet in June,” the mayor said.',
      '--against',
      minutes,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('info[unrecorded-quote]: These words do not stand in the other text.');
  });

  test('the same text and the same record: what is on record is not asked', async () => {
    const text = 'Foreign Minister Tomas Berg approved the ferry budget.';
    const { stdout } = await stet(['check', text, '--against', minutes, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      against: true,
      record: { digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
      claims: [{ findings: [{ rule: 'wrong-name', citations: [{ source: 'against', locator: '¶1' }] }] }],
    });
  });

  test.each<[string[], RegExp]>([
    [['--against', 'no-such.txt'], /^stet: No file "no-such\.txt" here/],
    [['--against', '-'], /^stet: --against takes a file; standard input is for the draft\.\n$/],
    [['--against'], /^stet: Option '--against <value>' argument missing/],
  ])('%j cannot be run: exits with 2', async (args, said) => {
    const ran = await stet(['check', wrong, ...args], { input: MINUTES });
    expect(ran).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(said) });
  });

  test('another text that is no text is refused as a draft is', async () => {
    const image = join(folder, 'image.txt');
    writeFileSync(image, Uint8Array.of(0x89, 0x50, 0, 1));
    const { code, stderr } = await stet(['check', wrong, '--against', image]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/image\.txt is no plain text/)]);
  });
});

describe('--jsonl', () => {
  test('a line brings its own other text, or takes that of the line of the command, or asks the record', async () => {
    const lines = [
      { text: wrong, against: MINUTES },
      { text: wrong, against: 'The ferry is blue.' },
      { text: wrong, against: null },
      { text: wrong, against: 5 },
      { text: wrong, against: [MINUTES] },
      { text: wrong, against: '' },
    ].map((line) => JSON.stringify(line));
    const answers = async (args: readonly string[]) => {
      const { code, stdout } = await stet(['check', '--jsonl', ...args], { input: lines.join('\n') });
      expect(code).toBe(0);
      return stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    };
    const refused = [
      { error: 'expected "against" to be a string, got a number' },
      { error: 'expected "against" to be a string, got a list' },
    ];
    const bare = await answers([]);
    expect(bare).toMatchObject([
      { against: true, claims: [{ verdict: 'refuted' }] },
      { against: true, claims: [{ verdict: 'not-enough-evidence' }] },
      { record: { asOf: '2024-05-15' } },
      ...refused,
      { against: true, claims: [{ verdict: 'not-enough-evidence' }] },
    ]);
    expect(bare[2]).not.toHaveProperty('against');
    const withFile = await answers(['--against', minutes]);
    expect(withFile[2]).toEqual(bare[0]);
    expect(withFile[1]).toEqual(bare[1]);
  });
});

describe('why', () => {
  const idIn = (stdout: string): string => /\bf-[a-z2-7]{10}/.exec(stdout)?.[0] ?? '';

  test('of a check that is remembered, with its other text', async () => {
    const kept = join(folder, 'notes.txt');
    writeFileSync(kept, MINUTES);
    const id = idIn((await stet(['check', wrong, '--against', kept])).stdout);
    rmSync(kept);
    const { code, stdout } = await stet(['why', id]);
    expect(code).toBe(0);
    expect(stdout).toContain('At issue: “9”');
    expect(stdout).toContain('= contradicts: the other text ¶1:');
    expect(stdout).toContain('Differs from the other text. wrong-number');
    expect(await stet(['why', id, wrong, '--against', minutes])).toEqual({ code, stdout, stderr: '' });
  });

  test('of a text and another that are given, where nothing is remembered', async () => {
    const env = { STET_REMEMBER: 'off', STET_DATA_DIR: join(folder, 'data') };
    const draft = join(folder, 'draft.txt');
    writeFileSync(draft, wrong);
    const plain = join(folder, 'minutes.txt');
    writeFileSync(plain, MINUTES);
    const { stdout } = await stet(['check', draft, '--against', plain], { env });
    // Long lines are wrapped.
    const line = (/stet (why [\s\S]*?)\n\n/.exec(stdout)?.[1] ?? '').replace(/\s+/g, ' ');
    expect(line).toBe(`why ${idIn(stdout)} --text ${draft} --against ${plain}`);
    expect(existsSync(join(folder, 'data', 'checks'))).toBe(false);
    expect((await stet(line.split(' '), { env })).stdout).toContain('At issue: “9”');
  });

  test('a finding against another text is none of the same text against the record', async () => {
    const id = idIn((await stet(['check', wrong, '--against', minutes])).stdout);
    const { code, stderr } = await stet(['why', id, wrong]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`has no ${id}`)]);
  });

  test('--against without a text cannot be run', async () => {
    const { code, stderr } = await stet(['why', 'f-aaaaaaaaaa', '--against', minutes]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^stet: --against goes with a text\./)]);
  });
});
