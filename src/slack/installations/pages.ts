/** What a browser shows at the end of an installation. */
import type { ServerResponse } from 'node:http';
import type { HTTPReceiverOptions, Installation } from '@slack/bolt';
import type { Logger } from 'pino';
import { errorCode, loggable } from '../logging.js';
import { reasonOf } from './reason.js';

export const installPath = '/slack/install';
export const redirectPath = '/slack/oauth_redirect';

type CallbackOptions = NonNullable<NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions']>;

export interface PageParts {
  readonly logger: Logger;
  readonly newId: () => string;
}

/** @returns the pages, as Bolt asks for them */
export function pages({ logger, newId }: PageParts): CallbackOptions {
  return {
    success(installation, _options, _request, response) {
      logger.info({ team: (installation.team ?? installation.enterprise)?.id }, 'installed');
      show(response, 200, 'Stet is installed', installed(installation));
    },
    failure(error, _options, _request, response) {
      const told = begunElsewhere.has(error.code) ? again : cancelled(error) ? notAllowed : null;
      if (told !== null) {
        show(response, 400, 'Stet is not installed', told);
        return;
      }
      const reference = newId();
      logger.error({ what: 'installation', reference, ...loggable(reasonOf(error)) }, 'could not install');
      show(response, 500, 'Stet is not installed', [
        escaped(why(error)),
        `In the log as ${escaped(reference)}.`,
      ]);
    },
  };
}

/** Codes of `@slack/oauth`, which Bolt does not hand on. */
const begunElsewhere: ReadonlySet<string> = new Set([
  'slack_oauth_missing_state',
  'slack_oauth_invalid_state',
  'slack_oauth_missing_code',
]);
const refusedCode = 'slack_oauth_installer_authorization_error';

/** The page may be opened minutes after the link, or in another browser. */
const again = [
  'This page belongs to an installation that was begun elsewhere, or more than ten minutes ago. Nothing was changed.',
  `<a href="${installPath}">Begin again</a>`,
];

const notAllowed = [
  'You did not allow it, so nothing was changed.',
  `<a href="${installPath}">Begin again</a>`,
];

/** Of this library's errors of that code, one says that a person cancelled: it alone has no other error in it. */
const cancelled = (error: Error & { readonly code: string }): boolean =>
  error.code === refusedCode && reasonOf(error) === error;

/** By Slack's code. Source: https://docs.slack.dev/reference/methods/oauth.v2.access */
const reasons: Readonly<Record<string, string>> = {
  bad_client_secret:
    'Slack does not accept Stet’s client secret. Tell whoever runs Stet: SLACK_CLIENT_SECRET is wrong.',
  invalid_client_id:
    'Slack does not know Stet’s client ID. Tell whoever runs Stet: SLACK_CLIENT_ID is wrong.',
  bad_redirect_uri:
    'Slack was told of another address to come back to. Tell whoever runs Stet: STET_PUBLIC_URL and the redirect URLs of the app have to agree.',
  invalid_code: 'Slack’s answer was used already, or is too old. Begin again.',
  code_already_used: 'Slack’s answer was used already. Begin again.',
};

function why(error: Error): string {
  const code = errorCode(error);
  const known = code !== undefined && Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return (
    known ??
    'Something went wrong on Stet’s side. Try once more; if it happens again, tell whoever runs Stet.'
  );
}

/** Lines of HTML. */
function installed({
  team,
  enterprise,
  isEnterpriseInstall,
  appId,
}: Installation<'v1' | 'v2', boolean>): string[] {
  const name = (isEnterpriseInstall ? enterprise : team)?.name ?? 'your workspace';
  const hello = `Stet is in ${escaped(name)} now. Type <code>/factcheck help</code> anywhere there, and <code>/invite @stet</code> where you want to mention it.`;
  if (isEnterpriseInstall || team === undefined)
    return [hello, 'An admin of the organisation now adds it to the workspaces that are to have it.'];
  const app = `slack://app?${new URLSearchParams({ team: team.id, ...(appId === undefined ? {} : { id: appId }) })}`;
  const browser = `https://app.slack.com/client/${encodeURIComponent(team.id)}`;
  return [
    hello,
    `<a href="${escaped(app)}">Open Slack</a>, or <a href="${escaped(browser)}">Slack in the browser</a>.`,
  ];
}

function show(response: ServerResponse, status: number, title: string, lines: readonly string[]): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; form-action 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  const body = lines.map((line) => `<p>${line}</p>`).join('\n');
  response.end(
    `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${title}</title>\n<h1>${title}</h1>\n${body}\n</html>\n`,
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (found) => entities[found] ?? found);
