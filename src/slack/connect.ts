/** What differs between one workspace, whose token is in the environment, and several, which install Stet. */
import type { App, Receiver, webApi } from '@slack/bolt';
import type { Database } from '../record/store/store.js';
import { WorkspaceClients } from './installations/clients.js';
import { Installations } from './installations/installations.js';
import type { Origin } from './jobs/kind.js';
import { createInstallingReceiver, createReceiver, type ReceiverParts } from './receiver.js';
import type { Connection } from './settings.js';

export interface Connected {
  readonly receiver: Receiver;
  /** Of the one workspace; null where each has its own. */
  readonly token: string | null;
  readonly installations: Installations | null;
  clientFor(origin: Origin, app: Pick<App, 'client'>): Promise<webApi.WebClient>;
}

export interface ConnectParts extends ReceiverParts {
  readonly connection: Connection;
  readonly store: { readonly db: Database };
  readonly clientOptions: webApi.WebClientOptions;
  readonly now: () => Date;
}

export function connect(parts: ConnectParts): Connected {
  const { connection } = parts;
  if (connection.mode !== 'oauth') {
    return {
      receiver: createReceiver(connection, parts),
      token: connection.botToken,
      installations: null,
      clientFor: async (_, { client }) => client,
    };
  }
  const installations = new Installations(parts.store.db, connection.keys, parts.now);
  const receiver = createInstallingReceiver(connection, installations, parts);
  const { installer } = receiver;
  if (installer === undefined) throw new Error('Bolt made no installer, with all that it takes');
  const clients = new WorkspaceClients(installer.authorize, parts.clientOptions);
  return { receiver, token: null, installations, clientFor: (origin) => clients.of(origin) };
}
