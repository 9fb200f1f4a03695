import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Backend } from '../backend.js';
import { MOST_FILE_BYTES } from '../files.js';
import { readBody, send } from '../http.js';
import { isObject, type JsonObject } from '../json.js';
import { Refusal } from '../refusal.js';
import type { User } from '../workspace.js';
import { Feed } from './feed.js';
import { PAGE_POLICY, type WebOptions } from './files.js';
import { cookieName, denied, same } from './guard.js';
import { known, routes } from './routes.js';
import { sendFile } from './send-file.js';
import { history, stateFor } from './state.js';

const MOST_BODY_BYTES = 1_000_000;

/** A request that its sender got wrong. */
class HttpError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const badRequest = (message: string) => new HttpError(400, 'bad_request', message);
const notFound = () => new HttpError(404, 'not_found', 'there is nothing here');
const tooLarge = () => new HttpError(413, 'request_too_large', 'that is too large');

/**
 * What a person's client uses: the page's files, `/client/…` and uploaded files. Everything that a client can do
 * is what the drivers of a test can do.
 */
export class ClientApi {
  readonly token: string;
  readonly #backend: Backend;
  readonly #options: WebOptions;
  readonly #feed: Feed;

  constructor(backend: Backend, options: WebOptions) {
    this.#backend = backend;
    this.#options = options;
    this.#feed = new Feed(backend);
    this.token = backend.ids.secret();
  }

  /** Serves a request that is the client's; false where it is not. */
  async serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    const method = request.method ?? 'GET';
    const file = this.#options.files?.get(url.pathname);
    const ours = url.pathname === '/' || file !== undefined || /^\/(client|files-pri)\//.test(url.pathname);
    if (!ours) return false;
    const port = Number(this.#backend.host().split(':').at(-1));
    if (url.pathname === '/' && method === 'GET' && url.searchParams.has('token')) {
      return this.#admit(response, url, port);
    }
    const denial = denied({ method, headers: request.headers }, this.token, port);
    if (denial) {
      send(response, denial.status, { ok: false, error: denial.error });
      return true;
    }
    if (method === 'GET' && file) this.#page(response, file.type, file.body);
    else if (method === 'GET' && url.pathname.startsWith('/files-pri/'))
      sendFile(response, url.pathname, this.#backend.files);
    else if (url.pathname.startsWith('/client/')) await this.#client(method, request, response, url);
    else send(response, 404, { ok: false, error: 'not_found' });
    return true;
  }

  /** Takes the token out of the address and keeps it in a cookie. */
  #admit(response: ServerResponse, url: URL, port: number): true {
    const { searchParams } = url;
    if (!same(searchParams.get('token') ?? '', this.token)) {
      send(response, 401, { ok: false, error: 'not_authed' });
      return true;
    }
    searchParams.delete('token');
    const rest = searchParams.toString();
    response.writeHead(303, {
      location: rest ? `/?${rest}` : '/',
      'set-cookie': `${cookieName(port)}=${this.token}; HttpOnly; SameSite=Strict; Path=/`,
      'cache-control': 'no-store',
    });
    response.end();
    return true;
  }

  #page(response: ServerResponse, type: string, body: string | Uint8Array): void {
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': this.#options.csp ?? PAGE_POLICY,
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    response.end(body);
  }

  async #client(method: string, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      const name = url.pathname.slice('/client/'.length);
      const answered =
        method === 'GET' ? this.#get(name, request, response, url) : await this.#post(name, request, url);
      if (answered) send(response, 200, { ok: true, ...answered });
    } catch (error) {
      const { status, body } = errorAnswer(error);
      send(response, status, body);
    }
  }

  /** Nothing where the answer is a stream. */
  #get(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    { searchParams }: URL,
  ): JsonObject | undefined {
    const viewer = this.#person(searchParams.get('as'));
    switch (name) {
      case 'state':
        return stateFor(viewer, () => this.#feed.seq, this.#backend);
      case 'history': {
        const channel = known(searchParams.get('channel') ?? '', viewer, this.#backend);
        const limit = Math.min(Math.max(Number(searchParams.get('limit') ?? 50) || 50, 1), 200);
        return history(
          viewer,
          channel,
          { before: searchParams.get('before') ?? undefined, limit },
          this.#backend,
        );
      }
      case 'events': {
        const since = request.headers['last-event-id'] ?? searchParams.get('since');
        this.#feed.open(response, viewer, typeof since === 'string' ? Number(since) : undefined);
        return undefined;
      }
      default:
        throw notFound();
    }
  }

  async #post(name: string, request: IncomingMessage, { searchParams }: URL): Promise<JsonObject> {
    if (name === 'upload') {
      const bytes = await readBody(request, MOST_FILE_BYTES);
      if (bytes === undefined) throw tooLarge();
      const fileName = searchParams.get('name') ?? '';
      if (!/^[^/\\\p{Cc}]{1,255}$/u.test(fileName)) throw badRequest('name: a file name is needed');
      if (bytes.length === 0) throw new Refusal('the file is empty');
      const { files } = this.#backend;
      const title = searchParams.get('title') ?? undefined;
      const file = files.add(this.#person(searchParams.get('as')), { name: fileName, title, bytes });
      return { file: files.toWire(file) };
    }
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (!route) throw notFound();
    const { as, ...body } = await jsonBody(request);
    return route.run(body, this.#person(typeof as === 'string' ? as : null), this.#backend);
  }

  /** Whom the request acts for; the first person where it does not say. */
  #person(id: string | null): User {
    const { users } = this.#backend.workspace;
    const person = id === null ? [...users.values()].find((user) => !user.botId) : users.get(id);
    if (person && !person.botId) return person;
    throw badRequest(`as: no person ${id}`);
  }
}

async function jsonBody(request: IncomingMessage): Promise<JsonObject> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new HttpError(415, 'not_json', 'the body must be application/json');
  const bytes = await readBody(request, MOST_BODY_BYTES);
  if (bytes === undefined) throw tooLarge();
  try {
    const body: unknown = JSON.parse(bytes.toString('utf8'));
    if (isObject(body)) return body;
  } catch {
    throw badRequest('the body is not JSON');
  }
  throw badRequest('the body is not an object');
}

/** What an error is answered with. @throws what is a fault of ours */
function errorAnswer(error: unknown): { status: number; body: JsonObject } {
  if (error instanceof Refusal) {
    const { code, message, errors } = error;
    return { status: 200, body: { ok: false, error: code, message, ...(errors && { errors }) } };
  }
  if (error instanceof HttpError) {
    return { status: error.status, body: { ok: false, error: error.code, message: error.message } };
  }
  if (error instanceof z.ZodError) {
    return { status: 400, body: { ok: false, error: 'bad_request', message: z.prettifyError(error) } };
  }
  throw error;
}
