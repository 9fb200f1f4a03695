/**
 * How fast Stet acknowledges what people do while it checks drafts, as Slack sees it on the wire.
 *
 * `npm run bench:ack -- [--seconds 8] [--drafts 50] [--words 800]`: commands and presses of buttons, sent at a steady pace
 * whatever has become of those before, first to an idle bot and then to one that has that many drafts to check; in Socket
 * Mode and over HTTP. Fails where 1 in 100 takes longer than 100 ms.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createSlack, type Message, type Slack } from '../../src/playground/index.js';
import { loadRecord } from '../../src/record/load.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import { whyActionId } from '../../src/slack/messages/why-button.js';
import { ownManifest } from '../slack/own-manifest.js';
import { freePort } from '../support/free-port.js';
import { draftsOf } from './drafts.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    drafts: { type: 'string', default: '50' },
    words: { type: 'string', default: '800' },
  },
});
const seconds = Number(values.seconds);
/** Of p99, in milliseconds. */
const limit = 100;
/** Between two of what people do, in milliseconds. */
const pace = 40;

const claim = 'Schumer, the House minority leader, called it a mistake';
const commands = [
  `/factcheck ${claim}`,
  '/factcheck who Mike Waltz on 2025-03-04',
  '/factcheck sources',
  '/factcheck discrepancies',
];

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds until the acknowledgement, of each. @throws Error where one fails */
async function acknowledgements(slack: Slack, answer: Message): Promise<number[]> {
  const count = Math.round((seconds * 1000) / pace);
  const begun = performance.now();
  const timed = async (act: Promise<{ error?: string }>): Promise<number> => {
    const sent = performance.now();
    const { error } = await act;
    if (error !== undefined) throw new Error(`not acknowledged: ${error}`);
    return performance.now() - sent;
  };
  const all: Promise<number>[] = [];
  for (let at = 0; at < count; at += 1) {
    await sleep(Math.max(0, begun + at * pace - performance.now()));
    all.push(
      timed(
        at % 2 === 0
          ? slack.command('maya', 'newsdesk', commands[(at / 2) % commands.length] ?? '')
          : slack.press('maya', answer, { actionId: whyActionId }),
      ),
    );
  }
  return Promise.all(all);
}

/** The value that so large a share of the others do not exceed (nearest rank). */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}
const timesOf = (taken: readonly number[]): Times => {
  const sorted = [...taken].sort((a, b) => a - b);
  const [p50, p95, p99, max] = [0.5, 0.95, 0.99, 1].map((share) => percentile(sorted, share));
  return { p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, max: max ?? 0 };
};
const row = (name: string, { p50, p95, p99, max }: Times, as: (value: number) => string): void =>
  console.log(`  ${name.padEnd(24)}${[p50, p95, p99, max].map((value) => as(value).padStart(10)).join('')}`);

/** In private and in a channel by turns, all within a second or so. */
async function handIn(slack: Slack, drafts: readonly string[]): Promise<void> {
  for (const [at, draft] of drafts.entries()) {
    if (at % 2 === 0) slack.directMessage('maya', draft);
    else slack.mention('maya', 'newsdesk', draft);
    await sleep(20);
  }
}

/** Drafts that have an answer: in private a message with its thread, in the channel a thread. */
function answered(slack: Slack): number {
  const posts = slack.calls.filter(({ method }) => method === 'chat.postMessage').map(({ args }) => args);
  const direct = posts.filter(
    ({ channel, thread_ts }) => String(channel).startsWith('D') && thread_ts === undefined,
  );
  const threads = posts
    .filter(({ channel }) => !String(channel).startsWith('D'))
    .map(({ thread_ts }) => thread_ts);
  return direct.length + new Set(threads).size;
}

/** The longest that the bot's thread did nothing else since this was last asked, in milliseconds. */
async function stoodStill(bot: ChildProcess): Promise<number> {
  bot.send('how long?');
  const [longest] = await once(bot, 'message');
  return Number(longest);
}

async function run(mode: 'socket' | 'http', drafts: readonly string[]): Promise<Times> {
  const slack = await createSlack({ manifest: ownManifest() }).start();
  const { botToken, appToken, signingSecret, apiUrl: slackApiUrl } = slack;
  const port = await freePort();
  const connection = mode === 'http' ? { mode, botToken, signingSecret } : { mode, botToken, appToken };
  const bot = fork(fileURLToPath(new URL('./ack-bot.js', import.meta.url)), [
    JSON.stringify({ slackApiUrl, port, connection }),
  ]);
  await Promise.race([
    once(bot, 'message'),
    once(bot, 'exit').then(([code]) => Promise.reject(new Error(`the bot ended with ${code}`))),
  ]);
  try {
    if (mode === 'http') await slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    const asked = await slack.command('maya', 'newsdesk', commands[0] ?? '');
    const answer = await slack.until(() => asked.responses[0], 30_000);
    const idle = timesOf(await acknowledgements(slack, answer));
    await slack.settled(1_000);
    const before = answered(slack);
    await stoodStill(bot);
    const own = monitorEventLoopDelay({ resolution: 5 });
    own.enable();
    const [taken] = await Promise.all([acknowledgements(slack, answer), handIn(slack, drafts)]);
    const busy = timesOf(taken);
    own.disable();
    const still = await stoodStill(bot);
    const done = answered(slack) - before;
    console.log(
      `\n${mode === 'http' ? 'HTTP' : 'Socket Mode'}${' '.repeat(mode === 'http' ? 22 : 15)}       p50       p95       p99       max`,
    );
    row('idle', idle, (value) => `${value.toFixed(1)} ms`);
    row(`${drafts.length} drafts to check`, busy, (value) => `${value.toFixed(1)} ms`);
    const ratio = {
      p50: busy.p50 / idle.p50,
      p95: busy.p95 / idle.p95,
      p99: busy.p99 / idle.p99,
      max: busy.max / idle.max,
    };
    row('ratio', ratio, (value) => value.toFixed(2));
    console.log(`  ${done} of ${drafts.length} drafts were answered meanwhile`);
    console.log(
      `  the longest standstill: the bot's thread ${still.toFixed(0)} ms, that of the local Slack which measures ${(own.max / 1e6).toFixed(0)} ms`,
    );
    return busy;
  } finally {
    bot.kill('SIGTERM');
    await once(bot, 'exit');
    await slack.close();
  }
}

const drafts = draftsOf(await loadRecord(shippedKnowledge()), Number(values.drafts), Number(values.words));
console.log(
  `From sending to acknowledgement, one every ${pace} ms for ${seconds} s; ${drafts.length} drafts of some ${values.words} words`,
);
const results = [await run('socket', drafts), await run('http', drafts)];
const worst = Math.max(...results.map(({ p99 }) => p99));
console.log(`\np99 ${worst.toFixed(1)} ms, which is to be at most ${limit} ms`);
process.exit(worst <= limit ? 0 : 1);
