import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Checker } from '../../../src/checking/check.js';
import type { Message } from '../../../src/playground/index.js';
import { type BotOptions, type RunningBot, startBot } from '../running-bot.js';
import { checker, done, fromStet, posted, setIn, words } from './surface.js';

const wrong = 'Schumer, the House minority leader, called it a mistake.';

describe('what goes on from an answer', () => {
  let bot: RunningBot;
  /** Follow-ups that were taken in. */
  let jobs: number;
  beforeEach(() => {
    jobs = 0;
  });
  afterEach(async () => {
    // The checker of the real record runs in this very thread, and may hold up an acknowledgement.
    expect(bot.slack.problems.filter(({ code }) => code !== 'late_ack')).toEqual([]);
    await bot.close();
  });

  /** A thread that Stet has answered in. */
  async function answered(claim = wrong, options: BotOptions = { holder: { current: checker } }) {
    bot = await startBot(options);
    const asked = bot.slack.mention('maya', 'newsdesk', claim);
    await done(bot, 'message', 1);
    return asked;
  }

  /** What Stet says to a message in a thread, once it has gone quiet. */
  async function said(to: Message, text: string, who = 'tom', where = 'newsdesk'): Promise<string> {
    const before = fromStet(bot.slack, where).length;
    const threadTs = to.threadTs ?? to.ts;
    bot.slack.post(who, where, text, { threadTs });
    if (text.startsWith('@stet')) await done(bot, 'message', 2);
    else {
      jobs += 1;
      await done(bot, 'follow-up', jobs);
    }
    await bot.slack.until(() => fromStet(bot.slack, where).length > before);
    const told = fromStet(bot.slack, where).slice(before);
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
    // Of all these, one is taken in, and left to people as well.
    await done(bot, 'follow-up', 1);
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(before);
  });

  test('quiet: a question to nobody by name is answered where something is wrong; talkative: always', async () => {
    const asked = await answered();
    const before = fromStet(bot.slack, 'newsdesk').length;
    bot.slack.post('tom', 'newsdesk', 'Is Schumer the Senate minority leader?', { threadTs: asked.ts });
    jobs += 1;
    await done(bot, 'follow-up', jobs);
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
    jobs += 1;
    await done(bot, 'follow-up', jobs);
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(before);
  });

  test('where nothing was checked, who may be asked further, and why is not', async () => {
    const asked = await answered('who Schumer');
    expect(await said(asked, 'and Jeffries?')).toContain('*Hakeem Jeffries*');
    const before = fromStet(bot.slack, 'newsdesk').length;
    bot.slack.post('tom', 'newsdesk', 'Why?', { threadTs: asked.ts });
    jobs += 1;
    await done(bot, 'follow-up', jobs);
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(before);
  });

  test('in a direct message', async () => {
    bot = await startBot({ holder: { current: checker } });
    bot.slack.directMessage('maya', 'Why?');
    expect(words(await posted(bot.slack, '@maya'))).toContain('There is no check of mine here to explain');
    bot.slack.directMessage('maya', wrong);
    await done(bot, 'message', 2);
    const before = fromStet(bot.slack, '@maya').length;
    bot.slack.directMessage('maya', 'Source?');
    await done(bot, 'message', 3);
    expect(words(fromStet(bot.slack, '@maya').slice(before))).toMatch(/f-\w+/);
  });

  test('a check that is not kept cannot be explained, and that is said', async () => {
    const asked = await answered(wrong, { holder: { current: checker }, remember: false });
    expect(await said(asked, 'Why?')).toContain('That check is no longer at hand');
  });

  test('what cannot be answered is told with a reference', async () => {
    const failing: Checker = {
      ...checker,
      check(text, options) {
        if (text.includes('butter')) throw new Error('cannot');
        return checker.check(text, options);
      },
    };
    const asked = await answered(wrong, { holder: { current: failing } });
    expect(await said(asked, 'check: it is made of butter')).toMatch(/in the log as [\w-]+/);
  });
});
