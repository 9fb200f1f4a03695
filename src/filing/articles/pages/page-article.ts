/** The article of a page: its prose by Mozilla's Readability, and what the page says of itself. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { htmlText } from '../../documents/html-bytes.js';
import { noLimits, type Provenance } from '../article.js';
import { furnitureIn } from '../furniture.js';
import { mastheadOf } from '../masthead.js';
import { failed, type ParsedDocument } from '../parsed.js';
import { bare, line } from '../words.js';
import { aboutPage } from './about-page.js';
import { cleanPage } from './clean-page.js';
import { leanPage } from './lean.js';
import { type Line, linesOf, textOf } from './lines.js';
import { isTangled } from './tangled.js';

/** Fewer words than these, and there is no article. */
const fewestWords = 25;
/** As much as a page shows of an article to who does not subscribe, in words. */
const beginning = 200;

export function pageArticle(bytes: Uint8Array, mimetype: string | null, from: Provenance): ParsedDocument {
  const html = htmlText(bytes, mimetype);
  if (isTangled(html)) return failed('tangled');
  const { document } = parseHTML(
    leanPage(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`),
  );
  const about = aboutPage(document, from);
  const hasWall = showsWall(document);
  cleanPage(document);
  const found = proseOf(document, about.title);
  const words = found.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const sentences = found.filter(
    ({ text, kind }) => kind !== 'heading' && /[.!?]["”’)\]]*$/.test(text),
  ).length;
  const isShort = words < beginning;
  if (words < fewestWords || sentences === 0)
    return failed(about.notFree || hasWall ? 'paywall' : 'no-prose');
  const title = about.title ?? line(from.title);
  const shown: Line[] =
    title === null ? found : [{ text: title, kind: 'heading', linked: 0 }, ...withoutTitle(found, title)];
  const text = textOf(shown);
  return {
    kind: 'parsed',
    articles: [
      {
        text,
        form: 'article',
        title,
        publisher: about.publisher ?? line(from.publisher),
        byline: about.byline ?? line(from.byline),
        date: about.date ?? from.date ?? null,
        url: about.url,
        rights: noLimits,
        usageTerms: about.usageTerms,
        notProse: headings(shown, text),
        remarks: [
          ...(isShort && hasWall ? (['beginning-only'] as const) : []),
          ...(about.originalElsewhere ? (['original-elsewhere'] as const) : []),
        ],
      },
    ],
  };
}

/** Beside the headline, what stands over a part of a text is no statement of it. */
function headings(lines: readonly Line[], text: string): { start: number; end: number }[] {
  let from = 0;
  return lines.flatMap((one, at) => {
    const start = text.indexOf(one.text, from);
    from = start + one.text.length;
    return one.kind === 'heading' && at > 0 ? [{ start, end: from }] : [];
  });
}

function proseOf(document: Document, title: string | null): Line[] {
  if (document.body === null) return [];
  const reader = new Readability(document, {
    serializer: (node) => node,
    disableJSONLD: true,
    charThreshold: 250,
  });
  const content = reader.parse()?.content;
  // What it gives is the element that holds the article.
  return content ? proseAmong(linesOf(content as Element), title) : [];
}

/** Without what is left of furniture, and headings that nothing follows. */
export function proseAmong(all: readonly Line[], title: string | null): Line[] {
  const lines = withoutEchoes(all.filter((one) => !isLink(one)));
  const texts = lines.map(({ text }) => text);
  const furniture = furnitureIn(texts);
  const masthead = mastheadOf(texts, furniture);
  const own = lines.filter((_, at) => furniture[at] === null && !masthead.lines.has(at));
  const first = own.findIndex(isProse);
  // Who wrote it, and where and when, in pieces, stands above the first paragraph.
  const kept = own.filter((one, at) => at >= first || SENTENCE_END.test(one.text) || one.text.length > 100);
  return kept.filter((one, at) => {
    if (one.kind !== 'heading') return true;
    const next = kept[at + 1];
    return (
      next !== undefined && next.kind !== 'heading' && (title === null || bare(one.text) !== bare(title))
    );
  });
}

const SENTENCE_END = /[.!?:]["”’)\]]*$/;
const isProse = ({ text, kind }: Line): boolean =>
  kind === 'paragraph' && SENTENCE_END.test(text) && text.length > 60;

/** A paragraph that is all link leads elsewhere. */
const isLink = ({ kind, linked, text }: Line): boolean =>
  kind !== 'row' &&
  (linked >= 0.9 ||
    (linked > 0.5 &&
      text.length < 160 &&
      /^(?:read|see|related|more|also|watch|listen|go deeper)\b/i.test(text)));

/** A quotation or a heading that a paragraph has as well is set again to draw the eye. */
function withoutEchoes(lines: readonly Line[]): Line[] {
  const set = new Map(
    lines.flatMap(({ text, kind }, at): [number, string][] => {
      const own = kind === 'quote' || kind === 'heading' ? ` ${bare(text)} ` : '';
      return own.split(' ').length < 7 ? [] : [[at, own]];
    }),
  );
  if (set.size === 0) return [...lines];
  const plain = lines.map(({ text }, at) => set.get(at) ?? ` ${bare(text)} `);
  return lines.filter((_, at) => {
    const own = set.get(at);
    return (
      own === undefined ||
      !plain.some((other, n) => n !== at && other.length > own.length && other.includes(own))
    );
  });
}

const withoutTitle = (lines: readonly Line[], title: string): Line[] =>
  lines.filter(({ text }, at) => at > 2 || bare(text) !== bare(title));

/** What stands in place of an article, or of its rest. */
function showsWall(document: Document): boolean {
  return /(?:subscribe|log in|sign in|register) to (?:continue|keep|read)|to continue reading|already a subscriber|subscribers? only|this article is for subscribers/i.test(
    (document.body?.textContent ?? '').slice(0, 100_000),
  );
}
