/** Answers whose evidence is no longer what it was, on the wire. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Checker, createChecker } from '../../src/checking/check.js';
import { rule } from '../../src/desk/decisions/ruling.js';
import { verify } from '../../src/desk/ledger/ledger.js';
import type { Message } from '../../src/playground/index.js';
import { digestOf } from '../../src/record/digest.js';
import type { NewsRecord } from '../../src/record/record.js';
import { actionIds } from '../../src/slack/action-ids.js';
import { smallRecord } from '../desk/corrections/small-record.js';
import { type BotOptions, type RunningBot, startBot, store, wordsOf } from './running-bot.js';

/** The record with the text of one fact changed, or without it. */
function withFact(id: string, text: string | null, record: NewsRecord = smallRecord): NewsRecord {
  const sources = record.sources.map((source) => ({
    ...source,
    facts: source.facts.flatMap((fact) =>
      fact.id !== id ? [fact] : text === null ? [] : [{ ...fact, text }],
    ),
  }));
  return { ...record, sources, digest: digestOf({ sources }) };
}

const dearer = withFact('cost', 'The ferry costs $430,000 a year.');
const cost = 'The ferry costs $340,000 a year.';
const free = 'Children do not pay on the ferry.';
const office = 'Governor Ada Lind opened the fair.';

let bot: RunningBot;
let held: { current: Checker };
afterEach(() => bot.close());

const start = async (options: BotOptions = {}) => {
  held = { current: createChecker(smallRecord) };
  bot = await startBot({ ...options, holder: held });
};

/** Another record is in use from now on. */
async function reload(record: NewsRecord): Promise<void> {
  const before = held.current.record.digest;
  held.current = createChecker(record);
  await bot.recordChanged(before);
}

async function answered(text: string, where = 'newsdesk'): Promise<Message> {
  const asked = bot.slack.mention('maya', where, text);
  await bot.slack.until(() => inThread(asked).length > 0);
  await done();
  return asked;
}

const inThread = (asked: Message) =>
  bot.slack.messages('newsdesk', { threadTs: asked.ts }).filter(({ user }) => user === bot.slack.bot.id);

const marksIn = (asked: Message) => inThread(asked).filter((one) => wordsOf(one).includes('changed'));

/** What is to be done at once is done. */
async function done(): Promise<void> {
  for (let left = 1; left > 0; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const rows = await store.db
      .selectFrom('jobs')
      .select('id')
      .where('state', 'in', ['waiting', 'running'])
      .where('run_after', '<=', new Date())
      .execute();
    left = rows.length;
  }
}

const team = async (): Promise<string> =>
  (await store.db.selectFrom('answers').select('team_id').executeTakeFirstOrThrow()).team_id;

