/** A feed's text as a feed. Slow on what is made to be: `parse-feed.ts` runs it in a thread, bounded. */
import { createHash } from 'node:crypto';
import { parseFeed as parse } from 'feedsmith';
import { type Refusal, refused } from '../articles/article.js';
import { dayOf } from './day-of.js';
import { type Feed, type FeedItem, mostItems } from './feed.js';
import { plain, wholeContent } from './item-text.js';

export type ReadFeed = { readonly kind: 'feed'; readonly feed: Feed } | Refusal;

type Parsed = ReturnType<typeof parse<string>>;
type Atom = Extract<Parsed, { format: 'atom' }>['feed'];
type Rss = Extract<Parsed, { format: 'rss' }>['feed'];
type Rdf = Extract<Parsed, { format: 'rdf' }>['feed'];
type Json = Extract<Parsed, { format: 'json' }>['feed'];

/** What the four formats have in common. */
interface Raw {
  readonly ids: readonly (string | undefined)[];
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly content: string | undefined;
  /** A teaser, by which a change may show. */
  readonly summary: string | undefined;
}

/** @param address of the feed, to which its links are relative */
export function readFeed(text: string, address: string): ReadFeed {
  const start = text.slice(0, 10_000);
  if (/<!DOCTYPE[^>]*\[/i.test(start) || /<!ENTITY/i.test(start))
    return refused(
      'The feed defines entities of its own, which are not read. Ask its publisher for one without <!DOCTYPE …>.',
    );
  const page = pageInstead(text, address);
  if (page !== null) return page;
  let parsed: Parsed;
  try {
    parsed = parse(text, { maxItems: mostItems });
  } catch {
    return refused(
      'That is no feed that can be read: RSS, Atom or JSON Feed. Check its address in a browser.',
    );
  }
  const { title, base, raws } = rawOf(parsed);
  const root = URL.canParse(base ?? '', address) ? new URL(base ?? '', address) : new URL(address);
  const items = new Map<string, FeedItem>();
  for (const raw of raws.slice(0, mostItems)) {
    const item = itemOf(raw, root);
    if (item !== null && !items.has(item.key)) items.set(item.key, item);
  }
  return { kind: 'feed', feed: { title: plain(title, 200), items: [...items.values()] } };
}

/** HTML where a feed was expected; it may name one. */
function pageInstead(text: string, address: string): Refusal | null {
  const start = text.slice(0, 2_000);
  if (!/^\s*(?:<!--[\s\S]{0,500}?-->\s*)?(?:<!doctype html|<html[\s>])/i.test(start)) return null;
  const named = feedNamedIn(text, address);
  return refused(
    named === null
      ? 'That is a web page and no feed. Give the address of its RSS or Atom feed.'
      : `That is a web page and no feed. It names this feed: ${named}`,
  );
}

function feedNamedIn(text: string, address: string): string | null {
  for (const [tag] of text.slice(0, 100_000).matchAll(/<link\b[^<>]{0,1000}>/gi)) {
    if (!/\btype\s*=\s*["']?application\/(?:rss|atom)\+xml/i.test(tag)) continue;
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
    const url = webAddress(href?.[1] ?? href?.[2] ?? href?.[3], new URL(address));
    if (url !== null) return url;
  }
  return null;
}

interface RawFeed {
  readonly title: string | undefined;
  readonly base?: string | undefined;
  readonly raws: readonly Raw[];
}

function rawOf(parsed: Parsed): RawFeed {
  switch (parsed.format) {
    case 'rss':
      return ofRss(parsed.feed);
    case 'rdf':
      return ofRdf(parsed.feed);
    case 'atom':
      return ofAtom(parsed.feed);
    case 'json':
      return ofJson(parsed.feed);
  }
}

const ofRss = ({ title, items = [] }: Rss): RawFeed => ({
  title,
  raws: items.map((item) => ({
    ids: [item.guid?.value],
    // A guid is a link where it does not deny it.
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title,
    published: item.pubDate ?? item.dc?.dates?.[0],
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    authors: item.dc?.creators ?? item.authors?.map(({ name }) => name) ?? [],
    content: item.content?.encoded ?? item.description,
    summary: item.description,
  })),
});

const ofRdf = ({ title, items = [] }: Rdf): RawFeed => ({
  title,
  raws: items.map((item) => ({
    ids: [item.rdf?.about],
    link: item.link,
    title: item.title,
    published: item.dc?.dates?.[0],
    updated: item.dcterms?.modified?.[0],
    authors: item.dc?.creators ?? [],
    content: item.content?.encoded ?? item.description,
    summary: item.description,
  })),
});

const ofAtom = ({ title, entries = [], xml }: Atom): RawFeed => ({
  title: title?.value,
  base: xml?.base,
  raws: entries.map((entry) => ({
    ids: [entry.id],
    link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? undefined)?.href,
    title: entry.title?.value,
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    authors: entry.authors?.map(({ name }) => name) ?? [],
    content: entry.content?.type === 'text' ? asParagraphs(entry.content.value) : entry.content?.value,
    summary: entry.summary?.value,
  })),
});

const ofJson = ({ title, items = [] }: Json): RawFeed => ({
  title,
  raws: items.map((item) => ({
    ids: [item.id],
    link: item.url ?? item.external_url,
    title: item.title,
    published: item.date_published,
    updated: item.date_modified,
    authors: item.authors?.map(({ name }) => name) ?? [],
    content: item.content_html ?? asParagraphs(item.content_text),
    summary: item.summary,
  })),
});

const asParagraphs = (text: string | undefined): string | undefined =>
  text
    ?.split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n');

function itemOf(raw: Raw, base: URL): FeedItem | null {
  const url = webAddress(raw.link, base);
  const content = wholeContent(raw.content);
  if (url === null && content === null) return null;
  const title = plain(raw.title, 300);
  const named = raw.ids.find((id) => id !== undefined && id.trim() !== '')?.trim() ?? url;
  const key = named ?? hash([title, raw.published]);
  return {
    key: key.length > 500 ? hash([key]) : key,
    url,
    title,
    date: dayOf(raw.published ?? raw.updated ?? ''),
    byline: plain(raw.authors.flatMap((name) => nameOf(name) ?? []).join(', '), 200),
    mark: hash(
      raw.updated === undefined ? [title, url, raw.published, raw.summary, raw.content] : [url, raw.updated],
    ),
    content,
  };
}

/** RSS has `desk@example.com (Jane Roe)`; an address alone names nobody. */
function nameOf(author: string | undefined): string | null {
  const name = /^\S+@\S+\s*\(([^()]*)\)\s*$/.exec(author ?? '')?.[1] ?? author ?? '';
  return name.trim() === '' || /^\S+@\S+$/.test(name.trim()) ? null : name.trim();
}

function webAddress(link: string | undefined, base: URL): string | null {
  if (link === undefined || link.trim() === '' || !URL.canParse(link.trim(), base)) return null;
  const url = new URL(link.trim(), base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

const hash = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
