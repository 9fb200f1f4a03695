/**
 * Each sentence of a text as its writer's own voice has it, quotations folded away: whom it hands the word to, and for
 * whom its pronouns stand. Apart from `readText`, as only those who file a text ask it.
 */
import { canSpeak } from './agents.js';
import { accordingTo, REACH } from './attribution.js';
import { attributionAtEnd } from './attribution-behind.js';
import { subjectOf } from './clauses.js';
import { AUXILIARIES, PREPOSITIONS, STOPS, SUBORDINATING } from './lexicon/clause-words.js';
import { type Phrase, phraseBefore, phraseFrom } from './noun-phrases.js';
import { foldQuotations, isFold, type Outer, type Stretch } from './outer.js';
import { quotedSpans } from './quotations.js';
import type { Reading } from './read.js';
import { resolverOf, type Speaker } from './resolve.js';
import { firstFrom, type Span } from './span.js';
import { stemOf } from './stems.js';
import type { Token } from './tokens.js';
import { type Cue, cueAt, isPassive, looksFinite } from './verbs.js';

/** Who is said to say what a sentence states. */
export interface Handed {
  readonly speaker: Speaker;
  /** The verb (`said`, `blamed`), or `according`. */
  readonly cue: Token;
  readonly how: 'saying' | 'judging' | 'according';
}

export interface Outside {
  /** The tokens outside quotations; of each quotation a mark that covers it. */
  readonly tokens: readonly Token[];
  readonly handed: Handed | null;
  /** It has a verb with a tense. */
  readonly finite: boolean;
  /** Its pronouns for one person, each with the name that it stands for. */
  readonly pronouns: () => readonly Speaker[];
}

/** Whether a noun phrase opens its clause: the sentence begins with it, or a comma or a conjunction stands before it. */
const opensClause = (o: Outer, phrase: Phrase, stretch: Stretch): boolean => {
  if (phrase.head !== undefined) return false;
  const before = o.tokens[phrase.from - 1];
  if (phrase.from <= stretch.from || before === undefined) return true;
  if (SUBORDINATING.has(before.lower)) return false;
  return before.kind === 'mark' || /^(?:and|but|yet|so|meanwhile|still)$/.test(before.lower);
};

/** "An aide and a clerk said": both, where both are only described. */
const withOther = (o: Outer, phrase: Phrase, stretch: Stretch): Phrase => {
  if (o.tokens[phrase.from - 1]?.lower !== 'and' || phrase.from - 2 < stretch.from) return phrase;
  const other = phraseBefore(o, phrase.from - 1, stretch.from);
  if (other === null || !canSpeak(o, other)) return phrase;
  const named = (one: Phrase): boolean => o.nameAt.has(one.to - 1);
  const alike = named(other) === named(phrase);
  return alike && opensClause(o, other, stretch) ? { from: other.from, to: phrase.to } : phrase;
};

/** "As Roe said it was over, …": what follows is not what was said. */
const isAside = (o: Outer, stretch: Stretch, phrase: Phrase): boolean => {
  const first = o.tokens[stretch.from]?.lower ?? '';
  return SUBORDINATING.has(first) && phrase.from < stretch.from + 4;
};

const FINDING = new Set(
  ['find', 'estimate', 'calculate', 'project', 'believe', 'think', 'agree'].map(stemOf),
);

const isFinding = (o: Outer, i: number): boolean => FINDING.has(o.tokens[i]?.stem ?? '');