describe('a record that was changed', () => {
  test('marks the answers that relied on what changed, in their threads, and no other', async () => {
    await start();
    const affected = await answered(cost);
    const neighbour = await answered(free);
    const before = inThread(neighbour).length;
    await reload(dearer);
    await done();
    const [mark, ...more] = marksIn(affected);
    expect(more).toEqual([]);
    const words = wordsOf(mark as Message);
    expect(words).toContain('*This answer changed:* the source Council keeps the ferry was corrected.');
    expect(words).toContain(`>${cost}`);
    expect(words).toContain('On the record → *Differs from the record*');
    expect(words).toContain(
      'before: The ferry costs $340,000 a year. – now: The ferry costs $430,000 a year.',
    );
    expect(JSON.stringify(mark?.blocks)).toContain(actionIds.checkAgain);
    expect(inThread(neighbour)).toHaveLength(before);
    expect(bot.slack.problems).toEqual([]);
  });

  test('marks once, however often and quickly it is changed; the mark tells of the last', async () => {
    await start();
    const affected = await answered(cost);
    await reload(dearer);
    await reload(withFact('cost', 'The ferry costs $510,000 a year.'));
    await done();
    await reload(withFact('cost', null));
    await done();
    expect(marksIn(affected)).toHaveLength(1);
    const words = wordsOf(marksIn(affected)[0] as Message);
    expect(words).toContain('gazette/cost from Council keeps the ferry was withdrawn from the record');
    expect(words).toContain('On the record → *Not on record*');
    await reload(smallRecord);
    await done();
    expect(marksIn(affected)).toHaveLength(1);
    expect(wordsOf(marksIn(affected)[0] as Message)).toBe(
      'This answer stands as it was given: what it relies on had changed, and is again as it was.',
    );
    await reload(dearer);
    await done();
    expect(marksIn(affected)).toHaveLength(1);
    expect(wordsOf(marksIn(affected)[0] as Message)).toContain('→ *Differs from the record*');
  });

  test('is noticed at the start, where it changed while Stet was down, and said once', async () => {
    await start();
    const affected = await answered(cost);
    await bot.stopBot();
    for (let times = 0; times < 2; times += 1) {
      held = { current: createChecker(dearer) };
      bot = await startBot({ at: bot.slack, holder: held });
      await done();
      expect(marksIn(affected)).toHaveLength(1);
      if (times === 0) await bot.stopBot();
    }
  });

  test('where the verdict stands, the mark says so', async () => {
    await start();
    const affected = await answered(cost);
    const renamed = smallRecord.sources.map((one) =>
      one.id === 'gazette' ? { ...one, title: 'Council keeps its ferry' } : one,
    );
    await reload({ ...smallRecord, sources: renamed, digest: digestOf({ renamed }) });
    await done();
    const [mark] = marksIn(affected);
    expect(wordsOf(mark as Message)).toContain('The verdicts stand;');
  });

  test('where drafts are not kept, what was relied on is said to have changed', async () => {
    await start({ remember: false });
    const affected = await answered(cost);
    await reload(dearer);
    await done();
    expect(wordsOf(marksIn(affected)[0] as Message)).toContain('send it again to have it checked');
    expect(marksIn(affected)).toHaveLength(1);
  });

  test('answers that one person alone saw are told of in one direct message', async () => {
    await start();
    for (const text of [cost, `${cost} ${free}`, free]) {
      const run = await bot.slack.command('maya', 'newsdesk', `/factcheck ${text}`);
      await bot.slack.until(() => run.responses.length > 0);
    }
    await done();
    await reload(dearer);
    await done();
    const told = bot.slack.messages('@maya').filter(({ user }) => user === bot.slack.bot.id);
    expect(told.map((one) => wordsOf(one).split('\n')[0])).toEqual([
      '*2 answers that you alone saw changed:* the source Council keeps the ferry was corrected.',
    ]);
  });

  test('is in the ledger, with the digests and the evidence that was relied on', async () => {
    await start();
    await answered(cost);
    await reload(dearer);
    await done();
    const rows = await store.db.selectFrom('ledger').selectAll().execute();
    expect(rows.map(({ kind, by, entry }) => ({ kind, by, entry }))).toEqual([
      {
        kind: 'record-changed',
        by: 'stet',
        entry: {
          ...{ v: 1, why: null, place: null, before: smallRecord.digest, after: dearer.digest },
          ...{ evidence: ['gazette/cost ¶3'], count: 1 },
        },
      },
    ]);
    expect(await verify(store.db, await team())).toMatchObject({ kind: 'whole', count: 1 });
  });

  test('the desk is told once, in its channel, with links to the marks', async () => {
    await start({
      slack: {
        channels: [
          { name: 'newsdesk', bot: true, members: ['maya'] },
          { name: 'desk', bot: true, members: ['maya'] },
        ],
      },
    });
    await bot.stopBot();
    bot = await startBot({ at: bot.slack, holder: held, deskChannel: bot.slack.channel('desk').id });
    const affected = await answered(cost);
    await answered(`${cost} ${free}`);
    await reload(dearer);
    await done();
    const told = bot.slack.messages('desk').filter(({ user }) => user === bot.slack.bot.id);
    expect(told).toHaveLength(1);
    const words = wordsOf(told[0] as Message);
    expect(words).toContain('2 answers in 1 conversation relied on it, and are marked in the thread');
    expect(words).toContain(bot.slack.permalink(marksIn(affected)[0] as Message).replaceAll('&', '&amp;'));
    expect(words).not.toContain('$340,000');
  });

  test('a mark that finds no place in the channel reaches whoever asked', async () => {
    await start();
    const affected = await answered(cost);
    const { id: channel } = bot.slack.channel('newsdesk');
    bot.slack.faults.failMethod('chat.postMessage', 'is_archived', { channel });
    await reload(dearer);
    await done();
    expect(marksIn(affected)).toEqual([]);
    const told = bot.slack.messages('@maya').filter(({ user }) => user === bot.slack.bot.id);
    expect(told.map(wordsOf).join()).toContain('This answer changed:');
  });
});

