import type { Backend } from '../backend.js';
import type { AppKeys } from '../credentials.js';
import type { User } from '../workspace.js';
import type { Grants } from './grants.js';

/** A person who is signed in to a workspace. */
export interface Session {
  readonly backend: Backend;
  readonly user: User;
}

/** A page, or the way on. */
export type Shown = { status: number; html: string } | { location: string };

interface Asked {
  readonly scopes: readonly string[];
  readonly redirectUri: string | undefined;
  /** Where the browser goes. */
  readonly target: string;
  readonly state: string | null;
}

/**
 * `/oauth/v2/authorize`: asks a person whether the app may come in, and sends them back to the app with a code.
 * Source: https://docs.slack.dev/authentication/installing-with-oauth
 */
export class Authorize {
  readonly #keys: AppKeys;
  readonly #grants: Grants;
  readonly #redirectUrls: readonly string[];

  /** `redirectUrls` are those that the app has registered. */
  constructor(keys: AppKeys, grants: Grants, redirectUrls: readonly string[]) {
    this.#keys = keys;
    this.#grants = grants;
    this.#redirectUrls = redirectUrls;
  }

  /** The question, as a page with a form. */
  ask(query: URLSearchParams, session: Session | undefined): Shown {
    const asked = this.#read(query, session);
    if ('status' in asked) return asked;
    const fields = [...query].map(
      ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
    );
    const { app, workspace } = asked.session.backend;
    return {
      status: 200,
      html: `<!doctype html><title>${escaped(app.name)}</title>
<h1>${escaped(app.name)} asks for access to ${escaped(workspace.name)}</h1>
<ul>${asked.scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('')}</ul>
<form method="post" action="/oauth/v2/authorize">${fields.join('')}
<button name="answer" value="allow">Allow</button> <button name="answer" value="cancel">Cancel</button></form>`,
    };
  }

  /** What the person answered. */
  answer(form: URLSearchParams, session: Session | undefined): Shown {
    const asked = this.#read(form, session);
    if ('status' in asked) return asked;
    const target = new URL(asked.target);
    if (form.get('answer') === 'allow')
      target.searchParams.set(
        'code',
        this.#grants.issue({ ...asked.session, scopes: asked.scopes, redirectUri: asked.redirectUri }),
      );
    else target.searchParams.set('error', 'access_denied');
    if (asked.state !== null) target.searchParams.set('state', asked.state);
    return { location: target.href };
  }

  #read(
    query: URLSearchParams,
    session: Session | undefined,
  ): (Asked & { session: Session }) | { status: number; html: string } {
    if (!session) return wrong(401, 'Sign in to your workspace first.');
    const { workspace, app } = session.backend;
    if (query.get('client_id') !== this.#keys.clientId) return wrong(400, 'invalid_client_id');
    const team = query.get('team');
    if (team && team !== workspace.teamId) return wrong(400, 'invalid_team_for_non_distributed_app');
    const scopes = (query.get('scope') ?? '').split(/[ ,]+/).filter(Boolean);
    if (query.get('user_scope')) return wrong(400, 'invalid_scope: there are no user tokens here');
    const unknown = scopes.filter((scope) => app.scopes && !app.scopes.includes(scope));
    if (scopes.length === 0 || unknown.length > 0) return wrong(400, `invalid_scope: ${unknown.join(', ')}`);
    const redirectUri = query.get('redirect_uri') ?? undefined;
    const target = redirectUri ?? this.#redirectUrls[0];
    if (target === undefined || !this.#redirectUrls.some((url) => isUnder(target, url)))
      return wrong(400, `bad_redirect_uri: ${target ?? 'none is registered'}`);
    return { scopes, redirectUri, target, state: query.get('state'), session };
  }
}

/** Slack takes a registered address and what is below it. */
function isUnder(target: string, registered: string): boolean {
  return target === registered || target.startsWith(registered.endsWith('/') ? registered : `${registered}/`);
}

function wrong(status: number, said: string): { status: number; html: string } {
  return { status, html: `<!doctype html><title>Error</title><p>${escaped(said)}</p>` };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
