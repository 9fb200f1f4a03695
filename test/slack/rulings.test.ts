/** Rulings on discrepancies, and who may make them, over the wire. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import { everybody, type Permissions } from '../../src/desk/permissions.js';
import type { Message } from '../../src/playground/index.js';
import { record, wrongClaim } from './newsroom.js';
import { type BotOptions, type RunningBot, startBot, wordsOf } from './running-bot.js';
import { type TriedDesk, triedDesk } from './tried-desk.js';

let desk: TriedDesk;
let bot: RunningBot;
afterEach(() => bot.close());

async function start(options: BotOptions = {}) {
  bot = await startBot({ holder: { current: createChecker(record) }, ...options });
  desk = triedDesk(bot);
}

async function card(who: string): Promise<Message> {
  const run = await bot.slack.command(who, 'newsdesk', '/factcheck discrepancies schumer-chamber');
  await bot.slack.until(() => run.responses.length === 1);
  const [message] = run.responses;
  if (!message) throw new Error('no card');
  return message;
}

describe('a discrepancy', () => {
  test('is confirmed, opened again and dismissed from its card, which says by whom', async () => {
    await start();
    const message = await card('maya');
    const stands = () => bot.slack.messages('newsdesk').find(({ ts }) => ts === message.ts) ?? message;
    const maya = bot.slack.user('maya').id;
    await bot.slack.press('maya', message, { actionId: 'discrepancy_confirm' });
    await bot.slack.until(() => desk.now(message).includes(`Confirmed by <@${maya}>`));
    await bot.slack.press('maya', stands(), { actionId: 'discrepancy_reopen' });
    await bot.slack.until(() => desk.now(message).includes(`Opened again by <@${maya}>`));
    await bot.slack.press('maya', stands(), { actionId: 'discrepancy_dismiss' });
    await bot.slack.until(() => bot.slack.modals('maya').length === 1);
    expect(await bot.slack.submit('maya', {})).toMatchObject({ errors: { reason: expect.any(String) } });
    await bot.slack.submit('maya', { reason: 'Both say the same.' });
    await bot.slack.until(() => desk.now(message).includes(`Dismissed by <@${maya}>: Both say the same.`));
    expect((await desk.ledger()).map(({ kind, entry }) => [kind, entry])).toMatchObject([
      ['ruling-made', { ruling: 'confirmed', before: null, place: { channel: message.channel } }],
      ['ruling-made', { ruling: 'open', before: 'confirmed' }],
      ['ruling-made', { ruling: 'dismissed', before: 'open', why: 'Both say the same.' }],
    ]);
    const answer = await desk.asked(wrongClaim);
    expect(wordsOf(answer)).not.toContain('repeats a documented error');
    expect(bot.slack.problems).toEqual([]);
  });

  test('has its card in a channel brought up to date there, and what stands above it stays', async () => {
    await start();
    await bot.slack.press('maya', await card('maya'), { actionId: 'share_answer' });
    await bot.slack.until(() => desk.posted('newsdesk').length === 1);
    const [shared] = desk.posted('newsdesk');
    if (!shared) throw new Error('nothing shared');
    await bot.slack.press('tom', shared, { actionId: 'discrepancy_dismiss' });
    await bot.slack.until(() => bot.slack.modals('tom').length === 1);
    await bot.slack.submit('tom', { reason: 'No.' });
    await bot.slack.until(() => desk.now(shared).includes('Dismissed by'));
    expect(desk.now(shared)).toContain('Shared by');
    expect(desk.posted('newsdesk')).toHaveLength(1);
    expect((await desk.ledger())[0]?.entry).toMatchObject({ place: { message: shared.ts } });
    expect(bot.slack.problems).toEqual([]);
  });
});

describe('who may not', () => {
  const onlyGroup: Permissions = { ...everybody, rule: ['@fact-desk'], settings: ['@fact-desk'] };
  const group = { userGroups: [{ handle: 'fact-desk', name: 'Fact desk', users: ['maya'] }] };

  test('sees no buttons to rule on a card of their own; whoever is in the group does', async () => {
    await start({ permissions: onlyGroup, slack: group });
    const has = (message: Message) => JSON.stringify(message.blocks).includes('discrepancy_confirm');
    expect(has(await card('tom'))).toBe(false);
    expect(has(await card('maya'))).toBe(true);
  });

  test.each(['finding_confirm', 'finding_speakers_error', 'finding_dismiss'])(
    'is told politely, by name of the group and the setting, on %s',
    async (actionId) => {
      await start({ permissions: onlyGroup, slack: group });
      const answer = await desk.asked(wrongClaim);
      await bot.slack.press('tom', answer, { actionId });
      await bot.slack.until(() => desk.whispered('newsdesk', 'tom').length === 1);
      const [told = ''] = desk.whispered('newsdesk', 'tom');
      expect(told).toContain('@fact-desk');
      expect(told).toContain('STET_RULERS or STET_EDITORS');
      expect(told).toContain('Ask one of them.');
      expect(bot.slack.modals('tom')).toEqual([]);
      expect(await desk.ledger()).toEqual([]);
      await bot.slack.press('maya', answer, { actionId: 'finding_confirm' });
      await bot.slack.until(() => desk.now(answer).includes('Confirmed by'));
      // Slack is asked once in some minutes.
      expect(bot.slack.calls.filter(({ method }) => method.startsWith('usergroups.'))).toHaveLength(2);
      expect(bot.slack.problems).toEqual([]);
    },
  );

  test('is everybody where Slack does not say who is in the group, until it does', async () => {
    await start({ permissions: onlyGroup, slack: group });
    const answer = await desk.asked(wrongClaim);
    bot.slack.faults.failMethod('usergroups.list', 'missing_scope');
    await bot.slack.press('maya', answer, { actionId: 'finding_confirm' });
    await bot.slack.until(() => desk.whispered('newsdesk', 'maya').length === 1);
    expect(desk.whispered('newsdesk', 'maya')[0]).toContain('Slack did not tell me');
    expect(await desk.ledger()).toEqual([]);
    await bot.slack.press('maya', answer, { actionId: 'finding_confirm' });
    await bot.slack.until(() => desk.now(answer).includes('Confirmed by'));
  });

  test('does not open the settings, and does not reset a rule', async () => {
    await start({ permissions: onlyGroup, slack: group });
    const run = await bot.slack.command('tom', 'newsdesk', '/factcheck settings');
    await bot.slack.until(() => run.responses.length === 1);
    expect(run.responses.map(wordsOf).join() || run.responses[0]?.text).toContain('STET_SETTERS');
    expect(bot.slack.modals('tom')).toEqual([]);
  });
});
