/**
 * Who does what a verb says: the noun phrase that is its subject. Read off the words around the verb, without a parse:
 * the phrase that ends before it, over adverbs and an apposition; for a participle, an infinitive or a second verb
 * ("…, calling it", "to denounce", "and called"), the subject of the verb before it.
 */
import { IRREGULAR_PASTS, SHARES, SPEAKERS } from './lexicon/people.js';
import { BESIDE_QUOTATIONS, DOCUMENTS, JUDGING, SAYING, SPEECH_NOUNS, THINKING } from './lexicon/speech.js';
import { isFold, type Outer } from './outer.js';
import { stemOf } from './stems.js';
import type { Token } from './tokens.js';

/** Indices into the folded tokens, half-open. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Of a relative pronoun, what it stands for: "Rubio" of "Rubio, who said". */
  readonly head?: Phrase;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const beside = new Set([...BESIDE_QUOTATIONS, ...THINKING].map(stemOf));
const saying = new Set(SAYING.map(stemOf).filter((stem) => !beside.has(stem)));
const judging = new Set(JUDGING.map(stemOf));
const speech = new Set(SPEECH_NOUNS.map(stemOf));
const documents = new Set(DOCUMENTS.map(stemOf));

/** Prepositions that a title stands behind: "on 'Meet the Press'". */
export const isPreposition = (lower: string): boolean => PREPOSITIONS.has(lower);
export const isPossessiveWord = (lower: string): boolean => POSSESSIVES.has(lower);

export const PRONOUNS = words('he she they it i we you');
const BE = words("is are was were be been being 's 're 'm");
const AUXILIARIES = words(
  "have has had having would will did do does should could can may might must is are was were be been being not n't never 've 'd 'll 're 'm 's",
);
const ADVERBS = words(
  'also then later earlier just once since still often always even soon already ever never perhaps instead again now further first too once both himself herself themselves itself however meanwhile',
);
const TIMES = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon evening night week month year ago',
);
const BEFORE_TIME = words('on last this late early earlier that next in the one');
const STOPS = words(
  'that which who whom whose because if when while as and but or so than where whether although though before after since until unless what how why there',
);
const PREPOSITIONS = words(
  'in on at to for from with without by about during over under against into through amid among between of via per despite like near outside inside across behind toward towards upon within',
);
/** Prepositions that tie a place, a party or an employer to somebody. */
const TIES = words('of for from at in on with to');
const DETERMINERS = words('the a an this that these those his her its their our my your no');
const SUBORDINATING = words(
  'that which what whom because when while as after before since until where whether if how why than',
);
const COMMON = words('goes makes takes gives comes gets puts keeps runs wants uses');
const POSSESSIVES = words('his her its their our my your');

const word = (token: Token | undefined): boolean => token !== undefined && token.kind === 'word';
const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && (token.lower === "'s" || token.text === '’' || token.text === "'");

export type Cue = 'saying' | 'beside' | 'judging';

/** Without an ending: "claim", "plan". Such a form is a verb only behind a plural, an auxiliary or `to`. */
const isBare = (token: Token): boolean =>
  !/(?:s|ed|ing)$/.test(token.lower) && !IRREGULAR_PASTS.has(token.lower);

const takesBare = (o: Outer, i: number): boolean => {
  let at = i - 1;
  while (ADVERBS.has(o.tokens[at]?.lower ?? '') || /ly$/.test(o.tokens[at]?.lower ?? '')) at -= 1;
  const before = o.tokens[at];
  if (before === undefined) return true;
  if (before.kind === 'mark') return before.text !== '’' && before.text !== '.';
  return (
    /s$/.test(before.lower) ||
    /^(?:to|and|or|but|not|n't|i|we|you|they|who|which|people|men|women|police|children|some|many|most|few|others|both|did|do|let)$/.test(
      before.lower,
    ) ||
    AUXILIARIES.has(before.lower)
  );
};

