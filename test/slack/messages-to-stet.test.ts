import { afterEach, describe, expect, test } from '@jest/globals';
import { wrongClaim } from './newsroom.js';
import { type RunningBot, startBot, wordsOf } from './running-bot.js';

describe('mentions and direct messages', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });

  /** What Stet posted, once it has gone quiet. */
  async function posted(where: string, atLeast = 1) {
    const fromStet = () => bot.slack.messages(where).filter(({ user }) => user === bot.slack.bot.id);
    await bot.slack.until(() => fromStet().length >= atLeast);
    await bot.slack.settled();
    return fromStet();
  }

  test('a mention is answered in its thread, citations as replies there', async () => {
    bot = await startBot();
    const asked = bot.slack.mention('maya', 'newsdesk', wrongClaim);
    const answers = await posted('newsdesk', 4);
    expect(answers).toHaveLength(4);
    expect(answers.every(({ threadTs }) => threadTs === asked.ts)).toBe(true);
    expect(answers.map(wordsOf)[0]).toContain(`*Differs from the record* [3]\n>${wrongClaim}`);
    expect(bot.checker.asked.map(({ text }) => text)).toEqual([wrongClaim]);
  });

  test('a mention in a thread is answered in that thread', async () => {
    bot = await startBot();
    const parent = bot.slack.post('tom', 'newsdesk', 'Good morning.');
    bot.slack.mention('maya', 'newsdesk', 'The moon is made of cheese.', { threadTs: parent.ts });
    const [answer] = await posted('newsdesk');
    expect(answer?.threadTs).toBe(parent.ts);
    expect(answer && wordsOf(answer)).toContain('Not on record');
  });

  test.each(['', '?'])(
    'a mention with nothing else (%j), in a thread, checks the message that started it',
    async (text) => {
      bot = await startBot();
      const parent = bot.slack.post('tom', 'newsdesk', `> ${wrongClaim}`);
      bot.slack.mention('maya', 'newsdesk', text, { threadTs: parent.ts });
      await posted('newsdesk', 4);
      expect(bot.checker.asked.map(({ text }) => text)).toEqual([wrongClaim]);
    },
  );

  test('where the start of the thread cannot be read, it says what to do', async () => {
    bot = await startBot({
      slack: { scopes: ['commands', 'chat:write', 'app_mentions:read', 'im:history'] },
    });
    const parent = bot.slack.post('tom', 'newsdesk', wrongClaim);
    bot.slack.mention('maya', 'newsdesk', '', { threadTs: parent.ts });
    const [answer] = await posted('newsdesk');
    expect(answer && wordsOf(answer)).toContain('Paste the claim');
  });

  test('a mention with nothing else, outside of a thread, is answered with help', async () => {
    bot = await startBot();
    bot.slack.mention('maya', 'newsdesk', '');
    const [answer] = await posted('newsdesk');
    expect(answer && wordsOf(answer)).toContain('/factcheck who NAME');
  });

  test('a direct message is answered there, citations in the thread of the answer', async () => {
    bot = await startBot();
    bot.slack.directMessage('maya', wrongClaim);
    const [answer, ...citations] = await posted('@maya', 4);
    expect(answer?.threadTs).toBeUndefined();
    expect(citations.map(({ threadTs }) => threadTs)).toEqual([answer?.ts, answer?.ts, answer?.ts]);
  });

  test('a direct message in a thread is answered in it, and commands need no /factcheck', async () => {
    bot = await startBot();
    const first = bot.slack.directMessage('maya', 'help');
    await posted('@maya');
    bot.slack.directMessage('maya', 'who Schumer', { threadTs: first.ts });
    const answers = await posted('@maya', 2);
    expect(answers[1]?.threadTs).toBe(first.ts);
    expect(answers.map(wordsOf)[1]).toContain('Senate minority leader');
  });

  test('a mention in a direct message is answered once', async () => {
    bot = await startBot();
    bot.slack.directMessage('maya', '@stet The moon is made of cheese.');
    expect(await posted('@maya')).toHaveLength(1);
    expect(bot.checker.asked.map(({ text }) => text)).toEqual(['The moon is made of cheese.']);
  });

  test('an event that is delivered again is answered once', async () => {
    bot = await startBot();
    bot.slack.faults.deliverTwice = true;
    bot.slack.mention('maya', 'newsdesk', 'The moon is made of cheese.');
    expect(await posted('newsdesk')).toHaveLength(1);
    await bot.slack.redeliver();
    expect(await posted('newsdesk')).toHaveLength(1);
    expect(bot.checker.asked).toHaveLength(1);
  });

  test('edits, deletions, bots and talk among people are not answered', async () => {
    bot = await startBot();
    const asked = bot.slack.directMessage('maya', 'The moon is made of cheese.');
    await posted('@maya');
    bot.slack.edit('maya', asked, 'The moon is made of butter.');
    bot.slack.delete('maya', asked);
    bot.slack.mention('wirebot', 'newsdesk', wrongClaim);
    bot.slack.post('tom', 'newsdesk', wrongClaim);
    await bot.slack.settled();
    expect(bot.checker.asked).toHaveLength(1);
    expect(bot.slack.messages('newsdesk').filter(({ user }) => user === bot.slack.bot.id)).toEqual([]);
  });

  test('nothing unfurls', async () => {
    bot = await startBot();
    bot.slack.mention('maya', 'newsdesk', wrongClaim);
    await posted('newsdesk', 4);
    const sent = bot.slack.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(sent.map(({ args }) => `${args.unfurl_links} ${args.unfurl_media}`)).toEqual(
      Array.from({ length: 4 }, () => 'false false'),
    );
  });

  test('a rate limit is waited out', async () => {
    bot = await startBot();
    bot.slack.faults.rateLimit('chat.postMessage');
    bot.slack.mention('maya', 'newsdesk', 'The moon is made of cheese.');
    expect(await posted('newsdesk')).toHaveLength(1);
  });
});
