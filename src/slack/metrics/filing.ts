/** What is filed, whichever way it comes, and what feeds bring. */
import { Counter, type Registry } from 'prom-client';
import type { FeedEvent } from '../../filing/feeds/poll.js';
import type { Outcome } from '../../filing/outcome.js';
import type { FilingPort } from '../filing/port.js';

export interface FilingMeter {
  /** The same port, counted. */
  counted<Port extends FilingPort>(port: Port): Port;
  ofFeeds(event: FeedEvent): void;
}

export function filingMeter(registers: Registry[]): FilingMeter {
  const articles = new Counter({
    name: 'stet_filed_articles_total',
    help: 'Articles that were given to be filed, by the way they came (via: file, link, feed, slack, http) and what became of them: filed, new-version, known, refused, or failed where the store did not take them.',
    labelNames: ['via', 'outcome'],
    registers,
  });
  const feeds = new Counter({
    name: 'stet_feed_events_total',
    help: 'What looking into feeds came to: read, unchanged, failed (could not be read), filed, later (an item is tried again), fault (an item could not be filed).',
    labelNames: ['event'],
    registers,
  });
  const count = async (via: string, filing: Promise<readonly Outcome[]>): Promise<readonly Outcome[]> => {
    try {
      const outcomes = await filing;
      for (const { kind } of outcomes) articles.inc({ via, outcome: kind });
      return outcomes;
    } catch (error) {
      articles.inc({ via, outcome: 'failed' });
      throw error;
    }
  };
  return {
    counted: (port) => ({
      ...port,
      refresh: () => port.refresh(),
      filing: {
        file: (incoming, asked) => count(asked.via, port.filing.file(incoming, asked)),
        compare: (signal, told) => port.filing.compare(signal, told),
      },
      fetchAndFile: (address, asked) => count(asked.via, port.fetchAndFile(address, asked)),
    }),
    ofFeeds: ({ kind }) => feeds.inc({ event: kind }),
  };
}
