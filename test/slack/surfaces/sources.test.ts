/** One source as people ask for it, and the decisions of editors on it. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { everybody } from '../../../src/desk/permissions.js';
import type { Message } from '../../../src/playground/index.js';
import { filingAtHand } from '../filing-at-hand.js';
import { record } from '../newsroom.js';
import { type BotOptions, type RunningBot, startBot, store } from '../running-bot.js';
import { triedDesk } from '../tried-desk.js';
import { eventually, fromStet, posted, whispered, words } from './surface.js';

const address = 'https://wire.example/quake';
const quake = `Quake strikes the north
The quake killed 12 people in Arland on Monday.
“We are searching for survivors,” Mayor Ana Petrova said.`;

let bot: RunningBot;
let filing: ReturnType<typeof filingAtHand>;
afterEach(async () => {
  expect(bot.slack.problems).toEqual([]);
  await bot.close();
});

const id = 'quake-strikes-the-north';

async function start(options: BotOptions = {}): Promise<void> {
  filing = filingAtHand(store, { base: record, pages: new Map([[address, quake]]) });
  bot = await startBot({ holder: filing.holder, filing: filing.port, ...options });
}

/** The answer to the command that files it. */
async function filed(who = 'maya'): Promise<Message> {
  const run = await bot.slack.command(who, 'newsdesk', `/factcheck add ${address}`);
  await bot.slack.until(() => run.responses.length > 0);
  await bot.slack.settled();
  const [answer] = run.responses;
  if (!answer) throw new Error('not told');
  return answer;
}

async function typed(text: string, who = 'maya'): Promise<Message> {
  const run = await bot.slack.command(who, 'newsdesk', text);
  await bot.slack.until(() => run.responses.length > 0);
  const [answer] = run.responses;
  if (!answer) throw new Error('no answer');
  return answer;
}

const state = async () =>
  (await store.db.selectFrom('filed_sources').select('state').executeTakeFirst())?.state;
const ledger = async () => (await triedDesk(bot).ledger()).filter(({ kind }) => kind.startsWith('source-'));
const onRecord = () => filing.holder.current.record.sources.some((one) => one.id === id);

describe('/factcheck source ID', () => {
  test('what was filed: how it stands, its quotes and passages, with buttons', async () => {
    await start();
    await filed();
    const answer = await typed(`/factcheck source ${id}`);
    const told = words([answer]);
    expect(told).toContain('Quake strikes the north');
    expect(told).toContain('*read by machine, not confirmed*');
    expect(told).toContain(`filed in Slack by <@${bot.slack.user('maya').id}>`);
    expect(told).toMatch(/\*Quotes \(1\)\*\n• \*.*Petrova\*: “We are searching/);
    expect(told).toContain('The quake killed 12 people in Arland on Monday. ¶2');
    expect(JSON.stringify(answer.blocks)).toContain('source_confirm');
  });

  test('what lies in the folder, without buttons', async () => {
    await start();
    const answer = await typed('/factcheck source wire-story');
    expect(words([answer])).toContain('documented by the newsroom’s editors');
    expect(JSON.stringify(answer.blocks)).not.toContain('source_confirm');
  });

  test('none of that id', async () => {
    await start();
    expect(words([await typed('/factcheck source no-such-thing')])).toContain(
      'There is no source no-such-thing on file',
    );
  });

  test('one under embargo is not read out, whoever asks', async () => {
    await start();
    await filed();
    await filing.limit(id, { until: new Date('2100-03-04T09:00:00Z') });
    await filing.port.refresh();
    const told = words([await typed(`/factcheck source ${id}`)]);
    expect(told).toContain('kept until 4 March 2100, 09:00 UTC');
    expect(told).not.toContain('Arland');
    expect(told).not.toContain('Quake strikes the north');
  });

  test('one that its publisher withheld neither', async () => {
    await start();
    await filed();
    await filing.limit(id, { withheld: true });
    await filing.port.refresh();
    const told = words([await typed(`/factcheck source ${id}`)]);
    expect(told).toContain('its publisher has withheld it');
    expect(told).not.toContain('Arland');
  });

  test('of several versions the changes of the latest', async () => {
    const pages = new Map([[address, quake]]);
    filing = filingAtHand(store, { base: record, pages });
    bot = await startBot({ holder: filing.holder, filing: filing.port });
    await filed();
    pages.set(address, quake.replace('12 people', '15 people'));
    await filed();
    const told = words([await typed(`/factcheck source ${id}`)]);
    expect(told).toMatch(/\*Version 2\*, .*Before it: version 1/);
    expect(told).toContain('changed without a word about it');
  });
});

