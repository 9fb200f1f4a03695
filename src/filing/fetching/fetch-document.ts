/** Fetches a document from the web: bounded, and from nowhere but the public internet and hosts of the newsroom's own. */
import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { readAddress } from './address.js';
import { acceptedEncodings, readBody } from './body.js';
import { isReadableType, nameIn } from './content-types.js';
import { hostOf } from './hosts.js';
import { type NotFetched, notFetched, retryAfterOf, statusInWords } from './not-fetched.js';
import { isPublic } from './public-address.js';

export interface Fetched {
  readonly kind: 'fetched';
  /** `not-modified`: it is as it was when `etag` and `lastModified` were given; there are no bytes. */
  readonly status: 'ok' | 'not-modified';
  readonly bytes: Uint8Array;
  /** The header `content-type`, its charset included. */
  readonly mimetype: string | null;
  /** After redirects. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Resolved {
  readonly address: string;
  readonly family: number;
}

export interface Limits {
  /** In bytes, unpacked. */
  readonly bytes: number;
  /** For all of it, redirects included, in milliseconds. */
  readonly time: number;
  readonly redirects: number;
}

export const limits: Limits = { bytes: 10_000_000, time: 20_000, redirects: 5 };

export interface FetchOptions {
  /** Of the newsroom's own: these may be private, and asked at any port. */
  readonly hosts?: ReadonlySet<string>;
  /** As an earlier answer gave them: what has not changed since is not sent again. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<Limits>;
  /** Whether an address that a host's name leads to may be connected to. */
  readonly mayConnect?: (address: string) => boolean;
  readonly resolve?: (host: string) => Promise<readonly Resolved[]>;
}

const userAgent = 'Stet/0.1 (newsroom fact-check; files sources)';

/** Of all headers of an answer, in bytes. */
const mostOfHeaders = 16_384;

const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Every hop's host is looked up once, judged, and connected to at the very address that was judged.
 *
 * @throws the reason of `signal` where that is aborted; whatever a server does is a refusal
 */
export async function fetchDocument(
  address: string,
  options: FetchOptions = {},
): Promise<Fetched | NotFetched> {
  const bounds = { ...limits, ...options.limits };
  const late = AbortSignal.timeout(bounds.time);
  const signal = options.signal === undefined ? late : AbortSignal.any([late, options.signal]);
  const hosts = options.hosts ?? new Set<string>();
  let base: URL | undefined;
  for (let hop = 0, next = address; hop <= bounds.redirects; hop += 1) {
    const url = readAddress(next, hosts, base);
    if (!(url instanceof URL)) return base === undefined ? url : elsewhere(base, url);
    try {
      const answer = await oneHop(url, { ...options, hosts }, bounds, signal);
      if (answer.kind !== 'redirect') return answer;
      next = answer.to;
      base = url;
    } catch (error) {
      options.signal?.throwIfAborted();
      return late.aborted ? tooSlow(url, bounds) : unreachable(url, error);
    }
  }
  return notFetched(
    'address',
    `${base === undefined ? 'The address' : hostOf(base)} redirects more than ${bounds.redirects} times. Open the link in a browser, and give the address it ends at.`,
  );
}

type Hop = Fetched | NotFetched | { readonly kind: 'redirect'; readonly to: string };

async function oneHop(
  url: URL,
  options: FetchOptions & { readonly hosts: ReadonlySet<string> },
  bounds: Limits,
  signal: AbortSignal,
): Promise<Hop> {
  const host = hostOf(url);
  const found = await unlessAborted(resolveHost(host, options.resolve ?? everyAddress), signal);
  const mayConnect = options.mayConnect ?? isPublic;
  const vetted = options.hosts.has(host) ? found : found.filter((one) => mayConnect(one.address));
  if (vetted.length === 0)
    return notFetched(
      'address',
      `${host} is not on the public internet. If it is your own, have whoever runs Stet name it in STET_FILING_HOSTS; else save the page and file the file.`,
    );
  const agent = new Agent({
    connect: { lookup: onlyTo(vetted), timeout: bounds.time },
    maxHeaderSize: mostOfHeaders,
    headersTimeout: bounds.time,
    bodyTimeout: bounds.time,
  });
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: headersOf(options),
      signal,
    });
    return await read(answer, url, bounds);
  } finally {
    // Nothing of a connection is kept: the next may be to somewhere else.
    void agent.destroy().catch(() => undefined);
  }
}