const isNoun = (o: Outer, i: number): boolean => {
  const before = o.tokens[i - 1];
  const token = o.tokens[i];
  if (before === undefined || token === undefined) return false;
  if (token.hyphenated || (o.tokens[i + 1]?.hyphenated ?? false)) return true;
  const ing = token.lower.endsWith('ing');
  if (DETERMINERS.has(before.lower))
    return before.lower !== 'that' && !(ing && POSSESSIVES.has(before.lower));
  if (isBare(token) && !takesBare(o, i)) return true;
  if (before.lower === "'s") return !ing && !PRONOUNS.has(o.tokens[i - 2]?.lower ?? '');
  return PREPOSITIONS.has(before.lower) && before.lower !== 'to' && !ing;
};

/** What kind of handing over a verb does; null for any other word, and for nouns of the same form. */
export function cueAt(o: Outer, i: number): Cue | null {
  const token = o.tokens[i];
  if (token === undefined || token.kind !== 'word' || token.lower === 'according') return null;
  const pointsOut = token.stem === 'point' && o.tokens[i + 1]?.lower === 'out';
  const kind =
    saying.has(token.stem) || pointsOut
      ? 'saying'
      : beside.has(token.stem)
        ? 'beside'
        : judging.has(token.stem)
          ? 'judging'
          : null;
  return kind === null || o.nameAt.has(i) || isNoun(o, i) ? null : kind;
}

/** "his promise that", "Roe's blunt claim", "in her words": whose words a noun of speech hands over. */
export function possessorOf(o: Outer, noun: number, floor: number): Phrase | null {
  const token = o.tokens[noun];
  if (token === undefined || token.kind !== 'word' || !speech.has(token.stem)) return null;
  for (let i = noun - 1; i >= Math.max(floor, noun - 5); i -= 1) {
    const before = o.tokens[i];
    if (before === undefined) return null;
    if (POSSESSIVES.has(before.lower))
      return /^(?:his|her|their)$/.test(before.lower) ? { from: i, to: i + 1 } : null;
    if (isPossessive(before)) {
      const phrase = phraseBefore(o, i, floor) ?? nameEndingAt(o, i);
      return phrase !== null && canSpeak(o, phrase) ? phrase : null;
    }
    if (
      before.kind === 'mark' ||
      PREPOSITIONS.has(before.lower) ||
      STOPS.has(before.lower) ||
      looksFinite(o, i)
    )
      return null;
  }
  return null;
}

const nameEndingAt = (o: Outer, end: number): Phrase | null => {
  const name = o.nameAt.get(end - 1);
  return name === undefined ? null : { from: name.from, to: end };
};

/** A verb with a tense: -ed, an irregular past, a form of `be` or `have`, or a verb of saying. */
export const looksFinite = (o: Outer, i: number): boolean => {
  const token = o.tokens[i];
  if (token === undefined || token.kind !== 'word' || token.capital || o.nameAt.has(i)) return false;
  const before = o.tokens[i - 1]?.lower ?? '';
  if (before === 'to' || DETERMINERS.has(before) || token.lower.endsWith('ing')) return false;
  if (token.lower === "'s") return false;
  if (AUXILIARIES.has(token.lower) || IRREGULAR_PASTS.has(token.lower) || COMMON.has(token.lower))
    return true;
  if (/..ed$/.test(token.lower)) return !isNoun(o, i);
  return cueAt(o, i) !== null;
};

/** `was called`, `been told`: the subject is the one spoken of. */
export function isPassive(o: Outer, verb: number): boolean {
  if (o.tokens[verb]?.lower.endsWith('ing')) return false;
  let i = verb - 1;
  while (ADVERBS.has(o.tokens[i]?.lower ?? '') || /ly$/.test(o.tokens[i]?.lower ?? '')) i -= 1;
  const before = o.tokens[i];
  if (before === undefined || !BE.has(before.lower)) return false;
  return before.lower !== "'s" || PRONOUNS.has(o.tokens[i - 1]?.lower ?? '');
}

