import { afterEach, describe, expect, test } from '@jest/globals';
import type { SlackOptions } from '../../../src/playground/index.js';
import { type RunningBot, startBot } from '../running-bot.js';
import { eventually, fromStet, posted, words } from './surface.js';

const known = 'https://news.example/wire-story?utm_source=slack';
const unknown = 'https://news.example/other-story';
const withDomain: SlackOptions = { unfurlDomains: ['news.example'] };

describe('links', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });

  const previews = () => bot.slack.messages('newsdesk').flatMap((one) => one.attachments ?? []);

  test.each([
    ['a mention', (link: string) => bot.slack.mention('maya', 'newsdesk', link), 'newsdesk'],
    ['a direct message', (link: string) => bot.slack.directMessage('maya', link), '@maya'],
  ] as const)('%s with only a link: what is on record of it, or that it is not', async (_, ask, where) => {
    bot = await startBot();
    ask(known);
    expect(words(await posted(bot.slack, where))).toContain('1 fact and 0 quotes on record');
    ask(unknown);
    expect(words(await posted(bot.slack, where, 2))).toContain('is not on record, and I do not open links');
    expect(bot.checker.asked).toEqual([]);
  });

  test('the command as well', async () => {
    bot = await startBot();
    const run = await bot.slack.command('maya', 'newsdesk', `/factcheck ${known}`);
    await bot.slack.until(() => run.responses.length > 0);
    expect(words(run.responses)).toContain('1 fact and 0 quotes on record');
    const [answer] = run.responses;
    if (answer) await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    expect(words(await posted(bot.slack, 'newsdesk'))).toMatch(/Shared by.*1 fact and 0 quotes on record/s);
  });

  test('to a document on record unfold, wherever; others do not', async () => {
    bot = await startBot({ slack: withDomain });
    bot.slack.post('tom', 'newsdesk', `Seen ${known}? And ${unknown}?`);
    await bot.slack.until(() => previews().length > 0);
    bot.slack.post('tom', 'copydesk', known);
    bot.slack.post('tom', 'newsdesk', unknown);
    const calls = await bot.slack.until(() => {
      const made = bot.slack.calls.filter(({ method }) => method === 'chat.unfurl');
      return made.length > 1 && made;
    });
    await bot.slack.settled();
    expect(JSON.stringify(previews())).toMatch(/Pentagon pauses operations.*1 fact and 0 quotes on record/);
    expect(previews()).toHaveLength(1);
    expect(bot.slack.calls.filter(({ method }) => method === 'chat.unfurl')).toHaveLength(2);
    expect(calls.map(({ response }) => response.ok)).toEqual([true, true]);
  });

  test('a preview that Slack does not take is for the log alone', async () => {
    bot = await startBot({ slack: withDomain });
    bot.slack.faults.failMethod('chat.unfurl', 'cannot_unfurl_url', { times: 9 });
    bot.slack.post('tom', 'newsdesk', known);
    await eventually(() => bot.log().includes('cannot_unfurl_url'));
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'newsdesk')).toEqual([]);
  });
});
