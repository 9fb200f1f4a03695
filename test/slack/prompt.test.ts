import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, jest, test } from '@jest/globals';
import { createTextChecker } from '../../src/checking/against/check-against.js';
import { type Checker, createChecker } from '../../src/checking/check.js';
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { noChecks } from '../../src/desk/checks.js';
import { recentChecks } from '../../src/desk/recent-checks.js';
import { packageRoot } from '../../src/record/package-root.js';
import { readThesaurus } from '../../src/retrieval/thesaurus/file.js';
import { runPrompt } from '../../src/slack/prompt.js';
import { shipped } from '../checking/rule-tester.js';
import { FixtureChecker, wrongClaim } from './newsroom.js';
import { freePort, silent } from './running-bot.js';

/** A prompt on streams; `answer` types a line and gives what was written since. */
function prompt({
  colour = false,
  checker = new FixtureChecker(),
}: {
  colour?: boolean;
  checker?: Checker;
} = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: false });
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: false });
  const stop = new AbortController();
  let written = '';
  output.on('data', (chunk: string) => {
    written += chunk;
  });
  const ended = runPrompt({
    input,
    output,
    colour,
    signal: stop.signal,
    checking: inThisThread({ current: checker }),
    checks: recentChecks(noChecks),
    logger: silent,
    now: () => new Date('2026-01-01T00:00:00Z'),
    newId: () => 'ref-1',
  });
  return { input, ended, stop, written: () => written };
}

describe('the prompt', () => {
  test('says what to type and how to connect Slack, answers as the command does, and ends with its input', async () => {
    const { input, ended, written } = prompt();
    input.end(`${wrongClaim}\n\nwho Schumer\n`);
    await ended;
    expect(written()).toMatch(/Type a claim.*\nSlack is not connected.*docs\/slack\.md/);
    expect(written()).toContain(`Differs from the record [3]\n  │ ${wrongClaim}\n`);
    expect(written()).toContain('the [-Senate-] {+House+} minority leader');
    expect(written()).toContain('Pentagon pauses operations (https://news.example/wire-story)');
    expect(written()).toContain('Chuck Schumer: Senate minority leader');
    for (const debris of ['\u001B', '<http', '*Differs', '&amp;']) expect(written()).not.toContain(debris);
  });

  test('shows what to type to be told why, and tells it', async () => {
    const checker = createChecker(shipped);
    const claim = 'The mayor of Kyiv opened a school.';
    const id = checker.check(claim).claims[0]?.id;
    const { input, ended, written } = prompt({ checker });
    input.end(`${claim}\nwhy ${id}\n`);
    await ended;
    expect(written()).toContain(`\n    why ${id}\n`);
    expect(written()).toContain(`Why: Not on record\n  │ ${claim}\n1. What was read in the sentence.`);
  });

  test('holds a text against another on one line, and takes the colon of a list for no more than that', async () => {
    const { input, ended, written } = prompt({
      checker: createChecker(shipped, undefined, createTextChecker(readThesaurus, shipped.asOf)),
    });
    input.end('Three people died. against: Two people died.\nThose who voted against: Schumer and Warren.\n');
    await ended;
    expect(written()).toContain('Held the first text against the second text; the record was not asked.');
    expect(written().match(/Record as of/g)).toHaveLength(2);
  });

  test('in colour, verdicts are bold and removed words struck', async () => {
    const { input, ended, written } = prompt({ colour: true });
    input.end(`${wrongClaim}\n`);
    await ended;
    expect(written()).toContain('\u001B[1mDiffers from the record\u001B[22m');
    expect(written()).toContain('\u001B[9mSenate\u001B[29m');
  });

  test('what was typed comes back as typed, without control characters', async () => {
    const { input, ended, written } = prompt();
    input.end('Q&A: 1 < 2, *so* `it` ~goes~ \u001B[31m:here:\n');
    await ended;
    expect(written()).toContain('  │ Q&A: 1 < 2, *so* `it` ~goes~ [31m:here:\n');
  });

  test('a check that fails is said so, and the next line is answered', async () => {
    class Failing extends FixtureChecker {
      override check(text: string) {
        if (text.startsWith('bad')) throw new Error('no');
        return super.check(text);
      }
    }
    const { input, ended, written } = prompt({ checker: new Failing() });
    input.end('bad\nThe moon is made of cheese.\n');
    await ended;
    expect(written()).toContain('in the log as ref-1');
    expect(written()).toContain('Not on record');
  });

  test('ends when it is told to', async () => {
    const { ended, stop } = prompt();
    stop.abort();
    await ended;
  });
});

// Each starts the whole program.
jest.setTimeout(60_000);

describe('npm start without Slack’s variables', () => {
  /** Runs the program on the record that ships. */
  function start(environment: Record<string, string> = {}) {
    const directory = mkdtempSync(join(tmpdir(), 'stet-'));
    const child = spawn(process.execPath, [join(packageRoot(), 'build/src/slack/main.js')], {
      cwd: directory,
      env: { PATH: process.env.PATH, STET_DATA_DIR: directory, ...environment },
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { child, exit, output: () => output, errors: () => errors };
  }

  /** Resolves with the address of the page, once it is written. */
  function addressIn(child: ChildProcess, output: () => string): Promise<string> {
    return new Promise((resolve) => {
      child.stdout?.on('data', () => {
        const address = /http:\S+token=\S+/.exec(output())?.[0];
        if (address) resolve(address);
      });
    });
  }

  test('answers what is piped in, and exits with 0', async () => {
    const { child, exit, output, errors } = start();
    child.stdin.end('Schumer, the House minority leader, spoke\nsources\n');
    expect(await exit).toBe(0);
    expect(errors()).toBe('');
    expect(output()).toContain('sources on record');
    expect(output()).toContain('Record as of');
    expect(output()).not.toContain('http://127.0.0.1');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'serves its page while nothing is asked, and ends with 0 on %s',
    async (name) => {
      const port = await freePort();
      const { child, exit, output } = start({ PORT: String(port) });
      child.stdin.end();
      const address = await addressIn(child, output);
      expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/`));
      const page = await fetch(address);
      expect(page.status).toBe(401);
      child.kill(name);
      expect(await exit).toBe(0);
    },
  );

  test('takes the next port that is free, and says so', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const bound = taken.address();
    const port = typeof bound === 'object' && bound ? bound.port : 0;
    const { child, exit, output } = start({ PORT: String(port) });
    child.stdin.end();
    expect(await addressIn(child, output)).not.toContain(`:${port}/`);
    expect(output()).toContain(`Port ${port} is taken`);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    taken.close();
  });

  test('answers at the prompt too, where somebody types while the page is open', async () => {
    const { child, exit, output } = start({ PORT: String(await freePort()) });
    await addressIn(child, output);
    child.stdin.end('sources\n');
    expect(await exit).toBe(0);
    expect(output()).toContain('sources on record');
  });

  test.each([
    [{ SLACK_BOT_TOKEN: 'nonsense-value' }, 'SLACK_BOT_TOKEN: expected a bot token'],
    [{ STET_KNOWLEDGE_DIR: '/nowhere/at/all' }, '/nowhere/at/all'],
  ])('%j stops the start with a sentence and 1', async (environment, sentence) => {
    const { child, exit, errors } = start(environment);
    child.stdin.end();
    expect(await exit).toBe(1);
    expect(errors()).toContain(sentence);
    expect(errors()).not.toMatch(/nonsense-value|\n\s+at /);
  });
});