/** Whether a phrase can be of somebody who speaks, or of something that says. */
export function canSpeak(o: Outer, phrase: Phrase): boolean {
  if (phrase.head !== undefined) return true;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const token = o.tokens[i];
    if (token === undefined) continue;
    if (o.nameAt.has(i) || PRONOUNS.has(token.lower) || SPEAKERS.has(token.lower)) return true;
    if (token.capital && i > phrase.from && token.kind === 'word' && !TIMES.has(token.lower)) return true;
    if (
      token.capital &&
      token.text.length > 1 &&
      i === phrase.from &&
      phrase.to - phrase.from === 1 &&
      token.kind === 'word'
    )
      return !TIMES.has(token.lower) && !STOPS.has(token.lower) && !ADVERBS.has(token.lower);
  }
  const determined = /^(?:the|a|an|his|her|their|another)$/.test(o.tokens[phrase.from]?.lower ?? '');
  return determined && agent.test(headWord(o, phrase)) && !TIMES.has(headWord(o, phrase));
}

/** The last word of a phrase before what hangs on a preposition. */
const headWord = (o: Outer, phrase: Phrase): string => {
  let i = phrase.from + 1;
  while (i < phrase.to && !PREPOSITIONS.has(o.tokens[i]?.lower ?? '')) i += 1;
  return o.tokens[i - 1]?.lower ?? '';
};

const isTied = (o: Outer, head: number, preposition: string, floor: number): boolean => {
  const token = o.tokens[head];
  if (head < floor || token === undefined || !TIES.has(preposition)) return false;
  if (preposition === 'of' && (SHARES.has(token.lower) || token.kind === 'number')) return true;
  if (SPEAKERS.has(token.lower) || /^(?:familiar|close|briefed|involved|working|loyal)$/.test(token.lower))
    return true;
  if (o.nameAt.has(head)) return preposition === 'of' || preposition === 'from' || preposition === 'with';
  if (preposition !== 'of' || token.kind !== 'word' || STOPS.has(token.lower)) return false;
  return !looksFinite(o, head) && !token.lower.endsWith('ing');
};

const isAbbreviated = (o: Outer, i: number): boolean =>
  o.tokens[i]?.text === '.' &&
  (o.tokens[i - 1]?.capital ?? false) &&
  o.tokens[i - 1]?.end === o.tokens[i]?.start;

/** "Bacon (R-Neb.)": the name ends before the parenthesis. */
const beforeParenthesis = (o: Outer, end: number, floor: number): number => {
  if (o.tokens[end - 1]?.text !== ')') return end;
  for (let i = end - 2; i > floor && i > end - 12; i -= 1) if (o.tokens[i]?.text === '(') return i;
  return end;
};

