/** What a page says of itself: JSON-LD before OpenGraph, before what other readers of pages are told, before what it shows. */
import type { Provenance } from '../article.js';
import { line, listed, withoutBy } from '../words.js';
import { type Dated, publishedDay } from '../written-day.js';
import { addressOf } from './address.js';
import { headlineOf } from './headline.js';
import { articleData } from './json-ld.js';

export interface AboutPage {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly usageTerms: string | null;
  readonly originalElsewhere: boolean;
  readonly notFree: boolean;
}

const BYLINE =
  '[rel="author"],[itemprop="author"] [itemprop="name"],[class*="byline" i],[class*="author-name" i]';

/** Asked before the page is changed. */
export function aboutPage(document: Document, from: Provenance): AboutPage {
  const data = articleData(
    [...document.querySelectorAll('script[type="application/ld+json" i]')].map(
      (script) => script.textContent ?? '',
    ),
  );
  const meta = metaOf(document);
  const decoded = (text: string | null): string | null =>
    text === null ? null : withoutMarkup(document, text);
  const heading = line(
    [...document.querySelectorAll('h1')]
      .map((h1) => h1.textContent ?? '')
      .find((text) => line(text) !== null),
  );
  const site = meta('og:site_name', 'application-name', 'apple-mobile-web-app-title');
  const publisher =
    decoded(data?.publisher ?? null) ?? site ?? meta('dc.publisher', 'dcterms.publisher', 'publisher');
  const address = addressOf(
    [
      document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
      meta('og:url'),
      data?.url,
      meta('parsely-link', 'twitter:url'),
    ],
    from.url,
  );
  return {
    title: headlineOf(
      [
        decoded(data?.headline ?? null),
        meta(
          'og:title',
          'twitter:title',
          'parsely-title',
          'sailthru.title',
          'dc.title',
          'dcterms.title',
          'headline',
        ),
        heading,
        line(document.querySelector('title')?.textContent),
      ],
      heading,
      [site, publisher, hostOf(address.url ?? from.url)],
    ),
    publisher,
    byline: bylineOf(document, data?.authors.map((name) => decoded(name) ?? name) ?? [], meta, publisher),
    date: publishedDay(datesOf(document, data?.published ?? null, meta)),
    url: address.url,
    usageTerms: decoded(data?.terms ?? null) ?? meta('dc.rights', 'dcterms.rights', 'rights'),
    originalElsewhere: address.elsewhere,
    notFree:
      data?.notFree === true || /^(?:locked|metered|premium|paid)$/i.test(meta('article:content_tier') ?? ''),
  };
}

type Meta = (...names: string[]) => string | null;

/** The content of the first of these names that the page has. */
function metaOf(document: Document): Meta {
  const found = new Map<string, string>();
  for (const element of [...document.querySelectorAll('meta')].slice(0, 500)) {
    const content = line(element.getAttribute('content'), 2_000);
    if (content === null) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !found.has(name)) found.set(name, content);
    }
  }
  return (...names) => names.map((name) => found.get(name)).find((content) => content !== undefined) ?? null;
}

function bylineOf(
  document: Document,
  authors: readonly string[],
  meta: Meta,
  publisher: string | null,
): string | null {
  const named = authors.map(withoutBy).filter((name) => name !== publisher && name !== '');
  if (named.length > 0) return listed(named);
  const told = meta(
    'author',
    'parsely-author',
    'sailthru.author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'cxenseparse:author',
  );
  const name = told === null || /^https?:|@/i.test(told) ? null : withoutBy(told);
  if (name !== null && name !== '' && name !== publisher) return line(name);
  for (const element of [...document.querySelectorAll(BYLINE)].slice(0, 5)) {
    const shown = line(element.textContent, 400);
    if (shown === null || shown.length > 150) continue;
    const words = withoutBy(shown).replace(
      /\s+(?:published|updated|posted|\d{1,2}:\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day,).*$/i,
      '',
    );
    if (/^\p{Lu}/u.test(words) && words !== publisher) return line(words);
  }
  return authors.length > 0 ? listed(authors.map(withoutBy)) : null;
}

function datesOf(document: Document, published: string | null, meta: Meta): readonly Dated[] {
  const told = [
    published,
    meta('article:published_time'),
    meta('og:article:published_time', 'article:published', 'og:published_time'),
    meta('datepublished', 'parsely-pub-date', 'cxenseparse:recs:publishtime'),
    meta('sailthru.date'),
    meta('dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'dcterms.created', 'dc.date.created'),
    meta('pubdate', 'publish-date', 'publish_date', 'publication_date', 'ptime', 'pdate', 'date'),
  ].flatMap((written) => (written === null ? [] : [{ written }]));
  const shown = [...document.querySelectorAll('time,[itemprop="datePublished"]')]
    .slice(0, 10)
    .flatMap((element) => {
      const words = line(element.textContent, 200) ?? '';
      const written = element.getAttribute('datetime') ?? element.getAttribute('content') ?? words;
      // The first that is not about a change or a comment.
      return /updated|modified|comment/i.test(
        `${element.getAttribute('class')} ${element.getAttribute('itemprop')} ${words}`,
      )
        ? []
        : [{ written, shown: words }];
    });
  return [...told, ...shown];
}

function withoutMarkup(document: Document, text: string): string | null {
  if (!/[&<]/.test(text)) return text;
  const box = document.createElement('p');
  box.innerHTML = text;
  return line(box.textContent);
}

function hostOf(url: string | null): string | null {
  if (url === null) return null;
  return new URL(url).hostname
    .replace(/^(?:www|m|edition|news)\./, '')
    .replace(/\.[a-z]+(?:\.[a-z]{2})?$/, '');
}
