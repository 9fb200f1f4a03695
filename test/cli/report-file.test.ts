/** `stet check` with a report to keep or to send. */
import { describe, expect, test } from '@jest/globals';
import { stet } from './stet.js';

const wrong = 'Prime Minister Tomas Berg opened the harbour fair.';

describe('stet check --format html', () => {
  test('is a page with the marks, the notes and the sources of the record', async () => {
    const { code, stdout, stderr } = await stet(['check', 'test/cli/draft.txt', '--format', 'html']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^<!DOCTYPE html>\n[\s\S]*<\/html>\n$/);
    expect(stdout).toContain('<h1 dir="auto">draft.txt</h1>');
    expect(stdout).toMatch(/<a class="mark error" href="#note-1" [^>]*>\$430,000<\/a>/);
    expect(stdout).toMatch(/<a href="#source-1">Harbour Gazette<\/a>/);
    expect(stdout).toContain('rel="noreferrer">gazette.example</a>');
  });

  test('is as well a page of two texts, with the other in it', async () => {
    const { stdout } = await stet(['check', wrong, '--against', 'test/cli/draft.txt', '--format', 'html']);
    expect(stdout).toContain('In the other text');
    expect(stdout).toContain(
      '<li id="other-2" dir="auto">Prime Minister Tomas Berg opened the harbour fair.</li>',
    );
    expect(stdout).toContain('<a href="#other-2">draft.txt ¶2</a>');
  });

  test('is a page too where there is nothing to check', async () => {
    const { code, stdout } = await stet(['check', '--format', 'html']);
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing to check in this text.');
  });
});

describe('stet check --format sarif', () => {
  test('names the file and has a result a finding', async () => {
    const { code, stdout } = await stet(['check', 'test/cli/draft.txt', '--format', 'sarif']);
    expect(code).toBe(1);
    const [run] = JSON.parse(stdout).runs;
    expect(run.artifacts[0].location).toEqual({ uri: 'test/cli/draft.txt' });
    expect(run.results.map((one: { ruleId: string }) => one.ruleId)).toEqual([
      'wrong-number',
      'wrong-office',
    ]);
    expect(run.tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/);
  });
});

test.each(['html', 'sarif'])('--jsonl refuses --format %s', async (format) => {
  expect(await stet(['check', '--jsonl', '--format', format])).toEqual({
    code: 2,
    stdout: '',
    stderr: `stet: --jsonl answers in JSON, a line each; --format ${format} is for one text at a time.\n`,
  });
});
