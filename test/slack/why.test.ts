import { afterEach, describe, expect, test } from '@jest/globals';
import { type Checker, createChecker } from '../../src/checking/check.js';
import type { Message } from '../../src/playground/index.js';
import { shipped } from '../checking/rule-tester.js';
import { type BotOptions, type RunningBot, startBot, wordsOf } from './running-bot.js';

/** Of the real record: there is something to tell of. */
const checker = createChecker(shipped);
const wrong = 'Schumer, the House minority leader, called it a mistake.';
const unknown = 'The mayor of Kyiv opened a school.';

describe('Why?', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });

  const start = (current: Checker = checker, more: Partial<BotOptions> = {}) =>
    startBot({ holder: { current }, ...more });

  async function command(line: string, where = 'newsdesk'): Promise<readonly Message[]> {
    const run = await bot.slack.command('maya', where, line);
    await bot.slack.until(() => run.responses.length > 0);
    await bot.slack.settled();
    return run.responses;
  }

  /** What is in a channel and seen by Maya alone. */
  const whispered = (where: string) =>
    bot.slack.messages(where).filter(({ visibleTo }) => visibleTo === bot.slack.user('maya').id);

  const fromStet = (where: string) =>
    bot.slack.messages(where).filter(({ user, visibleTo }) => user === bot.slack.bot.id && !visibleTo);

  async function pressWhy(message: Message | undefined, value?: string): Promise<readonly Message[]> {
    if (message === undefined) throw new Error('no message to press in');
    const run = await bot.slack.press('maya', message, {
      actionId: 'why',
      ...(value === undefined ? {} : { value }),
    });
    await bot.slack.settled();
    return run.responses;
  }

  const idIn = (message: Message | undefined): string =>
    /"value":"([cf]-[a-z2-7]{10})"/.exec(JSON.stringify(message?.blocks))?.[1] ?? '';

  test('under a private answer is told through the response URL', async () => {
    bot = await start();
    const [answer] = await command(`/factcheck ${wrong}`);
    const [told] = await pressWhy(answer);
    expect(told?.visibleTo).toBe(bot.slack.user('maya').id);
    const words = told ? wordsOf(told) : '';
    expect(words).toContain('*Why: wrong-office, Differs from the record*');
    expect(words).toContain(`>${wrong}`);
    expect(words).toContain('• Name: “Schumer” is Chuck Schumer.');
    expect(words).toContain('Judged as of 4 March 2025');
    expect(words).toContain('not on record; the chamber differs');
    expect(words).toContain('◦ contradicts: people/schumer, offices[');
    expect(words).toMatch(/Looked and stayed silent: .*altered-quote/);
    expect(words).toContain(`Record as of 4 March 2025 · ${idIn(answer)}`);
    expect(told?.text).toContain('Why: wrong-office');
  });

  test('in a thread is told there, to whoever pressed it alone', async () => {
    bot = await start();
    const asked = bot.slack.mention('tom', 'newsdesk', wrong);
    await bot.slack.until(() => fromStet('newsdesk').length > 0);
    await bot.slack.settled();
    await pressWhy(fromStet('newsdesk')[0]);
    const [told, ...more] = whispered('newsdesk');
    expect(more).toEqual([]);
    expect(told?.threadTs).toBe(asked.ts);
    expect(told && wordsOf(told)).toContain('not on record; the chamber differs');
    const sent = bot.slack.calls.filter(({ method }) => method === 'chat.postEphemeral');
    expect(sent.map(({ args }) => `${args.unfurl_links} ${args.unfurl_media}`)).toEqual(['false false']);
  });

  test('in a direct message is told there', async () => {
    bot = await start();
    bot.slack.directMessage('maya', unknown);
    await bot.slack.until(() => fromStet('@maya').length > 0);
    await bot.slack.settled();
    await pressWhy(fromStet('@maya')[0]);
    expect(whispered('@maya').map(wordsOf).join()).toContain('Nothing on record says all of it');
  });

  test('under a shared answer, where Stet is no member, is told through the response URL', async () => {
    bot = await start();
    const [answer] = await command(`/factcheck ${wrong}`, 'copydesk');
    if (!answer) throw new Error('no answer');
    await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    await bot.slack.until(() => fromStet('copydesk').length > 0);
    await bot.slack.settled();
    const [told] = await pressWhy(fromStet('copydesk')[0]);
    expect(told && wordsOf(told)).toContain('not on record; the chamber differs');
  });

  test('each finding has its own, and so has a verdict without findings', async () => {
    bot = await start();
    const gallup = 'Gallup found that 54% of Democrats and 84% of Republicans view Ukraine favorably.';
    const [answer] = await command(`/factcheck ${gallup} ${unknown}`);
    const ids = [...JSON.stringify(answer?.blocks).matchAll(/"value":"([cf]-[a-z2-7]{10})"/g)].map(
      ([, id]) => id,
    );
    const { claims } = checker.check(`${gallup} ${unknown}`);
    expect(ids).toEqual([...(claims[0]?.findings.map(({ id }) => id) ?? []), claims[1]?.id]);
    const [second] = await pressWhy(answer, ids[1]);
    expect(second && wordsOf(second)).toContain('At issue: “84%”');
  });

  test('after a restart is told from what the store holds', async () => {
    bot = await start();
    const [answer] = await command(`/factcheck ${wrong}`);
    const id = idIn(answer);
    await bot.close();
    bot = await start();
    const [told] = await command(`/factcheck why ${id}`);
    expect(told && wordsOf(told)).toContain('not on record; the chamber differs');
  });

  test('after a restart without it, says how to ask again', async () => {
    bot = await start();
    const [told] = await command('/factcheck why f-abcdefghij');
    expect(told && wordsOf(told)).toBe(
      'I do not remember a check with “f-abcdefghij”. Send me the claim once more, and ask why under the new answer.',
    );
  });

  test('after a change of the record, says so, and what it says now', async () => {
    const holder = { current: checker };
    bot = await startBot({ holder });
    const [answer] = await command(`/factcheck ${wrong}`);
    holder.current = createChecker({ ...shipped, digest: `sha256:${'1'.repeat(64)}` });
    const [told] = await pressWhy(answer);
    const words = told ? wordsOf(told) : '';
    expect(words).toContain('The record has changed since that was checked (as of 4 March 2025)');
    const now = /ask “why (c-[a-z2-7]{10})”/.exec(words)?.[1];
    const [again] = await command(`/factcheck why ${now}`);
    expect(again && wordsOf(again)).toContain('*Why: Differs from the record*');
  });

  test('by a beginning, by mistake, by a mention', async () => {
    bot = await start();
    const [answer] = await command(`/factcheck ${wrong}`);
    const id = idIn(answer);
    const [begun] = await command(`/factcheck why ${id.slice(0, 8)}`);
    expect(begun && wordsOf(begun)).toContain('*Why: wrong-office');
    const [short] = await command(`/factcheck why ${id.slice(0, 4)}`);
    expect(short && wordsOf(short)).toContain('Of an id I need six letters at least.');
    const off = `${id.slice(0, -1)}${id.endsWith('a') ? 'b' : 'a'}`;
    const [missed] = await command(`/factcheck why ${off}`);
    expect(missed && wordsOf(missed)).toContain(`Perhaps you mean ${id}.`);
    bot.slack.mention('maya', 'newsdesk', `why ${id}`);
    await bot.slack.until(() => fromStet('newsdesk').length > 0);
    expect(fromStet('newsdesk').map(wordsOf)[0]).toContain('*Why: wrong-office');
  });

  test('leaves nothing of the text in the log', async () => {
    bot = await start();
    const [answer] = await command(`/factcheck ${wrong}`);
    await pressWhy(answer);
    expect(bot.log()).toContain('"what":"why"');
    expect(bot.log()).not.toMatch(/Schumer|minority/);
  });
});
