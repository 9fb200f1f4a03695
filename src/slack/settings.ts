/** The settings, read from the environment once, at the start. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { keepDays, readKeepDays } from '../desk/forgetting.js';
import { type Permissions, readPermissions } from '../desk/permissions.js';
import { readAddress } from '../filing/fetching/address.js';
import { readHosts } from '../filing/fetching/hosts.js';
import { shippedKnowledge } from '../record/package-root.js';
import { type Keys, readKeys } from './installations/keys.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An empty line of `.env` is a variable that is not set. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

function secret(pattern: RegExp, what: string) {
  return z.preprocess(unset, z.string(what).trim().regex(pattern, what).optional());
}

const portRange = 'expected a port number from 1 to 65535, such as 3000.';

const botToken =
  'expected a bot token that begins with xoxb-. Copy it from your app’s page on api.slack.com/apps, under “OAuth & Permissions”, after installing the app.';
const appToken =
  'expected an app-level token that begins with xapp-. Make one on your app’s page on api.slack.com/apps, under “Basic Information”, “App-Level Tokens”, with the scope connections:write.';
const signingSecret =
  'expected the app’s signing secret, letters and digits. Copy it from your app’s page on api.slack.com/apps, under “Basic Information”, “App Credentials”.';

const apiUrl =
  'expected the address of Slack’s Web API, ending in /api/, such as https://slack-gov.com/api/. Leave it empty for Slack’s own.';

const clientId =
  'expected the app’s client ID, two numbers with a point between them. Copy it from your app’s page on api.slack.com/apps, under “Basic Information”, “App Credentials”.';
const clientSecret =
  'expected the app’s client secret, letters and digits. Copy it from your app’s page on api.slack.com/apps, under “Basic Information”, “App Credentials”.';
const encryptionKey =
  'expected 32 bytes in base64 or hexadecimal; several, the newest first, separated by commas. Make one with: openssl rand -base64 32';
const publicUrl =
  'expected the https address under which Slack and browsers reach Stet, without a path, such as https://stet.example.com.';

const databaseUrl =
  'expected the address of a PostgreSQL database, such as postgres://user:password@host/stet. Leave it empty to keep everything in STET_DATA_DIR.';

const indexes = ['memory', 'postgres'] as const;
const indexWords = 'expected memory or postgres.';

const deskChannel =
  'expected the id of a channel, such as C024BE91L: at the end of “View channel details”. Leave it empty for none.';

const correctionsPage = 'expected the web address of the page of corrections, http or https, without #.';

const filingToken =
  'expected at least 24 letters, digits and signs without a space. Make one with: openssl rand -base64 32';
const filingHosts =
  'expected names of hosts or their addresses, without ports, separated by commas, such as cms.example.org,10.0.0.5.';
const feeds =
  'expected addresses of feeds, http or https, separated by commas, such as https://example.com/rss.xml.';

const metricsToken =
  'expected at least 24 letters, digits and signs without a space. Make one with: openssl rand -base64 32';
const slowCheck = 'expected milliseconds from 0 to 600000, such as 1000.';

/** Every variable that Stet reads. `.env.example` documents each. */
export const environmentSchema = z.object({
  SLACK_BOT_TOKEN: secret(/^xoxb-[\w-]{5,}$/, botToken),
  SLACK_APP_TOKEN: secret(/^xapp-[\w-]{5,}$/, appToken),
  SLACK_SIGNING_SECRET: secret(/^[\w-]{8,}$/, signingSecret),
  SLACK_API_URL: z.preprocess(
    unset,
    z
      .string(apiUrl)
      .trim()
      .regex(/^https?:\/\/[^\s?#]+\/api\/$/, apiUrl)
      .optional(),
  ),
  SLACK_CLIENT_ID: secret(/^\d+\.\d+$/, clientId),
  SLACK_CLIENT_SECRET: secret(/^[\w-]{8,}$/, clientSecret),
  STET_ENCRYPTION_KEY: z.preprocess(
    unset,
    z
      .string()
      .transform(readKeys)
      .refine((keys) => keys !== null, encryptionKey)
      .optional(),
  ),
  STET_PUBLIC_URL: z.preprocess(unset, z.string().trim().transform(originOf).optional()),
  PORT: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/, portRange)
      .transform(Number)
      .pipe(z.number().min(1, portRange).max(65_535, portRange))
      .default(3000),
  ),
  STET_KNOWLEDGE_DIR: z.preprocess(unset, z.string().trim().optional()),
  STET_DATA_DIR: z.preprocess(unset, z.string().trim().default('data')),
  DATABASE_URL: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^postgres(?:ql)?:\/\//, databaseUrl)
      .optional(),
  ),
  STET_INDEX: z.preprocess(unset, z.enum(indexes, indexWords).default('memory')),
  STET_KEEP_DAYS: z
    .string()
    .optional()
    .transform(readKeepDays)
    .refine(
      (days) => days !== null,
      `expected a number of days from ${keepDays.least} to ${keepDays.most}, such as ${keepDays.shipped}.`,
    )
    .transform((days) => days ?? keepDays.shipped),
  STET_EDITORS: z.preprocess(unset, z.string().trim().optional()),
  STET_RULERS: z.preprocess(unset, z.string().trim().optional()),
  STET_FILERS: z.preprocess(unset, z.string().trim().optional()),
  STET_SETTERS: z.preprocess(unset, z.string().trim().optional()),
  STET_DESK_CHANNEL: z.preprocess(
    unset,
    z
      .string(deskChannel)
      .trim()
      .regex(/^[CG][A-Z0-9]{2,40}$/, deskChannel)
      .optional(),
  ),
  STET_NEWSROOM: z.preprocess(unset, z.string().trim().max(200).optional()),
  STET_CORRECTIONS_PAGE: z.preprocess(
    unset,
    z
      .string(correctionsPage)
      .trim()
      .regex(/^https?:\/\/[^\s#]+$/i, correctionsPage)
      .optional(),
  ),
  STET_FILING_TOKEN: z.preprocess(
    unset,
    z
      .string(filingToken)
      .trim()
      .regex(/^[\x21-\x7e]{24,500}$/, filingToken)
      .optional(),
  ),
  STET_FILING_HOSTS: z.preprocess(unset, z.string().default('')),
  STET_FEEDS: z.preprocess(unset, z.string().default('')),
  STET_METRICS_TOKEN: z.preprocess(
    unset,
    z
      .string(metricsToken)
      .trim()
      .regex(/^[\x21-\x7e]{24,500}$/, metricsToken)
      .optional(),
  ),
  STET_SLOW_CHECK_MS: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^\d{1,6}$/, slowCheck)
      .transform(Number)
      .pipe(z.number().max(600_000, slowCheck))
      .default(1_000),
  ),
  STET_REMEMBER: z.preprocess(unset, z.enum(['on', 'off'], 'expected on or off.').default('on')),
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(logLevels, `expected one of ${logLevels.join(', ')}.`).default('info'),
  ),
});

