/** The feeds that the bot watches while it runs. */
import type { Logger } from 'pino';
import { releaseAllFeeds } from '../../filing/feeds/feed-store.js';
import { type FeedWatch, watchFeeds } from '../../filing/feeds/feed-watch.js';
import type { FeedEvent } from '../../filing/feeds/poll.js';
import { fetchDocument } from '../../filing/fetching/fetch-document.js';
import type { Store } from '../../record/store/store.js';
import { loggable } from '../logging.js';
import type { FilingSettings } from '../settings.js';
import type { FilingPort } from './port.js';

export interface BotFeeds {
  readonly settings: FilingSettings;
  readonly store: Pick<Store, 'db' | 'kind'>;
  readonly port: Pick<FilingPort, 'filing'>;
  readonly logger: Logger;
  /** Something new is on file. It does not fail. */
  readonly onFiled: () => Promise<void>;
  /** Told of all that looking into them comes to. */
  readonly onEvent: (event: FeedEvent) => void;
}

/** Watches from now on. */
export async function watchTheFeeds({
  settings,
  store,
  port,
  logger,
  onFiled,
  onEvent,
}: BotFeeds): Promise<FeedWatch> {
  // With a database of one's own, nobody else can be reading one.
  if (store.kind === 'embedded') await releaseAllFeeds(store.db);
  const watch = watchFeeds({
    db: store.db,
    filing: port.filing,
    fetch: (address, options) => fetchDocument(address, { ...options, hosts: settings.hosts }),
    feeds: settings.feeds,
    now: () => new Date(),
    taker: crypto.randomUUID(),
    tell(event) {
      onEvent(event);
      logEvent(event, logger);
    },
    onPolled: ({ filed }) => (filed > 0 ? void onFiled() : undefined),
    onError: (error) => logger.error(loggable(error), 'could not look into the feeds'),
  });
  watch.start();
  return watch;
}

/** An address may hold a secret: its host is enough to know which is meant. */
const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

function logEvent(event: FeedEvent, logger: Logger): void {
  const feed = hostOf(event.feed);
  if (event.kind === 'failed') logger.warn({ feed, reason: event.why }, 'a feed could not be read');
  else if (event.kind === 'fault')
    logger.error({ feed, ...loggable(event.error) }, 'an item of a feed could not be filed');
  else if (event.kind === 'filed')
    logger.info({ feed, outcomes: event.outcomes.map(({ kind }) => kind) }, 'filed from a feed');
}
