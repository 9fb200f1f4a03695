/**
 * Who says what stands in quotation marks. The sentence of the quotation is asked first; a quotation that stands alone
 * belongs to whoever spoke before it in its paragraph, or in the one before. Where nothing points to a speaker, there
 * is none.
 *
 * The method is that of rule systems for news (Pouliquen et al. 2007; the Gender Gap Tracker's syntactic rules): a verb
 * of saying near the quotation, and the noun phrase that is its subject.
 */
import { type Attribution, attributionOf, topicOf } from './attribution.js';
import { attributionBefore } from './attribution-before.js';
import { attributionAtEnd, attributionBehind } from './attribution-behind.js';
import { PREPOSITIONS, SUBORDINATING } from './lexicon/clause-words.js';
import type { Name } from './names.js';
import type { Phrase } from './noun-phrases.js';
import { foldQuotations, isFold, type Outer, type Stretch } from './outer.js';
import { isTitled, type QuotedSpan } from './quotations.js';
import { resolverOf, type Speaker } from './resolve.js';
import type { Span } from './span.js';
import { stemOf } from './stems.js';
import type { Token } from './tokens.js';
import type { Turn } from './turns.js';
import { cueAt, looksFinite } from './verbs.js';

export type { Speaker } from './resolve.js';

export interface Quotation extends QuotedSpan {
  readonly text: string;
  readonly speaker: Speaker | null;
  /** The verb that hands over the word (`said`, `wrote`), where there is one. */
  readonly cue: Span | null;
}

/** The longest stretch of a sentence that is looked at, in words, on either side of a quotation. */
const REACH = 120;
const TELL = stemOf('tell');

interface Place {
  readonly o: Outer;
  readonly text: string;
  readonly span: QuotedSpan;
  readonly place: number;
  readonly sentence: Stretch;
  readonly index: number;
}

/** Looks no further than `to`: the end of a long line may be far. */
const lineBreak = (text: string, from: number, to: number): boolean => text.slice(from, to).includes('\n');

/** Ends its sentence by its own mark, so that the words behind it may have been read as a new one: "Why?" Roe asked. */
const asked = /[?!,…—–―-][’'”"\]]*\s*$/;

/** The words of the quotation's sentence that hand it over. */
const attributionIn = ({ o, text, span, place, sentence, index }: Place): Attribution | null => {
  const from = Math.max(sentence.from, place - REACH);
  let to = Math.min(sentence.to, place + REACH);
  const words = text.slice(Math.max(span.start, span.end - 3), span.end);
  if (to === place + 1) {
    const next = o.sentences[index + 1];
    const short = next !== undefined && next.to - next.from < 7;
    if (
      next !== undefined &&
      (short || asked.test(words)) &&
      !lineBreak(text, span.end, o.tokens[next.from]?.start ?? 0)
    )
      to = Math.min(next.to, place + 25);
  }
  const following = o.tokens[place + 1];
  const spoken = asked.test(words) || /^[,—–―]$/.test(following?.text ?? '') || place === from;
  const behind = (): Attribution | null => attributionBehind(o, place, to, spoken);
  const before = (): Attribution | null => attributionBefore(o, place, from, to);
  const order = spoken && to <= sentence.to ? [behind, before] : [before, behind];
  const strong = (found: Attribution): boolean =>
    o.tokens[found.cue]?.lower === 'according' || cueAt(o, found.cue) === 'saying';
  let weak: Attribution | null = null;
  for (const look of order) {
    const found = look();
    if (found === null) continue;
    // "Roe said the plan was 'over,' a setback that …": what follows says less than a verb of saying before.
    // "As Roe said it was 'over,' Lowe said …": the clause that begins the sentence is the quotation's.
    const held = SUBORDINATING.has(o.tokens[from]?.lower ?? '') || o.tokens[from + 1]?.lower === 'as';
    const earlier = look === behind && place > from + 1 && (held || !strong(found)) ? before() : null;
    if (earlier !== null && strong(earlier) && (!held || !commaWithin(o, from, place))) return earlier;
    if (look === behind || strong(found) || cueAt(o, found.cue) === 'judging') return found;
    weak ??= found;
  }
  return attributionAtEnd(o, place, to) ?? weak;
};

const commaWithin = (o: Outer, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (o.tokens[i]?.text === ',') return true;
  return false;
};

const stretchAlone = (o: Outer, sentence: Stretch): boolean => {
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const token = o.tokens[i];
    if (token !== undefined && token.kind !== 'mark') return false;
  }
  return true;
};

/** For a quotation that is a sentence of its own: whom the sentence before it speaks of, in its paragraph or the last. */
const carriedOver = (at: Place): Phrase | null => {
  const { o, text, index, span } = at;
  const previous = o.sentences[index - 1];
  if (previous === undefined) return null;
  const sameLine = !lineBreak(text, o.tokens[previous.to - 1]?.end ?? 0, span.start);
  const said = attributionOf(o, previous);
  if (said !== null) return said.phrase;
  const introduces = o.tokens[previous.to - 1]?.text === ':';
  return sameLine || introduces ? topicOf(o, previous) : null;
};

