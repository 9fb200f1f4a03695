/** The bytes of a file that is attached to a message, fetched from Slack with the bot's token and from nowhere else. */

/** Why a file could not be had. */
export type NotHad =
  | 'too-large'
  /** Its address is not one of Slack's. */
  | 'elsewhere'
  /** Slack does not let the bot read it. */
  | 'refused'
  | 'gone'
  | 'unreachable';

export type Downloaded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly why: NotHad };

export interface Access {
  readonly token: string;
  /** Where the Web API is: files are on the same host, or on `files.` before it. */
  readonly slackApiUrl: string;
  /** In milliseconds. */
  readonly patience?: number;
}

const defaultPatience = 15_000;

/**
 * Whether an address may be sent the bot's token: one of Slack's own hosts, by https, or the very origin of a Web API that
 * is set otherwise.
 */
export function isSlacks(url: string, slackApiUrl: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(slackApiUrl)) return false;
  const { origin, protocol, username, password, pathname } = new URL(url);
  const api = new URL(slackApiUrl);
  if (username !== '' || password !== '' || !pathname.startsWith('/files-')) return false;
  return origin === api.origin || (protocol === 'https:' && origin === `https://files.${api.host}`);
}

/**
 * Never throws: what went wrong is for the person to hear.
 *
 * @param most in bytes
 */
export async function download(url: string, most: number, access: Access): Promise<Downloaded> {
  if (!isSlacks(url, access.slackApiUrl)) return failed('elsewhere');
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${access.token}` },
      // Slack redirects to its sign-in page, and nobody else is to have the token.
      redirect: 'manual',
      signal: AbortSignal.timeout(access.patience ?? defaultPatience),
    });
    const why = refusal(response);
    if (why !== null) {
      await response.body?.cancel();
      return failed(why);
    }
    const bytes = await bodyOf(response, most);
    return bytes === null ? failed('too-large') : { kind: 'bytes', bytes };
  } catch {
    return failed('unreachable');
  }
}

const failed = (why: NotHad): Downloaded => ({ kind: 'failed', why });

function refusal({ status, headers }: Response): NotHad | null {
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403 || (status >= 300 && status < 400)) return 'refused';
  if (status !== 200) return 'unreachable';
  // Without the scope, Slack answers with a page to sign in.
  return headers.get('content-type')?.startsWith('text/html') ? 'refused' : null;
}

/** Null where it is longer than may be: no more is read than that. */
async function bodyOf({ body }: Response, most: number): Promise<Uint8Array | null> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop closes the connection.
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
