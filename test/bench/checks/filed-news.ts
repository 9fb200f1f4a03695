/** A record of generated news, filed as the bot files it, with drafts about its events that it has not seen. */
import { noLimits } from '../../../src/filing/articles/article.js';
import { createComparer } from '../../../src/filing/disagreements/compare.js';
import { readSource } from '../../../src/filing/machine/read-source.js';
import { composeRecord } from '../../../src/record/filed/compose.js';
import type { Filed } from '../../../src/record/filed/filed-source.js';
import type { NewsRecord } from '../../../src/record/record.js';
import type { Discrepancy, Source } from '../../../src/record/schema.js';
import { newsPages, type Page } from '../news-pages.js';

export interface FiledNews {
  readonly record: NewsRecord;
  /** Of about so many words each, no sentence in two of them, and none of them on record as it stands. */
  readonly drafts: readonly string[];
}

/** Outlets that report an event: three are filed, and what the other has is a draft. */
const OF_ONE_EVENT = 4;
/** One in the middle: the last of an event may be a copy of the first. */
const HELD_OUT = 2;
/** Roughly, of a page as the reader takes it apart. */
const PASSAGES_A_PAGE = 32;
/** The last day that the record knows: after all that is filed. */
const TODAY = new Date('2027-12-31T12:00:00Z');

const wordsIn = (text: string): number => text.split(/\s+/).length;

const asSource = ({ name, text, title, outlet, day }: Page, base: NewsRecord): Source =>
  readSource(
    name.replace(/\.html$/, ''),
    {
      ...{ text, form: 'article', title, publisher: outlet, byline: 'Jo Roe', date: day, url: null },
      ...{ rights: noLimits, usageTerms: null, notes: [] },
    },
    base,
  );

/** One story after the other, until there are so many words. */
function draftsOf(pages: readonly Page[], count: number, words: number): string[] {
  const drafts: string[] = [];
  let paragraphs: string[] = [];
  for (const { text } of pages) {
    for (const paragraph of text.split('\n\n')) {
      paragraphs.push(paragraph);
      if (wordsIn(paragraphs.join(' ')) < words) continue;
      drafts.push(paragraphs.join('\n\n'));
      paragraphs = [];
      if (drafts.length === count) return drafts;
      break;
    }
  }
  return drafts;
}

/** What is found between the sources of one event: most of what there is, and it takes no longer the more there are. */
function disagreementsAmong(sources: readonly Source[], base: NewsRecord): Discrepancy[] {
  const comparer = createComparer(base);
  const found = new Map<string, Discrepancy>();
  sources.forEach((source, n) => {
    const first = n - (n % (OF_ONE_EVENT - 1));
    if (n === first)
      for (const { id } of sources.slice(Math.max(0, n - OF_ONE_EVENT + 1), n)) comparer.remove(id);
    for (const one of comparer.compare(source)) found.set(one.id, one);
    comparer.add(source);
  });
  return [...found.values()];
}

/**
 * @param base the record in whose place the news is filed
 * @param passages how many facts and quotes there are to be, or a few more
 */
export function filedNews(
  base: NewsRecord,
  { passages, drafts, words }: { readonly passages: number; readonly drafts: number; readonly words: number },
): FiledNews {
  const pages = newsPages(Math.ceil(passages / PASSAGES_A_PAGE / (OF_ONE_EVENT - 1)) * OF_ONE_EVENT);
  const heldOut = pages.filter((_, n) => n % OF_ONE_EVENT === HELD_OUT);
  // Spread over all that is filed, so that no two drafts have evidence in common.
  const step = Math.max(1, Math.floor(heldOut.length / (drafts * 2)));
  const chosen = Array.from({ length: heldOut.length }, (_, n) => heldOut[(n * step) % heldOut.length]);
  const sources: Source[] = [];
  let count = 0;
  for (const [n, page] of pages.entries()) {
    if (n % OF_ONE_EVENT === HELD_OUT) continue;
    if (count >= passages) break;
    const source = asSource(page, base);
    count += source.facts.length + source.quotes.length;
    sources.push(source);
  }
  const filed: Filed = {
    sources: sources.map((source) => ({
      ...{ source, version: 1, state: 'machine' },
      rights: { embargoedUntil: null, withheld: false },
    })),
    discrepancies: disagreementsAmong(sources, base),
  };
  return {
    record: composeRecord(base, filed, TODAY),
    drafts: draftsOf(
      chosen.flatMap((page) => page ?? []),
      drafts,
      words,
    ),
  };
}
