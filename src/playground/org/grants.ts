import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import type { AppKeys } from '../credentials.js';
import type { JsonObject } from '../json.js';
import { checkClient } from '../web-api/client-secret.js';
import type { User } from '../workspace.js';

/** Milliseconds that a code is good for. */
const CODE_LIFE = 10 * 60_000;

/** What a person allowed, until the app comes for its token. */
interface Grant {
  readonly backend: Backend;
  readonly user: User;
  readonly scopes: readonly string[];
  /** As the app gave it; it gives the same again. */
  readonly redirectUri: string | undefined;
  readonly until: number;
  used: boolean;
}

/** Codes, each good for one token. Source: https://docs.slack.dev/reference/methods/oauth.v2.access */
export class Grants {
  readonly #grants = new Map<string, Grant>();
  readonly #keys: AppKeys;

  constructor(keys: AppKeys) {
    this.#keys = keys;
  }

  /** A code for what a person allowed. */
  issue(given: Omit<Grant, 'until' | 'used'>): string {
    const { ids, now } = given.backend;
    const code = `${ids.next('3')}.${ids.next('4')}.${ids.secret()}`;
    this.#grants.set(code, { ...given, until: now() + CODE_LIFE, used: false });
    return code;
  }

  /**
   * `oauth.v2.access`: a token for a code. The app says who it is in its arguments or by HTTP Basic.
   * @throws ApiError where the client or the code is not good
   */
  access(args: JsonObject, authorization: string | undefined): { backend: Backend; answer: JsonObject } {
    const [id, secret] = basic(authorization) ?? [args.client_id, args.client_secret];
    checkClient(id, secret, this.#keys);
    if ((args.grant_type ?? 'authorization_code') !== 'authorization_code')
      throw new ApiError('invalid_grant_type');
    const grant = this.#grants.get(String(args.code));
    if (!grant || grant.backend.now() > grant.until) throw new ApiError('invalid_code');
    if (grant.used) throw new ApiError('code_already_used');
    if (args.redirect_uri !== grant.redirectUri) throw new ApiError('bad_redirect_uri');
    grant.used = true;
    const { backend, user, scopes } = grant;
    const token = backend.credentials.install(scopes);
    const { workspace } = backend;
    return {
      backend,
      answer: {
        ok: true,
        app_id: this.#keys.appId,
        authed_user: { id: user.id },
        scope: backend.credentials.scopes?.join(',') ?? '',
        token_type: 'bot',
        access_token: token,
        bot_user_id: workspace.bot.id,
        team: { id: workspace.teamId, name: workspace.name },
        enterprise: null,
        is_enterprise_install: false,
      },
    };
  }
}

function basic(authorization: string | undefined): [string, string] | undefined {
  const encoded = /^Basic (\S+)$/.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [id, secret.join(':')];
}