/** The noun phrase that ends before an index, or null where what stands there is none or hangs on a preposition. */
export function phraseBefore(o: Outer, behind: number, floor: number): Phrase | null {
  const end = beforeParenthesis(o, behind, floor);
  let from = end;
  let named = false;
  let i = end - 1;
  while (i >= floor) {
    const token = o.tokens[i];
    if (token === undefined) break;
    const name = o.nameAt.get(i);
    if (name !== undefined) {
      from = Math.max(name.from, floor);
      i = from - 1;
      named = true;
      continue;
    }
    const { lower } = token;
    const last = from === end;
    if (token.kind === 'mark') {
      const inside =
        !last && (isAbbreviated(o, i) || token.text === '&' || token.text === '@' || token.text === '$');
      if (!(inside || (isPossessive(token) && !last) || token.text === '%')) break;
    } else if (PRONOUNS.has(lower)) {
      return last ? { from: i, to: end } : { from, to: end };
    } else if (PREPOSITIONS.has(lower)) {
      if (last) return null;
      if (!isTied(o, i - 1, lower, floor)) {
        // "In a statement Clinton said": the name is free of what hangs on the preposition.
        return i < from && from < end && !named ? null : free(o, from, end, i);
      }
    } else if (!last && ADVERBS.has(lower) && DETERMINERS.has(o.tokens[i - 1]?.lower ?? '')) {
      // "in a later interview"
    } else if ((STOPS.has(lower) || ADVERBS.has(lower)) && !(o.tokens[i + 1]?.hyphenated ?? false)) {
      break;
    } else if (DETERMINERS.has(lower)) {
      from = i;
      if (o.tokens[i - 1]?.lower !== 'of') {
        if (
          PREPOSITIONS.has(o.tokens[i - 1]?.lower ?? '') &&
          !isTied(o, i - 2, o.tokens[i - 1]?.lower ?? '', floor)
        )
          return null;
        if (!PREPOSITIONS.has(o.tokens[i - 1]?.lower ?? '')) break;
      }
    } else if (!token.capital && looksFinite(o, i)) {
      if (!(/ed$/.test(lower) && !last && (DETERMINERS.has(o.tokens[i - 1]?.lower ?? '') || i === floor)))
        break;
    } else if (
      named &&
      !token.capital &&
      token.kind === 'word' &&
      !SPEAKERS.has(lower) &&
      !isPossessive(token)
    ) {
      // "in an interview Clinton": a common noun before a name is a title or it belongs to something else.
      if (!agent.test(lower) && !isPossessive(o.tokens[from])) break;
    } else if (TIMES.has(lower) && !last) {
      break;
    }
    from = i;
    i -= 1;
  }
  return from < end ? { from, to: end } : null;
}

const agent =
  /(?:er|or|ist|ian|man|woman|men|women|ee|eer|crat|fellow|rival|general|presidential|political|senior|hopeful)s?$/;

/** The part of a phrase after index `bound` that is a name, if the phrase ends in one. */
const free = (o: Outer, from: number, end: number, bound: number): Phrase | null => {
  const name = o.nameAt.get(end - 1);
  return name !== undefined && name.from > bound + 1 && name.from > from
    ? { from: name.from, to: end }
    : null;
};

