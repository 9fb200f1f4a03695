/**
 * Scores quotations and their speakers on PolNeAR, in which every attribution is marked by hand.
 *
 * - precision: of the quotations found that have four words or more, those with four fifths of their characters inside
 *   what is marked as quoted
 * - recall: of what is marked as quoted, that of which half the characters in quotation marks are found
 * - speakers: of what is found and has a marked source, that with a speaker who overlaps it
 */
import { z } from 'zod';
import { type Row, rowOf } from './figures.js';
import { pooled, type Share } from './share.js';

/** Half-open. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A quotation as the reader gives it: UTF-16 offsets of what stands between the marks. */
export interface FoundQuote extends Stretch {
  readonly speaker: Stretch | null;
}

const pairs = z.array(z.tuple([z.number(), z.number()]));

/** A document, with offsets in code points. */
export const articleSchema = z.object({
  text: z.string(),
  annotations: z
    .array(
      z.object({
        attributions: z.array(z.object({ kind: z.string(), source: pairs.nullish(), content: pairs })),
      }),
    )
    .min(1),
});

export type Article = z.infer<typeof articleSchema>;

export interface QuotesJudged {
  readonly precision: Share;
  readonly recall: Share;
  readonly speakers: Share;
}

const common = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const commonToAll = (a: Stretch, stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, b) => sum + common(a, b), 0);
const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0);

/** From offsets in code points to UTF-16. */
function unitsOf(text: string): (spans: z.infer<typeof pairs>) => Stretch[] {
  const units = [0];
  let at = 0;
  for (const character of text) {
    at += character.length;
    units.push(at);
  }
  return (spans) => spans.map(([start, end]) => ({ start: units[start] ?? at, end: units[end] ?? at }));
}

/** The parts of a marked content that stand in quotation marks; all of it where none do. */
function quotedParts(text: string, content: readonly Stretch[]): readonly Stretch[] {
  const from = Math.min(...content.map(({ start }) => start));
  const to = Math.max(...content.map(({ end }) => end));
  const quoted = [...text.slice(from, to).matchAll(/[“"]([^”"]*)[”"]?/g)].map((match) => {
    const start = from + match.index + 1;
    return { start, end: start + (match[1] ?? '').length };
  });
  return quoted.length > 0 ? quoted : content;
}

/** All that the first annotator marked, in UTF-16 offsets: quoted or not. */
export function marksIn({
  text,
  annotations,
}: Article): { readonly content: Stretch[]; readonly source: Stretch[] }[] {
  const toUnits = unitsOf(text);
  return (annotations[0]?.attributions ?? []).map(({ content, source }) => ({
    content: toUnits(content),
    source: toUnits(source ?? []),
  }));
}

/** Holds the quotations found in a document against those that its first annotator marked. */
export function judgeQuotes({ text, annotations }: Article, found: readonly FoundQuote[]): QuotesJudged {
  const toUnits = unitsOf(text);
  const marked = (annotations[0]?.attributions ?? [])
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ content, source }) => ({ content: toUnits(content), source: toUnits(source ?? []) }));
  const long = found.filter(({ start, end }) => text.slice(start, end).trim().split(/\s+/).length >= 4);
  const right = long.filter((quote) =>
    marked.some(({ content }) => commonToAll(quote, content) >= 0.8 * (quote.end - quote.start)),
  );
  const met = marked.flatMap(({ content, source }) => {
    const parts = quotedParts(text, content);
    const covering = found.filter((quote) => commonToAll(quote, parts) > 0);
    const covered = covering.reduce((sum, quote) => sum + commonToAll(quote, parts), 0);
    return covered < 0.5 * lengthOf(parts) ? [] : [{ source, covering }];
  });
  const sourced = met.filter(({ source }) => source.length > 0);
  const named = sourced.filter(({ source, covering }) =>
    covering.some(({ speaker }) => speaker !== null && commonToAll(speaker, source) > 0),
  );
  return {
    precision: [right.length, long.length],
    recall: [met.length, marked.length],
    speakers: [named.length, sourced.length],
  };
}

/** The row of some documents. */
export const scoreQuotes = (judged: readonly QuotesJudged[]): Row =>
  rowOf(judged.length, {
    precision: pooled(judged.map(({ precision }) => precision)),
    recall: pooled(judged.map(({ recall }) => recall)),
    speakers: pooled(judged.map(({ speakers }) => speakers)),
  });
