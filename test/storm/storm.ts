/**
 * Thousands of deliveries of what people did, in no order, many of them several times and several at once; and what stands
 * in Slack afterwards. Each question is to be answered exactly once.
 */
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { entriesOf, verify } from '../../src/desk/ledger/ledger.js';
import { createSlack, type Delivery, type Message, type Slack } from '../../src/playground/index.js';
import type { Store } from '../../src/record/store/store.js';
import { actionIds } from '../../src/slack/action-ids.js';
import { createApp } from '../../src/slack/app.js';
import { metadataType } from '../../src/slack/sending/sender.js';
import { shareActionId } from '../../src/slack/share-reference.js';
import { ownManifest } from '../slack/own-manifest.js';
import { freePort, silent } from '../support/free-port.js';
import { keyOfNumber, ManyFindings, wrongNumber } from './many-findings.js';
import { chance, shuffledWithRepeats } from './shuffled.js';

export interface StormOptions {
  readonly store: Pick<Store, 'db' | 'kind'>;
  readonly mode: 'socket' | 'http';
  /** How many different things people do: mentions, direct messages, commands and presses. */
  readonly distinct: number;
  /** How many deliveries are made of them. */
  readonly deliveries: number;
  /** How many are under way at once. */
  readonly parallel: number;
  readonly seed: number;
  /** The longest that all may take, in milliseconds. */
  readonly patience: number;
}

export interface Aftermath {
  readonly deliveries: number;
  /** By what was done: how many, and how many stand answered once. */
  readonly answered: Readonly<Record<Doing, { readonly asked: number; readonly once: number }>>;
  /** What is not as it is to be, in words. */
  readonly wrong: readonly string[];
  /** Milliseconds from the first delivery to the last answer. */
  readonly took: number;
}

export type Doing = 'mention' | 'directMessage' | 'command' | 'share' | 'decision';

const people = ['maya', 'tom', 'ines', 'jon', 'lea'] as const;
const desks = ['newsdesk', 'politics', 'world', 'city'] as const;
const at = <Item>(list: readonly Item[], index: number): Item => list[index % list.length] as Item;

/** What is asked about; no other question has it in its words. */
const claim = (doing: Doing, index: number): string =>
  doing === 'decision' ? wrongNumber(index) : `The ${doing} number ${index} was a claim.`;

export async function storm(options: StormOptions): Promise<Aftermath> {
  const slack = await createSlack({
    manifest: ownManifest(),
    users: people.map((name) => ({ name })),
    channels: desks.map((name) => ({ name, bot: true })),
    // A storm is slower than what it is a storm of.
    delays: { ack: options.patience, retries: [0, 10, 10] },
  }).start();
  const bot = await connected(slack, options);
  try {
    return await weathered(slack, options);
  } finally {
    await bot.stop();
    await slack.close();
  }
}

async function connected(slack: Slack, { mode, store }: StormOptions) {
  const port = await freePort();
  const { botToken, appToken, signingSecret } = slack;
  const bot = createApp({
    connection: mode === 'http' ? { mode, botToken, signingSecret } : { mode, botToken, appToken },
    port,
    checking: inThisThread({ current: new ManyFindings() }),
    store,
    logger: silent,
    // What is said while it takes long is no answer.
    silentFor: 3_600_000,
    slackApiUrl: slack.apiUrl,
  });
  await bot.start();
  if (mode === 'http') await slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return bot;
}

