import { addFeed, removeFeed } from '../../filing/feeds/feed-store.js';
import { type FeedState, listFeeds } from '../../filing/feeds/list-feeds.js';
import { parseFeed } from '../../filing/feeds/parse-feed.js';
import { readAddress } from '../../filing/fetching/address.js';
import { fetchDocument } from '../../filing/fetching/fetch-document.js';
import type { Database } from '../../record/store/store.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { counted } from '../../reports/wording.js';
import { CannotRun, type Command, type ExitCode, exit, type Invocation } from '../command.js';
import { withDesk } from '../desk-store.js';
import { write } from '../output.js';
import { ownHosts } from '../own-hosts.js';
import { checkFeeds } from './feeds/check.js';

/** `stet feeds add URL`, `list`, `remove URL`, `check`: which feeds are watched. */
export const feeds: Command = async (invocation) => {
  const [what = 'list', ...addresses] = invocation.words;
  switch (what) {
    case 'add':
      return add(invocation, addresses);
    case 'remove':
      return remove(invocation, addresses);
    case 'list':
    case 'check':
      if (addresses.length > 0)
        throw new CannotRun(`stet feeds ${what} takes no address: it is for all feeds.`);
      return what === 'check' ? checkFeeds(invocation) : list(invocation);
    default:
      throw new CannotRun(
        `Expected "stet feeds add URL", "list", "remove URL" or "check", got "stet feeds ${what}".`,
      );
  }
};

/** Each is looked at first: what is no feed is not watched. */
async function add(invocation: Invocation, addresses: readonly string[]): Promise<ExitCode> {
  if (addresses.length === 0)
    throw new CannotRun('Say which feed, as in: stet feeds add https://example.com/rss.xml');
  const hosts = ownHosts(invocation.env);
  const found: { readonly url: string; readonly title: string | null; readonly items: number }[] = [];
  for (const address of addresses) {
    const url = urlOf(address, hosts);
    const fetched = await fetchDocument(url, { hosts });
    if (fetched.kind === 'refused') throw new CannotRun(`Nothing was added. ${fetched.why}`);
    const read = await parseFeed(fetched.bytes, fetched.url, { mimetype: fetched.mimetype });
    if (read.kind === 'refused') throw new CannotRun(`Nothing was added. ${read.why}`);
    found.push({ url, title: read.feed.title, items: read.feed.items.length });
  }
  const added = await withDesk(invocation, { make: true }, async ({ db }) => {
    const all = [];
    for (const one of found) all.push({ ...one, outcome: await addFeed(db, one.url, 'stet', new Date()) });
    return all;
  });
  const inWords = added.map(({ url, title, items, outcome }) =>
    outcome === 'known'
      ? `${url}: watched already.`
      : `${title ?? url}: watched from now on, with ${counted(items, 'item')}. The bot files them, or "stet feeds check" does.`,
  );
  return say(invocation, { feeds: added }, inWords);
}

async function remove(invocation: Invocation, addresses: readonly string[]): Promise<ExitCode> {
  if (addresses.length === 0)
    throw new CannotRun('Say which feed, as in: stet feeds remove https://example.com/rss.xml');
  const hosts = ownHosts(invocation.env);
  return withDesk(invocation, { make: false }, async ({ db }) => {
    const removed: string[] = [];
    for (const address of addresses) {
      const url = await watchedAs(db, address, hosts);
      await removeFeed(db, url);
      removed.push(url);
    }
    return say(
      invocation,
      { removed },
      removed.map((url) => `${url}: not watched any more. What was filed from it stays.`),
    );
  });
}

/** @throws {CannotRun} where it is not watched */
async function watchedAs(db: Database, address: string, hosts: ReadonlySet<string>): Promise<string> {
  const url = readAddress(address, hosts);
  const watched = (await listFeeds(db)).map((feed) => feed.url);
  const found = watched.find((one) => one === address || one === String(url));
  if (found !== undefined) return found;
  throw new CannotRun(
    `No feed is watched at ${neutraliseInline(address)}. "stet feeds list" shows which are.`,
  );
}

function urlOf(address: string, hosts: ReadonlySet<string>): string {
  const url = readAddress(address, hosts);
  if (url instanceof URL) return url.href;
  throw new CannotRun(`Nothing was added. ${url.why}`);
}

const list = (invocation: Invocation): Promise<ExitCode> =>
  withDesk(invocation, { make: false }, async ({ db }) => {
    const all = await listFeeds(db);
    const lines = all.length === 0 ? ['No feed is watched. Add one: stet feeds add URL'] : all.map(inWords);
    return say(invocation, { feeds: all }, lines);
  });

function inWords({ url, title, checkedAt, nextAt, problem, items }: FeedState): string {
  const when = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const counts = [
    `${items.filed} filed`,
    ...(items.waiting > 0 ? [`${items.waiting} waiting`] : []),
    ...(items.refused > 0 ? [`${items.refused} refused`] : []),
  ];
  return [
    title === null ? url : `${title}, ${url}`,
    `  ${counts.join(', ')}; ${checkedAt === null ? 'not looked into yet' : `last looked into ${when(checkedAt)}`}${nextAt === null ? '' : `, next ${when(nextAt)}`}`,
    ...(problem === null ? [] : [`  ${problem}`]),
  ].join('\n');
}

async function say(
  { options, stdout }: Invocation,
  json: object,
  lines: readonly string[],
): Promise<ExitCode> {
  const text = lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `${line.replace(/\S.*/, neutraliseInline)}\n`);
  await write(stdout, options.format === 'json' ? asJson(json, 2) : text.join(''));
  return exit.nothing;
}
