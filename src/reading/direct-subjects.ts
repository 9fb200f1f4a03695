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
import { SHARES } from './lexicon/people.js';
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
      return { end: end - 1, infinitive: true };
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
const beforeApposition = (o: Outer, behind: number, floor: number): Phrase | null => {
  let end = behind;
  const opener = isFold(o.tokens[end - 1]) ? ',' : OPENERS[o.tokens[end - 1]?.text ?? ''];
  if (opener === undefined) return null;
  while (/^[-–—]$/.test(opener) && o.tokens[end - 2]?.text === opener) end -= 1;
  const from = Math.max(floor, end - 50);
  let nearest: Phrase | null = null;
  for (let open = end - 2; open >= from; open -= 1) {
    const token = o.tokens[open];
    if (token?.text === ';' || (isFold(token) && opener === ',')) break;
    if (token?.text !== opener) continue;
    let before = open;
    while (opener === '-' && o.tokens[before - 1]?.text === opener) before -= 1;
    const relative = RELATIVES.has(o.tokens[before - 1]?.lower ?? '');
    if (relative) return directSubject(o, before, floor);
    const phrase = phraseBefore(o, before, floor);
    if (opener !== ',') return phrase;
    if (phrase === null || !canSpeak(o, phrase) || isPlaceOrParty(o, phrase)) continue;
    const outside = o.tokens[phrase.from - 1];
    const opens =
      phrase.from === floor ||
      outside?.kind === 'mark' ||
      STOPS.has(outside?.lower ?? '') ||
      ADVERBS.has(outside?.lower ?? '');
    if (!opens) continue;
    const between = o.nameAt.get(end - 2);
    // "An economist, Jane Roe, said": the name stands in apposition.
    if (between !== undefined && between.from === open + 1) return { from: phrase.from, to: end - 1 };
    nearest = phrase;
    if (phrase.from === floor || outside?.text !== ',') return phrase;
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
  if (before === undefined) return null;
  if (isFold(before)) return beforeApposition(o, end, floor);
  if (RELATIVES.has(before.lower) && !(before.capital && before.lower === 'that')) {
    const comma = /^[,—–-]$/.test(o.tokens[end - 2]?.text ?? '') ? 1 : 0;
    const head = phraseBefore(o, end - 1 - comma, floor);
    const meant =
      head !== null && canSpeak(o, head)
        ? head
        : (loose(o, end - 1 - comma, floor) ?? (comma === 1 ? beforeApposition(o, end - 1, floor) : null));
    // "bottles that said", "the sign, which read": what is written on a thing.
    if (meant === null)
      return /^(?:say|read)$/.test(o.tokens[verb]?.stem ?? '') ? inscribed(o, end, comma, floor) : null;
    // "It was Roe, not Lowe, who said"
    const denied = o.tokens[meant.from - 1]?.lower === 'not' && o.tokens[meant.from - 2]?.text === ',';
    const instead = denied ? phraseBefore(o, meant.from - 2, floor) : null;
    const whom = instead ?? meant;
    return before.lower === 'who' ? { from: end - 1, to: end, head: whom } : { ...whom, head: whom };
  }
  const phrase =
    word(before) ||
    before.kind === 'number' ||
    before.text === '.' ||
    before.text === '%' ||
    before.text === ')'
      ? phraseBefore(o, end, floor)
      : before.text === ',' && o.tokens[end - 2]?.text === ')'
        ? phraseBefore(o, end - 1, floor)
        : null;
  if (phrase !== null && canSpeak(o, phrase)) return phrase;
  return (
    relativeSubject(o, end, floor) ?? phrase ?? beforeApposition(o, end, floor) ?? opening(o, end, floor)
  );
};

/** "An official who spoke to explain the plan said": a clause with a verb of its own stands between. */
const relativeSubject = (o: Outer, end: number, floor: number): Phrase | null => {
  let verbs = 0;
  for (let i = end - 1; i > floor && i > end - 25; i -= 1) {
    const token = o.tokens[i];
    if (token === undefined || token.text === ',' || token.text === ';' || isFold(token)) return null;
    if (looksFinite(o, i)) verbs += 1;
    if (token.lower !== 'who') continue;
    if (verbs === 0) return null;
    const head = phraseBefore(o, i, floor);
    return head !== null && canSpeak(o, head) ? head : null;
  }
  return null;
};

const RELATIVES = new Set(['who', 'which', 'that']);

const inscribed = (o: Outer, end: number, comma: number, floor: number): Phrase => {
  const thing = phraseBefore(o, end - 1 - comma, floor);
  return thing === null ? { from: end - 1, to: end } : { ...thing, head: thing };
};

/** The phrase that opens the clause, where no verb and no comma stands between: "Voices on the far left have said". */
const opening = (o: Outer, end: number, floor: number): Phrase | null => {
  let start = end;
  while (start > floor && end - start < 25) {
    const token = o.tokens[start - 1];
    if (token === undefined || (token.kind === 'mark' && token.text !== '.' && !isPossessive(token))) break;
    if (STOPS.has(token.lower) && token.lower !== 'one') break;
    // "A letter obtained by the paper warns": of two verbs in a row the first belongs to the noun.
    if (looksFinite(o, start - 1) && !/(?:ed|sent|made|written|held|seen|shown)$/.test(token.lower))
      return null;
    start -= 1;
  }
  while (
    start < end &&
    /^(?:about|nearly|almost|roughly|at|least|only|just|more|than|over|fewer)$/.test(
      o.tokens[start]?.lower ?? '',
    )
  )
    start += 1;
  // "Four in 10 voters in each state say"
  const counted = o.tokens[start]?.kind === 'number' || SHARES.has(o.tokens[start]?.lower ?? '');
  if (counted && end - start < 15 && canSpeak(o, { from: start, to: end })) return { from: start, to: end };
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
