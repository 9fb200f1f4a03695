/** `GET /metrics`, over the wire, in both modes of the bot: what is counted when something happens, and who may read it. */
import { request as ask } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { createTimer } from '../../src/desk/checking/spent.js';
import { mostWrong } from '../../src/slack/bearer.js';
import { parseExposition, sampleOf } from './exposition.js';
import { filingAtHand } from './filing-at-hand.js';
import { FixtureChecker, record, wrongClaim } from './newsroom.js';
import { type BotOptions, type RunningBot, startBot, store } from './running-bot.js';

const token = 'a-token-of-those-who-watch-0123456789';

let bot: RunningBot | null = null;
afterEach(async () => {
  await bot?.close();
  bot = null;
});

async function start(options: BotOptions = {}): Promise<RunningBot> {
  bot = await startBot({ metricsToken: token, ...options });
  return bot;
}

interface Read {
  readonly status: number;
  readonly body: string;
  readonly type: string;
}

/** With any headers, such as one that names another host. */
function read(headers: Record<string, string> = { authorization: `Bearer ${token}` }): Promise<Read> {
  return new Promise((resolve, reject) => {
    const request = ask(
      { host: '127.0.0.1', port: bot?.port, path: '/metrics', headers, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          body += part;
        });
        response.on('end', () =>
          resolve({
            ...{ status: response.statusCode ?? 0, body },
            type: String(response.headers['content-type']),
          }),
        );
      },
    );
    request.on('error', reject).end();
  });
}

