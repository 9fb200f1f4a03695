import type { Backend } from './backend.js';
import { Changes } from './changes.js';
import { type Delays, SLACK_DELAYS, Timers } from './clock.js';
import { Dispatch } from './dispatch.js';
import { ALL_EVENTS, Events } from './events.js';
import { Faults } from './faults.js';
import { Ids } from './ids.js';
import { Messages } from './messages.js';
import { Records } from './records.js';
import { ResponseUrls } from './response-urls.js';
import { SocketMode } from './socket-mode.js';
import { Triggers } from './triggers.js';
import { Views } from './views.js';
import { type ChannelSetup, type UserSetup, Workspace } from './workspace.js';

/** How to set a Slack up. Everything has a default. */
export interface SlackOptions {
  /** Loopback port; any free one by default. */
  port?: number;
  botName?: string;
  /** The workspace's name in links. */
  domain?: string;
  users?: readonly UserSetup[];
  channels?: readonly ChannelSetup[];
  /** Events that the app subscribed to, as in its manifest. All that there are by default. */
  subscriptions?: readonly string[];
  /** Scopes of the bot token. All by default. */
  scopes?: readonly string[];
  /** Slash commands that the app registered, with `/`. Any by default. */
  commands?: readonly string[];
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

/** Puts the parts of a Slack together. `host` is asked for once the server listens. */
export function assemble(options: SlackOptions, host: () => string): Backend {
  const now = options.now ?? Date.now;
  const delays = { ...SLACK_DELAYS, ...options.delays };
  const ids = new Ids(now);
  const changes = new Changes();
  const timers = new Timers();
  const records = new Records(changes);
  const workspace = new Workspace(ids, {
    domain: options.domain ?? 'playground',
    botName: options.botName ?? 'bot',
  });
  for (const user of options.users ?? PEOPLE) workspace.addUser(user);
  for (const channel of options.channels ?? CHANNELS) workspace.addChannel(channel);
  const messages = new Messages(workspace, ids, changes);
  const socketMode = new SocketMode(workspace.bot.appId, { ids, records, changes, timers, delays });
  const faults = new Faults(() => socketMode.drop());
  const dispatch = new Dispatch(socketMode, { records, timers, delays, faults });
  const events = new Events({
    workspace,
    messages,
    ids,
    now,
    subscriptions: options.subscriptions ?? ALL_EVENTS,
    deliver: (body) => void dispatch.event(body),
  });
  return {
    credentials: {
      botToken: `xoxb-${ids.secret()}`,
      appToken: `xapp-1-${workspace.bot.appId}-${ids.secret()}`,
      signingSecret: ids.secret(),
    },
    scopes: options.scopes,
    workspace,
    messages,
    views: new Views(workspace, ids, changes),
    events,
    dispatch,
    socketMode,
    responseUrls: new ResponseUrls({ workspace, messages, events, ids, now, delays }),
    triggers: new Triggers(ids, now, delays),
    faults,
    records,
    changes,
    timers,
    delays,
    ids,
    now,
    host,
  };
}
