/** The subject that stands beside its verb: the phrase that ends before it, over adverbs, a time and an apposition. */
import { canSpeak } from './agents.js';
import {
  ADVERBS,
  AUXILIARIES,
  BEFORE_TIME,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  STOPS,
  TIMES,
} from './lexicon/clause-words.js';
import { isPossessive, type Phrase, phraseBefore, phraseFrom } from './noun-phrases.js';
import { isFold, type Outer } from './outer.js';
import type { Token } from './tokens.js';
import { cueAt, looksFinite } from './verbs.js';

const word = (token: Token | undefined): boolean => token !== undefined && token.kind === 'word';

/** Steps back over what stands between a subject and its verb: auxiliaries, adverbs, a time. */
export const skipLight = (o: Outer, verb: number, floor: number): { end: number; infinitive: boolean } => {
  let end = verb;
  while (end > floor) {
    const token = o.tokens[end - 1];
    if (token === undefined || o.nameAt.has(end - 1)) break;
    if (token.lower === 'to') {
      if (end === verb) return { end: end - 1, infinitive: true };
      break;
    }
    const light =
      (AUXILIARIES.has(token.lower) &&
        !(
          token.lower === "'s" &&
          !PRONOUNS.has(o.tokens[end - 2]?.lower ?? '') &&
          cueAt(o, verb) === null
        )) ||
      ADVERBS.has(token.lower) ||
      (/ly$/.test(token.lower) && !token.capital);
    if (light) end -= 1;
    else if (TIMES.has(token.lower)) {
      let start = end - 1;
      while (start > floor && BEFORE_TIME.has(o.tokens[start - 1]?.lower ?? '')) start -= 1;
      end = start;
    } else break;
  }
  return { end, infinitive: false };
};

const OPENERS: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '—': '—',
  '–': '–',
  '-': '-',
  ',': ',',
};

/** "Vance, the vice president," and "Bacon (R-Neb.)": the phrase before what stands between the marks. */
const beforeApposition = (o: Outer, end: number, floor: number): Phrase | null => {
  const opener = OPENERS[o.tokens[end - 1]?.text ?? ''];
  if (opener === undefined) return null;
  const from = Math.max(floor, end - 50);
  let nearest: Phrase | null = null;
  for (let open = end - 2; open >= from; open -= 1) {
    const token = o.tokens[open];
    if (token?.text === ';' || (isFold(token) && opener === ',')) break;
    if (token?.text !== opener) continue;
    const phrase = phraseBefore(o, open, floor);
    if (opener !== ',') return phrase;
    if (phrase === null || !canSpeak(o, phrase) || isPlaceOrParty(o, phrase)) continue;
    const before = o.tokens[phrase.from - 1];
    const opens =
      phrase.from === floor ||
      before?.kind === 'mark' ||
      STOPS.has(before?.lower ?? '') ||
      ADVERBS.has(before?.lower ?? '');
    if (!opens) continue;
    const between = o.nameAt.get(end - 2);
    // "An economist, Jane Roe, said": the name stands in apposition.
    if (between !== undefined && between.from === open + 1) return { from: phrase.from, to: end - 1 };
    nearest = phrase;
    if (phrase.from === floor || before?.text !== ',') return phrase;
  }
  return nearest;
};

const isPlaceOrParty = (o: Outer, phrase: Phrase): boolean =>
  phrase.to - phrase.from === 1 && /^[rdi]-/.test(o.tokens[phrase.from]?.lower ?? '');

/** The subject that stands before a verb with a tense; null where none is beside it. */
export const directSubject = (o: Outer, verb: number, floor: number): Phrase | null => {
  const asked = verb * (o.tokens.length + 1) + floor;
  const known = o.subjects.get(asked);
  if (known !== undefined) return known;
  const found = findSubject(o, verb, floor);
  o.subjects.set(asked, found);
  return found;
};

const findSubject = (o: Outer, verb: number, floor: number): Phrase | null => {
  const { end, infinitive } = skipLight(o, verb, floor);
  if (infinitive || end <= floor) return null;
  const before = o.tokens[end - 1];
  if (before === undefined || isFold(before)) return null;
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that') {
    const comma = o.tokens[end - 2]?.text === ',' ? 1 : 0;
    const head = phraseBefore(o, end - 1 - comma, floor);
    const meant =
      head !== null && canSpeak(o, head)
        ? head
        : (loose(o, end - 1 - comma, floor) ?? (comma === 1 ? beforeApposition(o, end - 1, floor) : null));
    return meant === null || before.lower !== 'who' ? meant : { from: end - 1, to: end, head: meant };
  }
  const phrase =
    word(before) ||
    before.kind === 'number' ||
    before.text === '.' ||
    before.text === '%' ||
    before.text === ')'
      ? phraseBefore(o, end, floor)
      : null;
  return phrase ?? beforeApposition(o, end, floor) ?? opening(o, end, floor);
};

/** The phrase that opens the clause, where no verb and no comma stands between: "Voices on the far left have said". */
const opening = (o: Outer, end: number, floor: number): Phrase | null => {
  let start = end;
  while (start > floor && end - start < 25) {
    const token = o.tokens[start - 1];
    if (token === undefined || (token.kind === 'mark' && token.text !== '.' && !isPossessive(token))) break;
    if (STOPS.has(token.lower) && token.lower !== 'one') break;
    if (looksFinite(o, start - 1)) return null;
    start -= 1;
  }
  const phrase = phraseFrom(o, start, end);
  return phrase !== null && phrase.to < end && canSpeak(o, phrase) ? phrase : null;
};

/** The noun phrase before a relative pronoun although it hangs on a preposition: "from a man who said". */
export const loose = (o: Outer, end: number, floor: number): Phrase | null => {
  let from = end;
  while (from > floor && end - from < 8) {
    const token = o.tokens[from - 1];
    if (
      token === undefined ||
      token.kind === 'mark' ||
      PREPOSITIONS.has(token.lower) ||
      looksFinite(o, from - 1)
    )
      break;
    from -= 1;
    if (DETERMINERS.has(token.lower)) break;
  }
  const phrase = { from, to: end };
  return from < end && canSpeak(o, phrase) ? phrase : null;
};