async function read(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  url: URL,
  bounds: Limits,
): Promise<Hop> {
  const header = (name: string): string | null => {
    const value = headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  // Whoever ends the body early is not to hear of it.
  body.on('error', () => undefined);
  const refuse = (refusal: NotFetched): NotFetched => {
    body.destroy();
    return refusal;
  };
  const host = hostOf(url);
  const to = header('location');
  if (redirecting.has(statusCode) && to !== null) {
    body.destroy();
    return { kind: 'redirect', to };
  }
  const about = {
    kind: 'fetched',
    mimetype: header('content-type'),
    url: url.href,
    etag: sayable(header('etag')),
    lastModified: sayable(header('last-modified')),
  } as const;
  if (statusCode === 304) {
    body.destroy();
    return { ...about, status: 'not-modified', bytes: new Uint8Array() };
  }
  if (statusCode !== 200 && statusCode !== 203) {
    const retryAfter = retryAfterOf(header('retry-after'), new Date());
    return refuse(notFetched('status', statusInWords(host, statusCode), { status: statusCode, retryAfter }));
  }
  if (!isReadableType(about.mimetype, nameIn(url)))
    return refuse(
      notFetched(
        'type',
        `What ${host} gives there is no page, text, PDF, Word document, transcript or feed. Give the address of the text itself.`,
      ),
    );
  if (Number(header('content-length') ?? 0) > bounds.bytes) return refuse(tooLarge(host, bounds));
  const found = await readBody(body, header('content-encoding'), bounds.bytes);
  switch (found.kind) {
    case 'bytes':
      return { ...about, status: 'ok', bytes: found.bytes };
    case 'too-large':
      return tooLarge(host, bounds);
    default:
      return notFetched(
        'damaged',
        `What ${host} sent cannot be unpacked. Try again; if it stays so, save the page and file the file.`,
      );
  }
}

/** What can be said back to a server. */
const sayable = (value: string | null): string | null =>
  value !== null && /^[\x20-\x7e]{1,500}$/.test(value) ? value : null;

function headersOf({ etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8',
    'accept-encoding': acceptedEncodings,
    ...(etag == null ? {} : { 'if-none-match': etag }),
    ...(lastModified == null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** Connects to what was judged, whatever the name leads to by now. Never called for a host that is an address. */
const onlyTo =
  (vetted: readonly Resolved[]): LookupFunction =>
  (_host, { all }, done) => {
    const [first] = vetted;
    if (all === true) done(null, [...vetted]);
    else done(null, first?.address ?? '', first?.family);
  };

async function resolveHost(
  host: string,
  resolve: NonNullable<FetchOptions['resolve']>,
): Promise<readonly Resolved[]> {
  const family = isIP(host);
  return family === 0 ? resolve(host) : [{ address: host, family }];
}

const everyAddress = (host: string): Promise<Resolved[]> => lookUp(host, { all: true });

/** A look-up cannot be called off, only not waited for. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const elsewhere = (base: URL, { why, ...rest }: NotFetched): NotFetched => ({
  ...rest,
  why: `${hostOf(base)} redirects to an address that is not fetched. ${why}`,
});

const tooLarge = (host: string, { bytes }: Limits): NotFetched =>
  notFetched(
    'too-large',
    `What ${host} gives there is larger than ${bytes / 1_000_000} MB. Save the part that matters, and file that.`,
  );

const tooSlow = (url: URL, { time }: Limits): NotFetched =>
  notFetched(
    'too-slow',
    `${hostOf(url)} did not give it within ${time / 1000} seconds. Try again later, or save the page and file the file.`,
  );

function unreachable(url: URL, error: unknown): NotFetched {
  const { code, name } = codeOf(error);
  const host = hostOf(url);
  if (code === 'ENOTFOUND' || code === 'ENODATA')
    return notFetched('unreachable', `There is no host ${host}. Check the link.`);
  if (
    name === 'HTTPParserError' ||
    code === 'UND_ERR_HEADERS_OVERFLOW' ||
    code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'
  )
    return notFetched(
      'damaged',
      `What ${host} answered is no proper HTTP. Save the page from your browser and file the file.`,
    );
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code))
    return notFetched(
      'unreachable',
      `The certificate of ${host} is not in order, so I cannot tell who answers. Save the page from your browser and file the file.`,
    );
  return notFetched('unreachable', `${host} cannot be reached. Check the link, and try again later.`);
}

function codeOf(error: unknown): { readonly code: string; readonly name: string } {
  const about = typeof error === 'object' && error !== null ? error : {};
  return {
    code: 'code' in about ? String(about.code) : '',
    name: 'name' in about ? String(about.name) : '',
  };
}
