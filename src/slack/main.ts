/** `npm start`: the bot, or without Slack's tokens a page and a prompt on the same code. */
import { join } from 'node:path';
import { config } from 'dotenv';
import type { Logger } from 'pino';
import { pino } from 'pino';
import { type Checks, noChecks } from '../desk/checks.js';
import { checksIn } from '../desk/keep-check.js';
import { keptChecks } from '../desk/kept-checks.js';
import { recentChecks } from '../desk/recent-checks.js';
import { RecordError } from '../record/problems.js';
import type { Store } from '../record/store/store.js';
import { StoreError } from '../record/store/store-error.js';
import { installPath } from './installations/pages.js';
import { runLocally } from './local/run-locally.js';
import { createLogger, errorCode, loggable } from './logging.js';
import type { Metrics } from './metrics/metrics.js';
import { type RecordInUse, useRecord } from './record-in-use.js';
import { type Connection, readSettings, type Settings, SettingsError } from './settings.js';
import { StartError } from './start-error.js';

/** Says why Stet cannot go on, and ends. */
function giveUp(error: unknown): never {
  console.error(`Stet stopped: ${reason(error)}`);
  process.exit(1);
}

/** Codes of the system, where a file or folder cannot be made or written. */
const writing: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']);

function reason(error: unknown): string {
  if (
    error instanceof SettingsError ||
    error instanceof RecordError ||
    error instanceof StartError ||
    error instanceof StoreError
  ) {
    return error.message;
  }
  if (errorCode(error) === 'EADDRINUSE') {
    return 'PORT is taken by another program. Set PORT to a free one, such as 3001.';
  }
  if (writing.has(errorCode(error) ?? ''))
    return `STET_DATA_DIR cannot be written (${errorCode(error)}). Check who owns that folder, and whether its disk is full.`;
  // The message of an error of unknown making may quote what somebody wrote.
  return JSON.stringify(loggable(error));
}

/** Aborted by the first SIGTERM or SIGINT; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/** In memory, and in the data folder unless that is switched off. What they hold is never logged. */
function rememberedChecks({ remember, dataDir }: Settings, logger: Logger): Checks {
  if (!remember) return recentChecks(noChecks);
  const onFailure = (error: unknown) =>
    logger.warn({ ...loggable(error) }, 'a check could not be kept in the data folder');
  return recentChecks(keptChecks(checksIn(dataDir), { now: () => new Date(), onFailure }));
}

/** What the desk keeps. */
async function storeOf({ databaseUrl, dataDir }: Settings, metrics: Promise<Metrics>): Promise<Store> {
  const [{ openStore }, { store }] = await Promise.all([import('../record/store/store.js'), metrics]);
  return openStore({ databaseUrl, folder: join(dataDir, 'store'), onQuery: store.made });
}

async function recordOf(settings: Settings, logger: Logger, opening: Promise<Store>): Promise<RecordInUse> {
  const { knowledgeDir, dataDir, databaseUrl, index } = settings;
  if (index === 'memory' || databaseUrl === undefined)
    return useRecord(knowledgeDir, dataDir, logger, {
      filedIn: databaseUrl === undefined ? 'data-folder' : 'database',
    });
  const { useArchive } = await import('./archive-in-use.js');
  const { db } = await opening;
  return useArchive(knowledgeDir, dataDir, logger, { databaseUrl, db });
}

async function runBot(settings: Settings, connection: NonNullable<Settings['connection']>): Promise<void> {
  const logger = createLogger(settings.logLevel);
  const starting = import('./metrics/metrics.js').then(({ createMetrics }) =>
    createMetrics({ ofProcess: true }),
  );
  const opening = storeOf(settings, starting);
  // The record is made ready in another thread, so there is time to load the rest.
  const [checking, store, { createApp }, metrics] = await Promise.all([
    recordOf(settings, logger, opening),
    opening,
    import('./app.js'),
    starting,
  ]);
  await checking.follow(store);
  const [{ filingPort }, { watchTheFeeds }] = await Promise.all([
    import('./filing/filing-port.js'),
    import('./filing/feeds.js'),
  ]);
  const filing = filingPort(store, checking, settings);
  const bot = createApp({
    connection,
    ...(settings.slackApiUrl === undefined ? {} : { slackApiUrl: settings.slackApiUrl }),
    filing,
    filingToken: settings.filing.token,
    port: settings.port,
    checking,
    store,
    remember: settings.remember,
    keepDays: settings.keepDays,
    permissions: settings.permissions,
    deskChannel: settings.deskChannel,
    newsroom: settings.newsroom,
    metrics,
    metricsToken: settings.metricsToken,
    slowAfter: settings.slowAfter,
    logger,
  });
  checking.whenChanged((before) => void bot.recordChanged(before));
  const stop = stopSignal();
  await bot.start();
  logger.info({ mode: connection.mode, port: settings.port, ...installAt(connection) }, 'connected to Slack');
  const feeds = await watchTheFeeds({
    settings: settings.filing,
    ...{ store, port: metrics.filing.counted(filing), logger },
    onFiled: () => bot.filedElsewhere(),
    onEvent: metrics.filing.ofFeeds,
  });
  await aborted(stop);
  logger.info('stopping');
  await feeds.stop();
  await bot.stop();
  await filing.close();
  await checking.close();
  await store.close();
  logger.info('stopped');
}

/** Where people install it, where they do. */
const installAt = (connection: Connection): { install?: string } =>
  connection.mode === 'oauth' ? { install: `${connection.publicUrl ?? ''}${installPath}` } : {};

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function runWithoutSlack(settings: Settings): Promise<void> {
  const logger = promptLogger(settings);
  // The record is made ready in another thread, so there is time to load the page.
  const [checking, { startLocalSlack }] = await Promise.all([
    useRecord(settings.knowledgeDir, settings.dataDir, logger, { filedIn: 'memory' }),
    import('./local/local-slack.js'),
  ]);
  await runLocally({
    checking,
    checks: rememberedChecks(settings, logger),
    logger,
    port: settings.port,
    input: process.stdin,
    output: process.stdout,
    // https://no-color.org
    colour: process.stdout.isTTY && !process.env.NO_COLOR,
    signal: stopSignal(),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    startPage: startLocalSlack,
  });
  await checking.close();
}

/** Between answers, only warnings and worse are of interest, and never on standard output. */
function promptLogger({ logLevel }: Settings): Logger {
  return createLogger(logLevel === 'info' ? 'warn' : logLevel, pino.destination({ dest: 2, sync: true }));
}

config({ quiet: true });
// Whoever read the output, `head` for one, has had enough.
process.stdout.on('error', () => process.exit(0));
process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);
try {
  const settings = readSettings(process.env);
  await (settings.connection === null ? runWithoutSlack(settings) : runBot(settings, settings.connection));
  // Connections that Slack keeps open would hold the process for some seconds more.
  process.exit(0);
} catch (error) {
  giveUp(error);
}
