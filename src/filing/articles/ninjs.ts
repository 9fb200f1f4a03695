/**
 * News items of IPTC ninjs, versions 1, 2 and 3: names of properties changed between them (`body_text`, `bodies`; `embargoed`,
 * `embargoeduntil`, `embargoedUntil`), so they are compared in small letters. Source: https://iptc.org/std/ninjs/
 */
import { parseHTML } from 'linkedom/worker';
import type { Note } from '../documents/document.js';
import type { Provenance, Stretch } from './article.js';
import { linesOf, textOf } from './pages/lines.js';
import { isTangled } from './pages/tangled.js';
import { failed, type Parsed, type ParsedDocument } from './parsed.js';
import { bare, line, listed, wellFormed, withoutBy } from './words.js';
import { writtenDay } from './written-day.js';

/** So many items of a list are read. */
const mostItems = 1_000;

type Item = ReadonlyMap<string, unknown>;

export function ninjsArticles(json: string, from: Provenance): ParsedDocument {
  let content: unknown;
  try {
    content = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return failed('no-json');
  }
  const list = Array.isArray(content) ? content : listIn(content);
  const items = (list ?? [content]).slice(0, mostItems).map(itemOf);
  const news = items.filter((item): item is Item => item !== null && isNews(item));
  if (news.length === 0) return failed('no-ninjs');
  const articles = news.map((item) => articleOf(item, from, list === null)).filter((one) => one !== null);
  const [first, ...more] = articles;
  if (first === undefined) return failed('no-body');
  const left = articles.length < items.length;
  return {
    kind: 'parsed',
    articles: [left ? { ...first, remarks: [...first.remarks, 'items-left-out'] } : first, ...more],
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ items: […] }`, and the `associations` of none. */
function listIn(content: unknown): readonly unknown[] | null {
  const items = isObject(content) ? (content.items ?? content._items) : null;
  return Array.isArray(items) ? items : null;
}

const itemOf = (value: unknown): Item | null =>
  isObject(value)
    ? new Map(Object.entries(value).map(([name, inner]) => [name.toLowerCase().replaceAll('_', ''), inner]))
    : null;

const isNews = (item: Item): boolean =>
  text(item, 'uri') !== null || headlineIn(item) !== null || text(item, 'pubstatus') !== null;

const text = (item: Item, ...names: string[]): string | null => {
  for (const name of names) {
    const found = line(item.get(name), 2_000);
    if (found !== null) return found;
  }
  return null;
};

const listOf = (item: Item, ...names: string[]): Item[] =>
  names.flatMap((name) => {
    const value = item.get(name);
    return Array.isArray(value)
      ? value
          .slice(0, 100)
          .map(itemOf)
          .filter((one) => one !== null)
      : [];
  });

/** The one whose role is the main one, else the first. */
const mainOf = (values: readonly Item[]): Item | undefined =>
  values.find((one) => /main|title|headline|body/i.test(text(one, 'role') ?? '')) ?? values[0];

function headlineIn(item: Item): string | null {
  const main = mainOf(listOf(item, 'headlines'));
  const written =
    text(item, 'headline') ?? (main === undefined ? null : text(main, 'value')) ?? text(item, 'title');
  return written === null ? null : line(plain(written));
}

function articleOf(item: Item, from: Provenance, alone: boolean): Parsed | null {
  const body = bodyOf(item);
  if (body === null || !/[\p{L}\p{N}]/u.test(body.text)) return null;
  const title = headlineIn(item) ?? (alone ? line(from.title) : null);
  const opening = title === null ? '' : `${title}\n\n`;
  const repeats = title !== null && bare(body.text.split('\n')[0] ?? '') === bare(title);
  const lead = repeats ? '' : opening;
  const { rights, remarks } = rightsOf(item);
  return {
    text: lead + body.text,
    form: 'article',
    title,
    publisher: publisherOf(item) ?? line(from.publisher),
    byline: bylineOf(item) ?? (alone ? line(from.byline) : null),
    date:
      ['versioncreated', 'firstcreated', 'contentcreated', 'datesent']
        .map((name) => writtenDay(item.get(name)))
        .find((day) => day !== null) ??
      from.date ??
      null,
    url: addressIn(item) ?? (alone ? from.url : null),
    rights,
    usageTerms: text(item, 'usageterms') ?? text(item, 'rightsinfo', 'copyrightnotice') ?? termsIn(item),
    notProse: body.headings.map(({ start, end }) => ({ start: start + lead.length, end: end + lead.length })),
    remarks,
  };
}

interface Body {
  readonly text: string;
  readonly headings: readonly Stretch[];
}

/** Text with marks before text without: paragraphs are surer in it. */
function bodyOf(item: Item): Body | null {
  const bodies = listOf(item, 'bodies');
  const marked = bodies.filter((one) => /html/i.test(text(one, 'contenttype', 'format') ?? ''));
  const candidates: [unknown, boolean][] = [
    [item.get('bodyxhtml'), true],
    [item.get('bodyhtml'), true],
    [item.get('bodyrichhtml'), true],
    [mainOf(marked)?.get('value'), true],
    [item.get('bodytext'), false],
    [mainOf(bodies.filter((one) => !marked.includes(one)))?.get('value'), false],
  ];
  for (const [value, isMarked] of candidates) {
    if (typeof value !== 'string' || !/[\p{L}\p{N}]/u.test(value)) continue;
    return isMarked || /<\/?(?:p|div|br|h[1-6]|li|b|i|em|strong|a)\b[^<>]*>/i.test(value)
      ? markedBody(value)
      : { text: wellFormed(value.replace(/\r\n?/g, '\n')).trim(), headings: [] };
  }
  return null;
}

function markedBody(html: string): Body | null {
  if (isTangled(html)) return null;
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const figure of document.querySelectorAll('figure'))
    if (figure.querySelector('table') === null) figure.remove();
  const lines = linesOf(document.body);
  const whole = textOf(lines);
  let from = 0;
  const headings = lines.flatMap((one) => {
    const start = whole.indexOf(one.text, from);
    from = start + one.text.length;
    return one.kind === 'heading' ? [{ start, end: from }] : [];
  });
  return { text: whole, headings };
}

const plain = (words: string): string =>
  /[&<]/.test(words)
    ? (parseHTML(`<p>${words.slice(0, 2_000)}</p>`).document.querySelector('p')?.textContent ?? words)
    : words;

/** Who the text is from; an item seldom says it in so many words. */
function publisherOf(item: Item): string | null {
  const sources = listOf(item, 'infosources', 'infosource');
  const publisher = sources.find((one) => /publish|distribut|provider/i.test(text(one, 'role', 'rel') ?? ''));
  return (
    (publisher === undefined ? null : text(publisher, 'name', 'literal')) ??
    text(item, 'publisher', 'provider', 'source') ??
    text(item, 'copyrightholder') ??
    sources.map((one) => text(one, 'name', 'literal')).find((name) => name !== null) ??
    null
  );
}

function bylineOf(item: Item): string | null {
  const written = text(item, 'byline', 'by');
  if (written !== null) return line(withoutBy(plain(written)));
  const people = listOf(item, 'bylines', 'by', 'authors', 'people').filter(
    (one) =>
      item.has('bylines') ||
      item.has('by') ||
      /author|byline|creator|writer/i.test(text(one, 'rel', 'role') ?? ''),
  );
  return listed(people.flatMap((one) => text(one, 'name', 'value', 'byline') ?? []).map(withoutBy));
}

const termsIn = (item: Item): string | null => {
  const info = itemOf(item.get('rightsinfo'));
  return info === null ? null : text(info, 'usageterms', 'linkedrights', 'encodedrights');
};

/** A web address among its other names goes before its uri, which is one only by chance. */
function addressIn(item: Item): string | null {
  const altids = item.get('altids');
  const others = Array.isArray(altids)
    ? altids.slice(0, 50).flatMap((one) => (isObject(one) ? Object.values(one) : [one]))
    : isObject(altids)
      ? Object.values(altids)
      : [];
  return (
    [...others, item.get('url'), item.get('link'), item.get('uri')]
      .map(webAddress)
      .find((url) => url !== null) ?? null
  );
}

function webAddress(value: unknown): string | null {
  const written = line(value, 2_000);
  if (written === null || !/^https?:\/\//i.test(written) || !URL.canParse(written)) return null;
  const url = new URL(written);
  return url.username === '' && url.password === '' && url.pathname.length > 1 ? url.href : null;
}

/** What is in doubt is withheld: a text that is shown too early cannot be taken back. */
function rightsOf(item: Item): { rights: Parsed['rights']; remarks: Note[] } {
  const remarks: Note[] = [];
  const status = item.get('pubstatus');
  let withheld = false;
  if (status !== undefined && status !== null && status !== '') {
    const name =
      typeof status === 'string'
        ? status
            .toLowerCase()
            .replace(/^(?:stat:|pubstatus:|.*[/#])/, '')
            .trim()
        : '';
    withheld = name !== 'usable';
    if (/^(?:withheld|cancell?ed)$/.test(name)) remarks.push('withheld');
    else if (withheld) remarks.push('unknown-status');
  }
  const embargo = ['embargoeduntil', 'embargoed', 'embargo', 'embargodate']
    .map((name) => item.get(name))
    .find((value) => value !== undefined && value !== null && value !== '' && value !== false);
  const until = embargo === undefined ? null : momentOf(embargo);
  if (embargo !== undefined && until === null) {
    withheld = true;
    remarks.push('unknown-embargo');
  }
  return { rights: { embargoedUntil: until, withheld }, remarks };
}

/**
 * The standard asks for a date and time with its zone. Without a zone it is the last moment that this can be anywhere, and a
 * day alone ends with the day.
 */
function momentOf(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const [, day, time, zone] =
    /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)\s*(Z|[+-]\d\d:?\d\d)?)?\s*$/i.exec(
      value,
    ) ?? [];
  if (day === undefined || writtenDay(day) === null) return null;
  const moment = new Date(`${day}T${time ?? '23:59:59'}${zone === undefined ? '-12:00' : withColon(zone)}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

const withColon = (zone: string): string => zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
