import { afterEach, describe, expect, test } from '@jest/globals';
import { wrongClaim } from '../newsroom.js';
import { type RunningBot, startBot } from '../running-bot.js';
import { fromStet, posted, setIn, whispered, words } from './surface.js';

describe('a reaction that asks for a check', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });

  test('in the thread of the message, once, however many react', async () => {
    bot = await startBot();
    const message = bot.slack.post('tom', 'newsdesk', wrongClaim);
    bot.slack.react('maya', message, 'mag');
    await posted(bot.slack, 'newsdesk', 4);
    bot.slack.react('tom', message, 'mag');
    bot.slack.unreact('maya', message, 'mag');
    bot.slack.react('maya', message, 'mag');
    const answers = await posted(bot.slack, 'newsdesk', 4);
    expect(answers).toHaveLength(4);
    expect(answers.every(({ threadTs }) => threadTs === message.ts)).toBe(true);
    expect(bot.checker.asked.map(({ text }) => text)).toEqual([wrongClaim]);
  });

  test('on a reply, that reply is checked, in its thread', async () => {
    bot = await startBot();
    const parent = bot.slack.post('tom', 'newsdesk', 'Morning.');
    const reply = bot.slack.post('tom', 'newsdesk', 'The moon is made of cheese.', { threadTs: parent.ts });
    bot.slack.react('maya', reply, 'mag');
    const [answer] = await posted(bot.slack, 'newsdesk');
    expect(answer?.threadTs).toBe(parent.ts);
    expect(bot.checker.asked.map(({ text }) => text)).toEqual(['The moon is made of cheese.']);
  });

  test('other reactions, those on Stet’s answers, and where none is set, ask nothing', async () => {
    bot = await startBot();
    const message = bot.slack.post('tom', 'newsdesk', wrongClaim);
    bot.slack.react('maya', message, 'eyes');
    bot.slack.mention('maya', 'newsdesk', 'The moon is made of cheese.');
    const [own] = await posted(bot.slack, 'newsdesk');
    if (own) bot.slack.react('maya', own, 'mag');
    await setIn(bot.slack, 'newsdesk', { reaction: null });
    bot.slack.react('maya', message, 'mag');
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(1);
  });

  test('the channel sets which', async () => {
    bot = await startBot();
    await setIn(bot.slack, 'newsdesk', { reaction: 'eyes' });
    const message = bot.slack.post('tom', 'newsdesk', 'The moon is made of cheese.');
    bot.slack.react('maya', message, 'eyes::skin-tone-2');
    expect(await posted(bot.slack, 'newsdesk')).toHaveLength(1);
  });

  test('on a message that was answered, it says where', async () => {
    bot = await startBot();
    const asked = bot.slack.mention('tom', 'newsdesk', 'The moon is made of cheese.');
    await posted(bot.slack, 'newsdesk');
    bot.slack.react('maya', asked, 'mag');
    const [told] = await bot.slack.until(
      () => whispered(bot.slack, 'newsdesk').length > 0 && whispered(bot.slack, 'newsdesk'),
    );
    expect(told && words([told])).toContain('I have answered that message already');
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(1);
  });

  test('with nothing to read, whoever reacted is told', async () => {
    bot = await startBot();
    bot.slack.react('maya', bot.slack.post('tom', 'newsdesk', '…'), 'mag');
    const [told] = await bot.slack.until(
      () => whispered(bot.slack, 'newsdesk').length > 0 && whispered(bot.slack, 'newsdesk'),
    );
    expect(told && words([told])).toContain('That message has no text that I can read');
  });

  test('where Slack does not let Stet read, whoever reacted is told in private, and may try again', async () => {
    bot = await startBot();
    bot.slack.faults.failMethod('conversations.replies', 'missing_scope');
    const message = bot.slack.post('tom', 'newsdesk', 'The moon is made of cheese.');
    bot.slack.react('maya', message, 'mag');
    expect(words(await posted(bot.slack, '@maya'))).toContain('I lack a permission that I need');
    bot.slack.react('tom', message, 'mag');
    expect(words(await posted(bot.slack, 'newsdesk'))).toContain('Not on record');
  });
});
