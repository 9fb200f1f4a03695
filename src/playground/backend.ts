import type { Agents } from './agents.js';
import type { Changes } from './changes.js';
import type { Delays, Timers } from './clock.js';
import type { Credentials } from './credentials.js';
import type { Dispatch } from './dispatch.js';
import type { Events } from './events.js';
import type { Faults } from './faults.js';
import type { Files } from './files.js';
import type { Functions } from './functions.js';
import type { Ids } from './ids.js';
import type { Links } from './links.js';
import type { AppSetup } from './manifest.js';
import type { Messages } from './messages.js';
import type { Notices } from './notices.js';
import type { RateLimits } from './rate-limits.js';
import type { Records } from './records.js';
import type { ResponseUrls } from './response-urls.js';
import type { SocketMode } from './socket-mode.js';
import type { Streams } from './streams.js';
import type { Triggers } from './triggers.js';
import type { Uploads } from './uploads.js';
import type { Views } from './views.js';
import type { Workspace } from './workspace.js';

/** The app as it is installed. Where it named no commands or shortcuts, any may be tried. */
export interface InstalledApp extends Omit<AppSetup, 'commands' | 'shortcuts' | 'scopes'> {
  readonly commands: AppSetup['commands'] | undefined;
  readonly shortcuts: AppSetup['shortcuts'] | undefined;
  /** The scopes that the bot token has; `undefined` for all. */
  readonly scopes: readonly string[] | undefined;
}

/** The parts of one running Slack. */
export interface Backend {
  readonly credentials: Credentials;
  readonly app: InstalledApp;
  readonly workspace: Workspace;
  readonly files: Files;
  readonly uploads: Uploads;
  readonly messages: Messages;
  readonly streams: Streams;
  readonly agents: Agents;
  readonly views: Views;
  readonly events: Events;
  readonly dispatch: Dispatch;
  readonly socketMode: SocketMode;
  readonly responseUrls: ResponseUrls;
  readonly triggers: Triggers;
  readonly functions: Functions;
  readonly links: Links;
  readonly rateLimits: RateLimits;
  readonly faults: Faults;
  readonly notices: Notices;
  readonly records: Records;
  readonly changes: Changes;
  readonly timers: Timers;
  readonly delays: Delays;
  readonly ids: Ids;
  readonly now: () => number;
  /** `127.0.0.1:port`, once the server listens. */
  host(): string;
}