async function metrics() {
  const { status, body, type } = await read();
  expect({ status, type }).toEqual({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' });
  const families = parseExposition(body);
  return (name: string, labels?: Record<string, string>) => sampleOf(families, name, labels);
}

/** Asks by the command, and waits until the job is done. */
async function checked(claim: string): Promise<void> {
  const run = await bot?.slack.command('maya', 'newsdesk', `/factcheck ${claim}`);
  await bot?.slack.until(() => (run?.responses.length ?? 0) > 0);
  await bot?.slack.settled();
}

/** A checker of the small record, with its watch. */
function watched(): BotOptions {
  const timer = createTimer(() => performance.now());
  const checker = createChecker(record, undefined, undefined, timer);
  // The first check loads what checks need.
  checker.check(wrongClaim);
  return { checking: inThisThread({ current: checker }, timer) };
}

// The first answer of a process takes longest, and a web socket that hears nothing meanwhile is opened anew: HTTP goes first.
describe.each(['http', 'socket'] as const)('in %s mode', (mode) => {
  test('a check is counted, with its verdict, its findings, its steps and what it took of Slack', async () => {
    await start({ mode, ...watched() });
    const before = await metrics();
    expect(before('stet_checks_total')).toBe(0);
    await checked(wrongClaim);
    await checked('Is the moon made of cheese?');
    const value = await metrics();
    expect(value('stet_checks_total', { surface: 'command', outcome: 'not-checkable' })).toBe(1);
    expect(value('stet_checks_total', { surface: 'command', outcome: 'not-enough-evidence' })).toBe(1);
    expect(value('stet_claims_total')).toBe(2);
    expect(value('stet_findings_total', { rule: 'known-discrepancy', severity: 'warning' })).toBe(1);
    expect(value('stet_check_duration_seconds_count', { length: 'short' })).toBe(2);
    for (const step of ['waiting', 'reading', 'retrieval', 'comparing', 'rules', 'judging', 'reading-back'])
      expect([step, value('stet_check_step_duration_seconds_count', { step })]).toEqual([step, 2]);
    expect(value('stet_check_candidates_total')).toBeGreaterThan(0);
    expect(value('stet_jobs_done_total', { kind: 'command', outcome: 'answered' })).toBe(2);
    expect(value('stet_job_attempts_total', { attempt: 'first' })).toBeGreaterThanOrEqual(2);
    expect(value('stet_answer_duration_seconds_count', { kind: 'command' })).toBe(2);
    for (const step of ['waiting', 'checking', 'sending', 'composing'])
      expect(value('stet_answer_step_duration_seconds_count', { step })).toBeGreaterThanOrEqual(2);
    expect(value('stet_slack_acknowledgement_duration_seconds_count', { kind: 'command' })).toBe(2);
    expect(value('stet_slack_request_duration_seconds_count', { method: 'response_url' })).toBe(2);
    expect(value('stet_slack_request_duration_seconds_count', { method: 'auth.test' })).toBeGreaterThan(0);
    expect(value('stet_slack_connected')).toBe(mode === 'socket' ? 1 : 0);
    // Nothing of what was asked, and of nobody.
    const { body } = await read();
    const { slack } = bot as RunningBot;
    for (const own of [
      'Schumer',
      'cheese',
      'maya',
      'newsdesk',
      slack.user('maya').id,
      slack.channel('newsdesk').id,
    ])
      expect(body).not.toContain(own);
  });
});

test('what is so now is told: the record, the store, what waits', async () => {
  await start();
  const value = await metrics();
  expect(value('stet_record_sources')).toBe(2);
  expect(value('stet_record_passages')).toBe(3);
  expect(value('stet_record_as_of_timestamp_seconds')).toBe(Date.parse('2025-03-04') / 1000);
  expect(value('stet_record_info', { digest: '000000000000' })).toBe(1);
  expect(value('stet_store_up')).toBe(1);
  expect(value('stet_jobs')).toBe(0);
  expect(value('stet_jobs_oldest_age_seconds')).toBe(0);
  expect(value('stet_filing_pending_comparisons')).toBe(0);
  await bot?.recordChanged('sha256:before');
  expect((await metrics())('stet_record_changes_total')).toBe(1);
});

test('jobs are told by their state, and how old the oldest is', async () => {
  const now = new Date('2025-03-05T12:00:00Z');
  await start({ now: () => now });
  const job = { team_id: 'T1', kind: 'command', lane: 'l', payload: '{}', created_at: now };
  await store.db
    .insertInto('jobs')
    .values([
      { ...job, id: 'a', key: 'a', state: 'waiting', run_after: new Date(now.getTime() + 60_000) },
      {
        ...{ ...job, id: 'b', key: 'b', state: 'running', run_after: new Date(now.getTime() - 90_000) },
        ...{ taken_by: 'another', taken_until: new Date(now.getTime() + 30_000) },
      },
    ])
    .execute();
  const value = await metrics();
  expect(value('stet_jobs', { state: 'put-off' })).toBe(1);
  expect(value('stet_jobs', { state: 'in-hand' })).toBe(1);
  expect(value('stet_jobs', { state: 'waiting' })).toBe(0);
  expect(value('stet_jobs_oldest_age_seconds')).toBe(90);
  await store.db.deleteFrom('jobs').execute();
});

test('what Slack refuses is counted by method and reason, and so is what it asks to wait for', async () => {
  await start({ patience: 5_000 });
  const { slack } = bot as RunningBot;
  const answered = async (claim: string) => {
    const { ts } = slack.mention('maya', 'newsdesk', claim);
    await slack.until(() => slack.messages('newsdesk', { threadTs: ts, as: 'maya' }).length > 1);
  };
  slack.faults.failMethod('chat.postMessage', 'fatal_error');
  await answered(wrongClaim);
  slack.faults.rateLimit('chat.postMessage', { retryAfter: 1 });
  await answered('The moon is made of cheese.');
  slack.faults.failMethod('response_url', 'internal_error', { status: 500 });
  await slack.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
  await slack.settled();
  const value = await metrics();
  expect(value('stet_slack_errors_total', { method: 'chat.postMessage', code: 'fatal_error' })).toBe(1);
  expect(value('stet_slack_errors_total', { method: 'response_url', code: 'http_500' })).toBe(1);
  expect(value('stet_slack_rate_limits_total', { method: 'chat.postMessage' })).toBe(1);
  expect(value('stet_slack_acknowledgement_duration_seconds_count', { kind: 'event' })).toBeGreaterThan(1);
});

test('what Slack delivers again is counted', async () => {
  await start();
  const { slack } = bot as RunningBot;
  slack.faults.copies = 1;
  slack.mention('maya', 'newsdesk', wrongClaim);
  await slack.settled();
  expect((await metrics())('stet_slack_redeliveries_total', { kind: 'event' })).toBeGreaterThan(0);
});

test('a check that fails is counted by its reason, and the job with it', async () => {
  const failing = new FixtureChecker();
  failing.check = () => {
    throw new RangeError('no');
  };
  await start({ holder: { current: failing } });
  await checked(wrongClaim);
  const value = await metrics();
  expect(value('stet_checks_total', { surface: 'command', outcome: 'failed' })).toBe(1);
  expect(value('stet_jobs_done_total', { kind: 'command', outcome: 'failed' })).toBe(1);
  expect(value('stet_answer_duration_seconds_count')).toBe(0);
});

test('what is filed is counted by the way it came and what became of it', async () => {
  const { port } = filingAtHand(store, { base: record });
  await start({ filing: port, filingToken: token });
  const file = (text: string) =>
    fetch(`http://127.0.0.1:${bot?.port}/file`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(
        text.startsWith('http') ? { url: text } : { text, title: 'Levy', date: '2025-03-04' },
      ),
    });
  const text = 'The levy was approved on Tuesday, officials said.';
  for (const one of [text, text, 'https://news.example/gone']) await file(one);
  const value = await metrics();
  expect(value('stet_filed_articles_total', { via: 'http', outcome: 'filed' })).toBe(1);
  expect(value('stet_filed_articles_total', { via: 'http', outcome: 'known' })).toBe(1);
  expect(value('stet_filed_articles_total', { via: 'http', outcome: 'refused' })).toBe(1);
});

describe('who may read', () => {
  const refused = { status: 401, body: expect.stringContaining('Send the token of STET_METRICS_TOKEN') };

  test('with a token, whoever has it', async () => {
    await start();
    expect(await read({ authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.9' })).toMatchObject({
      status: 200,
    });
    expect(await read({})).toMatchObject(refused);
    expect(await read({ authorization: `Bearer ${token}x` })).toMatchObject(refused);
    for (let n = 0; n < mostWrong; n += 1) await read({});
    expect(await read({})).toMatchObject({ status: 429 });
    expect(await read()).toMatchObject({ status: 200 });
  });

  const withoutToken = { metricsToken: undefined } as unknown as BotOptions;
  test('without one, this machine in Socket Mode, but for what comes through a proxy or under a name of others', async () => {
    await start(withoutToken);
    expect(await read({})).toMatchObject({ status: 200 });
    expect(await read({ host: '[::1]:3000' })).toMatchObject({ status: 200 });
    const others = [{ 'x-forwarded-for': '203.0.113.9' }, { via: '1.1 proxy' }, { host: 'stet.example.com' }];
    for (const headers of others)
      expect(await read({ ...headers })).toMatchObject({
        status: 403,
        body: expect.stringContaining('Set STET_METRICS_TOKEN'),
      });
  });

  test.each<[string, BotOptions]>([
    ['over HTTP', { mode: 'http' }],
    ['where other programs file', { filing: filingAtHand(store, { base: record }).port, filingToken: token }],
  ])('without one, nobody %s: a proxy would look like this machine', async (_, options) => {
    await start({ ...withoutToken, ...options });
    expect(await read({})).toMatchObject({ status: 403 });
  });
});

describe('a slow check', () => {
  const draft = 'Schumer, the House minority leader, called it a mistake. Is the moon made of cheese?';

  test('is in the log with its job, its length and where its time went, and without a word of it', async () => {
    await start({ slowAfter: 0, ...watched() });
    await checked(draft);
    const line = bot
      ?.log()
      .split('\n')
      .find((one) => one.includes('a check was slow'));
    expect(JSON.parse(line ?? 'null')).toMatchObject({
      level: 40,
      ...{ what: 'command', job: expect.any(String), length: draft.length, claims: 2 },
      ...{ ms: expect.any(Number), waited: 0, candidates: expect.any(Number) },
      steps: { reading: expect.any(Number), retrieval: expect.any(Number), rules: expect.any(Number) },
      slowest: { number: expect.any(Number), id: expect.stringMatching(/^c-/), length: expect.any(Number) },
    });
    for (const word of ['Schumer', 'minority', 'mistake', 'moon', 'cheese'])
      expect(bot?.log()).not.toContain(word);
    expect((await metrics())('stet_slow_checks_total')).toBe(1);
  });

  test('that fails is in the log too, with as much as is known', async () => {
    const failing = new FixtureChecker();
    failing.check = () => {
      throw new RangeError(`no ${draft}`);
    };
    await start({ slowAfter: 0, holder: { current: failing } });
    await checked(draft);
    expect(bot?.log()).toContain(`"length":${draft.length},"msg":"a check was slow"`);
    expect(bot?.log()).not.toContain('cheese');
  });

  test('is none below the threshold', async () => {
    await start({ slowAfter: 600_000 });
    await checked(wrongClaim);
    expect(bot?.log()).not.toContain('a check was slow');
    expect((await metrics())('stet_slow_checks_total')).toBe(0);
  });
});
