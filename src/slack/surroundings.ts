/** What listeners and work are done with. */
import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Checking } from '../desk/checking/checking.js';
import type { Desk } from '../desk/desk.js';
import type { Permissions } from '../desk/permissions.js';
import type { FilingPort, OriginsPort } from './filing/port.js';
import type { UserGroups } from './groups.js';
import type { Homes } from './homes.js';
import type { Installations } from './installations/installations.js';
import type { Origin } from './jobs/kind.js';
import type { Queues } from './sending/channel-queues.js';

export interface Surroundings {
  readonly checking: Checking;
  readonly desk: Desk;
  readonly queues: Queues;
  /** Reaches response URLs. */
  readonly respond: typeof fetch;
  /** The client that speaks for Stet in the workspace from which something came. */
  readonly clientFor: (origin: Origin) => Promise<webApi.WebClient>;
  /** Null where nothing is filed from Slack: several workspaces share the record. */
  readonly filing: FilingPort | null;
  readonly origins: OriginsPort;
  /** Who installed Stet; null where it is for the one workspace whose token is in the environment. */
  readonly installations: Installations | null;
  /** Who may rule, file sources and change settings. */
  readonly permissions: Permissions;
  readonly groups: Pick<UserGroups, 'groupsOf'>;
  /** Where the desk is told what changed: the id of a channel; null for none. */
  readonly deskChannel: string | null;
  /** Whose corrections are filed; null where that is not set. */
  readonly newsroom: string | null;
  /** There is a job to do. */
  readonly wake: () => void;
  readonly homes: Homes;
  /** How long work is done in silence before it is said that it is being done, in milliseconds. */
  readonly silentFor: number;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly newId: () => string;
}
