/** A Slack of this machine's own with the bot in it, on the real wire: for trying Stet without a workspace. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { parse } from 'yaml';
import type { Checking } from '../../desk/checking/checking.js';
import { createSlack, type Message, type Slack } from '../../playground/index.js';
import { readPage, strictPolicy } from '../../playground/page-files.js';
import { packageRoot } from '../../record/package-root.js';
import { errorCode, loggable } from '../logging.js';
import type { RecordInUse } from '../record-in-use.js';
import { channels, conversation, paper, people, tips } from './newsroom.js';

export interface LocalParts {
  /** Where it is a record in use, what is filed here is part of it. */
  readonly checking: Checking | RecordInUse;
  readonly logger: Logger;
  /** The port to be on; where it is taken, the next one that is free. */
  readonly port: number;
  readonly now?: () => Date;
}

export interface LocalSlack {
  readonly slack: Slack;
  /** Where the page is, with the token that lets a browser in. */
  readonly address: string;
  readonly port: number;
  /** Resolves when the bot is there. Until then what is asked of it waits. It fails with what keeps the bot away. */
  readonly connected: Promise<void>;
  close(): Promise<void>;
}

/** Fetched is from the public internet alone. */
const local = { filing: { hosts: new Set<string>(), feeds: [], token: undefined } };

/** How many ports are tried. */
const mostPorts = 20;

/**
 * Serves the page, on this machine alone, and goes on to connect the bot: what that is made of takes longer to load.
 *
 * @throws the system's error where no port could be had
 */
export async function startLocalSlack(parts: LocalParts): Promise<LocalSlack> {
  const now = parts.now ?? (() => new Date());
  const [files, manifest] = await Promise.all([
    readPage(tips),
    readFile(join(packageRoot(), 'manifest.yml'), 'utf8').then(parse),
  ]);
  const { slack, port } = await onFreePort(parts.port, (wanted) =>
    createSlack({
      ...paper,
      port: wanted,
      manifest,
      users: people,
      channels,
      web: { files, csp: strictPolicy },
    }),
  );
  furnish(slack, now());
  slack.faults.hold = true;
  // The checks have a thread of their own, which has nothing else to do while the bot is loaded.
  void readAhead(parts);
  const connecting = connect(parts, slack, now);
  // Whoever waits for it is told; nobody has to.
  connecting.catch(() => undefined);
  return {
    slack,
    address: slack.pageUrl,
    port,
    connected: connecting.then(() => undefined),
    async close() {
      const stop = await connecting.catch(() => null);
      await stop?.();
      await slack.close();
    },
  };
}

/** The bot, with a desk that forgets all, as this Slack does. @returns what ends it */
async function connect(parts: LocalParts, slack: Slack, now: () => Date): Promise<() => Promise<void>> {
  const { openStore } = await import('../../record/store/store.js');
  const opening = openStore({ folder: null });
  const { createApp } = await import('../app.js');
  const store = await opening;
  const filing =
    'follow' in parts.checking
      ? (await import('../filing/filing-port.js')).filingPort(store, parts.checking, local)
      : undefined;
  const bot = createApp({
    connection: { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken },
    port: null,
    checking: parts.checking,
    filing,
    store,
    logger: parts.logger,
    slackApiUrl: slack.apiUrl,
    now,
  });
  if ('follow' in parts.checking) {
    await parts.checking.follow(store);
    parts.checking.whenChanged((before) => void bot.recordChanged(before));
  }
  await bot.start();
  void slack.release();
  return async () => {
    await bot.stop();
    await filing?.close();
    await store.close();
  };
}

/** Reads now what the record has on the drafts of this newsroom, so that the first question does not wait for it. */
async function readAhead({ checking, logger }: LocalParts): Promise<void> {
  for (const { text } of conversation) {
    try {
      await checking.check(text);
    } catch (error) {
      // Whoever asks about it is told.
      logger.debug(loggable(error), 'a draft of the local newsroom could not be checked');
    }
  }
}

async function onFreePort(
  first: number,
  make: (port: number) => Slack,
): Promise<{ slack: Slack; port: number }> {
  const last = Math.min(first + mostPorts - 1, 65_535);
  for (let port = first; ; port += 1) {
    try {
      return { slack: await make(port).start(), port };
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE' || port >= last) throw error;
    }
  }
}

/** Says what has been said here before one came. */
function furnish(slack: Slack, now: Date): void {
  const parents = new Map<string, Message>();
  for (const said of conversation) {
    const parent = said.reply && parents.get(said.in);
    const message = slack.seed(said.by, said.in, said.text, {
      at: new Date(now.getTime() - said.ago * 60_000),
      ...(parent && { threadTs: parent.ts }),
    });
    if (!parent) parents.set(said.in, message);
    for (const [name, by] of said.reactions ?? []) slack.react(by, message, name);
  }
}
