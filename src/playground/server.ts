import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApiError } from './api-error.js';
import type { Backend } from './backend.js';
import { isObject, type JsonObject } from './json.js';
import { answer } from './web-api/answer.js';

const MOST_BODY_BYTES = 1_000_000;

/** The HTTP face of the playground: `/api/…`, response URLs, and the upgrade to Socket Mode. Loopback only. */
export class HttpServer {
  readonly #server: Server;
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        send(response, 500, { ok: false, error: 'fatal_error', detail: String(error) });
      });
    });
    this.#server.on('upgrade', (request, connection, head) =>
      backend.socketMode.upgrade(request, connection, head),
    );
  }

  /** `127.0.0.1:port`. @throws Error before `listen` */
  get host(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string')
      throw new Error('the playground is not started: call start() first');
    return `127.0.0.1:${address.port}`;
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => resolve());
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await readBody(request);
    if (request.method !== 'POST') return send(response, 404, { ok: false, error: 'not_found' });
    if (body === undefined) return send(response, 413, { ok: false, error: 'request_too_large' });
    if (pathname.startsWith('/api/')) {
      const answered = await answer(
        {
          method: pathname.slice('/api/'.length),
          contentType: request.headers['content-type'] ?? '',
          authorization: request.headers.authorization,
          body,
        },
        this.#backend,
      );
      return send(response, answered.status, answered.body, answered.headers);
    }
    if (/^\/(commands|actions)\//.test(pathname)) return this.#respond(pathname, body, response);
    return send(response, 404, { ok: false, error: 'not_found' });
  }

  #respond(path: string, body: string, response: ServerResponse): void {
    const { status, given, answered } = this.#takeResponse(path, body);
    this.#backend.records.call({ method: 'response_url', args: given, status, response: answered });
    send(response, status, answered);
  }

  #takeResponse(path: string, body: string): { status: number; given: JsonObject; answered: JsonObject } {
    let given: JsonObject = { body };
    try {
      given = parsed(body);
      this.#backend.responseUrls.post(path, given);
      return { status: 200, given, answered: { ok: true } };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { status: error.code.endsWith('_url') ? 404 : 400, given, answered: error.toAnswer() };
    }
  }
}

function parsed(body: string): JsonObject {
  try {
    const value: unknown = JSON.parse(body);
    if (isObject(value)) return value;
  } catch {
    throw new ApiError('invalid_payload', ['not JSON']);
  }
  throw new ApiError('invalid_payload', ['not an object']);
}

/** The body as text, or `undefined` where it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Without an encoding set, a request's chunks are buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BODY_BYTES) chunks.push(chunk);
  }
  return size > MOST_BODY_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
}

function send(
  response: ServerResponse,
  status: number,
  body: JsonObject,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