describe('a ruling', () => {
  const ruled = async (ruling: 'open' | 'confirmed' | 'dismissed') => {
    const by = bot.slack.user('maya').id;
    const made = await rule(store.db, await team(), {
      ...{ discrepancy: 'mayor', ruling, why: null, place: null, by, at: new Date() },
    });
    if (made.kind !== 'ruled') throw new Error(made.kind);
    await bot.evidenceChanged(await team(), {
      kind: 'ruling',
      discrepancy: 'mayor',
      ruling,
      seq: made.seq,
      by,
    });
    await done();
  };

  test('marks the answers that showed the discrepancy, and tells whoever ruled', async () => {
    await start();
    const affected = await answered(office);
    const neighbour = await answered(cost);
    await ruled('dismissed');
    const [mark, ...more] = marksIn(affected);
    expect(more).toEqual([]);
    expect(wordsOf(mark as Message)).toContain(
      'This answer changed:* the discrepancy “the office of Ada Lind” was dismissed.',
    );
    expect(marksIn(neighbour)).toEqual([]);
    const told = bot.slack.messages('@maya').filter(({ user }) => user === bot.slack.bot.id);
    expect(told.map(wordsOf).join()).toContain('1 answer in 1 conversation relied on it, and is marked');
  });

  test('that is made with a button does so too', async () => {
    await start();
    const affected = await answered(office);
    const run = await bot.slack.command('maya', 'newsdesk', '/factcheck discrepancies mayor');
    const card = await bot.slack.until(() => run.responses[0]);
    await bot.slack.press('maya', card, { actionId: actionIds.reopenDiscrepancy, value: 'mayor' });
    await bot.slack.until(() => marksIn(affected).length === 1);
    await done();
    expect(marksIn(affected)).toHaveLength(1);
  });

  test('that is taken back is told of in the same mark; what was answered meanwhile is marked too', async () => {
    await start();
    const affected = await answered(office);
    await ruled('dismissed');
    const meanwhile = await answered('Governor Ada Lind closed the fair.');
    const neighbour = await answered(cost);
    expect(wordsOf(inThread(meanwhile)[0] as Message)).not.toContain('documented');
    await ruled('open');
    expect(marksIn(affected)).toHaveLength(1);
    expect(wordsOf(marksIn(affected)[0] as Message)).toContain('was opened again. The verdicts stand.');
    expect(marksIn(meanwhile)).toHaveLength(1);
    expect(marksIn(neighbour)).toEqual([]);
  });
});

describe('a crash between the mark and our record of it', () => {
  test('repeats nothing: the mark is found in the thread, and edited', async () => {
    await start();
    const affected = await answered(cost);
    const {
      id: answer,
      channel_id: channel,
      team_id,
    } = await store.db.selectFrom('answers').selectAll().executeTakeFirstOrThrow();
    await bot.stopBot();
    // What an earlier process left: the job in hand, and its mark in the thread.
    const payload = { origin: { team: team_id }, cause: { kind: 'record', seq: 1 }, answer };
    const earlier = new Date(Date.now() - 60_000);
    await store.db
      .insertInto('jobs')
      .values({
        ...{ id: 'job-1', team_id, key: `recheck:record:1:${answer}`, lane: 'recheck 0', kind: 'recheck' },
        ...{ payload: JSON.stringify(payload), state: 'running', attempts: 1, taken_by: 'gone' },
        ...{ taken_until: earlier, run_after: earlier, created_at: earlier },
      })
      .execute();
    await fetch(`${bot.slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bot.slack.botToken}` },
      body: JSON.stringify({
        ...{ channel, thread_ts: affected.ts, text: 'This answer changed' },
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'This answer changed' } }],
        metadata: { event_type: 'stet_answer', event_payload: { job: 'job-1', part: 'mark 0' } },
      }),
    });
    expect(marksIn(affected)).toHaveLength(1);
    held = { current: createChecker(dearer) };
    bot = await startBot({ at: bot.slack, holder: held });
    await done();
    expect(marksIn(affected)).toHaveLength(1);
    expect(wordsOf(marksIn(affected)[0] as Message)).toContain('→ *Differs from the record*');
  });
});
