/** Settings by channel, from the form to what they change, over the wire. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import { shipped } from '../../src/desk/settings/settings.js';
import { ownOf } from '../../src/slack/channel-settings.js';
import { worthSaying } from '../../src/slack/worth-saying.js';
import { FixtureChecker, record, wrongClaim } from './newsroom.js';
import { type RunningBot, startBot, wordsOf } from './running-bot.js';
import { type TriedDesk, triedDesk } from './tried-desk.js';

describe('/factcheck settings', () => {
  let desk: TriedDesk;
  let bot: RunningBot;
  afterEach(() => bot.close());

  async function start() {
    bot = await startBot({ holder: { current: createChecker(record) } });
    desk = triedDesk(bot);
  }

  /** Opens the form as Maya, sends it with these entries, and waits for what she is told. */
  async function set(entries: Record<string, string | string[] | null>, line = '/factcheck settings') {
    const before = desk.whispered('newsdesk', 'maya').length;
    await bot.slack.command('maya', 'newsdesk', line);
    await bot.slack.until(() => bot.slack.modals('maya').length === 1);
    const sent = await bot.slack.submit('maya', entries);
    if (sent.errors) return sent.errors;
    await bot.slack.until(() => desk.whispered('newsdesk', 'maya').length > before);
    return desk.whispered('newsdesk', 'maya').at(-1) ?? '';
  }

  test('makes answers public in the channel, and only there', async () => {
    await start();
    const told = await set({ also: ['public', 'follow-ups', 'edits'] });
    expect(told).toContain(`Saved, for <#${bot.slack.channel('newsdesk').id}>`);
    expect(told).toContain('Answers to /factcheck are for the channel to see');
    await bot.slack.command('tom', 'newsdesk', `/factcheck ${wrongClaim}`);
    await bot.slack.until(() => desk.posted('newsdesk').length > 0);
    const [answer] = desk.posted('newsdesk');
    expect(answer && wordsOf(answer)).toContain(`<@${bot.slack.user('tom').id}> asked`);
    const private_ = await bot.slack.command('tom', 'copydesk', `/factcheck ${wrongClaim}`);
    await bot.slack.until(() => private_.responses.length === 1);
    expect(private_.responses[0]?.visibleTo).toBe(bot.slack.user('tom').id);
    const entries = await desk.ledger();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      kind: 'settings-changed',
      by: bot.slack.user('maya').id,
      entry: { channel: bot.slack.channel('newsdesk').id, settings: { answers: 'in_channel' } },
    });
    expect(bot.slack.problems).toEqual([]);
  });

  test('makes answers public where Stet is no member, by the response URL', async () => {
    await start();
    await set({ also: ['public'] }, '/factcheck settings default');
    const run = await bot.slack.command('tom', 'copydesk', `/factcheck ${wrongClaim}`);
    await bot.slack.until(() => run.responses.length === 1);
    const [answer] = run.responses;
    expect(answer?.visibleTo).toBeUndefined();
    if (!answer) throw new Error('no answer');
    await bot.slack.press('tom', answer, { actionId: 'finding_confirm' });
    await bot.slack.until(() => desk.now(answer).includes('Confirmed by'));
    expect(bot.slack.problems).toEqual([]);
  });

  test('switches a rule off in the channel; the default goes on elsewhere', async () => {
    await start();
    expect(await set({ off: ['known-discrepancy'] })).toContain('Rules that are off: known-discrepancy');
    expect(wordsOf(await desk.asked(wrongClaim))).not.toContain('repeats a documented error');
    expect(await set({ reaction: 'eyes' }, '/factcheck settings default')).toContain(
      'The reaction eyes asks',
    );
    // The channel has set what it has set, and follows the default in all else.
    expect(await set({})).toContain('Nothing is changed');
    expect(await set({ off: [] })).toContain('The reaction eyes asks');
  });

  test('opens for the default from the home tab', async () => {
    await start();
    bot.slack.openHome('maya');
    await bot.slack.until(() => bot.slack.home('maya') !== undefined);
    const home = bot.slack.home('maya');
    if (!home) throw new Error('no home tab');
    await bot.slack.press('maya', home, { actionId: 'settings_open' });
    await bot.slack.until(() => bot.slack.modals('maya').length === 1);
    await bot.slack.submit('maya', { talk: 'talkative' });
    await bot.slack.until(() => bot.slack.calls.some(({ method }) => method === 'chat.postMessage'));
    expect((await desk.ledger())[0]?.entry).toMatchObject({ channel: '*', settings: { talk: 'talkative' } });
    expect(bot.slack.problems).toEqual([]);
  });

  test('says in the form what cannot be', async () => {
    await start();
    expect(await set({ reaction: 'two words' })).toEqual({ reaction: expect.stringContaining('one emoji') });
  });

  test('that cannot be opened is said', async () => {
    await start();
    bot.slack.faults.failMethod('views.open', 'expired_trigger_id');
    const run = await bot.slack.command('maya', 'newsdesk', '/factcheck settings');
    await bot.slack.until(() => run.responses.length === 1);
    expect(run.responses[0]?.text).toMatch(/log as [\w-]+/);
  });
});

describe('what is of a channel’s own', () => {
  test.each([
    ['nothing, where all is as it would be anyway', {}, {}, null],
    ['what differs from the default', { answers: 'in_channel' }, {}, { answers: 'in_channel' }],
    [
      'what differs from a default that was set',
      { reaction: 'mag' },
      { reaction: null },
      { reaction: 'mag' },
    ],
    ['rules in any order', { off: ['b', 'a'] }, { off: ['a', 'b'] }, null],
  ] as const)('%s', (_, chosen, otherwise, own) => {
    const off = (rules: readonly string[] | undefined) => [...(rules ?? [])] as (typeof shipped)['off'];
    const of = (given: object) => ({
      ...shipped,
      ...given,
      off: off('off' in given ? (given.off as string[]) : []),
    });
    expect(ownOf(of(chosen), of(otherwise))).toEqual(own);
  });
});

test.each([
  ['quiet', wrongClaim, true],
  ['quiet', 'The moon is made of cheese.', false],
  ['talkative', 'The moon is made of cheese.', true],
  ['talkative', '', false],
] as const)('where nobody asked, a %s channel hears of “%s”: %s', (talk, text, said) => {
  expect(worthSaying(new FixtureChecker().check(text), { talk })).toBe(said);
});
