import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { knowledge, type Ran, stet as run, type Setting } from './stet.js';

const wrong = 'Prime Minister Tomas Berg opened the harbour fair.';
const unknown = 'The mayor opened a school in Northport.';

/** Kept from test to test but for the checks: the small record is compiled there once. */
const data = mkdtempSync(join(tmpdir(), 'stet-why-data-'));
const checks = join(data, 'checks');
afterAll(() => rmSync(data, { recursive: true }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-why-'));
});
afterEach(() => {
  for (const one of [folder, checks]) rmSync(one, { recursive: true, force: true });
});

const stet = (args: readonly string[], { input, env = {} }: Setting = {}): Promise<Ran> =>
  run(args, { ...(input === undefined ? {} : { input }), env: { STET_DATA_DIR: data, ...env } });

/** What the check says to type, without `stet`. */
const asked = ({ stdout }: Ran): string[] => /stet (why \S+.*)$/m.exec(stdout)?.[1]?.split(' ') ?? [];

const idOf = (ran: Ran): string => asked(ran)[1] ?? '';

describe('what check says to type', () => {
  test('explains the finding, from the check that is remembered', async () => {
    const check = await stet(['check', wrong]);
    expect(check.stdout).toMatch(/\n {4}= why: stet why f-[a-z2-7]{10}\n/);
    const why = await stet(asked(check));
    expect([why.code, why.stderr]).toEqual([0, '']);
    expect(why.stdout).toMatch(/^error\[wrong-office\] \(f-[a-z2-7]{10}\)\n/);
    expect(why.stdout).toContain('At issue: “Prime Minister”');
    expect(why.stdout).toContain('Judged as of 15 May 2024');
    expect(why.stdout).toContain('= contradicts: people/lind, offices[0]');
    expect(why.stdout).toMatch(/Looked and stayed silent: .*\n[\s\S]*Differs from the record\. wrong-office/);
  });

  test('of a claim without findings, explains its verdict', async () => {
    const check = await stet(['check', unknown]);
    expect(check.stdout).toMatch(/^Not on record · stet why c-[a-z2-7]{10}\n/);
    const why = await stet(asked(check));
    expect(why.stdout).toMatch(/^Not on record \(c-[a-z2-7]{10}\)\n/);
    expect(why.stdout).toContain('Nothing on record says all of it');
  });

  test('is true for the check of a file that has changed since', async () => {
    const draft = join(folder, 'draft.txt');
    writeFileSync(draft, wrong);
    const check = await stet(['check', draft]);
    writeFileSync(draft, 'Another text.');
    expect((await stet(asked(check))).stdout).toContain(wrong);
  });

  test('where nothing is remembered, has the text in it', async () => {
    const env = { STET_REMEMBER: 'off' };
    const draft = join(folder, 'draft.txt');
    writeFileSync(draft, wrong);
    const check = await stet(['check', draft], { env });
    expect(asked(check)).toEqual(['why', idOf(check), '--text', draft]);
    expect((await stet(asked(check), { env })).stdout).toContain('At issue: “Prime Minister”');
    const piped = await stet(['check', '-'], { input: wrong, env });
    expect(asked(piped)).toEqual(['why', idOf(check), '--text', '-']);
    expect((await stet(['check', wrong], { env })).stdout).toContain(`stet why ${idOf(check)} "WORDS"`);
  });

  test('the ids of claims and findings are in the JSON too', async () => {
    const { claims } = JSON.parse((await stet(['check', wrong, '--format', 'json'])).stdout);
    const why = await stet(['why', claims[0].id, '--format', 'json']);
    const explanation = JSON.parse(why.stdout);
    expect(explanation).toMatchObject({ id: claims[0].id, claim: { verdict: 'refuted' }, finding: null });
    expect(explanation.steps.map((step: { kind: string }) => step.kind)).toEqual(
      expect.arrayContaining(['read', 'day', 'offices', 'evidence', 'rules', 'verdict']),
    );
    const again = await stet(['why', claims[0].findings[0].id, '--format', 'json']);
    expect(JSON.parse(again.stdout).finding).toEqual(claims[0].findings[0]);
  });
});

describe('which finding is meant', () => {
  test('the beginning of its id is enough', async () => {
    const check = await stet(['check', wrong]);
    const whole = await stet(['why', idOf(check)]);
    expect(await stet(['why', idOf(check).slice(0, 6)])).toEqual(whole);
  });

  test('the text can be given: in words, as a file, on standard input, with its day', async () => {
    const id = idOf(await stet(['check', wrong], { env: { STET_REMEMBER: 'off' } }));
    const draft = join(folder, 'draft.txt');
    writeFileSync(draft, wrong);
    const inWords = await stet(['why', id, wrong]);
    expect(inWords.code).toBe(0);
    expect(await stet(['why', id, '--text', draft])).toEqual(inWords);
    expect(await stet(['why', id, '--text', '-'], { input: wrong })).toEqual(inWords);
    expect(await stet(['why', id, '-'], { input: wrong })).toEqual(inWords);
    const otherDay = await stet(['check', wrong, '--on', '2024-05-01']);
    const onDay = await stet(['why', idOf(otherDay), wrong, '--on', '2024-05-01']);
    expect(onDay.stdout).toContain('Judged as of 1 May 2024: the day that was given with the text.');
    expect(await stet(['why', idOf(otherDay)])).toEqual(onDay);
  });

  test('nothing is written where a text is given', async () => {
    await stet(['why', 'f-aaaaaaaaaa', wrong]);
    expect(existsSync(checks)).toBe(false);
  });
});