/** "did not say", "never answered" */
const isDenied = (o: Outer, i: number): boolean =>
  [i - 1, i - 2].some((at) => /^(?:not|n't|never)$/.test(o.tokens[at]?.lower ?? ''));

/** ", an aide and a clerk said.", ", the council found last year." */
const behindAll = (o: Outer, stretch: Stretch): { phrase: Phrase; cue: number } | null => {
  for (let i = stretch.to - 1; i > stretch.from; i -= 1) {
    const token = o.tokens[i];
    if (token === undefined || token.text === ',' || isFold(token)) return null;
    const kind = cueAt(o, i);
    const finds = isFinding(o, i) && kind === 'beside';
    if ((kind !== 'saying' && !finds) || token.lower.endsWith('ing')) continue;
    const phrase = subjectOf(o, i, stretch.from);
    if (phrase === null || !canSpeak(o, phrase)) return null;
    const both = withOther(o, phrase, stretch);
    return o.tokens[both.from - 1]?.text === ',' ? { phrase: both, cue: i } : null;
  }
  return null;
};

function handedIn(o: Outer, stretch: Stretch): { phrase: Phrase; cue: number } | null {
  const to = Math.min(stretch.to, stretch.from + REACH);
  for (let i = stretch.from; i < stretch.to; i += 1) {
    const according = accordingTo(o, i, stretch.to);
    if (according !== null) return according;
  }
  const atEnd = attributionAtEnd(o, stretch.from - 1, stretch.to) ?? behindAll(o, stretch);
  const kindAtEnd = atEnd === null ? null : cueAt(o, atEnd.cue);
  const ends =
    kindAtEnd === 'saying' || (kindAtEnd === 'beside' && atEnd !== null && isFinding(o, atEnd.cue));
  if (atEnd !== null && ends && !isDenied(o, atEnd.cue))
    return { ...atEnd, phrase: withOther(o, atEnd.phrase, stretch) };
  for (let i = stretch.from; i < to; i += 1) {
    const kind = cueAt(o, i);
    if (kind === null || isPassive(o, i) || !handsOver(o, i, kind)) continue;
    const phrase = subjectOf(o, i, stretch.from) ?? (kind === 'saying' ? quotedFirst(o, i, stretch) : null);
    if (phrase === null || !canSpeak(o, phrase)) continue;
    const both = withOther(o, phrase, stretch);
    if (opensClause(o, both, stretch) && !isAside(o, stretch, both)) return { phrase: both, cue: i };
    if (phrase.from === i + 1) return { phrase, cue: i };
  }
  return null;
}

/** Whether a verb that may hand over the word does: "said", "believes that"; not "to say", "refused comment", "asked him to leave". */
const handsOver = (o: Outer, i: number, kind: Cue): boolean => {
  const token = o.tokens[i];
  const before = o.tokens[i - 1]?.lower ?? '';
  if (token === undefined || token.lower.endsWith('ing') || before === 'to') return false;
  if (isDenied(o, i)) return false;
  const after = o.tokens[i + 1]?.lower ?? '';
  // "accused of fraud", "criticized for it": nobody is the one who does it.
  if (kind === 'judging' && /ed$/.test(token.lower) && /^(?:of|by|for|as)$/.test(after)) return false;
  // "the three states", "Western states"
  if (token.lower === 'states' && after !== 'that') return false;
  if (kind === 'beside' && THOUGHTS.has(token.stem) && opensClauseBehind(o, i)) return true;
  if (kind === 'beside' && o.tokens[i + 1]?.lower !== 'that') return false;
  if (token.lower === token.stem && looksFinite(o, i - 1) && !AUXILIARIES.has(before)) return false;
  return !(DEMANDING.has(token.stem) && demands(o, i));
};

const THOUGHTS = new Set(['believe', 'think', 'hope', 'fear', 'worry', 'feel', 'agree'].map(stemOf));
/** "They believe other senators would help": a noun phrase and a verb behind it. */
const opensClauseBehind = (o: Outer, verb: number): boolean => {
  const phrase = phraseFrom(o, verb + 1, verb + 12);
  return phrase !== null && (looksFinite(o, phrase.to) || AUXILIARIES.has(o.tokens[phrase.to]?.lower ?? ''));
};

const DEMANDING = new Set(['ask', 'urge', 'order', 'advise', 'counsel', 'warn', 'tell'].map(stemOf));
/** "asked the office to leave": an infinitive behind the object, and no clause. */
const demands = (o: Outer, verb: number): boolean => {
  for (let i = verb + 1; i < verb + 9; i += 1) {
    const token = o.tokens[i];
    if (token === undefined || (token.kind === 'mark' && token.text !== '.')) return false;
    if (token.lower === 'to') return i > verb + 1;
    if (PREPOSITIONS.has(token.lower) || STOPS.has(token.lower) || looksFinite(o, i)) return false;
  }
  return false;
};

/** "“…,” said Roe, who …": the subject of a verb right behind a quotation stands behind it. */
const quotedFirst = (o: Outer, verb: number, stretch: Stretch): Phrase | null => {
  const before = o.tokens[verb - 1];
  if (!isFold(before) && before?.text !== ',') return null;
  const phrase = phraseFrom(o, verb + 1, stretch.to);
  return phrase !== null && canSpeak(o, phrase) && o.tokens[phrase.from]?.lower !== 'that' ? phrase : null;
};

const ONE_PERSON = /^(?:he|she|his|her|him)$/;
/** "her" and "him" are asked for as the subject's form is: the gender is what tells. */
const pronounsIn = (o: Outer, stretch: Stretch, resolve: (phrase: Phrase) => Speaker): readonly Speaker[] => {
  const found: Speaker[] = [];
  for (let i = stretch.from; i < stretch.to; i += 1) {
    if (!ONE_PERSON.test(o.tokens[i]?.lower ?? '')) continue;
    const speaker = resolve({ from: i, to: i + 1 });
    if (!ONE_PERSON.test(speaker.name.toLowerCase())) found.push(speaker);
  }
  return found;
};

/** One for each sentence of a reading, in order. Linear in the length of the text but for a small factor. */
export function readOutside({ text, sentences, quotations }: Reading): Outside[] {
  const tokens: Token[] = [];
  const names = sentences.flatMap((sentence) => {
    const offset = tokens.length;
    tokens.push(...sentence.tokens);
    return sentence.names.map((name) => ({ ...name, first: name.first + offset, last: name.last + offset }));
  });
  const o = foldQuotations(tokens, sentences, quotedSpans(text), names);
  const resolve = resolverOf(text, o);
  const previous = (at: number) => quotations[firstFrom(quotations, at) - 1] ?? null;
  const meant = (phrase: Phrase): Speaker => resolve(phrase, previous(o.tokens[phrase.from]?.start ?? 0));
  let next = 0;
  return sentences.map((sentence: Span): Outside => {
    const from = next;
    while (next < o.tokens.length && (o.tokens[next]?.start ?? 0) < sentence.end) next += 1;
    const stretch = { from, to: next };
    const found = handedIn(o, stretch);
    const cue = found === null ? undefined : o.tokens[found.cue];
    let finite = false;
    for (let i = from; i < next && !finite; i += 1) finite = looksFinite(o, i);
    const how = found === null ? null : cueAt(o, found.cue);
    return {
      tokens: o.tokens.slice(from, next),
      handed:
        found === null || cue === undefined
          ? null
          : {
              speaker: meant(found.phrase),
              cue,
              how: cue.lower === 'according' ? 'according' : how === 'judging' ? 'judging' : 'saying',
            },
      finite,
      pronouns: () => pronounsIn(o, stretch, meant),
    };
  });
}
