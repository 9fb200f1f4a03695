/** `GET /metrics`, in Prometheus's text format: to whoever has the token, or to this machine alone. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import ipaddr from 'ipaddr.js';
import { bearerCheck } from '../bearer.js';
import type { Metrics } from './metrics.js';
import type { StateParts } from './state.js';

export interface MetricsRouteParts extends StateParts {
  readonly metrics: Metrics;
  /** Who has it may read; without one, this machine may. */
  readonly token: string | undefined;
  /**
   * Something on the port is meant for others than this machine, so there may be a proxy before it, whose requests come from
   * this machine too: then nobody may read without the token.
   */
  readonly meantForOthers: boolean;
}

interface Refused {
  readonly status: number;
  readonly sentence: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const withoutToken: Refused = {
  status: 403,
  sentence:
    'Without a token, metrics are told to this machine alone, and to nobody where Slack or other programs reach this port. Set STET_METRICS_TOKEN, and send it as “Authorization: Bearer …”.',
};

export function metricsRoute(parts: MetricsRouteParts): CustomRoute {
  const { token, meantForOthers, metrics } = parts;
  const bearer = token === undefined ? null : bearerCheck(token, 'STET_METRICS_TOKEN', parts.now);
  const refusedTo = (request: IncomingMessage): Refused | null => {
    if (bearer !== null) return bearer(request.headers.authorization);
    return !meantForOthers && isFromHere(request) ? null : withoutToken;
  };
  return {
    path: '/metrics',
    method: ['GET'],
    handler: async (request, response) => {
      const refused = refusedTo(request);
      if (refused !== null) return refuse(response, refused);
      await metrics.state.look(parts);
      response.writeHead(200, { 'content-type': metrics.registry.contentType, 'cache-control': 'no-store' });
      response.end(await metrics.registry.metrics());
    },
  };
}

function refuse(response: ServerResponse, { status, sentence, headers }: Refused): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(`${sentence}\n`);
}

/** What proxies add. */
const forwarded = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** From this machine, to this machine by one of its own names: no proxy, and no page that has pointed its own name here. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  return (
    isLoopback(socket.remoteAddress ?? '') &&
    isLoopback(hostOf(headers.host ?? '')) &&
    forwarded.every((name) => headers[name] === undefined)
  );
}

const hostOf = (host: string): string =>
  URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname.replace(/^\[(.*)\]$/, '$1') : '';

const isLoopback = (address: string): boolean =>
  address === 'localhost' || (ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback');
