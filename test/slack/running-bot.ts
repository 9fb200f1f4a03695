/** A local Slack and the unmodified bot, connected over the wire. */
import type { Checking } from '../../src/desk/checking/checking.js';
import { type CheckerHolder, inThisThread } from '../../src/desk/checking/in-this-thread.js';
import type { Permissions } from '../../src/desk/permissions.js';
import { createSlack, type Message, type Slack, type SlackOptions } from '../../src/playground/index.js';
import { type Bot, createApp } from '../../src/slack/app.js';
import type { FilingPort, OriginsPort } from '../../src/slack/filing/port.js';
import { createLogger } from '../../src/slack/logging.js';
import { freePort } from '../support/free-port.js';
import { testStore } from '../support/store.js';
import { FixtureChecker } from './newsroom.js';
import { ownManifest } from './own-manifest.js';
import { unhurried } from './unhurried.js';

export { freePort, silent } from '../support/free-port.js';

/** What the bots of a test file keep: emptied before each test. */
export const store = testStore();

export interface RunningBot {
  readonly slack: Slack;
  readonly checker: FixtureChecker;
  /** Everything that was logged so far. */
  readonly log: () => string;
  readonly port: number;
  /** Another record is in use. @param before the digest of the one before */
  readonly recordChanged: (before: string) => Promise<void>;
  readonly evidenceChanged: Bot['evidenceChanged'];
  readonly filedElsewhere: Bot['filedElsewhere'];
  readonly stopBot: () => Promise<void>;
  /** Stops the bot and Slack. */
  readonly close: () => Promise<void>;
}

export interface BotOptions {
  readonly slack?: SlackOptions;
  readonly mode?: 'socket' | 'http';
  readonly holder?: CheckerHolder;
  /** Checks in place of the holder's. */
  readonly checking?: Checking;
  /** How long it is silent before it says that it is at work, in ms; for good by default, however slow the machine is. */
  readonly silentFor?: number;
  readonly remember?: boolean;
  readonly permissions?: Permissions;
  readonly patience?: number;
  readonly now?: () => Date;
  /** A Slack that stands already, as after a restart; it is closed with the bot. */
  readonly at?: Slack;
  readonly deskChannel?: string;
  readonly newsroom?: string;
  readonly filing?: FilingPort;
  readonly origins?: OriginsPort;
  readonly batch?: number;
  readonly filingToken?: string;
  readonly metricsToken?: string;
  readonly slowAfter?: number;
}

/** What the manifest grants and subscribes to, and no more. */
const asInManifest: SlackOptions = {
  manifest: ownManifest(),
  // What is not acknowledged, because the bot has stopped, is not tried again for minutes.
  delays: { retries: [0, 10, 10], ...unhurried },
};

/** The longest that a timer takes, in ms. */
const forGood = 2 ** 31 - 1;

export async function startBot(options: BotOptions = {}): Promise<RunningBot> {
  const slack = options.at ?? (await createSlack({ ...asInManifest, ...options.slack }).start());
  const checker = new FixtureChecker();
  const lines: string[] = [];
  const port = await freePort();
  const bot = createApp({
    connection:
      options.mode === 'http'
        ? { mode: 'http', botToken: slack.botToken, signingSecret: slack.signingSecret }
        : { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken },
    port,
    checking: options.checking ?? inThisThread(options.holder ?? { current: checker }),
    store,
    logger: createLogger('debug', { write: (line) => void lines.push(line) }),
    slackApiUrl: slack.apiUrl,
    deskChannel: options.deskChannel,
    newsroom: options.newsroom,
    filing: options.filing,
    origins: options.origins,
    ...(options.batch === undefined ? {} : { batch: options.batch }),
    filingToken: options.filingToken,
    metricsToken: options.metricsToken,
    ...(options.slowAfter === undefined ? {} : { slowAfter: options.slowAfter }),
    ...(options.permissions === undefined ? {} : { permissions: options.permissions }),
    silentFor: options.silentFor ?? forGood,
    ...(options.now ? { now: options.now } : {}),
    ...(options.patience === undefined ? {} : { patience: options.patience }),
    ...(options.remember === undefined ? {} : { remember: options.remember }),
  });
  await bot.start();
  settledWithWork(slack, options.now ?? (() => new Date()));
  if (options.mode === 'http') await slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return {
    slack,
    checker,
    port,
    log: () => lines.join(''),
    recordChanged: (before) => bot.recordChanged(before),
    filedElsewhere: () => bot.filedElsewhere(),
    evidenceChanged: (team, cause) => bot.evidenceChanged(team, cause),
    stopBot: () => bot.stop(),
    async close() {
      await bot.stop();
      await slack.close();
    },
  };
}

/** Slack is quiet before the bot is through: what it took in may wait for the store. Then nothing is left to do either. */
function settledWithWork(slack: Slack, now: () => Date): void {
  const quiet = slack.settled.bind(slack);
  slack.settled = async (quietMs) => {
    do await quiet(quietMs);
    while (await atWork(now()));
  };
}

/** Whether there is something to do now, by the bot's clock; not what is put off. */
async function atWork(now: Date): Promise<boolean> {
  const found = await store.db
    .selectFrom('jobs')
    .select('id')
    .where((where) =>
      where.or([
        where('state', '=', 'running'),
        where.and([where('state', '=', 'waiting'), where('run_after', '<=', now)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** All the words of a message's blocks, as they are on the wire. */
export function wordsOf(message: Pick<Message, 'blocks'>): string {
  return (message.blocks ?? [])
    .flatMap((block) => [block.text, ...(Array.isArray(block.elements) ? block.elements : [])])
    .map((part) => (part && typeof part === 'object' && 'text' in part ? textOf(part.text) : ''))
    .filter((text) => text !== '')
    .join('\n');
}

function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  return text && typeof text === 'object' && 'text' in text ? String(text.text) : '';
}
