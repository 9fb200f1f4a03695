import { afterEach, describe, expect, test } from '@jest/globals';
import type { Message } from '../../../src/playground/index.js';
import { wrongClaim } from '../newsroom.js';
import { type RunningBot, startBot } from '../running-bot.js';
import { fromStet, posted, setIn, whispered, words } from './surface.js';

describe('Fact-check this', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });

  async function check(message: Message): Promise<readonly Message[]> {
    const run = await bot.slack.shortcut('maya', 'check_message', message);
    await bot.slack.until(() => run.responses.length > 0 || whispered(bot.slack, message.channel).length > 0);
    await bot.slack.settled();
    return run.responses.length > 0 ? run.responses : whispered(bot.slack, message.channel);
  }

  test('to whoever asked alone, with the button that shares it', async () => {
    bot = await startBot();
    const [answer, ...more] = await check(bot.slack.post('tom', 'newsdesk', wrongClaim));
    expect(more).toEqual([]);
    expect(answer?.visibleTo).toBe(bot.slack.user('maya').id);
    expect(answer && words([answer])).toContain('*Differs from the record* [3]');
    if (answer) await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    expect(words(await posted(bot.slack, 'newsdesk'))).toContain('*Differs from the record* [3]');
  });

  test('in a thread, beside the message', async () => {
    bot = await startBot();
    const parent = bot.slack.post('tom', 'newsdesk', 'Morning.');
    const reply = bot.slack.post('tom', 'newsdesk', wrongClaim, { threadTs: parent.ts });
    const [answer] = await check(reply);
    expect(answer?.threadTs).toBe(parent.ts);
    expect(answer?.visibleTo).toBe(bot.slack.user('maya').id);
  });

  test.each(['copydesk', 'investigations'])('in %s, where Stet is not', async (where) => {
    bot = await startBot();
    const parent = bot.slack.post('maya', where, 'Morning.');
    const reply = bot.slack.post('maya', where, wrongClaim, { threadTs: parent.ts });
    for (const message of [parent, reply]) {
      const run = await bot.slack.shortcut('maya', 'check_message', message);
      await bot.slack.until(() => run.responses.length > 0);
      expect(run.responses[0]?.visibleTo).toBe(bot.slack.user('maya').id);
    }
    expect(fromStet(bot.slack, where)).toEqual([]);
  });

  test('where the channel has answers for all, in the thread of the message', async () => {
    bot = await startBot();
    await setIn(bot.slack, 'newsdesk', { answers: 'in_channel' });
    const message = bot.slack.post('tom', 'newsdesk', wrongClaim);
    await bot.slack.shortcut('maya', 'check_message', message);
    const answers = await posted(bot.slack, 'newsdesk', 4);
    expect(answers.every(({ threadTs }) => threadTs === message.ts)).toBe(true);
  });

  test('where that cannot be, for Stet is not there, to whoever asked', async () => {
    bot = await startBot();
    await setIn(bot.slack, 'copydesk', { answers: 'in_channel' });
    const [answer] = await check(bot.slack.post('tom', 'copydesk', wrongClaim));
    expect(answer?.visibleTo).toBe(bot.slack.user('maya').id);
    expect(answer && words([answer])).toContain('*Differs from the record*');
  });

  test('a message of another app, in blocks', async () => {
    bot = await startBot();
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: wrongClaim } }];
    const alert = bot.slack.seed('wirebot', 'newsdesk', '…', { blocks });
    const [answer] = await check(alert);
    expect(answer && words([answer])).toContain('House minority leader');
  });

  test('its files', async () => {
    bot = await startBot();
    const { id } = bot.slack.upload('tom', 'story.txt', wrongClaim);
    const [answer] = await check(bot.slack.post('tom', 'newsdesk', '', { files: [id] }));
    expect(answer && words([answer])).toMatch(/Held story.txt against the record.*House minority leader/s);
  });

  test('with nothing to read, it says so', async () => {
    bot = await startBot();
    const [answer] = await check(bot.slack.post('tom', 'newsdesk', '…'));
    expect(answer && words([answer])).toContain('That message has no text that I can read');
  });

  test('Stet’s own', async () => {
    bot = await startBot();
    bot.slack.mention('maya', 'newsdesk', 'The moon is made of cheese.');
    const [own] = await posted(bot.slack, 'newsdesk');
    if (!own) throw new Error('no answer');
    const [answer] = await check(own);
    expect(answer && words([answer])).toContain('That is a message of mine');
  });

  test('delivered again, it is answered once', async () => {
    bot = await startBot();
    const run = await bot.slack.shortcut(
      'maya',
      'check_message',
      bot.slack.post('tom', 'newsdesk', 'It is so.'),
    );
    await bot.slack.until(() => run.responses.length > 0);
    await bot.slack.redeliver(bot.slack.deliveries.filter(({ name }) => name === 'message_action'));
    await bot.slack.settled();
    expect(run.responses).toHaveLength(1);
  });

  test('where no answer gets through, it is told in private', async () => {
    bot = await startBot();
    bot.slack.faults.failMethod('response_url', 'expired_url', { status: 404, times: 99 });
    await bot.slack.shortcut('maya', 'check_message', bot.slack.post('tom', 'newsdesk', wrongClaim));
    expect(words(await posted(bot.slack, '@maya'))).toContain('Slack no longer took an answer');
  });
});
