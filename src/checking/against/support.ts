/** Whether the other text says what a sentence says: all of it, in its own words or in others. */
import { LIGHT_STEMS } from '../../reading/lexicon/words.js';
import { agrees } from '../../reading/number-agreement.js';
import type { Sentence } from '../../reading/read.js';
import { compare } from '../compare.js';
import type { Draft } from './draft.js';
import type { Line } from './other-text.js';
import type { Word } from './words.js';

/** What share of the words of weight must be there. */
const SHARE = 0.8;
/** A sentence with fewer words of weight says too little to be borne out. */
const MIN_WORDS = 2;

/** How much of a sentence some lines have. */
export interface Covered {
  readonly lines: readonly Line[];
  /** Share of its words of weight, 0 to 1. */
  readonly share: number;
  /** Those that are not there. */
  readonly missing: readonly Word[];
}

/** What the likest lines have of a sentence, one of them after the other. */
export function coveredBy({ words, other, about }: Draft): Covered[] {
  const solid = words.filter(({ token, stem }) => token.kind !== 'mark' && !LIGHT_STEMS.has(stem));
  const over = (lines: readonly Line[]): Covered => {
    const missing = solid.filter(
      ({ token, stem }) =>
        !lines.some((line) =>
          line.words.some((word) =>
            token.capital || token.kind === 'number'
              ? word.stem === stem
              : other.thesaurus.related(stem, word.stem),
          ),
        ),
    );
    return { lines, missing, share: solid.length === 0 ? 0 : 1 - missing.length / solid.length };
  };
  const single = about.map((line) => over([line]));
  return about.length > 1 ? [...single, over(about.slice(0, 2))] : single;
}

const DENIAL = /^(?:not|n['’]t|no|never|none|nobody|nothing|neither|nor|without|cannot)$/;

const denies = ({ tokens }: Sentence): boolean => tokens.some((token) => DENIAL.test(token.lower));

/**
 * Whether one line has the names, titles, figures and days of a sentence, and in that order: two ages change places, and
 * the words are the same. Titles and weekdays are capitals, and so among them.
 */
const hasInOrder = ({ sentence, words }: Draft, line: Line): boolean => {
  const wanted = words.filter(({ token }) => token.capital || token.kind === 'number');
  let next = 0;
  const inOrder = wanted.every(({ stem }) => {
    const at = line.words.findIndex((word, i) => i >= next && word.stem === stem);
    if (at < 0) return false;
    next = at + 1;
    return true;
  });
  const said = line.sentence.text.toLowerCase();
  // A title, and a day, must be that one's there: the words alone may be another's.
  return (
    (inOrder || wanted.length < 2) &&
    sentence.assertions.every(({ title }) =>
      said.includes(
        sentence.text.slice(title.start - sentence.start, title.end - sentence.start).toLowerCase(),
      ),
    ) &&
    sentence.dates.every((date) =>
      said.includes(
        sentence.text.slice(date.start - sentence.start, date.end - sentence.start).toLowerCase(),
      ),
    )
  );
};

/** The lines that bear a sentence out; empty where none do. */
export function supportIn(draft: Draft): readonly Line[] {
  const { sentence, other } = draft;
  const [best] = coveredBy(draft)
    .filter(
      ({ share, missing }) =>
        share >= SHARE && !missing.some(({ token }) => token.capital || token.kind === 'number'),
    )
    .filter(({ lines }) => lines.some((line) => hasInOrder(draft, line)))
    .sort((a, b) => a.lines.length - b.lines.length || b.share - a.share);
  if (best === undefined || draft.words.length < MIN_WORDS) return [];
  const numbers = best.lines.flatMap((line) => line.sentence.numbers);
  const held = sentence.numbers.every((own) =>
    numbers.some((there) => agrees({ ...own, unit: null }, { ...there, unit: null })),
  );
  const denied = denies(sentence) !== best.lines.some(({ sentence: there }) => denies(there));
  const turned = best.lines.some((line) => {
    const { otherParty, otherSubject, reversedRoles } = compare(draft.statement, other.statement(line));
    return otherParty !== null || otherSubject !== null || reversedRoles.length > 0;
  });
  const asked = best.lines.some((line) => line.sentence.form === 'question');
  const quotes = draft.quoted.every(({ status }) => status === 'clean');
  const certain = best.lines.every((line) => !line.sentence.hedged) || sentence.hedged;
  return held && !denied && !turned && !asked && quotes && certain ? best.lines : [];
}
