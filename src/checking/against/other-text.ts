/** The text that a draft is held against, read once: its sentences, where each word stands, what may be quoted from it. */
import { createHash } from 'node:crypto';
import { datelineOf } from '../../reading/dateline.js';
import { readText, type Sentence, type Turn } from '../../reading/read.js';
import type { Thesaurus } from '../../reading/thesaurus.js';
import type { Entities } from '../entities.js';
import { type Statement, statementOf } from '../statement.js';
import { lettersOf } from './letters.js';
import { type NamesThere, namesOf } from './near-names.js';
import { contentWords, type Word } from './words.js';

/** One sentence of the other text. */
export interface Line {
  readonly sentence: Sentence;
  /** `¶n`: counts the non-blank lines of the text, from 1. */
  readonly locator: string;
  readonly words: readonly Word[];
  /** Which of its words, by number, stand in a term that is denied. */
  readonly denied: ReadonlySet<number>;
  /** Its text without the label of whoever speaks in a transcript. */
  readonly spoken: string;
}

/** The nth content word of a line. */
export interface Place {
  readonly line: Line;
  readonly at: number;
}

export interface OtherText {
  readonly text: string;
  readonly digest: string;
  /** The day that its dateline gives, `YYYY-MM-DD`, or null. */
  readonly day: string | null;
  readonly lines: readonly Line[];
  /** The non-blank lines of the text as they stand, without the white space around them. */
  readonly paragraphs: readonly string[];
  readonly thesaurus: Thesaurus;
  /** Each word once. */
  readonly stems: readonly string[];
  /** What a sentence says, ready to be compared; of a line, once for all. */
  statementOf(sentence: Sentence): Statement;
  statement(line: Line): Statement;
  /** Where a word stands, by stem. */
  places(stem: string): readonly Place[];
  /** Where a concept of the lexicon is meant. */
  meanings(concept: string): readonly Place[];
  /** Whether some words stand in the text, in any case. */
  says(words: string): boolean;
  /** Its names, to find near ones by; made when first asked for. */
  names(): NamesThere;
  /** The letters and figures of all its lines, in lower case and without anything between. */
  readonly letters: string;
  /** The line with exactly these letters, where there is one. */
  lineOf(letters: string): Line | null;
  /** The line that the nth of these letters stands in. */
  lineAtLetter(at: number): Line | null;
  /** Who says some words that stand in a line: whoever has the turn in a transcript, or is quoted with them; else null. */
  speakerOf(line: Line, words: string): string | null;
}

const nowhere: readonly never[] = [];

/** No names are known beforehand: what the newsroom has on record is not asked. */
const NOBODY: Pick<Entities, 'resolve'> = {
  resolve: (term) => (term.kind === 'description' ? { ...term, kind: 'word' } : term),
};

/** A word that stands in more places than these tells nothing by standing in one more. */
const MOST_PLACES = 300;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.length < MOST_PLACES) list.push(value);
}

const LABEL = /^\s*((?:\p{Lu}[\p{L}.'’-]* ?){1,5})(?: \([^()\n]{1,40}\))?:\s+(?=\S)/u;

/** A few lines of a transcript, a speaker to each: too little for a reader to take a text for a transcript. */
const fewTurns = (text: string): readonly Turn[] => {
  const turns: Turn[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const match = LABEL.exec(line);
    if (match !== null) {
      const start = at + match[0].length;
      const speaker = (match[1] ?? '').trim();
      turns.push({ speaker, label: { start: at, end: start }, start, end: at + line.length });
    } else if (line.trim() !== '') return [];
    at += line.length + 1;
  }
  return turns;
};

const deniedIn = (words: readonly Word[], { terms }: Sentence): Set<number> => {
  const negated = terms.filter((term) => term.negated);
  return new Set(
    words.flatMap(({ token }, at) =>
      negated.some((term) => term.start <= token.start && token.start < term.end) ? [at] : [],
    ),
  );
};

/** @param on the day that the text speaks of, `YYYY-MM-DD`, where it does not say */
export function readOther(text: string, thesaurus: Thesaurus, on: string | null = null): OtherText {
  const day = datelineOf(text, on)?.day ?? on;
  const reading = readText(text, { on: day });
  const turns = reading.turns.length > 0 ? reading.turns : fewTurns(text);
  const paragraphs: string[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const raw of text.split('\n')) {
    if (raw.trim() !== '') {
      paragraphs.push(raw.trim());
      starts.push(offset);
    }
    offset += raw.length + 1;
  }
  let paragraph = 0;
  const lines = reading.sentences.map((sentence): Line => {
    while (paragraph + 1 < starts.length && (starts[paragraph + 1] ?? 0) <= sentence.start) paragraph += 1;
    const label = turns.find((turn) => turn.label.start <= sentence.start && sentence.start < turn.start);
    const spoken =
      label === undefined ? sentence.text : sentence.text.slice(Math.max(0, label.start - sentence.start));
    const words = contentWords(sentence);
    return { sentence, locator: `¶${paragraph + 1}`, words, denied: deniedIn(words, sentence), spoken };
  });
  const byStem = new Map<string, Place[]>();
  const byConcept = new Map<string, Place[]>();
  for (const line of lines) {
    for (const [at, { stem }] of line.words.entries()) push(byStem, stem, { line, at });
    for (const term of line.sentence.terms) {
      const at = line.words.findIndex(({ token }) => token.start >= term.start);
      if (at < 0 || (line.words[at]?.token.start ?? 0) >= term.end) continue;
      for (const concept of term.concepts)
        if (concept.startsWith('concept:')) push(byConcept, concept, { line, at });
    }
  }
  let names: NamesThere | null = null;
  const statements = new Map<Line, Statement>();
  const stated = (sentence: Sentence): Statement => statementOf([sentence], NOBODY, day ?? '');
  const lower = text.toLowerCase();
  const ends: number[] = [];
  const byLetters = new Map<string, Line>();
  let letters = '';
  for (const line of lines) {
    const own = lettersOf(line.spoken);
    if (!byLetters.has(own)) byLetters.set(own, line);
    letters += own;
    ends.push(letters.length);
  }
  return {
    text,
    digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    day,
    lines,
    paragraphs,
    thesaurus,
    stems: [...byStem.keys()],
    statementOf: stated,
    statement(line) {
      const before = statements.get(line);
      if (before !== undefined) return before;
      const statement = stated(line.sentence);
      statements.set(line, statement);
      return statement;
    },
    places: (stem) => byStem.get(stem) ?? nowhere,
    meanings: (concept) => byConcept.get(concept) ?? nowhere,
    says: (words) => lower.includes(words.toLowerCase()),
    names() {
      names ??= namesOf(lines);
      return names;
    },
    letters,
    lineOf: (own) => byLetters.get(own) ?? null,
    lineAtLetter: (at) => lines[ends.findIndex((end) => at < end)] ?? null,
    speakerOf({ sentence }, words) {
      const turn = turns.find((one) => one.start < sentence.end && sentence.start < one.end);
      if (turn !== undefined) return turn.speaker;
      const quoted = reading.quotations.filter(
        (one) =>
          one.start < sentence.end &&
          sentence.start < one.end &&
          lettersOf(one.text).includes(lettersOf(words)),
      );
      return quoted.length === 1 ? (quoted[0]?.speaker?.name ?? null) : null;
    },
  };
}
