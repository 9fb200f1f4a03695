/** The token with which another program comes: `Authorization: Bearer …`. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Wrong tokens within a minute, from anywhere; whoever has the right one is served all the same. */
export const mostWrong = 20;

export interface Refused {
  readonly status: 401 | 429;
  /** What to do. */
  readonly sentence: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * @param setting that holds the token, to be named to who has a wrong one
 * @returns what says whether a header has the token: null where it has
 */
export function bearerCheck(
  token: string,
  setting: string,
  now: () => Date,
): (authorization: string | undefined) => Refused | null {
  const isToken = tokenCheck(token);
  const wrong = { minute: 0, count: 0 };
  return (authorization) => {
    if (isToken(authorization)) return null;
    const minute = Math.floor(now().getTime() / 60_000);
    if (wrong.minute !== minute) Object.assign(wrong, { minute, count: 0 });
    wrong.count += 1;
    return wrong.count > mostWrong
      ? {
          status: 429,
          sentence: 'Too many requests came with a wrong token. Wait a minute.',
          headers: { 'retry-after': '60' },
        }
      : {
          status: 401,
          sentence: `Send the token of ${setting}, as in “Authorization: Bearer …”.`,
          headers: { 'www-authenticate': 'Bearer realm="stet"' },
        };
  };
}

/** Takes the same time for every wrong token of a length. */
function tokenCheck(token: string): (authorization: string | undefined) => boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const right = hash(token);
  return (authorization) => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization?.slice(0, 1000) ?? '')?.[1];
    return timingSafeEqual(hash(given ?? ''), right) && given !== undefined;
  };
}
