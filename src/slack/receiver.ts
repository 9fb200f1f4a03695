/** How Slack's requests come in: by a web socket, or by HTTP, for one workspace or for several. */
import { type CustomRoute, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { boltLogger } from './bolt-logger.js';
import type { Installations } from './installations/installations.js';
import { installPath, pages, redirectPath } from './installations/pages.js';
import { scopesOfManifest } from './installations/scopes.js';
import type { Connection, OAuth } from './settings.js';

export interface ReceiverParts {
  /** Of the HTTP server; `null` for none, in Socket Mode. */
  readonly port: number | null;
  readonly logger: Logger;
  /** Where the Web API is, ending in `/api/`; Slack's own without it. */
  readonly slackApiUrl?: string | undefined;
  /** Where people are asked whether Stet may come in; Slack's own page without it. */
  readonly slackAuthorizationUrl?: string | undefined;
  readonly newId: () => string;
  readonly routes: CustomRoute[];
}

export function createReceiver(
  connection: Exclude<Connection, OAuth>,
  { port, logger, slackApiUrl, routes }: ReceiverParts,
): Receiver {
  const shared = { logger: boltLogger(logger), ...(port !== null && { customRoutes: routes, port }) };
  if (connection.mode === 'http')
    return new HTTPReceiver({ ...shared, signingSecret: connection.signingSecret });
  return new SocketModeReceiver({
    ...shared,
    appToken: connection.appToken,
    // After Slack renews the connection, the client stays away for this long (5 s by default), in milliseconds.
    clientPingTimeout: 2_000,
    installerOptions: { ...(port !== null && { port }), clientOptions: apiAt(slackApiUrl) },
  });
}

/** Also serves the page where the app is installed, and the one to which Slack sends people back. */
export function createInstallingReceiver(
  { clientId, clientSecret, signingSecret, keys: [key], publicUrl }: OAuth,
  installationStore: Installations,
  { port, logger, slackApiUrl, slackAuthorizationUrl, newId, routes }: ReceiverParts,
): HTTPReceiver {
  return new HTTPReceiver({
    logger: boltLogger(logger),
    customRoutes: routes,
    ...(port === null ? {} : { port }),
    signingSecret,
    clientId,
    clientSecret,
    stateSecret: key.state,
    scopes: scopesOfManifest(),
    installationStore,
    ...(publicUrl === undefined ? {} : { redirectUri: `${publicUrl}${redirectPath}` }),
    installerOptions: {
      installPath,
      redirectUriPath: redirectPath,
      // Slack's own page asks; one of ours before it would say nothing more.
      directInstall: true,
      callbackOptions: pages({ logger, newId }),
      clientOptions: apiAt(slackApiUrl),
      ...(slackAuthorizationUrl === undefined ? {} : { authorizationUrl: slackAuthorizationUrl }),
    },
  });
}

export const apiAt = (slackApiUrl: string | undefined): { slackApiUrl?: string } =>
  slackApiUrl === undefined ? {} : { slackApiUrl };
