import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError } from '../api-error.js';
import { assemble, newKeys, type SlackOptions } from '../assemble.js';
import type { Backend } from '../backend.js';
import { isLoopbackHost } from '../client/guard.js';
import type { AppKeys } from '../credentials.js';
import { readBody, send } from '../http.js';
import { Ids } from '../ids.js';
import type { JsonObject } from '../json.js';
import type { Call } from '../records.js';
import { Slack } from '../slack.js';
import { type ApiRequest, answer, parsedArguments } from '../web-api/answer.js';
import { Authorize, type Session, type Shown } from './authorize.js';
import { Browser, fieldsIn, linkIn, type Page } from './browser.js';
import { Grants } from './grants.js';

const MOST_BODY_BYTES = 1_000_000;
const SESSION = 'd';

/** How to set several workspaces up. What is said beside `workspaces` holds for each of them. */
export interface SlackOrgOptions extends Omit<SlackOptions, 'port' | 'web'> {
  /** By name; a workspace's name is its domain too, unless it has another. */
  workspaces: Readonly<Record<string, Omit<SlackOptions, 'port' | 'web' | 'manifest'>>>;
  /** Addresses that the app has registered to come back to. More can be added to `redirectUrls`. */
  redirectUrls?: readonly string[];
}

/**
 * Several workspaces and one app, which is installed in none until somebody does. All are called under one address and
 * deliver by HTTP with one signing secret.
 */
export class SlackOrg {
  /** Addresses to come back to after an installation; one, or below one. The first where the app names none. */
  readonly redirectUrls: string[];
  /** Calls that are for no workspace yet: `oauth.v2.access`, and what no token of any came with. */
  readonly calls: Call[] = [];
  readonly #keys: AppKeys;
  readonly #ids: Ids;
  readonly #members = new Map<string, { slack: Slack; backend: Backend }>();
  readonly #sessions = new Map<string, Session>();
  readonly #grants: Grants;
  readonly #authorize: Authorize;
  readonly #server: Server;

