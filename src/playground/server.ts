import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApiError } from './api-error.js';
import type { Backend } from './backend.js';
import { ClientApi } from './client/client.js';
import type { WebOptions } from './client/files.js';
import { BAD_HOST, isLoopbackHost, same } from './client/guard.js';
import { sendFile } from './client/send-file.js';
import { readBody, send } from './http.js';
import { isObject, type JsonObject } from './json.js';
import { answer } from './web-api/answer.js';

const MOST_BODY_BYTES = 1_000_000;

/**
 * The HTTP face of the playground: `/api/…`, response URLs, files, the upgrade to Socket Mode and, with `web`, a
 * person's client. Loopback only.
 */
export class HttpServer {
  readonly #server: Server;
  readonly #backend: Backend;

  /** What people's clients use, where it was asked for. */
  readonly client: ClientApi | undefined;

  constructor(backend: Backend, web: WebOptions | undefined) {
    this.#backend = backend;
    this.client = web && new ClientApi(backend, web);
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        send(response, 500, { ok: false, error: 'fatal_error', detail: String(error) });
      });
    });
    this.#server.on('upgrade', (request, connection, head) => this.#upgrade(request, connection, head));
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
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { pathname } = url;
    if (!this.#isAddressed(request))
      return send(response, BAD_HOST.status, { ok: false, error: BAD_HOST.error });
    if (request.method === 'GET' && pathname.startsWith('/files-pri/') && this.#isBot(request))
      return sendFile(response, pathname, this.#backend.files);
    if (await this.client?.serve(request, response, url)) return;
    if (request.method !== 'POST') return send(response, 404, { ok: false, error: 'not_found' });
    const bytes = await readBody(request, MOST_BODY_BYTES);
    if (bytes === undefined) return send(response, 413, { ok: false, error: 'request_too_large' });
    const body = bytes.toString('utf8');
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

  #upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    if (this.#isAddressed(request)) this.#backend.socketMode.upgrade(request, connection, head);
    else connection.end('HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n');
  }

  #isAddressed({ headers }: IncomingMessage): boolean {
    return isLoopbackHost(headers.host, Number(this.host.split(':').at(-1)));
  }

  #isBot({ headers }: IncomingMessage): boolean {
    const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
    return bearer !== undefined && same(bearer, this.#backend.credentials.botToken);
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