/** How Stet is connected to Slack: not at all without any of its variables. */
export type Connection =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  | OAuth;

/** Several workspaces, by HTTP: each has a token of its own from the day on which somebody there installs the app. */
export interface OAuth {
  readonly mode: 'oauth';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  readonly keys: Keys;
  /** Where browsers reach Stet, `https://host`; undefined where Slack is to use the first address that the app has registered. */
  readonly publicUrl: string | undefined;
}

export interface Settings {
  readonly connection: Connection | null;
  /** Where the Web API is, ending in `/api/`; undefined for Slack's own. */
  readonly slackApiUrl: string | undefined;
  readonly port: number;
  readonly knowledgeDir: string;
  readonly dataDir: string;
  /** Of the PostgreSQL database; undefined for the embedded one in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Where filed sources are searched: all of them in memory, or in the PostgreSQL database, of which only a part is read for a check. */
  readonly index: (typeof indexes)[number];
  /** After how many days checks, drafts included, and answers are forgotten. */
  readonly keepDays: number;
  /** Where the desk is told what changed. */
  readonly deskChannel: string | undefined;
  /** Whose corrections are filed. */
  readonly newsroom: string | undefined;
  /** Whether checks are kept in the data folder, for `why`. */
  readonly remember: boolean;
  /** Who may rule, file sources and change settings. */
  readonly permissions: Permissions;
  readonly filing: FilingSettings;
  /** With which programs read the metrics; undefined where none has one. */
  readonly metricsToken: string | undefined;
  /** A check that takes longer has a line in the log, in milliseconds. */
  readonly slowAfter: number;
  readonly logLevel: (typeof logLevels)[number];
}

export interface FilingSettings {
  /** With which other programs file by HTTP; undefined where they do not. */
  readonly token: string | undefined;
  /** Of the newsroom's own, which may be private. */
  readonly hosts: ReadonlySet<string>;
  /** Addresses of feeds to watch. */
  readonly feeds: readonly string[];
}

