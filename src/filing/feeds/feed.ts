/** What a feed holds, whatever its format: RSS 2.0, RSS 1.0 (RDF), Atom or JSON Feed. */

export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** What it is known by within its feed: guid, id or link. At most 500 UTF-16 units. */
  readonly key: string;
  /** Absolute, http(s). */
  readonly url: string | null;
  readonly title: string | null;
  /** The day it was published, `YYYY-MM-DD`, where its publisher is. */
  readonly date: string | null;
  readonly byline: string | null;
  /** Another where the feed says that the item changed. */
  readonly mark: string;
  /** The item's whole text as HTML, where the feed has it: a teaser is none. */
  readonly content: string | null;
}

/** The most that is read of a feed, in bytes. */
export const mostBytes = 5_000_000;

/** Of the newest, which come first. */
export const mostItems = 500;
