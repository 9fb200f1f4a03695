/** From the words that name a speaker to the name they stand for: of a phrase its head, of a pronoun its antecedent. */
import { type Gender, type Genders, genderOf, gendersIn } from './gender.js';
import { POSSESSIVES, PREPOSITIONS, PRONOUNS } from './lexicon/clause-words.js';
import { SPEAKERS } from './lexicon/people.js';
import type { Phrase } from './noun-phrases.js';
import type { Outer, OuterName } from './outer.js';
import type { Span } from './span.js';
import { looksFinite } from './verbs.js';

/** `start` and `end` are the words of the text that name who speaks, a pronoun if it is one. */
export interface Speaker extends Span {
  /** The words that name who speaks; for a pronoun or a surname, the name that it stands for, where the text tells. */
  readonly name: string;
  /** What the gazetteer knows the name as. */
  readonly known: readonly string[];
}

/** The quotation before, whose speaker a pronoun most often stands for. */
interface Previous extends Span {
  readonly speaker: Speaker | null;
}

const HANGING = /^(?:for|to|with|from|at|in|on|by)$/;
const ONE_PERSON = new Set(['he', 'she', 'his', 'her']);
/** How many sentences back a pronoun may point. */
const BACK = 8;

/** What somebody says, called so. */
const WORDS =
  /^(?:message|words?|answer|response|reply|verdict|line|warning|advice|comments?|remarks?|statement|conclusion|refrain|motto)$/;

/** The name at the head of a phrase: Peskov of "Kremlin spokesman Dmitry Peskov", none of "Putin's spokesman". */
const headOf = (o: Outer, phrase: Phrase): OuterName | null => {
  let head: OuterName | null = null;
  let described = false;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const token = o.tokens[i];
    if (token === undefined) continue;
    const name = o.nameAt.get(i);
    if (name !== undefined) {
      const after = o.tokens[name.to];
      const possessor = after?.lower === "'s" || after?.text === '’' || after?.text === "'";
      const modifier =
        name.to < phrase.to &&
        after !== undefined &&
        after.kind === 'word' &&
        !/^(?:of|for|from|in|at|with|jr|sr)$/.test(after.lower);
      // "was Trump's message to Zelensky": whose words they are is who said them.
      if (possessor && WORDS.test(o.tokens[name.to + 1]?.lower ?? '')) return name;
      if (!possessor && !modifier) head = name;
      i = name.to - 1;
    } else if (token.lower === 'and' && o.nameAt.has(i - 1) && o.nameAt.has(i + 1)) {
      return null; // two people
    } else if (HANGING.test(token.lower)) {
      return head;
    } else if (token.lower === 'of') {
      if (head !== null || described) return head;
    } else if (token.kind === 'word' && !token.capital && SPEAKERS.has(token.lower)) described = true;
  }
  return head;
};

const isPerson = (name: OuterName): boolean =>
  name.name.known.length === 0 || name.name.known.some((id) => !id.startsWith('org:'));

/** @returns resolves a phrase, given the quotation before the one it belongs to */
export function resolverOf(text: string, o: Outer): (phrase: Phrase, previous: Previous | null) => Speaker {
  const genders = gendersIn(o);
  const fullNames = fullNamesOf(o, genders);
  const whole = (name: OuterName): { name: string; known: readonly string[] } => {
    const full = name.to - name.from === 1 && name.name.known.length === 0 ? fullNames(name) : null;
    return full === null
      ? name.name && { name: name.name.text, known: name.name.known }
      : { name: full.name.text, known: full.name.known };
  };
  const sentenceAt = (at: number): number => {
    let low = 0;
    let high = o.sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((o.sentences[middle]?.from ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  // "In a post on his Truth Social platform": what hangs on a preposition is seldom what a pronoun stands for.
  const hangs = (at: number): boolean => {
    for (let i = at - 1; i >= 0 && i > at - 4; i -= 1) {
      const token = o.tokens[i];
      if (token === undefined || token.kind === 'mark') return false;
      if (PREPOSITIONS.has(token.lower)) return true;
      if (looksFinite(o, i)) return false;
    }
    return false;
  };
  const fits = (gender: Gender | null, told: Gender | null): boolean =>
    gender === null || told === null || gender === told;
  const firstPerson = (from: number, to: number, gender: Gender | null): OuterName | null => {
    for (let i = from; i < to && i < from + 80; i += 1) {
      const name = o.nameAt.get(i);
      if (name === undefined) continue;
      const free = o.tokens[name.to]?.lower !== "'s" && !hangs(name.from);
      if (isPerson(name) && free && fits(gender, genders.of(name))) return name;
      i = name.to - 1;
    }
    return null;
  };
  const antecedent = (
    at: number,
    previous: Previous | null,
    gender: Gender | null,
  ): { name: string; known: readonly string[] } | null => {
    const own = sentenceAt(at);
    for (let i = own; i >= 0 && i > own - BACK; i -= 1) {
      const sentence = o.sentences[i];
      if (sentence === undefined) continue;
      const start = o.tokens[sentence.from]?.start ?? 0;
      const end = o.tokens[sentence.to - 1]?.end ?? 0;
      const speaker = previous?.speaker ?? null;
      // The one who spoke in this sentence or the one before it is the one who goes on.
      if (
        speaker !== null &&
        previous !== null &&
        previous.start >= start &&
        previous.start < end &&
        speaker.name !== '' &&
        fits(gender, genders.ofWords(speaker.name)) &&
        !PRONOUNS.has(speaker.name.toLowerCase()) &&
        !POSSESSIVES.has(speaker.name.toLowerCase())
      )
        return { name: speaker.name, known: speaker.known };
      const name = firstPerson(sentence.from, i === own ? at : sentence.to, gender);
      if (name !== null) return whole(name);
    }
    return null;
  };
  const wordsOf = (phrase: Phrase): string =>
    text.slice(o.tokens[phrase.from]?.start ?? 0, o.tokens[phrase.to - 1]?.end ?? 0);
  return (phrase, previous) => {
    const start = o.tokens[phrase.from]?.start ?? 0;
    const end = o.tokens[phrase.to - 1]?.end ?? start;
    const words = text.slice(start, end);
    const pronoun = words.toLowerCase();
    if (PRONOUNS.has(pronoun) || POSSESSIVES.has(pronoun)) {
      const name = ONE_PERSON.has(pronoun) ? antecedent(phrase.from, previous, genderOf(pronoun)) : null;
      return { name: words, known: [], ...name, start, end };
    }
    const head = headOf(o, phrase.head ?? phrase);
    return {
      ...(head === null
        ? { name: phrase.head === undefined ? words : wordsOf(phrase.head), known: [] }
        : whole(head)),
      start,
      end,
    };
  };
}

/** For a surname alone, the one full name in the text that ends in it and that the gender fits; none where two do. */
const fullNamesOf = (o: Outer, genders: Genders): ((name: OuterName) => OuterName | null) => {
  const bySurname = new Map<string, Map<string, OuterName>>();
  for (const name of new Set(o.nameAt.values())) {
    if (name.to - name.from < 2) continue;
    const surname = o.tokens[name.to - 1]?.lower ?? '';
    const known = bySurname.get(surname) ?? new Map<string, OuterName>();
    if (!known.has(name.name.text)) known.set(name.name.text, name);
    bySurname.set(surname, known);
  }
  return (name) => {
    const all = [...(bySurname.get(o.tokens[name.from]?.lower ?? '')?.values() ?? [])];
    const told = all.length > 1 ? genders.titleOf(name) : null;
    const fitting = told === null ? all : all.filter((full) => genders.ofWords(full.name.text) === told);
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };
};
