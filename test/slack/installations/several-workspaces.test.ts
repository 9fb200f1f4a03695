/** Two workspaces, installed as people install them: each has its own, and neither sees the other's. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { decideFinding } from '../../../src/desk/decisions/finding.js';
import { rule } from '../../../src/desk/decisions/ruling.js';
import { Desk } from '../../../src/desk/desk.js';
import { entriesOf } from '../../../src/desk/ledger/ledger.js';
import { changeSettings } from '../../../src/desk/settings/stored.js';
import type { Message, Slack } from '../../../src/playground/index.js';
import { testStore } from '../../support/store.js';
import { wrongClaim } from '../newsroom.js';
import { wordsOf } from '../running-bot.js';
import { eventually, type InstallingBot, startInstallingBot } from './installing-bot.js';
import { keys, secretKey } from './keys.js';

const store = testStore();
let running: InstallingBot;
let herald: Slack;
let courier: Slack;

beforeEach(async () => {
  running = await startInstallingBot(store);
  ({ herald, courier } = running);
});
afterEach(() => running.close());

const both = async () => {
  for (const name of ['herald', 'courier'] as const)
    expect(await running.install(name)).toMatchObject({ status: 200 });
};

const words = (messages: readonly Message[]): string => messages.map(wordsOf).join('\n');

const logged = (line: string) => eventually(() => running.log().includes(line));

/** Where an answer stands is written down after it was given. */
const kept = (slack: Slack, rows: Record<string, number>) =>
  eventually(async () => {
    const found = await rowsOf(slack.team.id);
    return Object.entries(rows).every(([table, count]) => found[table] === count);
  });

/** What is in the thread under a mention, but for the mention. */
async function answered(slack: Slack, text: string): Promise<readonly Message[]> {
  const asked = slack.mention('maya', 'newsdesk', text);
  const answers = () => slack.messages('newsdesk', { threadTs: asked.ts }).slice(1);
  await slack.until(() => answers().length > 0);
  // What is left to do of an answer may wait for the store while Slack is quiet.
  do await slack.settled();
  while (await isAtWork(slack));
  return answers();
}

/** Whether a job of a workspace is due that is not done; what a removed one left behind is nobody's. */
async function isAtWork({ team }: Slack): Promise<boolean> {
  const due = await store.db
    .selectFrom('jobs')
    .select('id')
    .where('team_id', '=', team.id)
    .where('state', 'in', ['waiting', 'running'])
    .where('run_after', '<=', new Date())
    .executeTakeFirst();
  return due !== undefined;
}

const rowsOf = async (team: string): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const table of ['checks', 'answers', 'finding_decisions', 'rulings', 'channel_settings'] as const)
    found[table] = (
      await store.db.selectFrom(table).select('team_id').where('team_id', '=', team).execute()
    ).length;
  return found;
};

const kindsOf = async (team: string): Promise<string[]> => {
  const kinds: string[] = [];
  for await (const { kind } of entriesOf(store.db, team)) kinds.push(kind);
  return kinds;
};

