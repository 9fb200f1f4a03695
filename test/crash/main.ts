/**
 * `npm run test:crash -- [--runs 200] [--seed 1]`: somebody asks, the bot is ended like by a power cut, the next one starts
 * on what it left behind; and the answer stands once. On the embedded database in a folder, or on PostgreSQL where
 * STET_TEST_DATABASE_URL names a server. Fails where an answer is lost, or stands twice where others see it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createSlack, type Message, type Slack } from '../../src/playground/index.js';
import { wrongClaim } from '../slack/newsroom.js';
import { ownManifest } from '../slack/own-manifest.js';
import { chance } from '../storm/shuffled.js';
import { freshDatabase } from '../support/fresh-database.js';
import { Bots } from './bots.js';
import { killedAt, pointOf, type Usual } from './points.js';
import { type Asked, ask, type Kind, kinds } from './questions.js';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const random = chance(Number(values.seed));

const slack = await createSlack({
  manifest: ownManifest(),
  // An event that nobody acknowledged comes again when the next bot is there.
  delays: { retries: [0, 200, 1000] },
}).start();
const folder = mkdtempSync(join(tmpdir(), 'stet-crash-'));
const fresh = await freshDatabase();
const bots = new Bots({
  ...{ slackApiUrl: slack.apiUrl, botToken: slack.botToken, appToken: slack.appToken },
  ...{ folder: join(folder, 'store'), databaseUrl: fresh?.url },
});

/** What stands when nothing goes wrong, and how long it takes. */
interface Baseline extends Usual {
  readonly standing: readonly string[];
}

async function answerToPress(of: Slack): Promise<Message> {
  const { responses, error } = await of.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
  if (error !== undefined) throw new Error(`a command of the preparation was not taken: ${error}`);
  return of.until(() => responses[0], 20_000);
}

/** The longest that anything may take, in milliseconds. */
const patience = 45_000;

/** @throws Error where work is left after all that patience */
async function allDone(asked: Asked): Promise<void> {
  await asked.settled;
  const last = performance.now() + patience;
  while ((await bots.unfinished()) > 0) {
    if (performance.now() > last)
      throw new Error(`work is left undone; logged: ${bots.log.slice(-5).join('')}`);
    await setTimeout(10);
  }
}

async function baselineOf(kind: Kind): Promise<Baseline> {
  let acknowledged = 0;
  let answered = 0;
  let standing: readonly string[] = [];
  // The first is slower than those that come after.
  for (let times = 0; times < 3; times += 1) {
    const pressed = kind === 'press' ? await answerToPress(slack) : undefined;
    const begun = performance.now();
    const asked = ask(slack, kind, pressed);
    await asked.settled;
    acknowledged = performance.now() - begun;
    await allDone(asked);
    answered = performance.now() - begun;
    standing = asked.standing();
  }
  return { acknowledged, answered, standing };
}

/** Another process has to wait until the lease of what this one had in hand ends; that wait is spared here. */
async function endLeases(): Promise<void> {
  if (fresh === null) return;
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  await client.query(`UPDATE jobs SET taken_until = now() - interval '1 minute' WHERE state = 'running'`);
  await client.end();
}

async function restarted(): Promise<void> {
  await bots.gone();
  await endLeases();
  await bots.start();
}

const sorted = (parts: readonly string[]) => [...parts].sort().join(', ');
const counts = {
  lost: 0,
  twiceToOne: 0,
  twiceToAll: 0,
  toldBySlack: 0,
  betweenAckAndAnswer: 0,
  twiceKilled: 0,
};
const wrong: string[] = [];

async function run(index: number, baselines: ReadonlyMap<Kind, Baseline>): Promise<void> {
  const kind = kinds[index % kinds.length] ?? 'mention';
  const baseline = baselines.get(kind);
  if (baseline === undefined) throw new Error(`nothing is known of a ${kind}`);
  const point = pointOf(index, random);
  const pressed = kind === 'press' ? await answerToPress(slack) : undefined;
  const repeats = () => bots.log.filter((line) => line.includes('may stand twice')).length;
  const repeatsBefore = repeats();
  let isAcknowledged = false;
  const asking = () => {
    const asked = ask(slack, kind, pressed);
    void asked.settled.then(() => {
      isAcknowledged = !asked.toldBySlack();
    });
    return asked;
  };
  let wasBetween = false;
  let one: Asked | undefined;
  const kill = () => {
    wasBetween = isAcknowledged && (one?.standing().length ?? 0) < baseline.standing.length;
    bots.kill();
  };
  if (process.env.DEBUG) console.log(index, kind, JSON.stringify(point));
  one = await killedAt(slack, point, baseline, () => (one = asking()), kill);
  if (wasBetween) counts.betweenAckAndAnswer += 1;
  await restarted();
  if (index % 10 === 9) {
    // The next one is ended as well, while it takes up what was left.
    counts.twiceKilled += 1;
    await setTimeout(random() * baseline.answered);
    bots.kill();
    await restarted();
  }
  await allDone(one);
  const standing = one.standing();
  const what = `run ${index}, a ${kind}, ended at ${point.at}: ${sorted(standing) || 'nothing stands'}`;
  if (standing.length === 0 && one.toldBySlack()) counts.toldBySlack += 1;
  else if (one.ephemeral) {
    if (standing.length < baseline.standing.length) {
      counts.lost += 1;
      wrong.push(what);
    } else if (standing.length > baseline.standing.length) {
      counts.twiceToOne += 1;
      if (repeats() === repeatsBefore)
        wrong.push(`${what}, and the log does not say that it may stand twice`);
    }
  } else if (sorted(standing) !== sorted(baseline.standing)) {
    if (standing.length > baseline.standing.length) counts.twiceToAll += 1;
    else counts.lost += 1;
    wrong.push(what);
  }
}

try {
  await bots.start();
  const baselines = new Map<Kind, Baseline>();
  for (const kind of kinds) {
    const baseline = await baselineOf(kind);
    baselines.set(kind, baseline);
    const { acknowledged, answered, standing } = baseline;
    console.log(
      `${kind}: acknowledged after ${acknowledged.toFixed(0)} ms, answered after ${answered.toFixed(0)} ms, messages: ${standing.length}`,
    );
  }
  const begun = performance.now();
  for (let index = 0; index < runs; index += 1) await run(index, baselines);
  const seconds = (performance.now() - begun) / 1000;
  const where = fresh === null ? 'embedded' : 'postgres';
  console.log(
    `${runs} runs (${where}, ${seconds.toFixed(0)} s): lost ${counts.lost}, twice ${counts.twiceToOne + counts.twiceToAll} (${counts.twiceToAll === 0 ? 'all' : counts.twiceToOne} ephemeral, killed between Slack's acceptance and our note)`,
  );
  console.log(
    `  ${counts.betweenAckAndAnswer} were ended between acknowledgement and answer, ${counts.twiceKilled} twice; ${counts.toldBySlack} before the acknowledgement of a command or press, of which Slack tells the person`,
  );
  for (const one of wrong) console.log(`  ${one}`);
} finally {
  await bots.close();
  await slack.close();
  await fresh?.drop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(wrong.length === 0 ? 0 : 1);