async function weathered(slack: Slack, options: StormOptions): Promise<Aftermath> {
  const { distinct, deliveries, parallel, seed, patience, store } = options;
  // A quarter mentions, a quarter direct messages, the rest commands and presses of the buttons in their answers.
  const quarter = Math.floor(distinct / 4);
  const sixth = Math.floor(distinct / 6);
  const commands = distinct - 2 * quarter - 2 * sixth;
  const toShare = await answersToPress(slack, 'share', sixth);
  const toDecide = await answersToPress(slack, 'decision', sixth);

  slack.faults.hold = true;
  const indices = (count: number) => Array.from({ length: count }, (_, index) => index);
  const mentions = indices(quarter).map((index) =>
    slack.mention(at(people, index), at(desks, index), claim('mention', index)),
  );
  for (const index of indices(quarter)) slack.directMessage(at(people, index), claim('directMessage', index));
  const runs = indices(commands).map((index) =>
    slack.command(at(people, index), at(desks, index), `/factcheck ${claim('command', index)}`),
  );
  const press = (answers: readonly Message[], actionId: string) =>
    answers.map((answer, index) => slack.press(at(people, index), answer, { actionId }));
  const pressed = [...press(toShare, shareActionId), ...press(toDecide, actionIds.confirmFinding)];
  await slack.until(() => slack.held.length >= distinct);
  const begun = performance.now();
  const random = chance(seed);
  let sent = 0;
  const arrange = (held: readonly Delivery[]) => {
    const all = shuffledWithRepeats(held, deliveries, random);
    sent = all.length;
    return all;
  };
  await slack.release(arrange, { parallel });
  const commandRuns = await Promise.all(runs);
  await Promise.all(pressed);
  await finished(store, patience);
  const took = performance.now() - begun;

  const counted = new Counted(slack);
  const decided = await decisions(store, slack.team.id);
  const wrong = [
    ...counted.repeatedParts(),
    ...slack.problems.map(({ code, detail }) => `${code}: ${detail}`),
    ...(await brokenLedger(store, slack.team.id)),
  ];
  const tally = (doing: Doing, counts: readonly number[]) => {
    for (const [index, count] of counts.entries())
      if (count !== 1) wrong.push(`${claim(doing, index)} is answered ${count} times`);
    return { asked: counts.length, once: counts.filter((count) => count === 1).length };
  };
  return {
    deliveries: sent,
    answered: {
      mention: tally(
        'mention',
        mentions.map((asked) => counted.inThread(asked)),
      ),
      directMessage: tally(
        'directMessage',
        indices(quarter).map((index) => counted.saying(claim('directMessage', index))),
      ),
      command: tally(
        'command',
        commandRuns.map(({ responses }) => responses.length),
      ),
      share: tally(
        'share',
        toShare.map((_, index) => counted.saying(claim('share', index))),
      ),
      decision: tally(
        'decision',
        toDecide.map((_, index) => decided.get(keyOfNumber(index)) ?? 0),
      ),
    },
    wrong,
    took,
  };
}

/** Answers to commands, each with a button that shares it. */
async function answersToPress(slack: Slack, doing: Doing, count: number): Promise<Message[]> {
  const answers: Message[] = [];
  for (let index = 0; index < count; index += 1) {
    const run = await slack.command(at(people, index), at(desks, index), `/factcheck ${claim(doing, index)}`);
    answers.push(await slack.until(() => run.responses[0], 30_000));
  }
  return answers;
}

/** @throws Error where work is left after so many milliseconds */
async function finished({ db }: Pick<Store, 'db'>, patience: number): Promise<void> {
  const last = performance.now() + patience;
  for (;;) {
    const left = await db
      .selectFrom('jobs')
      .select('id')
      .where('state', 'in', ['waiting', 'running'])
      // What is put off to later answers nobody.
      .where('run_after', '<=', new Date())
      .limit(1)
      .execute();
    if (left.length === 0) return;
    if (performance.now() > last) throw new Error('work is left undone');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How often each finding was decided on, by its key. */
async function decisions({ db }: Pick<Store, 'db'>, team: string): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for await (const { kind, entry } of entriesOf(db, team)) {
    const key = kind === 'finding-decided' && 'finding' in entry ? String(entry.finding) : kind;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

async function brokenLedger({ db }: Pick<Store, 'db'>, team: string): Promise<string[]> {
  const found = await verify(db, team);
  return found.kind === 'whole' ? [] : [`the ledger is ${found.kind}`];
}

/** What the bot has posted where others see it. */
class Counted {
  readonly #posted: readonly Message[];
  readonly #inThread = new Map<string, number>();
  readonly #words: readonly string[];

  constructor(slack: Slack) {
    const places = [...desks, ...people.map((name) => `@${name}`)];
    this.#posted = places
      .flatMap((place) => slack.messages(place))
      .filter(({ user, visibleTo }) => user === slack.bot.id && visibleTo === undefined);
    this.#words = this.#posted.map(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`);
    for (const { threadTs } of this.#posted)
      if (threadTs !== undefined) this.#inThread.set(threadTs, (this.#inThread.get(threadTs) ?? 0) + 1);
  }

  inThread({ ts }: Message): number {
    return this.#inThread.get(ts) ?? 0;
  }

  saying(words: string): number {
    return this.#words.filter((one) => one.includes(words)).length;
  }

  /** Every message names its job and which part of it it is: no two name the same. */
  repeatedParts(): string[] {
    const seen = new Set<string>();
    return this.#posted.flatMap(({ metadata }) => {
      const { event_type, event_payload } = metadata ?? {};
      const part = JSON.stringify(event_payload);
      if (event_type !== metadataType) return [`a message says not what it is: ${event_type}`];
      if (seen.has(part)) return [`posted twice: ${part}`];
      seen.add(part);
      return [];
    });
  }
}
