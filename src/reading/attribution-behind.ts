/** Who speaks, where it is said behind the quotation or at the end of its sentence. */
import { canSpeak } from './agents.js';
import { ADDRESSING, type Attribution, accordingTo, DASH, REACH, verbBehind } from './attribution.js';
import { subjectOf } from './clauses.js';
import { ADVERBS, AUXILIARIES } from './lexicon/clause-words.js';
import { phraseFrom } from './noun-phrases.js';
import { isFold, type Outer } from './outer.js';
import { cueAt, looksFinite } from './verbs.js';

const CONJUNCTIONS =
  /^(?:and|but|or|because|that|which|who|when|if|while|although|though|so|than|where|until|including|such|among)$/;

const BREATH = /^[,—–―\-…]$/;

/** "…," she said. "…," said Roe, who … "…," a spokesman for the mayor, Jane Roe, wrote. "…" — Jane Roe */
export function attributionBehind(o: Outer, place: number, to: number, spoken: boolean): Attribution | null {
  let i = place + 1;
  while (i < to && BREATH.test(o.tokens[i]?.text ?? '')) i += 1;
  const dashed = DASH.test(o.tokens[i - 1]?.text ?? '');
  const according = accordingTo(o, i, to);
  if (according !== null) return according;
  // "as Roe put it": but "as others basked in it" hands over nothing.
  const as = o.tokens[i]?.lower === 'as';
  if (as) i += 1;
  const first = o.tokens[i];
  if (i >= to || first === undefined || isFold(first) || CONJUNCTIONS.test(first.lower)) return null;
  while (i < to && /^(?:then|later|also|reportedly)$/.test(o.tokens[i]?.lower ?? '')) i += 1;
  const kind = cueAt(o, i);
  if (kind !== null || looksFinite(o, i)) {
    if (!spoken && kind !== 'saying') return null;
    let object = i + 1;
    while (object < to && /^(?:back|out|to|back|aloud|on|again)$/.test(o.tokens[object]?.lower ?? ''))
      object += 1;
    const phrase = first.lower.endsWith('ing') ? null : phraseFrom(o, object, to);
    return phrase !== null && canSpeak(o, phrase) ? { phrase, cue: i } : null;
  }
  if (!spoken) return null;
  const start = phraseFrom(o, i, to);
  if (start !== null && start.to < to && canSpeak(o, start)) {
    const verb = verbBehind(o, start.to, to) ?? behindApposition(o, start.to, to);
    const puts = verb !== null && (cueAt(o, verb) !== null || /^puts?$/.test(o.tokens[verb]?.lower ?? ''));
    if (verb !== null && (!as || puts)) return { phrase: start, cue: verb };
  }
  for (let verb = i + 1; verb < Math.min(to, i + REACH); verb += 1) {
    const token = o.tokens[verb];
    if (isFold(token) || token?.text === ';') break;
    const cue = cueAt(o, verb);
    if (cue === null || cue === 'judging') continue;
    const phrase = subjectOf(o, verb, i) ?? (cue === 'saying' ? start : null);
    if (phrase !== null) return { phrase, cue: verb };
  }
  if (
    dashed &&
    start !== null &&
    canSpeak(o, start) &&
    (start.to === to || /^[.,(]$/.test(o.tokens[start.to]?.text ?? ''))
  )
    return { phrase: start, cue: i - 1 };
  return null;
}

/** "Roe, wearing a 'Vote' pin, said": the verb of saying behind what stands between commas. */
const behindApposition = (o: Outer, from: number, to: number): number | null => {
  if (o.tokens[from]?.text !== ',') return null;
  for (let i = from + 1; i < Math.min(to, from + 40); i += 1) {
    if (o.tokens[i]?.text === ';') return null;
    if (o.tokens[i - 1]?.text === ',' && cueAt(o, i) === 'saying' && !o.tokens[i]?.lower.endsWith('ing'))
      return i;
  }
  return null;
};

/** "Roe, the mayor, said the vote was close": the phrase behind the verb has a verb of its own. */
const opensReport = (o: Outer, end: number, to: number): boolean => {
  let at = end;
  if (/^(?:and|or)$/.test(o.tokens[at]?.lower ?? '')) at = phraseFrom(o, at + 1, to)?.to ?? at;
  while (at < to && (/ly$/.test(o.tokens[at]?.lower ?? '') || ADVERBS.has(o.tokens[at]?.lower ?? '')))
    at += 1;
  return at < to && (looksFinite(o, at) || AUXILIARIES.has(o.tokens[at]?.lower ?? ''));
};

/** "… calls it 'overdue,' in a ruling that surprised many, Roe said." */
export function attributionAtEnd(o: Outer, place: number, to: number): Attribution | null {
  for (let i = place + 1; i < Math.min(to, place + REACH); i += 1) {
    const token = o.tokens[i];
    if (token?.text === ';') return null;
    const according = accordingTo(o, i, to);
    if (according !== null) return according;
    if (cueAt(o, i) !== 'saying' || token?.lower.endsWith('ing')) continue;
    const next = o.tokens[i + 1];
    const final =
      next === undefined ||
      i + 1 >= to ||
      /^[.,]$/.test(next.text) ||
      /^(?:on|in|at|during|of|to|after|before|when|as|while|with|last|this|earlier|late|here|there|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        next.lower,
      );
    // "Roe, the mayor, told reporters": whom a verb of telling has behind it is told.
    const inverted = o.tokens[i - 1]?.text === ',' && !final && !ADDRESSING.has(token?.stem ?? '');
    const behind = inverted ? phraseFrom(o, i + 1, to) : null;
    if (behind !== null && canSpeak(o, behind) && !opensReport(o, behind.to, to))
      return { phrase: behind, cue: i };
    const phrase = subjectOf(o, i, place + 1);
    if (phrase !== null) {
      const before = o.tokens[phrase.from - 1];
      if (final && before?.text === ',' && canSpeak(o, phrase)) return { phrase, cue: i };
    }
  }
  return null;
}