/** The noun phrase that begins at an index. */
export function phraseFrom(o: Outer, from: number, ceiling: number): Phrase | null {
  const first = o.tokens[from];
  if (first === undefined || from >= ceiling) return null;
  if (PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  if (STOPS.has(first.lower) || PREPOSITIONS.has(first.lower) || ADVERBS.has(first.lower)) return null;
  let to = from;
  while (to < ceiling) {
    const token = o.tokens[to];
    if (token === undefined) break;
    const name = o.nameAt.get(to);
    if (name !== undefined) {
      to = Math.min(name.to, ceiling);
      continue;
    }
    const { lower } = token;
    if (token.kind === 'mark') {
      const inside =
        to > from &&
        (isAbbreviated(o, to) || token.text === '&' || isPossessive(token) || token.text === '%') &&
        to + 1 < ceiling;
      if (!inside && !(token.text === '@' || token.text === '$')) break;
    } else if (PREPOSITIONS.has(lower)) {
      if (!isTied(o, to - 1, lower, from) || to + 1 >= ceiling || o.tokens[to + 1]?.kind === 'mark') break;
      if (TIMES.has(o.tokens[to + 1]?.lower ?? '')) break;
    } else if (STOPS.has(lower) || ADVERBS.has(lower) || (PRONOUNS.has(lower) && to > from)) break;
    else if (
      to > from &&
      DETERMINERS.has(lower) &&
      !PREPOSITIONS.has(o.tokens[to - 1]?.lower ?? '') &&
      o.tokens[to - 1]?.lower !== 'all'
    )
      break;
    else if (to > from && TIMES.has(lower)) break;
    else if (
      to > from &&
      lower !== "'s" &&
      !token.capital &&
      looksFinite(o, to) &&
      !DETERMINERS.has(o.tokens[to - 1]?.lower ?? '')
    )
      break;
    else if (to > from && /ly$/.test(lower) && !token.capital) break;
    to += 1;
  }
  return to > from ? { from, to } : null;
}

/** Steps back over what stands between a subject and its verb: auxiliaries, adverbs, a time. */
const skipLight = (o: Outer, verb: number, floor: number): { end: number; infinitive: boolean } => {
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
const directSubject = (o: Outer, verb: number, floor: number): Phrase | null => {
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
const loose = (o: Outer, end: number, floor: number): Phrase | null => {
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

/** "after they came out", "for what he has done": no clause of its own, unless the sentence begins with it. */
const isSubordinate = (o: Outer, phrase: Phrase): boolean =>
  SUBORDINATING.has(o.tokens[phrase.from - 1]?.lower ?? '') &&
  PRONOUNS.has(o.tokens[phrase.from]?.lower ?? '');

/** What a verb of saying hands over begins with the phrase. */
const isReported = (o: Outer, phrase: Phrase): boolean => {
  const that = o.tokens[phrase.from - 1]?.lower === 'that' ? 1 : 0;
  return cueAt(o, phrase.from - 1 - that) === 'saying';
};

/** The subject of the clause that an index stands in: of the nearest verb before it that has one beside it. */
export function clauseSubject(o: Outer, before: number, floor: number): Phrase | null {
  for (let i = before - 1; i > floor; i -= 1) {
    if (o.tokens[i]?.text === ';') return null;
    if (!looksFinite(o, i)) continue;
    const phrase = directSubject(o, i, floor);
    // "Roe said the mayor had left, calling it …": it is Roe who calls it so.
    if (phrase !== null && canSpeak(o, phrase) && !isReported(o, phrase) && !isSubordinate(o, phrase))
      return phrase;
  }
  const first = phraseFrom(o, floor, before);
  return first !== null && canSpeak(o, first) && first.to < before ? first : null;
}

/** "In calling it a disgrace, Roe …": a participle that opens the sentence shares the subject of what follows. */
const forwardSubject = (o: Outer, verb: number, floor: number): Phrase | null => {
  if (verb > floor + 1) return null;
  for (let i = verb + 1; i < verb + 40; i += 1) {
    const token = o.tokens[i];
    if (token === undefined || token.text === '.') return null;
    if (token.text !== ',' && !isFold(token)) continue;
    const phrase = phraseFrom(o, i + 1, i + 20);
    if (phrase !== null && canSpeak(o, phrase) && looksFinite(o, phrase.to)) return phrase;
  }
  return null;
};

/**
 * The subject of the verb at an index, as far as `floor`. Of a verb of judging only somebody who can speak is one: a
 * resolution "condemning" something hands the word to nobody.
 */
export function subjectOf(o: Outer, verb: number, floor: number): Phrase | null {
  const token = o.tokens[verb];
  if (token === undefined) return null;
  const judges = cueAt(o, verb) === 'judging';
  const { end, infinitive } = skipLight(o, verb, floor);
  const before = o.tokens[end - 1];
  if (infinitive) return clauseSubject(o, end, floor);
  if (end <= floor || before === undefined) return null;
  const participle =
    token.lower.endsWith('ing') &&
    !BE.has(o.tokens[verb - 1]?.lower ?? '') &&
    !AUXILIARIES.has(o.tokens[verb - 1]?.lower ?? '');
  if (participle) {
    const free = before.kind === 'mark' || STOPS.has(before.lower) || PREPOSITIONS.has(before.lower);
    if (free) return clauseSubject(o, end, floor) ?? forwardSubject(o, verb, floor);
    const held = loose(o, end, floor);
    if (held !== null && o.tokens[held.from - 1]?.lower === 'with') return held;
    return judges && !documents.has(before.stem) ? null : (clauseSubject(o, end, floor) ?? held);
  }
  if (/^(?:and|but|or|then)$/.test(before.lower)) return clauseSubject(o, end - 1, floor);
  const phrase = directSubject(o, verb, floor);
  if (phrase === null) return before.text === ',' ? clauseSubject(o, end - 1, floor) : null;
  return judges && !canSpeak(o, phrase) ? null : phrase;
}