/** A variable is missing or malformed. The message names it and says how to get it, without showing its value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** @throws {SettingsError} with a line for each variable that is missing or malformed. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new SettingsError(lines.join('\n'));
  }
  const variables = parsed.data;
  if (variables.STET_INDEX === 'postgres' && variables.DATABASE_URL === undefined)
    throw missing('DATABASE_URL', `STET_INDEX=postgres searches there: ${databaseUrl}`);
  return {
    index: variables.STET_INDEX,
    connection: readConnection(variables),
    slackApiUrl: variables.SLACK_API_URL,
    port: variables.PORT,
    knowledgeDir:
      variables.STET_KNOWLEDGE_DIR === undefined ? shippedKnowledge() : resolve(variables.STET_KNOWLEDGE_DIR),
    dataDir: resolve(variables.STET_DATA_DIR),
    databaseUrl: variables.DATABASE_URL,
    keepDays: variables.STET_KEEP_DAYS,
    deskChannel: variables.STET_DESK_CHANNEL,
    newsroom: variables.STET_NEWSROOM,
    remember: variables.STET_REMEMBER === 'on',
    permissions: permissionsOf(variables),
    filing: filingOf(variables),
    metricsToken: variables.STET_METRICS_TOKEN,
    slowAfter: variables.STET_SLOW_CHECK_MS,
    logLevel: variables.LOG_LEVEL,
  };
}

type ListsOfPeople = Pick<
  z.infer<typeof environmentSchema>,
  'STET_EDITORS' | 'STET_RULERS' | 'STET_FILERS' | 'STET_SETTERS'
>;

function permissionsOf({ STET_EDITORS, STET_RULERS, STET_FILERS, STET_SETTERS }: ListsOfPeople): Permissions {
  const read = readPermissions({ STET_EDITORS, STET_RULERS, STET_FILERS, STET_SETTERS });
  if (read.kind === 'invalid') throw new SettingsError(read.problems.join('\n'));
  return read.permissions;
}

type FilingVariables = Pick<
  z.infer<typeof environmentSchema>,
  'STET_FILING_TOKEN' | 'STET_FILING_HOSTS' | 'STET_FEEDS'
>;

function filingOf({ STET_FILING_TOKEN, STET_FILING_HOSTS, STET_FEEDS }: FilingVariables): FilingSettings {
  const read = readHosts(STET_FILING_HOSTS);
  if (read.kind === 'invalid') throw new SettingsError(`STET_FILING_HOSTS: ${filingHosts}`);
  const addresses = STET_FEEDS.split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const urls = addresses.map((address) => readAddress(address, read.hosts));
  const wrong = urls.find((url) => !(url instanceof URL));
  // The address may hold a secret: its number is enough to find it.
  if (wrong !== undefined && !(wrong instanceof URL))
    throw new SettingsError(`STET_FEEDS: ${feeds} Of number ${urls.indexOf(wrong) + 1}: ${wrong.why}`);
  return { token: STET_FILING_TOKEN, hosts: read.hosts, feeds: [...new Set(urls.map(String))] };
}

function readConnection(variables: z.infer<typeof environmentSchema>): Connection | null {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = variables;
  const oauth = readOAuth(variables);
  if (oauth !== null) return oauth;
  if (bot === undefined) {
    if (app === undefined && secret === undefined) return null;
    throw new SettingsError(`SLACK_BOT_TOKEN is missing: ${botToken}`);
  }
  if (app !== undefined) return { mode: 'socket', botToken: bot, appToken: app };
  if (secret !== undefined) return { mode: 'http', botToken: bot, signingSecret: secret };
  throw new SettingsError(
    `SLACK_APP_TOKEN is missing: ${appToken} (Or, to be reached by HTTP instead, set SLACK_SIGNING_SECRET.)`,
  );
}

/** Null where Stet is for one workspace: neither client ID nor client secret is set. */
function readOAuth(variables: z.infer<typeof environmentSchema>): OAuth | null {
  const { SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret, SLACK_SIGNING_SECRET: signing } = variables;
  const { STET_ENCRYPTION_KEY: keys, STET_PUBLIC_URL: publicUrl } = variables;
  if (id === undefined && secret === undefined) return null;
  if (id === undefined) throw missing('SLACK_CLIENT_ID', clientId);
  if (secret === undefined) throw missing('SLACK_CLIENT_SECRET', clientSecret);
  if (signing === undefined) throw missing('SLACK_SIGNING_SECRET', signingSecret);
  if (keys == null) throw missing('STET_ENCRYPTION_KEY', encryptionKey);
  return { mode: 'oauth', clientId: id, clientSecret: secret, signingSecret: signing, keys, publicUrl };
}

const missing = (name: string, expected: string): SettingsError =>
  new SettingsError(`${name} is missing: ${expected}`);

/** An address without a path; https, or this machine's own. */
function originOf(typed: string, context: z.RefinementCtx): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const local = url?.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url !== null && (url.protocol === 'https:' || local) && url.pathname === '/' && url.search === '')
    return url.origin;
  context.addIssue({ code: 'custom', message: publicUrl });
  return z.NEVER;
}
