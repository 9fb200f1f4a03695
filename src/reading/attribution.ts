/** The words around a quotation that hand it to somebody, and whom a whole sentence hands the word to. */
import { canSpeak } from './agents.js';
import { subjectOf } from './clauses.js';
import { PRONOUNS } from './lexicon/clause-words.js';
import { type Phrase, phraseFrom } from './noun-phrases.js';
import type { Outer, Stretch } from './outer.js';
import { stemOf } from './stems.js';
import { cueAt, isPassive, looksFinite } from './verbs.js';

export interface Attribution {
  /** Who speaks. */
  readonly phrase: Phrase;
  /** Index of the verb, the preposition or the mark that hands over the word. */
  readonly cue: number;
}

/** How far from a quotation its speaker is looked for, in words. */
export const REACH = 100;

/** Verbs with whom they speak to right behind them: "Roe told the crowd, '…'" */
export const ADDRESSING: ReadonlySet<string> = new Set(
  ['tell', 'ask', 'inform', 'remind', 'assure', 'warn'].map(stemOf),
);

export const DASH = /^[—–―-]$/;

export const accordingTo = (o: Outer, i: number, to: number): Attribution | null => {
  if (o.tokens[i]?.lower !== 'according' || o.tokens[i + 1]?.lower !== 'to') return null;
  const phrase = phraseFrom(o, i + 2, to);
  return phrase === null ? null : { phrase, cue: i };
};

/** The verb right after a subject, over adverbs and auxiliaries. */
export const verbBehind = (o: Outer, from: number, to: number): number | null => {
  let i = from;
  while (i < to && i < from + 4) {
    if (looksFinite(o, i) || cueAt(o, i) !== null) {
      const next = o.tokens[i + 1];
      // An auxiliary is no verb of saying: the verb follows.
      if (/^(?:has|have|had|is|are|was|were|'s|did|does|would|could)$/.test(o.tokens[i]?.lower ?? '')) {
        i += 1;
        if (next === undefined) return null;
        continue;
      }
      return i;
    }
    if (
      !/ly$/.test(o.tokens[i]?.lower ?? '') &&
      !/^(?:also|then|later|once|'s|has)$/.test(o.tokens[i]?.lower ?? '')
    )
      return null;
    i += 1;
  }
  return null;
};

/** Whom a whole sentence hands the word to: its first verb of saying that has a subject. */
export function attributionOf(o: Outer, sentence: Stretch): Attribution | null {
  const to = Math.min(sentence.to, sentence.from + REACH);
  for (let i = sentence.from; i < to; i += 1) {
    const according = accordingTo(o, i, to);
    if (according !== null) return according;
    const kind = cueAt(o, i);
    if (kind === null || isPassive(o, i)) continue;
    const phrase = subjectOf(o, i, sentence.from);
    if (phrase !== null && canSpeak(o, phrase)) return { phrase, cue: i };
  }
  return null;
}

/** The phrase that a sentence begins with, where a verb follows it: who it is about. */
export function topicOf(o: Outer, sentence: Stretch): Phrase | null {
  const first = phraseFrom(o, sentence.from, sentence.to);
  if (first === null || !canSpeak(o, first)) return null;
  return PRONOUNS.has(o.tokens[first.from]?.lower ?? '') || verbBehind(o, first.to, sentence.to) !== null
    ? first
    : null;
}
