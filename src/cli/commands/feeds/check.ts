/** `stet feeds check`: looks into all feeds once, and files what is new. */
import { type FoundWith, readFoundWith } from '../../../filing/comparing/found-with.js';
import { type FeedEvent, type Polled, pollFeeds } from '../../../filing/feeds/poll.js';
import { fetchDocument } from '../../../filing/fetching/fetch-document.js';
import { createFiling } from '../../../filing/filing.js';
import { asJson } from '../../../reports/json.js';
import { neutraliseInline } from '../../../reports/neutralise.js';
import { counted } from '../../../reports/wording.js';
import { type ExitCode, exit, type Invocation } from '../../command.js';
import { withDesk } from '../../desk-store.js';
import { openFolder } from '../../knowledge.js';
import { write } from '../../output.js';
import { ownHosts } from '../../own-hosts.js';
import { progressOn } from '../filing/progress.js';
import { asPlain, disagreementsInWords, linesOf } from '../filing/told.js';

export async function checkFeeds(invocation: Invocation): Promise<ExitCode> {
  const { options, stdout, stderr, env } = invocation;
  const hosts = ownHosts(env);
  const record = await openFolder(invocation);
  const interruption = new AbortController();
  const { signal } = interruption;
  const unheard = invocation.onInterrupt?.(() => interruption.abort());
  const progress = progressOn(invocation, () => performance.now());
  const events: FeedEvent[] = [];
  const isText = options.format === 'text';
  let items = 0;
  const tell = (event: FeedEvent): void => {
    events.push(event);
    if (event.kind === 'filed' || event.kind === 'later') items += 1;
    if (isText) {
      const lines = linesOfEvent(event);
      if (lines.length > 0) progress.clear();
      stdout.write(lines.map((line) => `${line}\n`).join(''));
    }
    progress.show(event.feed, items, items + 1);
  };
  try {
    const polled = await withDesk(invocation, { make: false }, async ({ db }) => {
      const filing = createFiling({ db, record: () => record, now: () => new Date() });
      const fetch: Parameters<typeof pollFeeds>[0]['fetch'] = (address, more) =>
        fetchDocument(address, { ...more, hosts });
      const done = await pollFeeds(
        { db, filing, fetch, now: () => new Date(), taker: crypto.randomUUID(), tell, all: true },
        signal,
      );
      const compared = signal.aborted
        ? []
        : await filing.compare(signal, (through, of) => progress.show('comparing', through, of));
      const sides = compared.flatMap((one) => one.sides.map(({ source }) => source));
      return { ...done, ...(await readFoundWith(db, [...new Set(sides)], new Date())) };
    });
    progress.clear();
    const { found, hidden, ...counts } = polled;
    if (isText) await write(stdout, summary(polled));
    else
      await write(stdout, asJson({ ...counts, disagreements: found, events: events.map(asPlainEvent) }, 2));
    if (polled.interrupted) {
      await write(stderr, 'stet: interrupted; what was filed is kept. Run it again to go on.\n');
      return exit.interrupted;
    }
    if (events.some(({ kind }) => kind === 'failed' || kind === 'fault')) return exit.failed;
    return found.length > 0 ? exit.found : exit.nothing;
  } finally {
    progress.clear();
    unheard?.();
  }
}

function summary({ feeds, filed, found, hidden }: Polled & FoundWith): string {
  const lines = [
    `${counted(feeds, 'feed')} looked into; ${filed === 0 ? 'nothing new' : `${counted(filed, 'new source or version', 'new sources and versions')}`}.`,
    ...(found.length === 0
      ? []
      : [
          `${counted(found.length, 'disagreement')} found; "stet discrepancies ID" shows one in full:`,
          ...disagreementsInWords(found),
        ]),
    ...(hidden === 0 ? [] : [`${hidden} more cannot be shown: a side is embargoed, withheld or withdrawn.`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function linesOfEvent(event: FeedEvent): string[] {
  switch (event.kind) {
    case 'read':
      return [neutraliseInline(`${event.title ?? event.feed}: ${counted(event.items, 'item')}`)];
    case 'failed':
      return [neutraliseInline(`${event.feed}: ${event.why}`)];
    case 'later':
      return [neutraliseInline(`${event.address ?? event.feed}: later. ${event.why}`)];
    case 'fault':
      return [
        neutraliseInline(`${event.feed}: an item could not be filed, by a fault of Stet; it is tried again.`),
      ];
    case 'filed':
      return event.outcomes.flatMap((one) =>
        linesOf(event.address ?? event.feed, one, { dryRun: false, known: false }),
      );
    case 'unchanged':
      return [];
  }
}

function asPlainEvent(event: FeedEvent): object {
  if (event.kind === 'fault') return { kind: event.kind, feed: event.feed };
  if (event.kind !== 'filed') return event;
  const { outcomes, ...rest } = event;
  return { ...rest, outcomes: outcomes.map((one) => asPlain(event.address ?? event.feed, one)) };
}
