import { createHmac } from 'node:crypto';
import { request } from 'undici';
import type { Delays } from './clock.js';
import type { Ack, Envelope, Retry, Transport } from './transport.js';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Slack's signature of a request: `v0=` and the HMAC-SHA256 of `v0:timestamp:body`. */
export function signature(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/**
 * Delivery to a request URL, signed. Loopback only.
 * Source: https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export class HttpDelivery implements Transport {
  readonly timedOut = 'http_timeout';
  readonly #url: URL;
  readonly #secret: string;
  readonly #delays: Delays;

  constructor(requestUrl: string, secret: string, delays: Delays) {
    this.#url = new URL(requestUrl);
    if (!LOOPBACK.has(this.#url.hostname)) {
      throw new Error(`the playground delivers to loopback addresses only, not to ${this.#url.hostname}`);
    }
    this.#secret = secret;
    this.#delays = delays;
  }

  /** Slack's check of a new request URL. @throws Error where the app does not echo the challenge */
  async verify(challenge: string): Promise<void> {
    const answer = await this.#post(
      JSON.stringify({ type: 'url_verification', challenge }),
      'application/json',
    );
    const echoed = answer.ok && JSON.stringify(answer.payload).includes(challenge);
    if (!echoed) throw new Error(`${this.#url} did not answer the challenge: ${JSON.stringify(answer)}`);
  }

  send(envelope: Envelope, retry?: Retry): Promise<Ack> {
    const { type, payload } = envelope;
    if (type === 'events_api') return this.#post(JSON.stringify(payload), 'application/json', retry);
    const fields: Record<string, string> =
      type === 'interactive'
        ? { payload: JSON.stringify(payload) }
        : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
    return this.#post(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
  }

  /** Requests are stamped with the real time: that is what the app holds them against. */
  async #post(body: string, contentType: string, retry?: Retry): Promise<Ack> {
    const timestamp = Math.floor(Date.now() / 1000);
    try {
      // Follows no redirect; and costs a fraction of `fetch`, which counts where there are thousands.
      const {
        statusCode,
        headers,
        body: answer,
      } = await request(this.#url, {
        method: 'POST',
        signal: AbortSignal.timeout(this.#delays.ack),
        headers: {
          'content-type': contentType,
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          'x-slack-request-timestamp': String(timestamp),
          'x-slack-signature': signature(this.#secret, timestamp, body),
          ...(retry && { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }),
        },
        body,
      });
      const text = await answer.text();
      return statusCode === 200
        ? { ok: true, payload: ackPayload(text) }
        : { ok: false, reason: 'http_error', final: headers['x-slack-no-retry'] === '1' };
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      return { ok: false, reason: timedOut ? this.timedOut : 'connection_failed' };
    }
  }
}

/** A body that is not JSON is a message's text. */
function ackPayload(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return { text: body };
  }
}
