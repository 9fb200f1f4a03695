import { afterEach, describe, expect, test } from '@jest/globals';
import type { Message } from '../../../src/playground/index.js';
import { type BotOptions, type RunningBot, startBot } from '../running-bot.js';
import { checker, fromStet, posted, setIn, words } from './surface.js';

const wrong = 'Schumer, the House minority leader, called it a mistake.';

describe('what goes on from an answer', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });

  /** A thread that Stet has answered in. */
  async function answered(claim = wrong, options: BotOptions = { holder: { current: checker } }) {
    bot = await startBot(options);
    const asked = bot.slack.mention('maya', 'newsdesk', claim);
    await posted(bot.slack, 'newsdesk');
    return asked;
  }

  /** What Stet says to a message in a thread, once it has gone quiet. */
  async function said(to: Message, text: string, who = 'tom', where = 'newsdesk'): Promise<string> {
    const before = fromStet(bot.slack, where).length;
    const threadTs = to.threadTs ?? to.ts;
    bot.slack.post(who, where, text, { threadTs });
    const all = await posted(bot.slack, where, before + 1);
    const told = all.slice(before);
    expect(told.every((one) => one.threadTs === threadTs)).toBe(true);
    return words(told);
  }

  test('why, in the thread and without a mention: the finding is explained', async () => {
    const asked = await answered();
    expect(await said(asked, 'Why?')).toContain('House minority leader');
    expect(await said(asked, 'source?')).toMatch(/f-\w+/);
  });

  test('who, and whether something else is so', async () => {
    const asked = await answered();
    expect(await said(asked, 'what about Hakeem Jeffries?')).toContain('*Hakeem Jeffries*');
    expect(await said(asked, 'Is it true that Jeffries leads the Senate minority?')).toContain(
      '>Jeffries leads',
    );
    expect(await said(asked, 'check: Schumer is the Senate minority leader')).toContain('*On the record*');
  });

  test('a mention in the thread is answered once, and may ask why', async () => {
    const asked = await answered();
    expect(await said(asked, '@stet why?')).toMatch(/House minority leader.*f-\w+/s);
  });

  test('what people say to each other is left to them, and so are threads that it is not in', async () => {
    const asked = await answered();
    const before = fromStet(bot.slack, 'newsdesk').length;
    const { ts: threadTs } = asked;
    for (const text of ['Why did we run it?', 'Can you fix it?', '@maya is Schumer a senator?', 'Thanks!'])
      bot.slack.post('tom', 'newsdesk', text, { threadTs });
    const other = bot.slack.post('tom', 'newsdesk', wrong);
    bot.slack.post('tom', 'newsdesk', 'Why?', { threadTs: other.ts });
    bot.slack.post('wirebot', 'newsdesk', 'Why?', { threadTs });
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(before);
  });

  test('quiet: a question to nobody by name is answered where something is wrong; talkative: always', async () => {
    const asked = await answered();
    const before = fromStet(bot.slack, 'newsdesk').length;
    bot.slack.post('tom', 'newsdesk', 'Is Schumer the Senate minority leader?', { threadTs: asked.ts });
    await bot.slack.settled(300);
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(before);
    expect(await said(asked, 'Is Schumer the House minority leader?')).toContain('*Differs from the record*');
    await setIn(bot.slack, 'newsdesk', { talk: 'talkative' });
    expect(await said(asked, 'Is Schumer the Senate minority leader?')).toContain('*On the record*');
  });

  test('switched off, it stays silent', async () => {
    const asked = await answered();
    await setIn(bot.slack, 'newsdesk', { followUps: false });
    const before = fromStet(bot.slack, 'newsdesk').length;
    bot.slack.post('tom', 'newsdesk', 'Why?', { threadTs: asked.ts });
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(before);
  });

  test('where nothing was checked, who may be asked further, and why is not', async () => {
    const asked = await answered('who Schumer');
    expect(await said(asked, 'and Jeffries?')).toContain('*Hakeem Jeffries*');
    const before = fromStet(bot.slack, 'newsdesk').length;
    bot.slack.post('tom', 'newsdesk', 'Why?', { threadTs: asked.ts });
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(before);
  });

  test('in a direct message', async () => {
    bot = await startBot({ holder: { current: checker } });
    bot.slack.directMessage('maya', 'Why?');
    expect(words(await posted(bot.slack, '@maya'))).toContain('There is no check of mine here to explain');
    bot.slack.directMessage('maya', wrong);
    await posted(bot.slack, '@maya', 2);
    const before = fromStet(bot.slack, '@maya').length;
    bot.slack.directMessage('maya', 'Source?');
    expect(words((await posted(bot.slack, '@maya', before + 1)).slice(before))).toMatch(/f-\w+/);
  });

  test('a check that is not kept cannot be explained, and that is said', async () => {
    const asked = await answered(wrong, { holder: { current: checker }, remember: false });
    expect(await said(asked, 'Why?')).toContain('That check is no longer at hand');
  });

  test('what cannot be answered is told with a reference', async () => {
    bot = await startBot();
    const asked = bot.slack.mention('maya', 'newsdesk', wrong);
    await posted(bot.slack, 'newsdesk', 4);
    // The fixture decides nothing, so there is nothing that it could explain.
    expect(await said(asked, 'Why?')).toMatch(/in the log as [\w-]+/);
  });
});
