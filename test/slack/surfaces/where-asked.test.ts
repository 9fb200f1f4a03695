import { afterEach, describe, expect, test } from '@jest/globals';
import type { SlackOptions } from '../../../src/playground/index.js';
import { wrongClaim } from '../newsroom.js';
import { type RunningBot, startBot } from '../running-bot.js';
import { fromStet, posted, words } from './surface.js';

const withGuest: SlackOptions = {
  users: [{ name: 'maya' }, { name: 'tom' }, { name: 'gus', stranger: true }],
  channels: [
    { name: 'newsdesk', bot: true, members: ['maya', 'tom', 'gus'] },
    { name: 'investigations', private: true, bot: true, members: ['maya'] },
    { name: 'closed', private: true, members: ['maya'] },
  ],
};

describe('wherever it is asked', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });

  async function command(where: string, line = `/factcheck ${wrongClaim}`) {
    const run = await bot.slack.command('maya', where, line);
    await bot.slack.until(() => run.responses.length > 0);
    await bot.slack.settled();
    return run.responses;
  }

  test('a private channel that Stet is in', async () => {
    bot = await startBot({ slack: withGuest });
    bot.slack.mention('maya', 'investigations', wrongClaim);
    expect(words(await posted(bot.slack, 'investigations', 4))).toContain('*Differs from the record*');
  });

  test('the command where Stet is not: answered, and shared with how to invite it', async () => {
    bot = await startBot({ slack: withGuest });
    const [answer] = await command('closed');
    expect(answer && words([answer])).toContain('*Differs from the record*');
    if (!answer) throw new Error('no answer');
    const shared = await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    await bot.slack.until(() => shared.responses.length > 1);
    expect(words(shared.responses)).toMatch(/Shared by.*\/invite @stet/s);
  });

  test('a direct message between people: the command answers, to whoever asked alone', async () => {
    bot = await startBot({ slack: withGuest });
    const between = bot.slack.directMessageAmong('maya', 'tom');
    const [answer] = await command(between.id);
    expect(answer?.visibleTo).toBe(bot.slack.user('maya').id);
    expect(answer && words([answer])).toContain('*Differs from the record*');
  });

  test('a thread: Slack takes no commands there, and the help says what to do instead', async () => {
    bot = await startBot({ slack: withGuest });
    const parent = bot.slack.post('tom', 'newsdesk', wrongClaim);
    const run = await bot.slack.command('maya', 'newsdesk', '/factcheck', { threadTs: parent.ts });
    expect(run.error).toBe('not_supported_in_threads');
    const [help] = await command('newsdesk', '/factcheck help');
    expect(help && words([help])).toContain('Slack takes no commands in threads');
  });

  test('somebody of another organisation is answered as the channel is, and has no commands', async () => {
    bot = await startBot({ slack: withGuest });
    bot.slack.mention('gus', 'newsdesk', 'The moon is made of cheese.');
    expect(words(await posted(bot.slack, 'newsdesk'))).toContain('Not on record');
    await expect(bot.slack.command('gus', 'newsdesk', '/factcheck help')).rejects.toThrow('has no commands');
    const [help] = await command('newsdesk', '/factcheck help');
    expect(help && words([help])).toMatch(/other organisations|another organisation/);
  });

  test('a channel that Stet is not in: a mention does not reach it', async () => {
    bot = await startBot();
    bot.slack.mention('maya', 'copydesk', wrongClaim);
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'copydesk')).toEqual([]);
    expect(bot.slack.deliveries.filter(({ name }) => name === 'app_mention')).toEqual([]);
  });
});
