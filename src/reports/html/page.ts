/**
 * A report as one file to send to an editor: the text as it was given with its findings marked in place, the sources at
 * its side. It holds all it needs, runs nothing, and loads nothing: a browser is told to refuse both.
 */
import { createHash } from 'node:crypto';
import type { Report } from '../../checking/report.js';
import { heldAgainst, summaryOf, type TextNames } from '../summary.js';
import { counted } from '../wording.js';
import { cardsCited, type SourceCard } from './evidence.js';
import { markedText } from './marked-text.js';
import { type Child, element, lines, type Markup } from './markup.js';
import { noteItem, type Telling } from './note.js';
import { type Layout, layOut } from './notes.js';
import { type Drawn, originsSection } from './origins.js';
import {
  otherSection,
  section,
  setAsideSection,
  sourcesSection,
  tally,
  unsettledSections,
} from './sections.js';
import { styleSheet } from './style.js';

export interface HtmlReport {
  /** The text that the report is of: its offsets are looked up there. */
  readonly text: string;
  readonly report: Report;
  /** Where the sources that it cites are described; without it they are called by their ids. */
  readonly record?: { readonly sources: readonly SourceCard[] };
  /** Where its claims come from, to have pictures of it in the page. */
  readonly origins?: readonly Drawn[];
  /** What the two texts are called, where one was held against the other. */
  readonly names?: TextNames;
  /** The other text, to have it in the page. */
  readonly other?: string;
  /** What to call the text: a file's name, a headline. */
  readonly title?: string;
  /** The name of somebody of the desk, by the id that decisions have; without it, the id. */
  readonly person?: (id: string) => string;
}

/** The same report of the same text gives the same page, byte for byte. Every word in it from outside is escaped. */
export function htmlReport(given: HtmlReport): string {
  const { text, report, names } = given;
  const title = given.title ?? names?.draft ?? 'Draft';
  const layout = layOut(report, text);
  const style = styleSheet(layout.blocks.length);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const head = element(
    'head',
    {},
    ...lines(
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('meta', { name: 'robots', content: 'noindex' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('title', {}, `${title} · fact-check report`),
      // Ours alone, and without any sign that HTML would read.
      { html: `<style>${style}</style>` },
    ),
    '\n',
  );
  const body = element('body', {}, ...lines(...bodyOf(given, title, layout)), '\n');
  return `<!DOCTYPE html>\n${element('html', { lang: 'en' }, '\n', head, '\n', body, '\n').html}\n`;
}

function bodyOf(given: HtmlReport, title: string, layout: Layout): Child[] {
  const { text, report, names, other } = given;
  const cited = layout.notes.flatMap(({ citations }) => citations);
  const telling: Telling = {
    cards: cardsCited(cited, given.record?.sources ?? []),
    otherName: names?.other ?? 'The other text',
    hasOther: other !== undefined,
    against: report.against === true,
    person: given.person ?? ((id) => id),
  };
  return [
    element('a', { class: 'skip', href: '#text' }, 'Skip to the text'),
    element(
      'header',
      {},
      ...lines(
        element('p', { class: 'kicker' }, 'Stet · fact-check report'),
        element('h1', { dir: 'auto' }, title),
        element('p', { class: 'summary', dir: 'auto' }, summaryOf(report, names)),
        report.claims.length === 0 ? null : tally(report),
      ),
      '\n',
    ),
    element(
      'main',
      {},
      ...lines(
        spread(text, layout, report, telling),
        originsSection(report, layout, given.origins ?? []),
        unsettledSections(report, layout),
        setAsideSection(report, telling.person),
        sourcesSection(telling.cards),
        otherSection(other, telling.otherName),
      ),
      '\n',
    ),
    footer(text, report, names),
  ];
}

/** The text, and its notes: beside it where there is room, else behind it. They stand behind it in the file. */
function spread(text: string, layout: Layout, report: Report, telling: Telling): Markup {
  const groups = layout.blocks.flatMap(({ notes }, row) => {
    if (notes.length === 0) return [];
    const items = notes.map((note) => noteItem(note, telling));
    return element('ol', { class: `group row-${row + 1}`, role: 'list' }, ...lines(items), '\n');
  });
  return element(
    'div',
    { class: groups.length === 0 ? 'spread alone' : 'spread' },
    '\n',
    element(
      'section',
      { id: 'text', 'aria-labelledby': 'text-heading', tabindex: -1 },
      element('h2', { id: 'text-heading', class: 'unseen' }, 'The text'),
      element('div', { class: 'text' }, ...markedText(text, layout, report)),
    ),
    ...lines(groups.length === 0 ? null : section('notes', 'Notes', ...groups)),
    '\n',
  );
}

function footer(text: string, report: Report, names: TextNames | undefined): Markup {
  const words = text.match(/\S+/g)?.length ?? 0;
  const sum = createHash('sha256').update(text).digest('hex');
  const held = heldAgainst(report, names);
  return element(
    'footer',
    {},
    ...lines(
      element(
        'p',
        {},
        held,
        report.against
          ? null
          : ' Sources that came later, or that are not in the record, were not asked. What is marked differs from the record or needs a look; it is for an editor to decide.',
      ),
      element(
        'p',
        { class: 'prints' },
        `${report.against ? 'Other text' : 'Record'} ${report.record.digest} · text of ${counted(words, 'word')} sha256:${sum}`,
      ),
    ),
    '\n',
  );
}
