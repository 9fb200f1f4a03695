/** An article that came as plain text, or as a word processor's. Its text stays as it came: locators count its lines. */
import type { Provenance, Stretch } from './article.js';
import { noLimits } from './article.js';
import { furnitureIn } from './furniture.js';
import { mastheadOf } from './masthead.js';
import type { Parsed } from './parsed.js';
import { isLabelled, plainTranscript } from './transcripts/plain-transcript.js';
import { bare, line } from './words.js';

/** What the document itself says beside its text. */
export interface AboutText {
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly date?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  readonly usageTerms?: string | null;
}

export function textArticle(text: string, about: AboutText, from: Provenance): Omit<Parsed, 'remarks'> {
  const transcript = plainTranscript(text);
  const isTranscript = transcript !== null || isLabelled(text);
  const lines = linesIn(text);
  const furniture = isTranscript ? lines.map(() => null) : furnitureIn(lines.map(({ text: words }) => words));
  const masthead = mastheadOf(
    lines.map(({ text: words }) => words),
    furniture,
  );
  const title = about.title ?? masthead.title ?? line(from.title);
  const shown = transcript?.text ?? text;
  const prose = furniture.filter((kind, at) => kind === null && !masthead.lines.has(at)).length;
  return {
    text: shown,
    form: isTranscript ? 'transcript' : prose > 1 ? 'article' : 'document',
    title,
    publisher: about.publisher ?? masthead.publisher ?? line(from.publisher),
    byline: about.byline ?? masthead.byline ?? line(from.byline),
    date: about.date ?? masthead.date ?? from.date ?? null,
    url: from.url ?? about.url ?? masthead.url,
    rights: noLimits,
    usageTerms: about.usageTerms ?? null,
    // Of a transcript that was put together anew these are other lines.
    notProse:
      transcript === null
        ? lines.flatMap(({ start, end }, at) =>
            furniture[at] === null && !masthead.lines.has(at) ? [] : [{ start, end }],
          )
        : [],
    ...(transcript !== null && transcript.times.length > 0 ? { times: transcript.times } : {}),
  };
}

interface Line extends Stretch {
  readonly text: string;
}

/** Those that are not blank. */
export function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const words of text.split('\n')) {
    if (words.trim() !== '') lines.push({ text: words, start, end: start + words.length });
    start += words.length + 1;
  }
  return lines;
}

/** A title that a program gave may be a file's name or a form's: one that the text begins with is surely its own. */
export function titleInText(title: string | null | undefined, text: string): string | null {
  const words = line(title);
  if (words === null) return null;
  const own = bare(words);
  if (own === '') return null;
  return linesIn(text)
    .slice(0, 6)
    .some((one) => bare(one.text) === own)
    ? words
    : null;
}
