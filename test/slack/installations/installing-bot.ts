/** Two workspaces of a local Slack, and the unmodified bot that people install in them. */
import { setTimeout } from 'node:timers/promises';
import { inThisThread } from '../../../src/desk/checking/in-this-thread.js';
import { createSlackOrg, type Message, type Slack, type SlackOrg } from '../../../src/playground/index.js';
import { type Bot, createApp } from '../../../src/slack/app.js';
import { createLogger } from '../../../src/slack/logging.js';
import type { OAuth } from '../../../src/slack/settings.js';
import { freePort } from '../../support/free-port.js';
import type { TestStore } from '../../support/store.js';
import { FixtureChecker } from '../newsroom.js';
import { ownManifest } from '../own-manifest.js';
import { unhurried } from '../unhurried.js';
import { keys, secretKey } from './keys.js';

export interface InstallingBot {
  readonly org: SlackOrg;
  readonly herald: Slack;
  readonly courier: Slack;
  readonly bot: Bot;
  /** Of the bot. */
  readonly address: string;
  readonly log: () => string;
  /** Maya opens the page to install it, and allows it or not. */
  readonly install: (
    name: 'herald' | 'courier',
    how?: { readonly allow?: boolean },
  ) => Promise<{ readonly status: number; readonly body: string }>;
  /** What the command answers Maya. */
  readonly ask: (slack: Slack, line: string) => Promise<readonly Message[]>;
  readonly close: () => Promise<void>;
}

/** Resolves once it is so: for what Slack sees nothing of. */
export async function eventually(isSo: () => boolean | Promise<boolean>, timeoutMs = 10_000): Promise<void> {
  const until = Date.now() + timeoutMs;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('it never came to that');
    await setTimeout(20);
  }
}

export async function startInstallingBot(
  store: TestStore,
  options: Partial<OAuth> & { readonly now?: () => Date } = {},
): Promise<InstallingBot> {
  const org = await createSlackOrg({
    workspaces: { herald: { teamName: 'The <Herald>' }, courier: { teamName: 'The Courier' } },
    manifest: ownManifest(),
    delays: { retries: [0, 10, 10], ...unhurried },
  }).start();
  const lines: string[] = [];
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { now, ...connection } = options;
  const bot = createApp({
    connection: {
      mode: 'oauth',
      clientId: org.clientId,
      clientSecret: org.clientSecret,
      signingSecret: org.signingSecret,
      keys: keys(secretKey()),
      publicUrl: address,
      ...connection,
    },
    port,
    checking: inThisThread({ current: new FixtureChecker() }),
    store,
    logger: createLogger('debug', { write: (line) => void lines.push(line) }),
    slackApiUrl: org.apiUrl,
    slackAuthorizationUrl: org.authorizationUrl,
    ...(now === undefined ? {} : { now }),
  });
  const close = async () => {
    await bot.stop();
    await org.close();
  };
  try {
    await bot.start();
    org.redirectUrls.push(`${address}/slack/oauth_redirect`);
    await org.deliverTo(`${address}/slack/events`);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...{ org, bot, address, close },
    herald: org.workspace('herald'),
    courier: org.workspace('courier'),
    log: () => lines.join(''),
    install: (name, how) => org.install(name, 'maya', `${address}/slack/install`, how),
    async ask(slack, line) {
      const run = await slack.command('maya', 'newsdesk', line);
      await slack.until(() => run.responses.length > 0);
      return run.responses;
    },
  };
}
