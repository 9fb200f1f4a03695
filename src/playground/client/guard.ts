import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is not served, as an HTTP status and a code. */
export interface Denial {
  readonly status: 401 | 403 | 421;
  readonly error: 'not_authed' | 'cross_site' | 'bad_host';
}

export const BAD_HOST: Denial = { status: 421, error: 'bad_host' };
const NOT_AUTHED: Denial = { status: 401, error: 'not_authed' };
const CROSS_SITE: Denial = { status: 403, error: 'cross_site' };

/** Whether a request names this machine: a page elsewhere whose name was made to lead here does not. */
export function isLoopbackHost(host: string | undefined, port: number): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].some((name) => host === `${name}:${port}`);
}

/** Cookies do not tell ports apart, so the name does. */
export function cookieName(port: number): string {
  return `slack_client_${port}`;
}

/**
 * Whether a request comes from the page, or from who knows the token. What a cookie lets through must come from the page's
 * own origin: SameSite does not tell ports apart either.
 */
export function denied(
  request: { method: string; headers: IncomingHttpHeaders },
  token: string,
  port: number,
): Denial | undefined {
  const { headers, method } = request;
  if (!isLoopbackHost(headers.host, port)) return BAD_HOST;
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return same(bearer, token) ? undefined : NOT_AUTHED;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return CROSS_SITE;
  if (method !== 'GET' && headers.origin !== `http://${headers.host}`) return CROSS_SITE;
  const cookie = cookieOf(headers.cookie, cookieName(port));
  return cookie !== undefined && same(cookie, token) ? undefined : NOT_AUTHED;
}

export function same(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  return header
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
