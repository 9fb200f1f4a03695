/** The Bolt app: how Slack reaches Stet, and how it is started and stopped. */
import { App, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Checking } from '../desk/checking/checking.js';
import { heldBack } from '../desk/checking/held-back.js';
import { Desk } from '../desk/desk.js';
import { keepDays } from '../desk/forgetting.js';
import { Pace } from '../desk/jobs/pace.js';
import { mostAtATime, Runner } from '../desk/jobs/runner.js';
import { everybody, groupsListed, type Permissions } from '../desk/permissions.js';
import type { EvidenceCause } from '../desk/radius/cause.js';
import { forgetRegularly } from '../desk/retention.js';
import type { Unlisten } from '../record/store/notices.js';
import type { Store } from '../record/store/store.js';
import { acknowledgeWhenWritten } from './acknowledge-written.js';
import { timeAcknowledgements } from './acknowledged-in.js';
import { boltLogger } from './bolt-logger.js';
import { connect } from './connect.js';
import { evidenceChanged, recordChanged } from './evidence-changed.js';
import { originsPort } from './filing/origins-here.js';
import type { FilingPort, OriginsPort } from './filing/port.js';
import { filingRoutes } from './filing-endpoint.js';
import { UserGroups } from './groups.js';
import { healthRoute } from './health.js';
import { Homes } from './homes.js';
import { InHand } from './in-hand.js';
import type { Installations } from './installations/installations.js';
import { NotInstalled } from './installations/not-installed.js';
import { onError } from './installations/refused.js';
import { doJob, giveUp } from './jobs/do-job.js';
import { takeInElsewhere } from './jobs/filed-elsewhere.js';
import { kinds } from './jobs/index.js';
import { uninstalled } from './jobs/uninstalled.js';
import { byAction } from './listeners/by-action.js';
import { register } from './listeners/index.js';
import { loggable } from './logging.js';
import { createMetrics, type Metrics } from './metrics/metrics.js';
import { metricsRoute } from './metrics/route.js';
import { watchJob } from './metrics/watch-job.js';
import { createPictureMaker } from './pictures/png.js';
import { apiAt } from './receiver.js';
import { refuseOtherAddresses, serverOf } from './sane-addresses.js';
import { ChannelQueues } from './sending/channel-queues.js';
import type { Connection } from './settings.js';
import { StartError } from './start-error.js';
import type { Surroundings } from './surroundings.js';

