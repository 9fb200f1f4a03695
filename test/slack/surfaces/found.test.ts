/** What is found when something is filed: told once, where it was asked for, and only what may be shown. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { filingAtHand } from '../filing-at-hand.js';
import { record } from '../newsroom.js';
import { type BotOptions, type RunningBot, startBot, store, wordsOf } from '../running-bot.js';
import { eventually, fromStet, posted, words } from './surface.js';

const page = (n: number) => `https://wire.example/${n}`;
const story = (n: number, places: readonly string[]) =>
  `Story ${n} of the quake\n${places.map((where, at) => `The quake killed ${n}${at} people in ${where} on Monday.`).join('\n')}`;

let bot: RunningBot;
let filing: ReturnType<typeof filingAtHand>;
afterEach(async () => {
  expect(bot.slack.problems).toEqual([]);
  await bot.close();
});

async function start(places: readonly string[], options: BotOptions = {}): Promise<void> {
  const pages = new Map([1, 2, 3].map((n) => [page(n), story(n, places)]));
  filing = filingAtHand(store, { base: record, pages, ...(options.now ? { now: options.now } : {}) });
  bot = await startBot({ holder: filing.holder, filing: filing.port, ...options });
}

async function add(n: number, where = 'newsdesk', who = 'maya'): Promise<void> {
  const run = await bot.slack.command(who, where, `/factcheck add ${page(n)}`);
  await bot.slack.until(() => run.responses.length > 0);
  await bot.slack.settled();
}

const places = ['Arland', 'Bosk', 'Cadia', 'Dorn', 'Elm', 'Fens', 'Gorm'];

describe('in the channel that asked', () => {
  test('the head once, and each card in its thread, with rulings', async () => {
    await start(['Arland', 'Bosk']);
    await add(1);
    expect(fromStet(bot.slack, 'newsdesk')).toEqual([]);
    await add(2);
    const [head, ...cards] = await posted(bot.slack, 'newsdesk', 3);
    expect(head && wordsOf(head)).toContain('*2 disagreements found by machine*');
    expect(head && wordsOf(head)).toContain('Story 2 of the quake');
    expect(cards).toHaveLength(2);
    expect(cards.every(({ threadTs }) => threadTs === head?.ts)).toBe(true);
    expect(words(cards)).toContain('sources disagree · found by machine');
    const [card] = cards;
    if (!card) throw new Error('no card');
    await bot.slack.press('tom', card, { actionId: 'discrepancy_confirm' });
    await bot.slack.until(() =>
      words(bot.slack.messages('newsdesk', { threadTs: head?.ts ?? '' })).includes('Confirmed by'),
    );
  });

  test('more than a few are counted, and asked for by their ids', async () => {
    await start(places);
    await add(1);
    await add(2);
    const [head, ...cards] = await posted(bot.slack, 'newsdesk', 6);
    expect(cards).toHaveLength(5);
    expect(head && wordsOf(head)).toContain(
      'Cards of the first 5 are below. The others: /factcheck discrepancies',
    );
    expect(head && wordsOf(head)).toContain('*7 disagreements found by machine*');
  });

  test('in the thread of the message that was filed', async () => {
    await start(['Arland']);
    await add(1);
    const message = bot.slack.post('tom', 'newsdesk', `See ${page(2)}`);
    await bot.slack.shortcut('maya', 'file_message', message);
    const all = await posted(bot.slack, 'newsdesk', 2);
    expect(all.map(({ threadTs }) => threadTs)).toEqual([message.ts, message.ts]);
  });

  test('where Stet is not, to whoever filed it', async () => {
    await start(['Arland']);
    await add(1);
    await add(2, 'copydesk');
    expect(fromStet(bot.slack, 'copydesk')).toEqual([]);
    expect(words(await posted(bot.slack, '@maya', 2))).toContain('1 disagreement found by machine');
  });

  test('what cannot be posted is told to whoever filed it', async () => {
    await start(['Arland']);
    await add(1);
    const { id } = bot.slack.channel('newsdesk');
    bot.slack.faults.failMethod('chat.postMessage', 'is_archived', { channel: id, times: 9 });
    await add(2);
    expect(words(await posted(bot.slack, '@maya'))).toContain('that channel is archived');
  });

  test('taken up again after the process ended, nothing is posted twice', async () => {
    await start(['Arland', 'Bosk']);
    await add(1);
    await add(2);
    const before = await posted(bot.slack, 'newsdesk', 3);
    // As a process leaves it that ended before it could say that it was done.
    const row = await store.db
      .selectFrom('jobs')
      .select(['id', 'key'])
      .where('kind', '=', 'found')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    const { id: channel } = bot.slack.channel('newsdesk');
    const user = bot.slack.user('maya').id;
    const origin = { team: bot.slack.team.id, botUser: bot.slack.bot.id };
    const payload = {
      ...{ origin, user, place: { channel }, only: null },
      sources: [{ id: 'story-2-of-the-quake', version: 1 }],
    };
    const running = { state: 'waiting' as const, payload: JSON.stringify(payload), progress: '{}' };
    await store.db.updateTable('jobs').set(running).where('id', '=', row.id).execute();
    await eventually(() => bot.log().split('"what":"found"').length > 3);
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'newsdesk').map(({ ts }) => ts)).toEqual(before.map(({ ts }) => ts));
  });
});

describe('an embargo', () => {
  const end = new Date('2030-03-04T09:00:00Z');
  let clock = new Date('2030-03-04T08:00:00Z');

  test('keeps what was found until it ends: acknowledged in private, not by its title', async () => {
    clock = new Date('2030-03-04T08:00:00Z');
    await start(['Arland'], { now: () => clock });
    await add(1);
    // It comes with an embargo, as its publisher has it.
    const { filing: whole } = filing.port;
    const file: typeof whole.file = async (incoming, asked) => {
      const outcomes = await whole.file(incoming, asked);
      await filing.limit('story-2-of-the-quake', { until: end });
      return outcomes;
    };
    filing.port.fetchAndFile = (_, asked) =>
      file(
        {
          bytes: new TextEncoder().encode(story(2, ['Arland'])),
          mimetype: 'text/plain',
          from: { name: null, url: page(2), title: 'Story 2 of the quake' },
        },
        asked,
      );
    bot.slack.mention('maya', 'newsdesk', `add ${page(2)}`);
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'newsdesk')).toEqual([]);
    const told = words(bot.slack.messages('newsdesk').filter(({ visibleTo }) => visibleTo !== undefined));
    expect(told).toContain('kept until 4 March 2030, 09:00 UTC');
    expect(told).not.toContain('Story 2');
    clock = new Date('2030-03-04T09:00:01Z');
    expect(words(await posted(bot.slack, 'newsdesk', 2))).toContain('*1 disagreement found by machine*');
  });

  test('of the other side keeps it too', async () => {
    clock = new Date('2030-03-04T08:00:00Z');
    await start(['Arland'], { now: () => clock });
    await add(1);
    await filing.limit('story-1-of-the-quake', { until: end });
    await add(2);
    expect(fromStet(bot.slack, 'newsdesk')).toEqual([]);
    clock = new Date('2030-03-04T09:00:01Z');
    expect(words(await posted(bot.slack, 'newsdesk', 2))).toContain('*1 disagreement found by machine*');
  });

  test('a source that was withdrawn or withheld has no card', async () => {
    await start(['Arland']);
    await add(1);
    await filing.limit('story-1-of-the-quake', { withheld: true });
    await add(2);
    expect(fromStet(bot.slack, 'newsdesk')).toEqual([]);
  });
});

describe('what nobody asked for in Slack', () => {
  async function came(n: number): Promise<void> {
    const asked = { by: 'stet', via: 'feed', askedIn: null } as const;
    await filing.port.fetchAndFile(page(n), asked);
  }

  test('is told to the desk, one message a batch, and not again', async () => {
    let clock = new Date('2030-03-04T08:00:00Z');
    // The ids of channels are the same each time.
    const other = await startBot();
    const { id: deskChannel } = other.slack.channel('newsdesk');
    await other.close();
    await start(['Arland', 'Bosk'], { now: () => clock, deskChannel, batch: 60_000 });
    expect(bot.slack.channel('newsdesk').id).toBe(deskChannel);
    for (const n of [1, 2]) {
      await came(n);
      await bot.filedElsewhere();
    }
    clock = new Date('2030-03-04T08:01:01Z');
    const [summary, ...more] = await posted(bot.slack, 'newsdesk');
    expect(more).toEqual([]);
    expect(summary && wordsOf(summary)).toContain('*2 sources filed, 2 disagreements found by machine*');
    await bot.filedElsewhere();
    clock = new Date('2030-03-04T08:03:00Z');
    await bot.slack.settled();
    expect(fromStet(bot.slack, 'newsdesk')).toHaveLength(1);
    await came(3);
    await bot.filedElsewhere();
    clock = new Date('2030-03-04T08:05:00Z');
    const [, later] = await posted(bot.slack, 'newsdesk', 2);
    expect(later && wordsOf(later)).toContain('*1 source filed, 4 disagreements found by machine*');
  });

  test('without a channel for the desk, it joins the record in silence', async () => {
    let clock = new Date('2030-03-04T08:00:00Z');
    await start(['Arland'], { now: () => clock, batch: 60_000 });
    await came(1);
    await bot.filedElsewhere();
    clock = new Date('2030-03-04T08:02:00Z');
    await eventually(() => filing.holder.current.record.sources.some(({ id }) => id.startsWith('story-1')));
    expect(fromStet(bot.slack, 'newsdesk')).toEqual([]);
  });
});
