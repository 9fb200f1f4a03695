/**
 * Each sentence of a text as its writer's own voice has it, quotations folded away: whom it hands the word to, and for
 * whom its pronouns stand. Apart from `readText`, as only those who file a text ask it.
 */
import { canSpeak } from './agents.js';
import { accordingTo, REACH } from './attribution.js';
import { attributionAtEnd } from './attribution-behind.js';
import { subjectOf } from './clauses.js';
import { SUBORDINATING } from './lexicon/clause-words.js';
import type { Phrase } from './noun-phrases.js';
import { foldQuotations, isFold, type Outer, type Stretch } from './outer.js';
import { quotedSpans } from './quotations.js';
import type { Reading } from './read.js';
import { resolverOf, type Speaker } from './resolve.js';
import { firstFrom, type Span } from './span.js';
import type { Token } from './tokens.js';
import { cueAt, isPassive, looksFinite } from './verbs.js';

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

/** "As Roe said it was over, …": what follows is not what was said. */
const isAside = (o: Outer, stretch: Stretch, phrase: Phrase): boolean => {
  const first = o.tokens[stretch.from]?.lower ?? '';
  return SUBORDINATING.has(first) && phrase.from < stretch.from + 4;
};

function handedIn(o: Outer, stretch: Stretch): { phrase: Phrase; cue: number } | null {
  const to = Math.min(stretch.to, stretch.from + REACH);
  for (let i = stretch.from; i < stretch.to; i += 1) {
    const according = accordingTo(o, i, stretch.to);
    if (according !== null) return according;
  }
  const atEnd = attributionAtEnd(o, stretch.from - 1, stretch.to);
  if (atEnd !== null && cueAt(o, atEnd.cue) === 'saying') return atEnd;
  for (let i = stretch.from; i < to; i += 1) {
    const kind = cueAt(o, i);
    if (kind === null || kind === 'beside' || isPassive(o, i)) continue;
    if (o.tokens[i]?.lower.endsWith('ing')) continue;
    const phrase = subjectOf(o, i, stretch.from) ?? (kind === 'saying' ? quotedFirst(o, i, stretch) : null);
    if (phrase === null || !canSpeak(o, phrase)) continue;
    if (opensClause(o, phrase, stretch) && !isAside(o, stretch, phrase)) return { phrase, cue: i };
    if (phrase.from === i + 1) return { phrase, cue: i };
  }
  return null;
}

/** "“…,” said Roe, who …": the subject of a verb right behind a quotation stands behind it. */
const quotedFirst = (o: Outer, verb: number, stretch: Stretch): Phrase | null => {
  const before = o.tokens[verb - 1];
  if (!isFold(before) && before?.text !== ',') return null;
  const name = o.nameAt.get(verb + 1);
  return name === undefined || name.to > stretch.to ? null : { from: name.from, to: name.to };
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
