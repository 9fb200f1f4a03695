/**
 * Who does what a verb says: the noun phrase that is its subject. Read off the words around the verb, without a parse:
 * the phrase that stands beside it; for a participle, an infinitive or a second verb ("…, calling it", "to denounce",
 * "and called"), the subject of the verb before it.
 */
import { canSpeak } from './agents.js';
import { directSubject, loose, skipLight } from './direct-subjects.js';
import { AUXILIARIES, BE, PREPOSITIONS, PRONOUNS, STOPS, SUBORDINATING } from './lexicon/clause-words.js';
import { DOCUMENTS } from './lexicon/speech.js';
import { type Phrase, phraseFrom } from './noun-phrases.js';
import { isFold, type Outer } from './outer.js';
import { stemOf } from './stems.js';
import { cueAt, looksFinite } from './verbs.js';

const documents = new Set(DOCUMENTS.map(stemOf));

/** "after they came out", "who Roe would like": the clause of the phrase hangs on another. */
const isSubordinate = (o: Outer, phrase: Phrase): boolean =>
  phrase.head !== undefined || SUBORDINATING.has(o.tokens[phrase.from - 1]?.lower ?? '');

/** What a verb of saying hands over begins with the phrase. */
const isReported = (o: Outer, phrase: Phrase): boolean => {
  const that = o.tokens[phrase.from - 1]?.lower === 'that' ? 1 : 0;
  const cue = cueAt(o, phrase.from - 1 - that);
  return cue === 'saying' || (that === 1 && cue === 'beside');
};

/** Verbs that are tried for a subject: no sentence that anybody wrote needs more. */
const MOST_VERBS = 12;

/**
 * The subject of the clause that an index stands in: of the nearest verb before it that has one beside it. Clauses that
 * hang on another are passed over where a comma has closed them, or where a pronoun is all their subject.
 */
export function clauseSubject(o: Outer, before: number, floor: number): Phrase | null {
  let passed: Phrase | null = null;
  let verbs = 0;
  for (let i = before - 1; i > floor && verbs < MOST_VERBS; i -= 1) {
    if (o.tokens[i]?.text === ';') return passed;
    if (!looksFinite(o, i)) continue;
    verbs += 1;
    const phrase = directSubject(o, i, floor);
    // "Roe said the mayor had left, calling it …": it is Roe who calls it so.
    if (phrase === null || !canSpeak(o, phrase) || isReported(o, phrase)) continue;
    const pronoun = PRONOUNS.has(o.tokens[phrase.from]?.lower ?? '');
    const last = o.tokens[before - 1];
    const closed = pronoun || last?.text === ',' || isFold(last) || o.tokens[before]?.lower === 'but';
    if (!closed || !isSubordinate(o, phrase)) return phrase;
    if (!pronoun) passed ??= phrase;
  }
  if (passed !== null) return passed;
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

/** "led the advisers to counter", "prompted Roe to call": the object of the one verb does what the other says. */
const causedSubject = (o: Outer, end: number, floor: number): Phrase | null => {
  for (let i = end - 1; i > floor && i > end - 12; i -= 1) {
    const token = o.tokens[i];
    if (token === undefined || (token.kind === 'mark' && token.text !== '.')) return null;
    // "with Roe taking to the air to call"
    const absolute = token.lower === 'with';
    if (!absolute && !CAUSING.test(token.lower)) continue;
    const phrase = phraseFrom(o, i + 1, end);
    if (phrase === null || !canSpeak(o, phrase)) return null;
    const acts = absolute && (o.tokens[phrase.to]?.lower.endsWith('ing') ?? false);
    return acts || (!absolute && phrase.to === end) ? phrase : null;
  }
  return null;
};

const CAUSING =
  /^(?:led|leads|leading|caus(?:ed|es|ing)|prompt(?:ed|s|ing)|forc(?:ed|es|ing)|push(?:ed|es|ing)|spurr(?:ed|ing)|driv(?:es|ing)|drove|allow(?:ed|s|ing)|invit(?:ed|es|ing)|inspir(?:ed|es|ing))$/;

/** "– Ryan saying he was", "with the union calling her": a name with a participle right behind it is its subject. */
const absoluteSubject = (o: Outer, end: number, floor: number): Phrase | null => {
  for (let i = end - 1; i > floor && i > end - 12; i -= 1) {
    const token = o.tokens[i - 1];
    const opens = token?.lower === 'with' || token?.lower === 'and' || /^[—–―-]$/.test(token?.text ?? '');
    if (opens) {
      const phrase = phraseFrom(o, i, end);
      if (token?.lower === 'and' && !o.nameAt.has(i)) continue;
      const named = phrase !== null && (token?.lower === 'with' || o.nameAt.has(end - 1));
      return named && phrase.to === end && canSpeak(o, phrase) ? phrase : null;
    }
    if (token === undefined || token.text === ',' || isFold(token) || looksFinite(o, i - 1)) return null;
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
  if (infinitive) return causedSubject(o, end, floor) ?? clauseSubject(o, end, floor);
  const participle =
    token.lower.endsWith('ing') &&
    !BE.has(o.tokens[verb - 1]?.lower ?? '') &&
    !AUXILIARIES.has(o.tokens[verb - 1]?.lower ?? '');
  if (participle && end <= floor) return forwardSubject(o, verb, floor);
  if (end <= floor || before === undefined) return null;
  if (participle) {
    const free = before.kind === 'mark' || STOPS.has(before.lower) || PREPOSITIONS.has(before.lower);
    if (free) return clauseSubject(o, end, floor) ?? forwardSubject(o, verb, floor);
    const absolute = absoluteSubject(o, end, floor);
    if (absolute !== null) return absolute;
    const held = loose(o, end, floor);
    return judges && !documents.has(before.stem) ? null : (clauseSubject(o, end, floor) ?? held);
  }
  if (/^(?:and|but|or|then|yet)$/.test(before.lower)) return clauseSubject(o, end - 1, floor);
  const phrase = directSubject(o, verb, floor);
  if (phrase === null) return before.text === ',' ? clauseSubject(o, end - 1, floor) : null;
  return judges && !canSpeak(o, phrase) ? null : phrase;
}