  constructor({ workspaces, redirectUrls = [], ...common }: SlackOrgOptions) {
    this.#ids = new Ids(common.now ?? Date.now);
    this.#keys = newKeys(this.#ids);
    this.redirectUrls = [...redirectUrls];
    this.#grants = new Grants(this.#keys);
    this.#authorize = new Authorize(this.#keys, this.#grants, this.redirectUrls);
    for (const [index, [name, own]] of Object.entries(workspaces).entries()) {
      const options = { domain: name, ...common, ...own };
      const backends: Backend[] = [];
      const slack = new Slack(options, (host) => {
        const backend = assemble(options, host, { series: index + 1, keys: this.#keys });
        backends.push(backend);
        return backend;
      });
      for (const backend of backends) this.#members.set(name, { slack, backend });
    }
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        send(response, 500, { ok: false, error: 'fatal_error', detail: String(error) });
      });
    });
  }

  async start(): Promise<this> {
    for (const { slack } of this.#members.values()) await slack.start();
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', () => resolve());
    });
    return this;
  }

  async close(): Promise<void> {
    for (const { slack } of this.#members.values()) await slack.close();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  /** For `clientOptions.slackApiUrl`, whatever the workspace. */
  get apiUrl(): string {
    return `${this.#origin}/api/`;
  }

  /** For `installerOptions.authorizationUrl`. */
  get authorizationUrl(): string {
    return `${this.#origin}/oauth/v2/authorize`;
  }

  get appId(): string {
    return this.#keys.appId;
  }

  get clientId(): string {
    return this.#keys.clientId;
  }

  get clientSecret(): string {
    return this.#keys.clientSecret;
  }

  get signingSecret(): string {
    return this.#keys.signingSecret;
  }

  /** One workspace. */
  workspace(name: string): Slack {
    return this.#member(name).slack;
  }

  /** Every workspace reaches the app here from now on, by signed HTTP. Loopback only. */
  async deliverTo(requestUrl: string): Promise<void> {
    for (const { slack } of this.#members.values()) await slack.deliverTo(requestUrl);
  }

  /**
   * Somebody opens the app's own address to install it, `…/slack/install`, and goes through with it, or cancels.
   * Resolves with the page that the app shows last.
   */
  async install(name: string, as: string, installUrl: string, { allow = true } = {}): Promise<Page> {
    const browser = this.browser(name, as);
    let page = await browser.open(installUrl);
    const link = linkIn(page, this.authorizationUrl);
    if (link) page = await browser.open(link);
    if (!page.url.startsWith(this.authorizationUrl) || page.status !== 200) return page;
    const form = fieldsIn(page);
    form.set('answer', allow ? 'allow' : 'cancel');
    return browser.open(this.authorizationUrl, form);
  }

  /** A browser in which a person is signed in to a workspace. */
  browser(name: string, as: string): Browser {
    const { backend } = this.#member(name);
    const session = this.#ids.secret();
    this.#sessions.set(session, { backend, user: backend.workspace.user(as) });
    const browser = new Browser();
    browser.setCookie(new URL(this.#origin).host, SESSION, session);
    return browser;
  }

  get #origin(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string')
      throw new Error('the org is not started: call start() first');
    return `http://127.0.0.1:${(address satisfies AddressInfo).port}`;
  }

  #member(name: string): { slack: Slack; backend: Backend } {
    const found = this.#members.get(name);
    if (found) return found;
    throw new Error(`no workspace ${name}; there are ${[...this.#members.keys()].join(', ')}`);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#origin);
    if (!isLoopbackHost(request.headers.host, Number(new URL(this.#origin).port)))
      return send(response, 421, { ok: false, error: 'misdirected_request' });
    const body = (await readBody(request, MOST_BODY_BYTES))?.toString('utf8');
    if (body === undefined) return send(response, 413, { ok: false, error: 'request_too_large' });
    if (url.pathname === '/oauth/v2/authorize') {
      const session = this.#session(request.headers.cookie);
      const shown =
        request.method === 'POST'
          ? this.#authorize.answer(new URLSearchParams(body), session)
          : this.#authorize.ask(url.searchParams, session);
      return show(response, shown);
    }
    if (request.method !== 'POST' || !url.pathname.startsWith('/api/'))
      return send(response, 404, { ok: false, error: 'not_found' });
    const answered = await this.#api({
      method: url.pathname.slice('/api/'.length),
      contentType: request.headers['content-type'] ?? '',
      authorization: request.headers.authorization,
      body,
    });
    send(response, answered.status, answered.body, answered.headers);
  }

  /** The workspace whose token came answers; without one, only a code can be turned in. */
  async #api(request: ApiRequest) {
    let response: JsonObject;
    let args: JsonObject = {};
    try {
      args = parsedArguments(request);
      const bearer = /^Bearer (\S+)$/.exec(request.authorization ?? '')?.[1];
      const token = bearer ?? args.token;
      const member = [...this.#members.values()].find(({ backend }) => owns(backend, token));
      if (member) return await answer(request, member.backend);
      if (request.method === 'oauth.v2.access')
        response = this.#grants.access(args, request.authorization).answer;
      else throw new ApiError(token === undefined ? 'not_authed' : 'invalid_auth');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      response = error.toAnswer();
    }
    const { token: _, client_secret: __, ...recorded } = args;
    const { access_token: ___, ...open } = response;
    this.calls.push({ method: request.method, args: recorded, status: 200, response: structuredClone(open) });
    return { status: 200, headers: {}, body: response };
  }

  #session(cookies: string | undefined): Session | undefined {
    const id = new RegExp(`(?:^|;\\s*)${SESSION}=([^;]+)`).exec(cookies ?? '')?.[1];
    return id === undefined ? undefined : this.#sessions.get(id);
  }
}

function owns({ credentials, functions }: Backend, token: unknown): boolean {
  if (typeof token !== 'string') return false;
  const { botToken, appToken } = credentials;
  return token === botToken || token === appToken || credentials.hasEnded(token) || functions.admits(token);
}

function show(response: ServerResponse, shown: Shown): void {
  if ('location' in shown) response.writeHead(302, { location: shown.location }).end();
  else response.writeHead(shown.status, { 'content-type': 'text/html; charset=utf-8' }).end(shown.html);
}

/** Makes several workspaces with one app; `start()` them before the app. */
export function createSlackOrg(options: SlackOrgOptions): SlackOrg {
  return new SlackOrg(options);
}
