/** Who is named in a source, and what they are called: titles before a name, beside it, and before it with a comma. */
import type { Document } from './document.js';
import type { Passage } from './passage.js';

export interface Mention {
  readonly passage: Passage;
  /** First name and last. */
  readonly name: string;
  /** As it stands, without an article; null where none does. */
  readonly title: string | null;
  /** The words that it stands in. */
  readonly words: string;
}

const HEAD =
  'chief executive(?: officer)?|CEO|chief financial officer|CFO|chief operating officer|chair(?:man|woman|person)?|vice[- ]president|president|director|clerk|treasurer|secretary|minister|mayor|governor|senator|sheriff|attorney|judge|justice|leader|whip|speaker|commissioner|superintendent|captain|general|colonel|principal|dean|ambassador|prosecutor|chief|manager|coach|auditor|coroner|controller|comptroller|trustee|marshal';
const NAME = String.raw`\p{Lu}[\p{Ll}\p{L}'’-]+(?: \p{Lu}\.)? \p{Lu}[\p{Ll}\p{L}'’-]+`;

const BEFORE = new RegExp(
  String.raw`((?:\b(?:former|acting|deputy|assistant|interim|(?:\p{Lu}|\p{Ll})[\p{L}.&-]*(?:['’]s)?) ){0,4}(?:${HEAD}))\b(?: of (?:the )?[\p{L} ]{1,24})?,? (${NAME})`,
  'giu',
);
const BEHIND = new RegExp(
  String.raw`(${NAME}), (?:who (?:is|was) )?(?:the |a |an )?((?:[\p{L}.&-]+(?:['’]s)? ){0,4}(?:${HEAD})\b)(?: (?:of|at|for) [^,.;]{1,40})?(?=[,.;]|$)`,
  'gu',
);
const FULL = new RegExp(NAME, 'gu');

/** A headline in capitals names everybody and nobody. */
const isHeadline = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * words.length;
};

const isName = (name: string): boolean => {
  const [first = '', ...more] = name.split(' ');
  const last = more.at(-1) ?? '';
  const title = new RegExp(`^(?:${HEAD})$`, 'i');
  return ![first, last].some((word) => title.test(word) || NO_NAME.test(word));
};

const NO_NAME =
  /^(?:The|A|An|In|On|At|But|And|Some|When|After|Before|While|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|New|North|South|East|West|Street|Avenue|Road|County|City|State|University|School|High|Hospital|River|Lake|Port|Airport|International|National|Department|Office|Court|Council|Committee|Union|Party|House|Senate|White|Supreme|United|Police|Fire|Group|Company|Inc|Corp|Foods|Dairy|Times|News|Post)$/;

const shortName = (name: string): string => {
  const words = name.split(' ');
  return `${words[0] ?? ''} ${words.at(-1) ?? ''}`;
};

export function mentionsIn(passage: Passage): Mention[] {
  const { text } = passage;
  if (isHeadline(text)) return [];
  const titled: Mention[] = [];
  const add = (name: string | undefined, title: string | undefined, words: string): void => {
    if (name === undefined || title === undefined || !isName(name)) return;
    titled.push({ passage, name: shortName(name), title: title.trim(), words: words.trim() });
  };
  for (const [words, title, name] of text.matchAll(BEFORE))
    if (/^\p{Lu}/u.test(name ?? '')) add(name, title, words);
  for (const [words, name, title] of text.matchAll(BEHIND)) add(name, title, words);
  const known = new Set(titled.map(({ name }) => name));
  for (const [name] of text.matchAll(FULL))
    if (isName(name) && !known.has(shortName(name)))
      titled.push({ passage, name: shortName(name), title: null, words: name });
  return titled;
}

export const peopleNamedIn = ({ passages }: Document): Mention[] =>
  passages.flatMap((passage) => (passage.names.size < 2 ? [] : mentionsIn(passage)));