export interface AppParts {
  readonly connection: Connection;
  /** Of the HTTP server; `null` for none, in Socket Mode without `GET /health`. */
  readonly port: number | null;
  readonly checking: Checking;
  readonly logger: Logger;
  /** Where the desk's memory is. It is not closed with the bot. */
  readonly store: Pick<Store, 'db' | 'kind'> & Partial<Pick<Store, 'urgent' | 'notices'>>;
  /** How sources are filed; without it, they are not. Where several workspaces install Stet, they are not filed from Slack. */
  readonly filing?: FilingPort | undefined;
  /** With which other programs file by HTTP; without it, they do not. */
  readonly filingToken?: string | undefined;
  /** How it is told where a statement comes from; by the record in use, without it. */
  readonly origins?: OriginsPort | undefined;
  /** Who may rule, file sources and change settings; everybody, without it. */
  readonly permissions?: Permissions;
  /** Whether drafts are kept after they were answered; they are, without it. */
  readonly remember?: boolean;
  /** After how many days drafts and answers are forgotten. */
  readonly keepDays?: number;
  /** The longest that a message waits where Slack asks to send more slowly, in milliseconds. */
  readonly patience?: number;
  /** The id of the channel in which the desk is told what changed; none without it. */
  readonly deskChannel?: string | undefined;
  /** The newsroom's name, for corrections. */
  readonly newsroom?: string | undefined;
  /** Where the Web API is, ending in `/api/`; Slack's own without it. */
  readonly slackApiUrl?: string;
  /** Where people are asked whether Stet may come in; Slack's own page without it. */
  readonly slackAuthorizationUrl?: string;
  /** How long work is done in silence before it is said that it is being done, in milliseconds; a second without it. */
  readonly silentFor?: number;
  /** What is filed outside of Slack within this time is told in one message, in milliseconds; a minute without it. */
  readonly batch?: number;
  /** What is counted and timed, for `GET /metrics`; of this app alone, without it. */
  readonly metrics?: Metrics;
  /** With which programs read the metrics; without it, this machine alone may. */
  readonly metricsToken?: string | undefined;
  /** A check that takes longer has a line in the log, in milliseconds; a second without it. */
  readonly slowAfter?: number;
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
  /**
   * Something was filed that nobody asked for in Slack, as from a feed: it is held against what is on file, and the desk is told in one
   * message a batch. It does not fail.
   */
  filedElsewhere(): Promise<void>;
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
  const desk = new Desk(parts.store.db, {
    ...{ now, newId, urgent: parts.store.urgent },
    remember: parts.remember ?? true,
  });
  const health = healthRoute({ ...parts, jobs: desk.jobs, state });
  const metrics = parts.metrics ?? createMetrics();
  const clientOptions = {
    ...apiAt(parts.slackApiUrl),
    // Three more attempts within about ten seconds: by then the person should know.
    retryConfig: { retries: 3, factor: 2, minTimeout: 1000 },
    // A limit holds up its channel, not all of them: `ChannelQueues` sees to it.
    rejectRateLimitedCalls: true,
    fetch: metrics.calls.fetch,
  };
  const { filingToken: token } = parts;
  const filing = parts.filing && metrics.filing.counted(parts.filing);
  const watching = metricsRoute({
    ...{ ...parts, metrics, now, token: parts.metricsToken },
    meantForOthers: parts.connection.mode !== 'socket' || token !== undefined,
  });
  const routes =
    filing === undefined || token === undefined
      ? [health, watching]
      : [
          health,
          watching,
          ...filingRoutes({
            ...parts,
            filing,
            token,
            inHand,
            state,
            now,
            onFiled: () => void bot.filedElsewhere(),
          }),
        ];
  const connected = connect({ ...parts, clientOptions, now, newId, routes });
  const app = new App({
    ...(connected.token === null ? {} : { token: connected.token }),
    receiver: connected.receiver,
    logger: boltLogger(parts.logger),
    clientOptions,
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  app.error(onError(parts.logger));
  acknowledgeWhenWritten(app);
  metrics.deliveries.watch(app);
  metrics.deliveries.watchConnection(connected.receiver);
  const pace = new Pace({ most: mostAtATime, now: () => performance.now() });
  const stopTiming = timeAcknowledgements(app, (ms) => pace.acknowledged(ms));
  app.use(async ({ next }) => inHand.track(next));
  const permissions = parts.permissions ?? everybody;
  const pictures = createPictureMaker();
  const queues = new ChannelQueues({
    ...(parts.patience === undefined ? {} : { patience: parts.patience }),
    onLimit: (_, seconds) => parts.logger.warn({ seconds }, 'Slack asks to send more slowly'),
  });
  const clientFor: Surroundings['clientFor'] = (origin) => connected.clientFor(origin, app);
  const around: Surroundings = {
    checking: heldBack(parts.checking, () => pace.most),
    desk,
    queues,
    respond: metrics.calls.respond,
    clientFor,
    installations: connected.installations,
    filing: parts.connection.mode === 'oauth' ? null : (filing ?? null),
    origins: parts.origins ?? originsPort({ ...parts, pictures }),
    permissions,
    groups: new UserGroups({ clientFor, now, queues, listed: groupsListed(permissions) }),
    deskChannel: parts.deskChannel ?? null,
    newsroom: parts.newsroom ?? null,
    wake: () => {
      runner.wake();
      if (runner.isFull) parts.store.notices?.tell('stet_jobs');
    },
    homes: new Homes(),
    silentFor: parts.silentFor ?? 1_000,
    logger: parts.logger,
    now,
    newId,
  };
  const runner = new Runner({
    jobs: desk.jobs,
    work: (job) =>
      watchJob(job, around, { metrics, slowAfter: parts.slowAfter ?? 1_000 }, async (watched) => {
        if (job.kind !== uninstalled.name) return doJob(job, kinds, watched);
        await uninstalled.run(job, watched);
        return 'done';
      }),
    giveUp: (job) => {
      metrics.jobs.givenUp(job);
      return giveUp(job, kinds, around);
    },
    taker: newId(),
    most: () => pace.most,
    onError: (error, job) => {
      if (error instanceof NotInstalled)
        parts.logger.info({ what: job?.kind, team: job?.team }, 'left undone: Stet was removed there');
      else parts.logger.error({ what: job?.kind, ...loggable(error) }, 'a job could not be done');
    },
  });
  register(byAction(app), around);
  let serving = false;
  let stopListening: Unlisten | undefined;
  let stopForgetting = async (): Promise<void> => undefined;
  const logged = async (look: Promise<void>) => {
    try {
      await look;
    } catch (error) {
      parts.logger.error({ ...loggable(error) }, 'could not look for answers that relied on what changed');
    }
  };
  const bot: Bot = {
    app,
    async start() {
      await accepted('SLACK_BOT_TOKEN', () => app.init());
      if (connected.installations !== null) await opened(connected.installations, parts.logger);
      await accepted(parts.connection.mode === 'socket' ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET', () =>
        app.start(...(parts.port === null ? [] : ([parts.port] as const))),
      );
      serving = true;
      const server = serverOf(connected.receiver);
      if (server !== null) refuseOtherAddresses(server);
      // What an earlier process took in and did not do. With a database of one's own, nobody else can be doing it.
      if (parts.store.kind === 'embedded') await desk.jobs.recover();
      runner.start();
      stopListening = await parts.store.notices?.listen('stet_jobs', () => runner.wake());
      stopForgetting = forgetRegularly({
        db: parts.store.db,
        days: parts.keepDays ?? keepDays.shipped,
        now,
        onForgotten: (counts) => parts.logger.info({ counts }, 'forgot what was older than it is kept'),
        onError: (error) => parts.logger.error(loggable(error), 'could not forget what is old'),
      });
      // Something may have been filed, and the record may have changed, while nobody looked.
      void bot.filedElsewhere();
      await logged(recordChanged(around, null));
    },
    recordChanged(before) {
      metrics.state.recordChanged();
      return logged(recordChanged(around, before));
    },
    evidenceChanged: (team, cause) => logged(evidenceChanged(around, team, cause)),
    async filedElsewhere() {
      if (state.stopping) return;
      try {
        // Where several workspaces install Stet, none of them is told.
        if (around.filing === null) return await takenInByItself(filing);
        const { team_id: team = '' } = await app.client.auth.test();
        await takeInElsewhere({ team }, around, parts.batch);
      } catch (error) {
        // What is not looked at before the end is when Stet starts again.
        if (state.stopping) return;
        parts.logger.error({ ...loggable(error) }, 'could not look at what was filed');
      }
    },
    async stop() {
      state.stopping = true;
      // Whoever is slow to send, or to read, is not waited for longer than work is.
      const server = serverOf(connected.receiver);
      const cut = setTimeout(() => server?.closeAllConnections(), patience);
      if (serving) await app.stop();
      clearTimeout(cut);
      await inHand.finished(patience);
      await stopListening?.();
      stopTiming();
      // What is not done by then is done at the next start.
      if (!(await runner.stop(patience)))
        parts.logger.warn({ unfinished: runner.inHand }, 'stopped with work in hand');
      await stopForgetting();
      await pictures.close();
    },
  };
  return bot;
}

async function takenInByItself(port: FilingPort | undefined): Promise<void> {
  await port?.filing.compare();
  await port?.refresh();
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

/** @throws {StartError} where no workspace's tokens can be opened with the keys that there are */
async function opened(installations: Installations, logger: Logger): Promise<void> {
  const { count, problems } = await installations.renewSeals();
  const [first] = problems;
  if (first !== undefined && problems.length === count) {
    throw new StartError(`STET_ENCRYPTION_KEY opens none of the ${count} installations. ${first.message}`, {
      cause: first,
    });
  }
  for (const { message } of problems)
    logger.error({ reason: message }, 'the tokens of a workspace are out of reach');
}
