import { afterEach, describe, expect, test } from '@jest/globals';
import { readEdit } from '../../../src/slack/listeners/events/take-edit.js';
import { type RunningBot, startBot, wordsOf } from '../running-bot.js';
import { done, fromStet, posted, setIn, whispered, words } from './surface.js';

const cheese = 'The moon is made of cheese.';
const edited = 'The message was edited after this check';

describe('a message that changed after its check', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });

  async function answered() {
    bot = await startBot();
    const asked = bot.slack.mention('maya', 'newsdesk', cheese);
    await posted(bot.slack, 'newsdesk');
    return asked;
  }

  const notices = (where = 'newsdesk') =>
    fromStet(bot.slack, where).filter((one) => wordsOf(one).includes('after this check'));

  const notice = () => bot.slack.until(() => notices()[0]);

  test('edited: the thread says so once, however often', async () => {
    const asked = await answered();
    bot.slack.edit('maya', asked, '@stet The moon is made of butter.');
    expect((await notice()).threadTs).toBe(asked.ts);
    bot.slack.edit('maya', asked, '@stet The moon is made of bread.');
    await bot.slack.settled();
    expect(notices()).toHaveLength(1);
    expect(words(notices())).toContain(edited);
    expect(bot.checker.asked).toHaveLength(1);
  });

  test('checked again: the words as they are now, once', async () => {
    const asked = await answered();
    bot.slack.edit('maya', asked, '@stet The moon is made of butter.');
    const message = await notice();
    const before = fromStet(bot.slack, 'newsdesk').length;
    await bot.slack.press('tom', message, { actionId: 'check_again' });
    const [again] = (await posted(bot.slack, 'newsdesk', before + 1)).slice(before);
    expect(again?.threadTs).toBe(asked.ts);
    expect(again && wordsOf(again)).toContain('>The moon is made of butter.');
    await bot.slack.press('maya', message, { actionId: 'check_again' });
    await bot.slack.until(() => whispered(bot.slack, 'newsdesk').length > 0);
    expect(words(whispered(bot.slack, 'newsdesk'))).toContain('That has been checked again already');
    expect(bot.checker.asked.map(({ text }) => text)).toEqual([cheese, 'The moon is made of butter.']);
  });

  test('edited after that, the notice offers it once more', async () => {
    const asked = await answered();
    bot.slack.edit('maya', asked, '@stet One.');
    const offered = JSON.stringify((await notice()).blocks);
    await bot.slack.press('maya', await notice(), { actionId: 'check_again' });
    await done(bot, 'check-again', 1);
    bot.slack.edit('maya', asked, '@stet Two.');
    // The button is for the latest answer.
    await bot.slack.until(() => JSON.stringify(notices()[0]?.blocks) !== offered);
    await bot.slack.press('maya', await notice(), { actionId: 'check_again' });
    await bot.slack.until(() => bot.checker.asked.length === 3);
    expect(bot.checker.asked.at(-1)?.text).toBe('Two.');
    await bot.slack.settled();
    expect(notices()).toHaveLength(1);
  });

  test('what was changed back, or only in its form, is no change', async () => {
    const asked = await answered();
    bot.slack.edit('maya', asked, `@stet *${cheese}*`);
    await bot.slack.settled();
    expect(notices()).toEqual([]);
  });

  test('deleted: in a direct message it is said under the answer', async () => {
    bot = await startBot();
    const asked = bot.slack.directMessage('maya', cheese);
    const [answer] = await posted(bot.slack, '@maya');
    bot.slack.delete('maya', asked);
    const told = await bot.slack.until(() => notices('@maya')[0]);
    expect(wordsOf(told)).toContain('The message was deleted after this check.');
    expect(told.threadTs).toBe(answer?.ts);
  });

  test('deleted after it was edited: the notice says that', async () => {
    bot = await startBot();
    const parent = bot.slack.post('tom', 'newsdesk', 'Morning.');
    const asked = bot.slack.mention('maya', 'newsdesk', cheese, { threadTs: parent.ts });
    await posted(bot.slack, 'newsdesk');
    bot.slack.edit('maya', asked, '@stet Butter.');
    const message = await notice();
    bot.slack.delete('maya', asked);
    await bot.slack.until(() => words(notices()).includes('was deleted after this check'));
    expect(notices()).toHaveLength(1);
    expect(notices()[0]?.ts).toBe(message.ts);
  });

  test('switched off, and of messages that it did not answer, it says nothing', async () => {
    const asked = await answered();
    await setIn(bot.slack, 'newsdesk', { edits: false });
    bot.slack.edit('maya', asked, '@stet Butter.');
    const other = bot.slack.post('tom', 'newsdesk', 'Morning.');
    bot.slack.edit('tom', other, 'Good morning.');
    bot.slack.delete('tom', other);
    await bot.slack.settled();
    expect(notices()).toEqual([]);
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(1);
  });

  test('gone by the time it is to be checked again: whoever pressed is told', async () => {
    bot = await startBot();
    const parent = bot.slack.post('tom', 'newsdesk', 'Morning.');
    const asked = bot.slack.mention('maya', 'newsdesk', cheese, { threadTs: parent.ts });
    await posted(bot.slack, 'newsdesk');
    bot.slack.edit('maya', asked, '@stet Butter.');
    const message = await notice();
    bot.slack.faults.failMethod('conversations.replies', 'internal_error', { times: 9 });
    await bot.slack.press('maya', message, { actionId: 'check_again' });
    const [told] = await bot.slack.until(() => {
      const all = whispered(bot.slack, 'newsdesk');
      return all.length > 0 && all;
    });
    expect(told && wordsOf(told)).toContain('Slack could not take the answer just now');
  });
});

describe('what Slack tells of a change', () => {
  const before = { ts: '1.1', text: 'A', user: 'U1' };
  const event = (message: object) => ({
    subtype: 'message_changed',
    channel: 'C1',
    ts: '2.2',
    previous_message: before,
    message: { ...before, ...message },
  });

  test.each([
    ['other words', event({ text: 'B' }), 'edited'],
    ['a preview of a link', event({ attachments: [{}] }), undefined],
    [
      'what is left of a deleted message with a thread',
      event({ subtype: 'tombstone', text: 'Gone' }),
      'deleted',
    ],
    ['a deletion', { subtype: 'message_deleted', channel: 'C1', deleted_ts: '1.1', ts: '2.2' }, 'deleted'],
    ['something else', { subtype: 'channel_join', channel: 'C1' }, undefined],
  ])('%s', (_, told, what) => {
    expect(readEdit(told, 'U9')?.what).toBe(what);
    expect(readEdit(told, 'U1')?.what).toBe(told.subtype === 'message_deleted' ? what : undefined);
  });
});