describe('what cannot be explained exits with 2 and says what to do', () => {
  const saying = async (args: readonly string[], setting: Setting = {}): Promise<string> => {
    const { code, stdout, stderr } = await stet(args, setting);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };

  test.each<[string[], RegExp]>([
    [['why'], /^stet: Say which finding or claim, by the id that "stet check" shows, as in: stet why f-/],
    [['why', 'wrong-office'], /shows, not "wrong-office", as in/],
    [
      ['why', 'f-aaaaaaaaaa'],
      /^stet: No check is remembered in .*checks\. Give its text: stet why f-aaaaaaaaaa --text/,
    ],
    [['why', 'f-aaaaaaaaaa', '--on', '2024-05-01'], /--on goes with a text/],
    [['why', 'f-aaaaaaaaaa', wrong, '--text', 'LICENSE'], /One text at a time/],
    [['why', 'f-aaaaaaaaaa', wrong], /^stet: Checked now, that text has no f-aaaaaaaaaa\. An id goes with/],
    [['why', 'f-aaaaaaaaaa', '--text', 'no-such.txt'], /No file "no-such\.txt" here/],
    [['why', 'f-aaaaaaaaaa', '--jsonl'], /stet why takes no --jsonl/],
  ])('%j', async (args, expected) => {
    expect(await saying(args)).toMatch(expected);
  });

  test('an id that is not quite right: those that are near', async () => {
    const id = idOf(await stet(['check', wrong]));
    const off = `${id.slice(0, -1)}${id.endsWith('a') ? 'b' : 'a'}`;
    expect(await saying(['why', off])).toContain(`has ${off}. Perhaps you mean ${id}. Give its text`);
    expect(await saying(['why', off, wrong])).toContain(`has no ${off}. Perhaps you mean ${id}.`);
  });

  test('a beginning of several', async () => {
    const { claims } = JSON.parse((await stet(['check', `${wrong} ${unknown}`, '--format', 'json'])).stdout);
    const ids: string[] = claims.map((claim: { id: string }) => claim.id);
    // Ids of claims begin alike; a letter in common is all that is needed here.
    for (let n = 0; n < 40; n += 1) ids.push(`c-${ids[0]?.[2]}${'abcdefghijklmnopqrst'[n % 20]}${n}`);
    const name = readdirSync(checks)[0] ?? '';
    const path = join(checks, name);
    const kept = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...kept, claims: [{ start: 0, ids }] }));
    const begins = ids[0]?.slice(0, 3) ?? '';
    expect(await saying(['why', begins])).toContain(`"${begins}" begins several ids: ${ids[0]}, `);
  });

  test('checks are not remembered, because that was switched off', async () => {
    const env = { STET_REMEMBER: 'off' };
    await stet(['check', wrong], { env });
    expect(existsSync(checks)).toBe(false);
    expect(await saying(['why', 'f-aaaaaaaaaa'], { env })).toContain('STET_REMEMBER is off. Give its text');
    expect(await saying(['check', wrong], { env: { STET_REMEMBER: 'no' } })).toBe(
      'stet: STET_REMEMBER is on or off, not "no".\n',
    );
  });

  test('the record has changed since', async () => {
    const record = join(folder, 'record');
    cpSync(knowledge, record, { recursive: true });
    const env = { STET_KNOWLEDGE_DIR: record };
    const id = idOf(await stet(['check', wrong], { env }));
    const people = join(record, 'people.yaml');
    writeFileSync(people, readFileSync(people, 'utf8').replaceAll('Tomas Berg', 'Thomas Berg'));
    const said = await saying(['why', id], { env });
    expect(said).toMatch(
      /^stet: The record has changed \(then as of 15 May 2024, sha256:\w+; now as of 15 May 2024/,
    );
    const [, now = ''] = /the same words are “Not on record”: stet (why c-\w+)\n/.exec(said) ?? [];
    expect((await stet(now.split(' '), { env })).stdout).toContain(wrong);
  });

  test('the check was on another record: how to name it', async () => {
    const record = join(folder, 'record');
    cpSync(knowledge, record, { recursive: true });
    const people = join(record, 'people.yaml');
    writeFileSync(people, readFileSync(people, 'utf8').replaceAll('Ada Lind', 'Ada Lund'));
    const id = idOf(await stet(['check', wrong, '--knowledge', record]));
    expect(await saying(['why', id])).toContain(`Add: --knowledge ${record}\n`);
    expect((await stet(['why', id, '--knowledge', record])).stdout).toContain('Ada Lund');
  });
});

describe('what is remembered', () => {
  test('is in the folder that is named, else in the user’s own for what programs remember', async () => {
    await stet(['check', wrong], { env: { STET_DATA_DIR: '', XDG_STATE_HOME: join(folder, 'state') } });
    expect(readdirSync(join(folder, 'state/stet/checks'))).toHaveLength(1);
    await stet(['check', wrong], { env: { STET_DATA_DIR: '', HOME: folder, XDG_STATE_HOME: 'relative' } });
    expect(readdirSync(join(folder, '.local/state/stet/checks'))).toHaveLength(1);
  });

  test('is nothing of --jsonl', async () => {
    await stet(['check', '--jsonl'], { input: JSON.stringify({ text: wrong }) });
    expect(existsSync(checks)).toBe(false);
  });

  test('a folder that cannot be written changes nothing about the answer', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, stderr, stdout } = await stet(['check', wrong], { env: { STET_DATA_DIR: file } });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('Differs from the record');
  });
});
