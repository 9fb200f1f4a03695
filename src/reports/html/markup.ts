/** The one way from words to HTML: whatever is not made here is escaped. */
import { neutralise } from '../neutralise.js';

/** HTML that `element` has made. */
export interface Markup {
  readonly html: string;
}

export type Child = Markup | string | null | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | null>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/**
 * A text as a page can show it: line ends as line feeds, and signs for what HTML does not allow or what would turn the
 * order of letters around. What is left of it is, character for character, what a reader sees.
 */
export const shown = (text: string): string =>
  neutralise(text.replace(/\r\n?/g, '\n')).replace(/\p{Noncharacter_Code_Point}/gu, '\uFFFD');

const written = (child: Child): string => {
  if (child === null) return '';
  if (typeof child === 'string') return escaped(shown(child));
  return 'html' in child ? child.html : child.map(written).join('');
};

const empty: ReadonlySet<string> = new Set(['br', 'meta']);

/** @param attributes without those that are null */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => ` ${key}="${escaped(shown(String(value)))}"`);
  const open = `<${name}${list.join('')}>`;
  return { html: empty.has(name) ? open : `${open}${written(children)}</${name}>` };
}

/** A line feed between two children, so that the file can be read; only where white space means nothing. */
export const lines = (...children: readonly Child[]): Child[] =>
  children.flat().flatMap((child) => (child === null ? [] : ['\n', child]));

/** An address that may be followed, in its normal form; null where it is none, or not http(s). */
export function webAddress(url: string | null | undefined): string | null {
  if (url == null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** A link out of the page: what it leads to is not told where the reader came from. */
export const linkOut = (href: string, words: string): Markup =>
  element('a', { class: 'out', href, rel: 'noreferrer' }, words);
