/** Who is named in a source, and what they are called: titles before a name, beside it, and before it with a comma. */

import { nameWords } from '../../checking/near-known.js';
import { foldName } from '../../reading/near-names.js';
import { stemOf } from '../../reading/stems.js';
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
  'chief executive(?: officer)?|CEO|chief financial officer|CFO|chief operating officer|chair(?:man|woman|person)?|vice[- ]president|president|director|clerk|treasurer|secretary|minister|mayor|governor|senator|representative|congressman|congresswoman|sheriff|attorney|judge|justice|leader|whip|speaker|commissioner|superintendent|captain|general|colonel|principal|dean|ambassador|prosecutor|chief|manager|coach|auditor|coroner|controller|comptroller|trustee|marshal';
/** In either case, which a pattern that ignores case could not tell from a name. */
const HEADS = HEAD.replace(
  /(?<![\p{L}[(?:])\p{Ll}(?=\p{L})|^\p{Ll}|(?<=[| (-])\p{Ll}/gu,
  (letter) => `[${letter}${letter.toUpperCase()}]`,
);
const NAME = String.raw`\p{Lu}[\p{Ll}\p{L}'’-]+(?: \p{Lu}\.)? \p{Lu}[\p{Ll}\p{L}'’-]+`;

const BEFORE = new RegExp(
  String.raw`((?:\b(?:former|acting|deputy|assistant|interim|(?:\p{Lu}|\p{Ll})[\p{L}.&-]*(?:['’]s)?) ){0,4}(?:${HEADS}))\b(?: of (?:the )?[\p{L} ]{1,24})?,? (${NAME})`,
  'gu',
);
const BEHIND = new RegExp(
  String.raw`(${NAME}), (?:who (?:is|was) )?(?:the |a |an )?(?!and |or |but )((?:[\p{L}.&-]+(?:['’]s)? ){0,4}(?:${HEADS})\b)(?: (?:of|at|for) [^,.;]{1,40})?(?=[,.;]|$)`,
  'gu',
);
const FULL = new RegExp(NAME, 'gu');

/** Stems of the words that titles end in, or begin with: without any a statement has no title. */
const TITLE_STEMS: readonly string[] = [
  ...new Set(
    'chief ceo cfo chair chairman chairwoman chairperson vice president director clerk treasurer secretary minister mayor governor senator representative congressman congresswoman sheriff attorney judge justice leader whip speaker commissioner superintendent captain general colonel principal dean ambassador prosecutor manager coach auditor coroner controller comptroller trustee marshal'
      .split(' ')
      .map(stemOf),
  ),
];

/** A headline in capitals names everybody and nobody. */
const isHeadline = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.8 * words.length;
};

const TITLE = new RegExp(`^(?:${HEAD})$`, 'i');

const isName = (name: string): boolean => {
  const [first = '', ...more] = name.split(' ');
  const last = more.at(-1) ?? '';
  return ![first, last].some((word) => TITLE.test(word) || NO_NAME.test(word));
};

const NO_NAME =
  /^(?:The|A|An|In|On|At|But|And|Some|When|After|Before|While|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|New|North|South|East|West|Street|Avenue|Road|County|City|State|University|School|High|Hospital|River|Lake|Port|Airport|International|National|Department|Office|Court|Council|Committee|Union|Party|House|Senate|White|Supreme|United|Police|Fire|Group|Company|Inc|Corp|Foods|Dairy|Times|News|Post|Division|Service|Services|Systems|Bank|Board|Bureau|Agency|Association|Authority|Securities|Exchange|Commission|Reserve|Trust|Stores|Industries|Airlines|Air|Energy|Power|Water|Health)$/;

const shortName = (name: string): string => {
  const words = name.replace(/[’']s?$/, '').split(' ');
  return `${words[0] ?? ''} ${words.at(-1) ?? ''}`;
};

export function mentionsIn(passage: Passage): Mention[] {
  const { text } = passage;
  if (isHeadline(text)) return [];
  const titled: Mention[] = [];
  const add = (name: string | undefined, title: string | undefined, words: string): void => {
    if (name === undefined || title === undefined || !isName(name)) return;
    titled.push({
      passage,
      name: shortName(name),
      title: title.trim().replace(/^(?:the|a|an) /i, ''),
      words: words.trim(),
    });
  };
  if (TITLE_STEMS.some((stem) => passage.keys.has(stem))) {
    for (const [words, title, name] of text.matchAll(BEFORE))
      if (/^\p{Lu}/u.test(name ?? '')) add(name, title, words);
    for (const [words, name, title] of text.matchAll(BEHIND)) add(name, title, words);
  }
  const known = new Set(titled.map(({ name }) => name));
  for (const [name] of text.matchAll(FULL))
    if (isName(name) && !known.has(shortName(name)))
      titled.push({ passage, name: shortName(name), title: null, words: name });
  return titled;
}

/** The people of a source, to be held against those of others. */
export interface People {
  readonly mentions: readonly Mention[];
  readonly byName: ReadonlyMap<string, readonly Mention[]>;
  /** The words of each name, folded; null for one of a single word, which is held against any. */
  readonly words: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** Where in `mentions` a word is part of the name, folded. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** As it is split, and as names are read. */
const foldedWords = (name: string): ReadonlySet<string> =>
  new Set([...name.split(' '), ...nameWords(name)].map(foldName));

export function peopleNamedIn({ passages }: Document): People {
  const mentions = passages.flatMap((passage) => (passage.names.size < 2 ? [] : mentionsIn(passage)));
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = byName.get(mention.name);
    if (list === undefined) byName.set(mention.name, [mention]);
    else list.push(mention);
  }
  const byWord = new Map<string, number[]>();
  const words = new Map(
    [...byName.keys()].map((name) => [name, nameWords(name).length < 2 ? null : foldedWords(name)]),
  );
  for (const [at, { name }] of mentions.entries())
    for (const word of words.get(name) ?? foldedWords(name)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [at]);
      else list.push(at);
    }
  return { mentions, byName, words, byWord };
}
