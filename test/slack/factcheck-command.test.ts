import { afterEach, describe, expect, test } from '@jest/globals';
import type { CheckerHolder } from '../../src/desk/checking/in-this-thread.js';
import { FixtureChecker, record, wrongClaim } from './newsroom.js';
import { type RunningBot, startBot, wordsOf } from './running-bot.js';

describe('/factcheck', () => {
  let bot: RunningBot;
  afterEach(() => bot.close());

  /** Runs the command as Maya and waits for `count` answers. */
  async function ask(line: string, count = 1) {
    const run = await bot.slack.command('maya', 'newsdesk', line);
    expect(run.error).toBeUndefined();
    await bot.slack.until(() => run.responses.length >= count);
    return run.responses;
  }

  test('answers a claim to the person alone, with verdict, findings and citations in the same message', async () => {
    bot = await startBot();
    const [answer, ...more] = await ask(`/factcheck ${wrongClaim}`);
    expect(more).toEqual([]);
    if (!answer) throw new Error('no answer');
    expect(answer.visibleTo).toBe(bot.slack.user('maya').id);
    const words = wordsOf(answer);
    expect(words).toContain('*Differs from the record* [3]');
    expect(words).toContain(`>${wrongClaim}`);
    expect(words).toContain('Chuck Schumer was Senate minority leader; the House minority leader was Hakeem');
    expect(words).toContain('the ~Senate~ *House* minority leader');
    expect(words).toContain('For “House minority leader”: *Senate minority leader*');
    expect(words).toContain('[2] *Hegseth halts cyber offensive* · 4 March 2025 · halt-story');
    expect(words).toContain('¶9, repeats the error: “the House minority leader”');
    expect(words).toContain('in the record’s wording: Schumer criticised the halt.');
    expect(words).not.toContain('“Schumer criticised');
    expect(words).toContain('<https://news.example/wire-story|Pentagon pauses operations>');
    expect(words).toContain('Record as of 4 March 2025.');
    expect(answer.text).toContain('Differs from the record');
    expect(bot.slack.problems).toEqual([]);
  });

  test.each([
    ['/factcheck', 'I never call anything true'],
    ['/factcheck help', '/factcheck who NAME'],
    ['/factcheck who Schumer', 'Chuck Schumer: Senate minority leader'],
    ['/factcheck who Charles Schumer on 2025-03-04', '*Chuck Schumer* on 4 March 2025'],
    ['/factcheck who Schumer on March 4, 2024', 'No office on record for that day.'],
    ['/factcheck who Schumer on Tuesday', '“Tuesday” is no day that I can read'],
    ['/factcheck who Nobody Atall', 'Nobody on record goes by “Nobody Atall”'],
    ['/factcheck sources', '2 sources on record'],
    ['/factcheck discrepancies', 'Which chamber Schumer leads the minority in'],
    ['/factcheck discrepancies schumer-chamber', 'This is where it is wrong.'],
    ['/factcheck discrepancies no-such-thing', 'There is no discrepancy “no-such-thing” on record'],
    ['/factcheck The moon is made of cheese.', 'Not on record'],
    ['/verify this', 'I do not know /verify'],
  ])('%s answers', async (line, expected) => {
    // A workspace may point a command of another name at Stet.
    bot = await startBot({ slack: { commands: ['/factcheck', '/verify'] } });
    const [answer] = await ask(line);
    expect(answer && wordsOf(answer)).toContain(expected);
    expect(bot.slack.problems).toEqual([]);
  });

  test('gives the day of asking to the checker only where the record reaches it', async () => {
    bot = await startBot({ now: () => new Date('2025-03-01T12:00:00Z') });
    await ask('/factcheck It is so.');
    expect(bot.checker.asked).toEqual([{ text: 'It is so.', on: '2025-03-01' }]);
  });

  test('leaves the day to the text and the record where the record ends before', async () => {
    bot = await startBot();
    await ask('/factcheck It is so.');
    expect(bot.checker.asked).toEqual([{ text: 'It is so.', on: undefined }]);
  });

  test('a checker that fails is said so, with a reference that stands in the log, which does not hold the claim', async () => {
    const failing: CheckerHolder = {
      current: {
        record,
        check: (text) => {
          throw new Error(`cannot check ${text}`);
        },
        trace: (text) => {
          throw new Error(`cannot check ${text}`);
        },
        search: () => [],
      },
    };
    bot = await startBot({ holder: failing });
    const [answer] = await ask('/factcheck The secret plan.');
    const reference = /log as ([\w-]+)/.exec(answer ? wordsOf(answer) : '')?.[1] ?? 'none';
    expect(bot.log()).toContain(reference);
    expect(bot.log()).not.toContain('secret plan');
    expect(bot.log()).not.toContain(bot.slack.botToken);
  });

  test('hostile text comes back inert', async () => {
    bot = await startBot();
    const hostile =
      'a &lt;!channel&gt; <!here> <https://evil.example|click> *bold* _it_ ~s~ `c` :fire: \u202Eabc <@U0000001> & <b>';
    const [answer] = await ask(`/factcheck ${hostile}`);
    const words = answer ? wordsOf(answer) : '';
    expect(words).not.toMatch(/<[!@#]|\*bold|`c`|:fire:|\u202E|<b>/);
    expect(words).toContain('&lt;!here&gt;');
  });

  test('a long draft is answered with a report, and what does not fit is a file in the direct message', async () => {
    bot = await startBot();
    const draft = Array.from(
      { length: 120 },
      (_, n) => `Line ${n}: ${wrongClaim} ${'word '.repeat(60)}`,
    ).join('\n');
    const responses = await ask(`/factcheck ${draft}`, 5);
    expect(responses).toHaveLength(5);
    expect(responses.map(wordsOf).join()).toMatch(
      /in a file, in our direct message.*120 × Differs.*more at issue/s,
    );
    const [sent] = await bot.slack.until(() => {
      const found = bot.slack.messages('@maya').filter(({ files }) => files);
      return found.length > 0 && found;
    });
    expect(sent?.files?.map(({ name }) => name)).toEqual(['report.html']);
    expect(sent?.files?.[0]?.bytes.toString()).toContain('120 claims checked');
    expect(bot.slack.problems).toEqual([]);
  });

  test('a record that is exchanged is used by the next question', async () => {
    const holder: { current: FixtureChecker } = { current: new FixtureChecker() };
    bot = await startBot({ holder });
    await ask('/factcheck One.');
    const next = new FixtureChecker();
    holder.current = next;
    await ask('/factcheck Two.');
    expect(next.asked.map(({ text }) => text)).toEqual(['Two.']);
  });
});
