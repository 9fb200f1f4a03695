/** The Bolt app: how Slack reaches Stet, and how it is started and stopped. */
import { App, type CustomRoute, HTTPReceiver, type Receiver, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Checking } from '../desk/checking/checking.js';
import { Desk } from '../desk/desk.js';
import { Runner } from '../desk/jobs/runner.js';
import { everybody, groupsListed, type Permissions } from '../desk/permissions.js';
import type { EvidenceCause } from '../desk/radius/cause.js';
import type { Store } from '../record/store/store.js';
import { acknowledgeWhenWritten } from './acknowledge-written.js';
import { boltLogger } from './bolt-logger.js';
import { evidenceChanged, recordChanged } from './evidence-changed.js';
import { UserGroups } from './groups.js';
import { Homes } from './homes.js';
import { InHand } from './in-hand.js';
import { register } from './listeners/index.js';
import { loggable } from './logging.js';
import { ChannelQueues } from './sending/channel-queues.js';
import type { Connection } from './settings.js';
import { StartError } from './start-error.js';
import type { Surroundings } from './surroundings.js';
import { doJob, giveUp } from './work/do-job.js';
import { kinds } from './work/index.js';

export interface AppParts {
  readonly connection: Connection;
  /** Of the HTTP server; `null` for none, in Socket Mode without `GET /health`. */
  readonly port: number | null;
  readonly checking: Checking;
  readonly logger: Logger;
  /** Where the desk's memory is. It is not closed with the bot. */
  readonly store: Pick<Store, 'db' | 'kind'>;
  /** Who may rule, file sources and change settings; everybody, without it. */
  readonly permissions?: Permissions;
  /** Whether drafts are kept after they were answered; they are, without it. */
  readonly remember?: boolean;
  /** The longest that a message waits where Slack asks to send more slowly, in milliseconds. */
  readonly patience?: number;
  /** The id of the channel in which the desk is told what changed; none without it. */
  readonly deskChannel?: string | undefined;
  /** The newsroom's name, for corrections. */
  readonly newsroom?: string | undefined;
  /** Where the Web API is, ending in `/api/`; Slack's own without it. */
  readonly slackApiUrl?: string;
  /** How long work is done in silence before it is said that it is being done, in milliseconds; a second without it. */
  readonly silentFor?: number;
  readonly now?: () => Date;
  readonly newId?: () => string;
}

export interface Bot {
  readonly app: App;
  /**
   * Checks the bot token, then connects.
   *
   * @throws {StartError} where Slack refuses a token or cannot be reached
   */
  start(): Promise<void>;
  /**
   * Another record is in use: answers that relied on what changed are marked. It does not fail: what was missed is noticed at the
   * next start.
   *
   * @param before the digest of the record before
   */
  recordChanged(before: string): Promise<void>;
  /** Evidence changed in one workspace: as `recordChanged`. */
  evidenceChanged(team: string, cause: EvidenceCause): Promise<void>;
  /** Takes nothing new, finishes what is in hand, closes. */
  stop(): Promise<void>;
}

/** How long a stop waits for what is in hand, in milliseconds: less than the 10 s that containers are given. */
const patience = 8_000;

