/** What introduces a quotation without a verb of saying: a label, a colon, a noun of speech, its owner. */
import { canSpeak } from './agents.js';
import { type Attribution, DASH } from './attribution.js';
import { clauseSubject, subjectOf } from './clauses.js';
import { DETERMINERS } from './lexicon/clause-words.js';
import { isPossessive, type Phrase, phraseBefore, phraseFrom } from './noun-phrases.js';
import type { Outer } from './outer.js';
import { isSpeech } from './possessors.js';
import { isPassive, looksFinite } from './verbs.js';

/** "Roe: '…'", "LATE AT NIGHT - Jane Roe: '…'", "More from the report: '…'" */
export const labelBefore = (o: Outer, place: number, floor: number): Attribution | null => {
  const colon = place - 1;
  if (o.tokens[colon]?.text !== ':') return null;
  let phrase = phraseBefore(o, colon, floor);
  if (phrase !== null && o.tokens[phrase.from - 1]?.lower === 'and') {
    const first = phraseBefore(o, phrase.from - 1, floor);
    if (first !== null) phrase = { from: first.from, to: phrase.to };
  }
  const before = o.tokens[(phrase?.from ?? 0) - 1];
  if (phrase !== null && canSpeak(o, phrase) && (phrase.from === floor || DASH.test(before?.text ?? '')))
    return { phrase, cue: colon };
  for (let i = colon - 1; i >= floor && i > colon - 9; i -= 1) {
    if (o.tokens[i]?.lower !== 'from' || (i > floor + 1 && !DASH.test(o.tokens[i - 2]?.text ?? ''))) continue;
    const source = phraseFrom(o, i + 1, colon);
    return source !== null && canSpeak(o, source) ? { phrase: source, cue: i } : null;
  }
  return null;
};

/** "Roe: '…'", "Roe thundered, '…'": a colon or a verb right before the marks, whatever the verb. */
export const handedOver = (o: Outer, place: number, floor: number): Attribution | null => {
  let end = place;
  const mark = o.tokens[end - 1]?.text ?? '';
  const colon = mark === ':';
  if (colon || mark === ',') end -= 1;
  if (end === place) return null;
  for (let verb = end - 1; verb >= Math.max(floor, colon ? floor : end - 2); verb -= 1) {
    const token = o.tokens[verb];
    const participle = /..ing$/.test(token?.lower ?? '') && verb === end - 1;
    if (!looksFinite(o, verb) && !participle) continue;
    if (isPassive(o, verb)) return null;
    const phrase = subjectOf(o, verb, floor);
    if (phrase !== null && canSpeak(o, phrase)) return { phrase, cue: verb };
  }
  if (!colon) return null;
  const phrase = clauseSubject(o, end, floor) ?? phraseBefore(o, end, floor);
  return phrase === null || !canSpeak(o, phrase) ? null : { phrase, cue: end };
};

/** "gave an impassioned defense of", "issued a statement:": whose words a noun of speech without an owner are. */
export const makerOf = (o: Outer, noun: number, floor: number): Phrase | null => {
  if (!isSpeech(o, noun)) return null;
  let from = noun;
  while (from > noun - 4 && !DETERMINERS.has(o.tokens[from - 1]?.lower ?? '')) from -= 1;
  if (!/^(?:a|an|the|this)$/.test(o.tokens[from - 1]?.lower ?? '')) return null;
  const verb = from - 2;
  const near = looksFinite(o, verb) || looksFinite(o, verb - 1) || looksFinite(o, verb - 2);
  return near ? clauseSubject(o, from - 1, floor) : null;
};

/** "Roe's '47 percent' remark" */
export const ownerBefore = (o: Outer, place: number, floor: number): Attribution | null => {
  if (!isPossessive(o.tokens[place - 1]) || !isSpeech(o, place + 1)) return null;
  const phrase = phraseBefore(o, place - 1, floor);
  return phrase !== null && canSpeak(o, phrase) ? { phrase, cue: place + 1 } : null;
};
