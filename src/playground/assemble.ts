import { Agents } from './agents.js';
import type { Backend, InstalledApp } from './backend.js';
import { Changes } from './changes.js';
import type { WebOptions } from './client/files.js';
import { type Delays, SLACK_DELAYS, Timers } from './clock.js';
import { type AppKeys, Credentials } from './credentials.js';
import { Dispatch } from './dispatch.js';
import { ALL_EVENTS, Events } from './events.js';
import { Faults } from './faults.js';
import { Files } from './files.js';
import { Functions } from './functions.js';
import { Ids } from './ids.js';
import { Links } from './links.js';
import { type CommandSetup, type FunctionSetup, readManifest, type ShortcutSetup } from './manifest.js';
import { Messages } from './messages.js';
import { Notices } from './notices.js';
import { RateLimits } from './rate-limits.js';
import { Records } from './records.js';
import { ResponseUrls } from './response-urls.js';
import { SocketMode } from './socket-mode.js';
import { Streams } from './streams.js';
import { Triggers } from './triggers.js';
import { Uploads } from './uploads.js';
import { Views } from './views.js';
import { type ChannelSetup, type UserGroupSetup, type UserSetup, Workspace } from './workspace.js';

/** How to set a Slack up. Everything has a default. */
export interface SlackOptions {
  /** Loopback port; any free one by default. */
  port?: number;
  /**
   * The app's manifest, parsed from its YAML or JSON: its name, commands, shortcuts, scopes, events and App Home.
   * The options below say otherwise where given; without both, everything is allowed.
   */
  manifest?: unknown;
  botName?: string;
  /** The workspace's name in links. */
  domain?: string;
  /** The workspace's name as people see it; the domain by default. */
  teamName?: string;
  users?: readonly UserSetup[];
  channels?: readonly ChannelSetup[];
  /** None by default. */
  userGroups?: readonly UserGroupSetup[];
  /** Events that the app subscribed to, as in its manifest. All that there are by default. */
  subscriptions?: readonly string[];
  /** Scopes of the bot token. All by default. */
  scopes?: readonly string[];
  /** Slash commands that the app registered, with `/`. Any by default. */
  commands?: readonly (string | CommandSetup)[];
  /** Shortcuts that the app registered. Any by default. */
  shortcuts?: readonly ShortcutSetup[];
  /** Functions that workflows may run. Any by default. */
  functions?: readonly FunctionSetup[];
  /** Whether Slack's own rate limits apply, by the clock `now`. Off by default. */
  rateLimits?: boolean;
  /** Domains whose links the app is told of, such as `example.com`, subdomains included. */
  unfurlDomains?: readonly string[];
  /** Serves a client for people under `/client/`, and a page. */
  web?: WebOptions;
  /** Milliseconds since 1970: stamps messages, and ages triggers and response URLs. */
  now?: () => number;
  /** What Slack waits, in milliseconds; see `SLACK_DELAYS`. */
  delays?: Partial<Delays>;
}

const PEOPLE: readonly UserSetup[] = [
  { name: 'maya', realName: 'Maya Editor' },
  { name: 'tom', realName: 'Tom Reporter' },
  { name: 'wirebot', realName: 'Wire Bot', bot: true },
];

const CHANNELS: readonly ChannelSetup[] = [
  { name: 'newsdesk', bot: true },
  { name: 'copydesk' },
  { name: 'investigations', private: true, members: ['maya'] },
];

/** A workspace among several that have the same app. */
export interface Membership {
  /** From 1: sets its ids apart. */
  readonly series: number;
  readonly keys: AppKeys;
}

/**
 * Puts the parts of a Slack together. `host` is asked for once the server listens. The app is installed, unless the
 * workspace is one of several: there it is for people to do that.
 */
export function assemble(options: SlackOptions, host: () => string, member?: Membership): Backend {
  const now = options.now ?? Date.now;
  const delays = { ...SLACK_DELAYS, ...options.delays };
  const ids = new Ids(now, member?.series);
  const keys = member?.keys ?? newKeys(ids);
  const credentials = new Credentials(keys, ids);
  if (!member) credentials.install();
  const changes = new Changes();
  const timers = new Timers();
  const records = new Records(changes);
  const app = installedApp(options);
  const workspace = new Workspace(ids, changes, {
    domain: options.domain ?? 'playground',
    name: options.teamName,
    botName: app.botName,
    appId: keys.appId,
  });
  for (const user of options.users ?? PEOPLE) workspace.addUser(user);
  for (const channel of options.channels ?? CHANNELS) workspace.addChannel(channel);
  for (const group of options.userGroups ?? []) workspace.addUserGroup(group);
  const files = new Files(workspace.teamId, { ids, now, host });
  const messages = new Messages(workspace, files, ids, changes);
  const socketMode = new SocketMode(workspace.bot.appId, { ids, records, changes, timers, delays });
  const links = new Links(app.unfurlDomains, ids);
  const notices = new Notices(ids, changes);
  const faults = new Faults(() => socketMode.drop());
  const dispatch = new Dispatch(socketMode, { records, timers, delays, faults, credentials });
  const events = new Events({
    workspace,
    messages,
    links,
    ids,
    now,
    subscriptions: app.subscriptions,
    scopes: app.scopes,
    credentials,
    deliver: (body) => void dispatch.event(body),
  });
  return {
    credentials,
    app,
    workspace,
    files,
    uploads: new Uploads(files, { ids, now, delays }),
    messages,
    streams: new Streams(messages, now, delays),
    agents: new Agents(changes),
    views: new Views(workspace, ids, changes),
    events,
    dispatch,
    socketMode,
    responseUrls: new ResponseUrls({ workspace, messages, events, ids, now, delays }),
    triggers: new Triggers(ids, now, delays),
    faults,
    functions: new Functions(ids, changes, notices),
    links,
    rateLimits: new RateLimits(options.rateLimits ?? false, now),
    notices,
    records,
    changes,
    timers,
    delays,
    ids,
    now,
    host,
  };
}

/** An app as it is new on api.slack.com. */
export function newKeys(ids: Ids): AppKeys {
  return {
    appId: ids.next('A'),
    clientId: `${ids.next('1')}.${ids.next('2')}`,
    clientSecret: ids.secret(),
    signingSecret: ids.secret(),
  };
}

function installedApp(options: SlackOptions): InstalledApp {
  const manifest = options.manifest === undefined ? undefined : readManifest(options.manifest);
  const botName = options.botName ?? manifest?.botName ?? 'bot';
  return {
    name: manifest?.name ?? botName,
    botName,
    description: manifest?.description ?? '',
    longDescription: manifest?.longDescription ?? '',
    color: manifest?.color ?? '#000000',
    commands:
      options.commands?.map((one) => (typeof one === 'string' ? { command: one } : one)) ??
      manifest?.commands,
    shortcuts: options.shortcuts ?? manifest?.shortcuts,
    scopes: options.scopes ?? manifest?.scopes,
    subscriptions: options.subscriptions ?? manifest?.subscriptions ?? ALL_EVENTS,
    homeTab: manifest?.homeTab ?? true,
    messagesTab: manifest?.messagesTab ?? true,
    functions: options.functions ?? manifest?.functions,
    unfurlDomains: options.unfurlDomains ?? manifest?.unfurlDomains ?? [],
  };
}