export function createApp(parts: AppParts): Bot {
  const now = parts.now ?? (() => new Date());
  const newId = parts.newId ?? (() => crypto.randomUUID());
  const state = { stopping: false };
  const inHand = new InHand();
  const app = new App({
    token: parts.connection.botToken,
    receiver: createReceiver(parts, [healthRoute(parts.checking, state)]),
    logger: boltLogger(parts.logger),
    clientOptions: {
      ...apiAt(parts.slackApiUrl),
      // Three more attempts within about ten seconds: by then the person should know.
      retryConfig: { retries: 3, factor: 2, minTimeout: 1000 },
      // A limit holds up its channel, not all of them: `ChannelQueues` sees to it.
      rejectRateLimitedCalls: true,
    },
    convoStore: false,
    deferInitialization: true,
  });
  acknowledgeWhenWritten(app);
  app.use(async ({ next }) => inHand.track(next));
  const desk = new Desk(parts.store.db, { now, newId, remember: parts.remember ?? true });
  const permissions = parts.permissions ?? everybody;
  const queues = new ChannelQueues({
    ...(parts.patience === undefined ? {} : { patience: parts.patience }),
    onLimit: (_, seconds) => parts.logger.warn({ seconds }, 'Slack asks to send more slowly'),
  });
  const clientFor: Surroundings['clientFor'] = async () => app.client;
  const around: Surroundings = {
    checking: parts.checking,
    desk,
    queues,
    clientFor,
    permissions,
    groups: new UserGroups({ clientFor, now, queues, listed: groupsListed(permissions) }),
    deskChannel: parts.deskChannel ?? null,
    newsroom: parts.newsroom ?? null,
    wake: () => runner.wake(),
    homes: new Homes(),
    silentFor: parts.silentFor ?? 1_000,
    logger: parts.logger,
    now,
    newId,
  };
  const runner = new Runner({
    jobs: desk.jobs,
    work: (job) => doJob(job, kinds, around),
    giveUp: (job) => giveUp(job, kinds, around),
    taker: newId(),
    onError: (error, job) =>
      parts.logger.error({ what: job?.kind, ...loggable(error) }, 'a job could not be done'),
  });
  register(app, around);
  const logged = async (look: Promise<void>) => {
    try {
      await look;
    } catch (error) {
      parts.logger.error({ ...loggable(error) }, 'could not look for answers that relied on what changed');
    }
  };
  return {
    app,
    async start() {
      await accepted('SLACK_BOT_TOKEN', () => app.init());
      await accepted(parts.connection.mode === 'socket' ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET', () =>
        app.start(...(parts.port === null ? [] : ([parts.port] as const))),
      );
      // What an earlier process took in and did not do. With a database of one's own, nobody else can be doing it.
      if (parts.store.kind === 'embedded') await desk.jobs.recover();
      runner.start();
      // The record may have changed while nobody looked.
      await logged(recordChanged(around, null));
    },
    recordChanged: (before) => logged(recordChanged(around, before)),
    evidenceChanged: (team, cause) => logged(evidenceChanged(around, team, cause)),
    async stop() {
      state.stopping = true;
      await app.stop();
      await inHand.finished(patience);
      // What is not done by then is done at the next start.
      if (!(await runner.stop(patience)))
        parts.logger.warn({ unfinished: runner.inHand }, 'stopped with work in hand');
    },
  };
}

/** @throws {StartError} where Slack does not accept what `setting` holds, or cannot be reached. */
async function accepted(setting: string, connect: () => Promise<unknown>): Promise<void> {
  try {
    await connect();
  } catch (cause) {
    if (cause instanceof webApi.WebAPIPlatformError) {
      throw new StartError(
        `Slack does not accept ${setting} (${cause.data.error}). Copy it again from your app’s page on api.slack.com/apps; docs/slack.md says where it stands.`,
        { cause },
      );
    }
    if (cause instanceof webApi.WebAPIRequestError || cause instanceof webApi.WebAPIHTTPError) {
      throw new StartError('Slack cannot be reached. Check the network, and whether slack.com answers.', {
        cause,
      });
    }
    throw cause;
  }
}

function apiAt(slackApiUrl: string | undefined): { slackApiUrl?: string } {
  return slackApiUrl === undefined ? {} : { slackApiUrl };
}

function createReceiver(
  { connection, port, logger, slackApiUrl }: AppParts,
  routes: CustomRoute[],
): Receiver {
  const shared = { logger: boltLogger(logger), ...(port !== null && { customRoutes: routes, port }) };
  if (connection.mode === 'http') {
    return new HTTPReceiver({ ...shared, signingSecret: connection.signingSecret });
  }
  return new SocketModeReceiver({
    ...shared,
    appToken: connection.appToken,
    // After Slack renews the connection, the client stays away for this long (5 s by default), in milliseconds.
    clientPingTimeout: 2_000,
    installerOptions: { ...(port !== null && { port }), clientOptions: { ...apiAt(slackApiUrl) } },
  });
}

/** `GET /health`: 200 while it serves, 503 once it is stopping. */
function healthRoute(checking: Checking, state: { readonly stopping: boolean }): CustomRoute {
  return {
    path: '/health',
    method: ['GET'],
    handler: (_request, response) => {
      const { asOf, digest } = checking.record;
      response.writeHead(state.stopping ? 503 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: state.stopping ? 'stopping' : 'ok', record: { asOf, digest } }));
    },
  };
}
