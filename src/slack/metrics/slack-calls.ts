/** What Stet asks of Slack: how long it takes, what is refused, where Slack asks to wait. */
import type { webApi } from '@slack/bolt';
import { Counter, Histogram, type Registry } from 'prom-client';
import { bounded } from './bounded.js';
import { ofRequests } from './buckets.js';

type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;
type Fetched = Awaited<ReturnType<Fetch>>;

export interface CallMeter {
  /** A `fetch` for Slack's Web API that counts. */
  readonly fetch: Fetch;
  /** The same for response URLs. */
  readonly respond: typeof fetch;
}

const mostMethods = 60;
const mostCodes = 100;

/** A word of Slack's, such as `not_in_channel`. */
const codePattern = /^[a-z][a-z0-9_]{1,60}$/;

export function callMeter(registers: Registry[], clock: () => number): CallMeter {
  const methodIn = bounded(mostMethods);
  const codeIn = bounded(mostCodes);
  const duration = new Histogram({
    name: 'stet_slack_request_duration_seconds',
    help: 'Requests to Slack until the answer began, by method of the Web API; "response_url" for answers to commands and presses, "upload" for files.',
    labelNames: ['method'],
    buckets: ofRequests,
    registers,
  });
  const errors = new Counter({
    name: 'stet_slack_errors_total',
    help: 'Requests that Slack refused, by method and by Slack’s word for the reason (code); "unreachable" where nothing answered, "http_503" for such a status. Each attempt counts.',
    labelNames: ['method', 'code'],
    registers,
  });
  const limits = new Counter({
    name: 'stet_slack_rate_limits_total',
    help: 'Requests at which Slack asked to wait, by method.',
    labelNames: ['method'],
    registers,
  });

  const refused = (method: string, code: string) => errors.inc({ method, code: codeIn(code) });
  const counted = async <T extends { readonly status: number }>(
    method: string,
    request: () => Promise<T>,
  ): Promise<T> => {
    const began = clock();
    let response: T;
    try {
      response = await request();
    } catch (error) {
      refused(method, 'unreachable');
      throw error;
    } finally {
      duration.observe({ method }, (clock() - began) / 1000);
    }
    if (response.status === 429) limits.inc({ method });
    else if (response.status >= 400) refused(method, `http_${response.status}`);
    return response;
  };
  return {
    async fetch(url, init) {
      const method = methodIn(methodOf(String(url)));
      const response = await counted(method, () => fetch(url, init));
      return response.status === 200 ? noting(response, (code) => refused(method, code)) : response;
    },
    respond: (url, init) => counted('response_url', () => fetch(url, init)),
  };
}

/** `https://slack.com/api/chat.postMessage` */
function methodOf(url: string): string {
  return /\/api\/([a-z]+(?:\.[a-z]+)+)$/i.exec(new URL(url).pathname)?.[1] ?? 'upload';
}

/** The same response, whose error is told when it is read. */
function noting(response: Fetched, refused: (code: string) => void): Fetched {
  const { ok, status, statusText, url, headers } = response;
  return {
    ...{ ok, status, statusText, url, headers },
    arrayBuffer: () => response.arrayBuffer(),
    json: () => response.json(),
    async text() {
      const body = await response.text();
      const code = errorIn(body);
      if (code !== null) refused(code);
      return body;
    },
  };
}

/** Slack's word for what was wrong; null where nothing was. */
function errorIn(body: string): string | null {
  if (!/^\s*\{[^{[]*"ok"\s*:\s*false/.test(body)) return null;
  const [, code = ''] = /"error"\s*:\s*"([^"]*)"/.exec(body) ?? [];
  return codePattern.test(code) ? code : 'unknown';
}
