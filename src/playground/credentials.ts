import type { Ids } from './ids.js';

/** What the app's developer is given on api.slack.com: the same in every workspace. */
export interface AppKeys {
  readonly appId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
}

/** What an app is given in one workspace, for as long as it is installed. */
export class Credentials {
  readonly keys: AppKeys;
  readonly appToken: string;
  readonly #ids: Ids;
  readonly #ended = new Set<string>();
  #botToken: string | undefined;
  #scopes: readonly string[] | undefined;

  constructor(keys: AppKeys, ids: Ids) {
    this.keys = keys;
    this.#ids = ids;
    this.appToken = `xapp-1-${keys.appId}-${ids.secret()}`;
  }

  /** Nothing where the app is not installed. */
  get botToken(): string | undefined {
    return this.#botToken;
  }

  /** The scopes that were granted on installation; `undefined` where that was without any word of them. */
  get scopes(): readonly string[] | undefined {
    return this.#scopes;
  }

  /** Installs the app. Once more, it keeps its token and may get further scopes. */
  install(scopes?: readonly string[]): string {
    this.#scopes = scopes && [...new Set([...(this.#scopes ?? []), ...scopes])];
    this.#botToken ??= `xoxb-${this.#ids.secret()}`;
    return this.#botToken;
  }

  revoke(): void {
    if (this.#botToken !== undefined) this.#ended.add(this.#botToken);
    this.#botToken = undefined;
    this.#scopes = undefined;
  }

  /** Whether a token was good once. */
  hasEnded(token: unknown): boolean {
    return typeof token === 'string' && this.#ended.has(token);
  }
}