describe('a decision', () => {
  test('confirmed from the message that told of it, which shows it; the ledger has it', async () => {
    await start();
    const message = await filed();
    await bot.slack.press('maya', message, { actionId: 'source_confirm' });
    await eventually(() => whispered(bot.slack, 'newsdesk').length > 1);
    await bot.slack.settled();
    expect(await state()).toBe('confirmed');
    expect(words(whispered(bot.slack, 'newsdesk'))).toContain(
      'Confirmed: it no longer counts as read by machine alone.',
    );
    const now = bot.slack.messages('newsdesk').find(({ ts }) => ts === message.ts) ?? message;
    expect(JSON.stringify(now.blocks)).not.toContain('source_confirm');
    expect(JSON.stringify(now.blocks)).toContain('source_withdraw');
    expect(await ledger()).toMatchObject([
      { kind: 'source-confirmed', by: bot.slack.user('maya').id, entry: { source: id, version: 1 } },
    ]);
  });

  test('withdrawn, it is out of the record; put back, it is in it', async () => {
    await start();
    await filed();
    expect(onRecord()).toBe(true);
    await bot.slack.press('maya', await typed(`/factcheck source ${id}`), { actionId: 'source_withdraw' });
    await eventually(() => !onRecord());
    await bot.slack.settled();
    const shown = await typed(`/factcheck source ${id}`);
    expect(words([shown])).toContain(`*withdrawn from the record* by <@${bot.slack.user('maya').id}>`);
    expect(words([shown])).not.toContain('The quake killed');
    await bot.slack.press('maya', shown, { actionId: 'source_restore' });
    await eventually(onRecord);
    await bot.slack.settled();
    expect((await ledger()).map(({ kind }) => kind)).toEqual(['source-withdrawn', 'source-restored']);
  });

  test('pressed twice is entered once', async () => {
    await start();
    const message = await filed();
    for (const who of ['maya', 'maya']) await bot.slack.press(who, message, { actionId: 'source_confirm' });
    await bot.slack.settled();
    expect(await ledger()).toHaveLength(1);
  });

  test('in a thread that all read, the message is brought up to date and keeps its words', async () => {
    await start();
    bot.slack.mention('maya', 'newsdesk', `add ${address}`);
    const [message] = await posted(bot.slack, 'newsdesk');
    if (!message) throw new Error('not told');
    await bot.slack.press('tom', message, { actionId: 'source_confirm' });
    const desk = triedDesk(bot);
    await bot.slack.until(() => desk.now(message).includes(`confirmed by <@${bot.slack.user('tom').id}>`));
    expect(desk.now(message)).toContain('Filed: *');
  });

  test('is not for whoever may not', async () => {
    await start();
    const message = await filed();
    await bot.close();
    await start({ permissions: { ...everybody, file: ['U0NOBODY'] } });
    expect(message.blocks).toBeDefined();
    const [row] = await store.db.selectFrom('filed_sources').select('id').execute();
    expect(row?.id).toBe(id);
    await filing.port.refresh();
    const answer = await typed(`/factcheck source ${id}`, 'tom');
    expect(JSON.stringify(answer.blocks)).not.toContain('source_withdraw');
  });

  test('where the store fails, the person is told under a reference', async () => {
    await start();
    const message = await filed();
    filing.port.refresh = () => Promise.reject(new Error('the store is away'));
    await bot.slack.press('maya', message, { actionId: 'source_confirm' });
    await eventually(() => words(whispered(bot.slack, 'newsdesk')).includes('it is in the log as'));
  });
});

describe('Show', () => {
  test('opens the source in a window', async () => {
    await start();
    await bot.slack.press('maya', await filed(), { actionId: 'source_show' });
    const [view] = await bot.slack.until(
      () => bot.slack.modals('maya').length > 0 && bot.slack.modals('maya'),
    );
    expect(JSON.stringify(view?.wire)).toContain('The quake killed 12 people in Arland on Monday.');
  });

  test('that cannot be opened is said so', async () => {
    await start();
    const message = await filed();
    bot.slack.faults.failMethod('views.open', 'internal_error', { times: 9 });
    await bot.slack.press('maya', message, { actionId: 'source_show' });
    await eventually(() =>
      [...whispered(bot.slack, 'newsdesk'), ...fromStet(bot.slack, '@maya')].some(
        ({ text }) =>
          text.includes('Slack could not take the answer just now') ||
          text.includes('I could not answer that'),
      ),
    );
  });
});