/** A verb of saying or naming stands right beside the marks. */
const isHandedOver = (o: Outer, place: number, found: Attribution | null): boolean =>
  found !== null &&
  Math.abs(found.cue - place) < 4 &&
  o.tokens[found.cue]?.stem !== TELL &&
  o.tokens[place - 1]?.lower !== "'s" &&
  !PREPOSITIONS.has(o.tokens[place - 1]?.lower ?? '');

/** A pull quote: the line under it is a name and no more, with or without a dash before it. */
const signedBelow = (at: Place): Phrase | null => {
  const { o, index, span, text } = at;
  const next = o.sentences[index + 1];
  if (next === undefined || !lineBreak(text, span.end, o.tokens[next.from]?.start ?? 0)) return null;
  let from = next.from;
  while (from < next.to && /^[—–―-]$/.test(o.tokens[from]?.text ?? '')) from += 1;
  const name = o.nameAt.get(from);
  const after = name === undefined ? undefined : o.tokens[name.to];
  if (name === undefined || next.to - next.from > 12) return null;
  // A line with a verb or marks of its own goes on with the story: "Osei, who objected, called it '…'"
  for (let i = name.to; from === next.from && i < next.to; i += 1) {
    const own = o.tokens[i];
    if (own !== undefined && (isFold(own) || looksFinite(o, i) || cueAt(o, i) !== null)) return null;
  }
  return name.to >= next.to || after?.text === ',' || (after?.text === '.' && name.to + 1 >= next.to)
    ? { from: name.from, to: name.to }
    : null;
};

/** @returns the speaker whose label a quotation begins with */
const labelledAt = (turns: readonly Turn[]): ((span: Span) => Speaker | null) => {
  const byStart = new Map(
    turns.map(({ label, speaker }) => [label.start, { name: speaker, known: [], ...label }]),
  );
  return (span) => byStart.get(span.start) ?? byStart.get(span.start + 1) ?? null;
};

/**
 * @param spans the quoted spans of the text
 * @param names the names of the text, with indices into `tokens`
 * @param turns of a transcript: a quotation that begins with a label is that speaker's
 */
export function readQuotations(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Span[],
  spans: readonly QuotedSpan[],
  names: readonly Name[],
  turns: readonly Turn[] = [],
): Quotation[] {
  if (spans.length === 0) return [];
  const o = foldQuotations(tokens, sentences, spans, names);
  const resolve = resolverOf(text, o);
  const labels = labelledAt(turns);
  const quotations: Quotation[] = [];
  let before: Quotation | null = null;
  spans.forEach((span, k) => {
    const place = o.places[k] ?? 0;
    const index = o.sentenceOf[k] ?? 0;
    const sentence = o.sentences[index] ?? { from: place, to: place + 1 };
    const at: Place = { o, text, span, place, sentence, index };
    const found = attributionIn(at);
    let speaker: Speaker | null = labels(span) ?? (found === null ? null : resolve(found.phrase, before));
    const inSentence = before !== null && (o.sentenceOf[k - 1] ?? -1) === index;
    if (speaker === null && before !== null && (inSentence || before.continues)) speaker = before.speaker;
    if (speaker === null && !inSentence && stretchAlone(o, sentence)) {
      const sameLine = before !== null && !lineBreak(text, before.end, span.start);
      const signed = signedBelow(at);
      if (signed !== null) speaker = resolve(signed, before);
      else if (sameLine && before !== null && (o.sentenceOf[k - 1] ?? -1) === index - 1)
        speaker = before.speaker;
      else {
        const phrase = carriedOver(at);
        if (phrase !== null) speaker = resolve(phrase, before);
        else if (sameLine && before !== null) speaker = before.speaker;
        else if (
          before !== null &&
          (o.sentenceOf[k - 1] ?? -1) >= index - 1 &&
          isFold(o.tokens[(o.sentences[index - 1]?.to ?? 0) - 1])
        )
          speaker = before.speaker;
      }
    }
    // A title is nobody's words unless a verb hands it over as such: "Meet the Press" is, "Lock Her Up," they chanted.
    if (
      !isHandedOver(o, place, found) &&
      isTitled(text.slice(span.start, span.end), text.slice(Math.max(0, span.start - 20), span.start - 1))
    )
      return;
    const cue = found === null ? undefined : o.tokens[found.cue];
    const quotation: Quotation = {
      ...span,
      text: text.slice(span.start, span.end),
      speaker,
      cue: cue === undefined ? null : { start: cue.start, end: cue.end },
    };
    quotations.push(quotation);
    before = quotation;
  });
  return quotations;
}
