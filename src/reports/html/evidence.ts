/** Citations as a reader follows them: the source, the place in it, and the words that stand there. */
import type { Citation, DiffPart } from '../../checking/report.js';
import { dayInWords, unconfirmed } from '../wording.js';
import { type Child, element, linkOut, type Markup, webAddress } from './markup.js';

/** What a report says of a source, beside its id. */
export interface SourceCard {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly date: { readonly on: string } | null;
  readonly url: string | null;
}

/** Where citations lead to within the page. */
export interface Shelf {
  /** The sources cited of which more is known, in the order of the list; a source's number is its place there, from 1. */
  readonly cards: readonly SourceCard[];
  /** What the other text is called. */
  readonly otherName: string;
  /** Whether the other text is in the page. */
  readonly hasOther: boolean;
}

const stances: Readonly<Record<Citation['stance'], string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  'repeats-error': 'Repeats the error',
};

export const citationList = (citations: readonly Citation[], shelf: Shelf): Markup | null =>
  citations.length === 0
    ? null
    : element('ul', { class: 'evidence' }, ...citations.map((one) => citationItem(one, shelf)));

function citationItem(citation: Citation, shelf: Shelf): Markup {
  return element(
    'li',
    { class: citation.stance },
    element('span', { class: 'stance' }, stances[citation.stance]),
    ' ',
    ...placeOf(citation, shelf),
    ': ',
    snippetOf(citation),
    ...(citation.readByMachine === true ? [' ', element('span', { class: 'what' }, `(${unconfirmed})`)] : []),
  );
}

function placeOf({ source, id, locator, url }: Citation, shelf: Shelf): Child[] {
  const address = webAddress(url);
  const out: Child[] =
    address === null ? [] : [' ', linkOut(address, new URL(address).hostname.replace(/^www\./, ''))];
  if (source === 'against') {
    const number = /^¶(\d{1,9})$/.exec(locator)?.[1];
    const words = `${shelf.otherName} ${locator}`;
    return shelf.hasOther && number !== undefined
      ? [element('a', { href: `#other-${number}` }, words)]
      : [words];
  }
  if (source === 'people') {
    const entry = [id, locator].filter(Boolean).join(', ');
    return ['Offices and names ', element('span', { class: 'entry' }, entry), ...out];
  }
  const at = shelf.cards.findIndex((card) => card.id === source);
  const card = shelf.cards[at];
  if (card === undefined) return [element('span', { class: 'entry' }, `${source} ${locator}`), ...out];
  const date = card.date === null ? '' : `, ${dayInWords(card.date.on)}`;
  return [
    element('a', { href: `#source-${at + 1}` }, card.publisher ?? card.title ?? card.id),
    `${date} ${locator}`,
    ...out,
  ];
}

/** Only words that are the source's or the speaker's own stand in quotation marks. */
function snippetOf({ wording, snippet }: Citation): Markup {
  if (wording === 'verbatim') return element('q', { class: 'snippet', dir: 'auto' }, snippet);
  const what = wording === 'paraphrase' ? 'in the record’s words: ' : 'an entry: ';
  return element(
    'span',
    { class: 'snippet', dir: 'auto' },
    element('span', { class: 'what' }, what),
    snippet,
  );
}

/** The cards of those sources that citations name, in the order in which they are first named. */
export function cardsCited(
  citations: readonly Citation[],
  sources: readonly SourceCard[],
): readonly SourceCard[] {
  const known = new Map(sources.map((card) => [card.id, card]));
  return [...new Set(citations.map(({ source }) => source))].flatMap((id) => known.get(id) ?? []);
}

/** Both wordings, one above the other, with what the other lacks picked out. */
export function wordDiff(parts: readonly DiffPart[], against: boolean): Markup {
  const own = parts.map((part) =>
    'kept' in part ? part.kept : 'inserted' in part ? element('ins', {}, part.inserted.trim()) : null,
  );
  const theirs = parts.map((part) =>
    'kept' in part ? part.kept : 'removed' in part ? element('del', {}, part.removed.trim()) : null,
  );
  return element(
    'dl',
    { class: 'wordings' },
    element('div', {}, element('dt', {}, 'The text'), element('dd', { dir: 'auto' }, ...spaced(own))),
    element(
      'div',
      {},
      element('dt', {}, against ? 'The other' : 'The record'),
      element('dd', { dir: 'auto' }, ...spaced(theirs)),
    ),
  );
}

const spaced = (children: readonly Child[]): Child[] =>
  children.filter((child) => child !== null).flatMap((child, n) => (n === 0 ? [child] : [' ', child]));