/** Everything in the store, as text: every row of every table. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`.execute(store.db);
  const texts = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.raw(name)} AS t`.execute(
      store.db,
    );
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

describe('installing', () => {
  test('leads from the page to a workspace that answers; the page says where', async () => {
    const page = await running.install('herald');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Stet is in The &lt;Herald&gt; now.');
    expect(page.body).toContain(`slack://app?team=${herald.team.id}&amp;id=${running.org.appId}`);
    expect(words(await answered(herald, wrongClaim))).toContain('Differs from the record');
    expect(courier.isInstalled).toBe(false);
    expect(await kindsOf(herald.team.id)).toEqual(['installed']);
    expect([...herald.problems, ...courier.problems]).toEqual([]);
  });

  test('that is cancelled, or comes back in another browser or without a code, changes nothing and says so', async () => {
    expect(await running.install('herald', { allow: false })).toMatchObject({
      status: 400,
      body: expect.stringContaining('You did not allow it'),
    });
    for (const query of ['', '?state=forged&code=1.2.3', '?code=1.2.3']) {
      const page = await fetch(`${running.address}/slack/oauth_redirect${query}`);
      expect(page.status).toBe(400);
      expect(await page.text()).toContain('Begin again');
    }
    expect(await store.db.selectFrom('installations').select('id').execute()).toEqual([]);
  });

  test('with a wrong client secret is told on the page, and stands in the log under a reference', async () => {
    await running.close();
    running = await startInstallingBot(store, { clientSecret: 'not-the-secret' });
    const page = await running.install('herald');
    expect(page.status).toBe(500);
    expect(page.body).toContain('SLACK_CLIENT_SECRET is wrong');
    const reference = /In the log as ([\w-]+)\./.exec(page.body)?.[1] ?? 'none';
    expect(running.log()).toContain(reference);
    expect(running.log()).toContain('bad_client_secret');
  });

  test('leaves no token in the clear, neither in the store nor in the log', async () => {
    await both();
    const first = herald.botToken;
    await answered(herald, wrongClaim);
    await running.ask(courier, `/factcheck ${wrongClaim}`);
    await running.install('herald');
    const secrets = [
      first,
      herald.botToken,
      courier.botToken,
      running.org.clientSecret,
      running.org.signingSecret,
    ];
    const [kept, logged] = [await everything(), running.log()];
    expect(kept).toContain(herald.team.id);
    expect(logged).toContain('installed');
    for (const secret of secrets) {
      for (const form of [
        secret,
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64').slice(0, -4),
      ]) {
        expect(kept.includes(form)).toBe(false);
        expect(logged.includes(form)).toBe(false);
      }
    }
    expect(kept).not.toMatch(/xox[a-z]-/);
    expect(logged).not.toMatch(/xox[a-z]-/);
  });
});

describe('two workspaces', () => {
  test('each hears its own answer, by its own token', async () => {
    await both();
    for (const slack of [herald, courier]) {
      expect(words(await answered(slack, wrongClaim))).toContain('Differs from the record');
      expect(words(await running.ask(slack, `/factcheck ${wrongClaim}`))).toContain(
        'Differs from the record',
      );
      expect(slack.messages('newsdesk').every(({ user }) => user !== undefined)).toBe(true);
      expect(slack.problems).toEqual([]);
    }
    for (const slack of [herald, courier]) await kept(slack, { checks: 2, answers: 2 });
  });

  test('what one dismissed, ruled and set is unknown in the other', async () => {
    await both();
    const team = herald.team.id;
    const told = {
      by: 'U7EDITOR',
      why: 'The speaker was joking, says the desk.',
      at: new Date(),
      place: null,
    };
    const before = words(await answered(courier, wrongClaim));
    await decideFinding(store.db, team, {
      ...{ key: 'k-1', rule: 'wrong-office', messageId: 'otherChamber', evidence: [] },
      ...{ decision: 'dismissed', ...told },
    });
    await rule(store.db, team, { discrepancy: 'schumer-chamber', ruling: 'dismissed', ...told });
    await changeSettings(store.db, team, { channel: '*', settings: { off: ['wrong-office'] }, ...told });
    const options = { now: () => new Date(), newId: () => 'id', remember: true };
    const desk = new Desk(store.db, options);
    expect(await desk.of(team).view(null)).toMatchObject({
      dismissed: { 'k-1': { by: 'U7EDITOR' } },
      rulings: { 'schumer-chamber': { ruling: 'dismissed' } },
      rules: { off: ['wrong-office'] },
    });
    const others = await desk.of(courier.team.id).view(null);
    expect(others).toMatchObject({ dismissed: {}, rulings: {}, rules: { off: [] } });
    expect(words(await answered(courier, wrongClaim))).toBe(before);
    expect(words(await running.ask(courier, '/factcheck discrepancies schumer-chamber'))).not.toContain(
      'joking',
    );
    expect(await kindsOf(courier.team.id)).toEqual(['installed']);
    const export_ = [];
    for await (const entry of entriesOf(store.db, courier.team.id)) export_.push(entry);
    expect(JSON.stringify(export_)).not.toMatch(/U7EDITOR|joking|schumer-chamber/);
  });

  test('a check of one cannot be asked about, shared or looked at in the other', async () => {
    await both();
    const [answer] = await running.ask(herald, `/factcheck ${wrongClaim}`);
    expect(words(await running.ask(courier, '/factcheck why f-1'))).not.toContain('wrong-office');
    const reference =
      /"value":"(\{[^}]*\})"/.exec(JSON.stringify(answer?.blocks).replaceAll('\\"', '"'))?.[1] ?? '{}';
    const { check } = JSON.parse(reference) as { check?: string };
    const desk = new Desk(store.db, { now: () => new Date(), newId: () => 'id', remember: true });
    expect(await desk.of(herald.team.id).check(String(check))).not.toBeNull();
    expect(await desk.of(courier.team.id).check(String(check))).toBeNull();
    expect(await desk.of(courier.team.id).recentChecks('f-1')).toEqual([]);
  });
});

describe('removing it', () => {
  test.each([
    ['as Slack tells it', (events: readonly number[]) => events],
    ['in the other order', (events: readonly number[]) => [...events].reverse()],
    ['twice', (events: readonly number[]) => [...events, ...events]],
  ])('forgets the workspace but for its ledger, told %s; the other stays whole', async (_, arrange) => {
    await both();
    for (const slack of [herald, courier]) await running.ask(slack, `/factcheck ${wrongClaim}`);
    const settings = { off: [] };
    for (const { team } of [herald, courier]) {
      const told = { by: 'U7EDITOR', why: null, at: new Date(), place: null };
      await changeSettings(store.db, team.id, { channel: '*', settings, ...told });
    }
    for (const slack of [herald, courier]) await kept(slack, { checks: 1, answers: 1 });
    const whole = await rowsOf(courier.team.id);
    herald.faults.hold = true;
    herald.uninstall();
    await herald.until(() => herald.held.length === 2);
    await herald.release((held) =>
      arrange(held.map((_one, index) => index)).flatMap((index) => held[index] ?? []),
    );
    await logged('all but the ledger is forgotten');
    await herald.settled();
    expect(await rowsOf(herald.team.id)).toEqual({
      ...{ checks: 0, answers: 0, finding_decisions: 0, rulings: 0, channel_settings: 0 },
    });
    expect((await store.db.selectFrom('installations').select('id').execute()).map(({ id }) => id)).toEqual([
      courier.team.id,
    ]);
    expect(await kindsOf(herald.team.id)).toEqual([
      'installed',
      'settings-changed',
      'uninstalled',
      'forgotten',
    ]);
    expect(await rowsOf(courier.team.id)).toEqual(whole);
    expect(words(await answered(courier, wrongClaim))).toContain('Differs from the record');
    // It comes back, and begins anew.
    await running.install('herald');
    expect(words(await running.ask(herald, `/factcheck ${wrongClaim}`))).toContain('Differs from the record');
    expect((await kindsOf(herald.team.id)).at(-1)).toBe('installed');
  });

  test('told late, when it is installed again, forgets nothing', async () => {
    await both();
    herald.faults.hold = true;
    herald.uninstall();
    await herald.until(() => herald.held.length === 2);
    await running.install('herald');
    // As where it took a while: Slack says when it was removed in whole seconds.
    const later = new Date(Date.now() + 60_000);
    await store.db
      .updateTable('installations')
      .set({ installed_at: later })
      .where('id', '=', herald.team.id)
      .execute();
    await herald.release((held) => held);
    await logged('is installed again since');
    expect(words(await running.ask(herald, `/factcheck ${wrongClaim}`))).toContain('Differs from the record');
  });

  test('leaves work that was waiting undone, without a fuss', async () => {
    await both();
    const job = {
      key: 'waiting',
      lane: 'waiting',
      kind: 'command',
      payload: { origin: { team: herald.team.id } },
    };
    const desk = new Desk(store.db, { now: () => new Date(), newId: () => 'waiting', remember: true });
    await desk.jobs.add({ team: herald.team.id, ...job, after: new Date(Date.now() + 3_600_000) });
    herald.uninstall();
    await logged('all but the ledger is forgotten');
    await herald.settled();
    const left = await store.db
      .selectFrom('jobs')
      .select(['kind', 'state'])
      .where('id', '=', 'waiting')
      .execute();
    expect(left).toEqual([]);
    await desk.jobs.add({ team: herald.team.id, ...job });
    await logged('left undone: Stet was removed there');
    expect(running.log()).not.toContain('a job could not be done');
  });
});

describe('a workspace without a token', () => {
  test('is not answered, is told where that can be, and disturbs nobody', async () => {
    await both();
    await store.db.deleteFrom('installations').where('id', '=', herald.team.id).execute();
    herald.mention('maya', 'newsdesk', wrongClaim);
    const told = await running.ask(herald, `/factcheck ${wrongClaim}`);
    expect(told[0]?.text).toContain('not installed in this workspace any more');
    await logged('ignored what came from a workspace without Stet');
    await herald.settled();
    expect(herald.deliveries.filter(({ outcome }) => outcome !== 'acknowledged')).toEqual([]);
    expect(words(await answered(courier, wrongClaim))).toContain('Differs from the record');
  });

  test('that cannot be opened is told apart from one that is not there', async () => {
    await both();
    await store.db
      .updateTable('installations')
      .set({ sealed: 'v1.x' })
      .where('id', '=', herald.team.id)
      .execute();
    const told = await running.ask(herald, `/factcheck ${wrongClaim}`);
    expect(told[0]?.text).toContain('I cannot get at my token');
    expect(running.log()).toContain('were changed since they were sealed');
    expect(words(await answered(courier, wrongClaim))).toContain('Differs from the record');
  });
});

describe('STET_ENCRYPTION_KEY', () => {
  test('that opens nothing stops the start; with the old one behind it all goes on, and then without', async () => {
    await running.close();
    const [old, next] = [secretKey(), secretKey()];
    running = await startInstallingBot(store, { keys: keys(old) });
    await running.install('herald');
    const { id } = running.herald.team;
    await expect(startInstallingBot(store, { keys: keys(next) })).rejects.toThrow(
      `STET_ENCRYPTION_KEY opens none of the 1 installations. The tokens of ${id} were sealed with another key`,
    );
    await (await startInstallingBot(store, { keys: keys(next, old) })).close();
    await (await startInstallingBot(store, { keys: keys(next) })).close();
  });
});
