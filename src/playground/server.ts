import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApiError } from './api-error.js';
import type { Backend } from './backend.js';
import { ClientApi } from './client/client.js';
import type { WebOptions } from './client/files.js';
import { BAD_HOST, isLoopbackHost, same } from './client/guard.js';
import { sendFile } from './client/send-file.js';
import { MOST_FILE_BYTES } from './files.js';
import { readBody, send } from './http.js';
import { isObject, type JsonObject } from './json.js';
import { answer } from './web-api/answer.js';
import { fileForBot } from './web-api/files.js';
import { requireScope } from './web-api/method.js';

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
      return this.#botFile(pathname, response);
    if (await this.client?.serve(request, response, url)) return;
    if (request.method === 'POST' && pathname.startsWith('/upload/v1/'))
      return this.#upload(pathname, request, response);
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

  /** A file for the bot: with the scope, and only one that it may see. */
  #botFile(path: string, response: ServerResponse): void {
    const file = this.#backend.files.at(path);
    const fault = this.#backend.faults.take('file');
    if (fault) {
      send(response, fault.status, { ok: false, error: fault.error });
      return;
    }
    try {
      requireScope(this.#backend, 'files:read');
      if (file) fileForBot(file.id, this.#backend);
      sendFile(response, path, this.#backend.files);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      send(response, error.code === 'missing_scope' ? 403 : 404, error.toAnswer());
    }
  }

  async #upload(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MOST_FILE_BYTES);
    if (body === undefined) return send(response, 413, { ok: false, error: 'request_too_large' });
    try {
      this.#backend.uploads.receive(path, await fileBytes(body, request.headers['content-type']));
      response.end('OK');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      send(response, 400, error.toAnswer());
    }
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
    const { botToken } = this.#backend.credentials;
    return bearer !== undefined && botToken !== undefined && same(bearer, botToken);
  }

  #respond(path: string, body: string, response: ServerResponse): void {
    const { status, given, answered, headers } = this.#takeResponse(path, body);
    this.#backend.records.call({ method: 'response_url', args: given, status, response: answered });
    send(response, status, answered, headers);
  }

  #takeResponse(path: string, body: string): Responded {
    let given: JsonObject = { body };
    try {
      given = parsed(body);
      const fault = this.#backend.faults.take('response_url');
      if (fault) {
        const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
        return { status: fault.status, given, answered: { ok: false, error: fault.error }, headers };
      }
      this.#backend.responseUrls.post(path, given);
      return { status: 200, given, answered: { ok: true } };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { status: error.code.endsWith('_url') ? 404 : 400, given, answered: error.toAnswer() };
    }
  }
}

/** How a post to a response URL was answered. */
interface Responded {
  status: number;
  given: JsonObject;
  answered: JsonObject;
  headers?: Record<string, string>;
}

/** The bytes of an upload: the body itself, or the one file of a form. */
async function fileBytes(body: Buffer, contentType: string | undefined): Promise<Buffer> {
  if (!contentType?.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const [file, ...others] = [...form.values()].filter((value) => typeof value !== 'string');
  if (!file || others.length > 0) throw new ApiError('invalid_form_data');
  return Buffer.from(await file.arrayBuffer());
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
