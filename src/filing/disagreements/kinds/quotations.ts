/** The same words of somebody, quoted otherwise, or given to somebody else. */
import { sameVoice } from '../../../checking/against/voices.js';
import { align, diffOf, type Word, wordsOf } from '../../../checking/quote-alignment.js';
import { FUNCTION_WORDS } from '../../../reading/lexicon/words.js';
import { stemOf } from '../../../reading/stems.js';
import { searchTerms } from '../../../reading/vocabulary.js';
import { type Difference, type Over, type Place, shortened } from '../difference.js';
import type { Quoted } from '../quotes-index.js';

/** Fewer words are as often a manner of speaking. */
const MIN_WORDS = 5;
const MIN_MATCHED = 4;
/** What share of the shorter must stand in a row in the longer. */
const ALIKE = 0.6;
/** Of two stories, what it takes. */
const ALIKE_ELSEWHERE = 0.75;
const WORDS_ELSEWHERE = 9;
/** So many words in common are nobody else's. */
const WORDS_OF_ONE = 6;

/** Both are full names of people: "the Kremlin" may speak through anybody. */
const isFullName = (name: string): boolean => name.trim().split(/\s+/).length > 1;

const voices = (a: Quoted, b: Quoted): 'same' | 'other' | 'unknown' => {
  const voice = sameVoice(a.speaker, b.speaker);
  return voice === 'other' && !(isFullName(a.speaker ?? '') && isFullName(b.speaker ?? ''))
    ? 'unknown'
    : voice;
};

const placeOf = (one: Quoted, words: string): Place => ({
  source: one.source,
  locator: one.locator,
  words,
  says: shortened(`${one.speaker ?? 'Somebody who is not named'}: “${one.words}”`),
});

const TELLING =
  /^(?:not|n't|no|never|none|nobody|nothing|without|all|some|few|little|more|less|only|must|may|will|would|could|should|can)$/;

/** "Coincides" and "aligns" may be two translations; another number, another name or a `not` is another thing said. */
const overOf = (removed: readonly string[], inserted: readonly string[]): Over => {
  const telling = (word: string): boolean => TELLING.test(word) || /\d/.test(word) || /n't$/.test(word);
  if (removed.some(telling) !== inserted.some(telling)) return 'substance';
  const content = (words: readonly string[]): string[] =>
    words.filter((word) => !FUNCTION_WORDS.has(word) && word.length > 2);
  const [gone, put] = [content(removed), content(inserted)];
  if (gone.length === 0 && put.length === 0) return removed.some(telling) ? 'substance' : 'manner';
  if (gone.length === 0 || put.length === 0) return gone.length + put.length > 1 ? 'substance' : 'manner';
  const meanings = new Set(put.flatMap(searchTerms));
  return gone.every((word) => searchTerms(word).some((one) => meanings.has(one))) ? 'manner' : 'substance';
};

interface Edits {
  readonly removed: readonly string[];
  readonly inserted: readonly string[];
}

/** What differs between the first word that both have and the last; a last word for another counts. */
function editsBetween(there: readonly Word[], own: readonly Word[]): Edits {
  const diff = diffOf(there, own);
  const kept = diff.flatMap((part, at) => ('kept' in part ? [at] : []));
  const [first = 0, last = -1] = [kept[0], kept.at(-1)];
  const inner = diff.slice(first, last + 1);
  const words = (text: string): string[] => wordsOf(text).map(({ key }) => key);
  const tail = diff.slice(last + 1);
  const gone = tail.flatMap((part) => ('removed' in part ? words(part.removed) : []));
  const put = tail.flatMap((part) => ('inserted' in part ? words(part.inserted) : []));
  const swapped = gone.length === 1 && put.length === 1;
  return {
    removed: [
      ...inner.flatMap((part) => ('removed' in part ? words(part.removed) : [])),
      ...(swapped ? gone : []),
    ],
    inserted: [
      ...inner.flatMap((part) => ('inserted' in part ? words(part.inserted) : [])),
      ...(swapped ? put : []),
    ],
  };
}

/** Sentences of one quotation are held against another apart as well: somebody may have quoted one of them. */
export function quotations(a: Quoted, b: Quoted, sameStory: boolean): Difference | null {
  const [wordsA, wordsB] = [a.read, b.read];
  const [shorter, longer] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  if (shorter.length < (sameStory ? MIN_WORDS : WORDS_ELSEWHERE)) return null;
  const alignment = align(shorter, longer);
  if (alignment === null) return null;
  const voice = voices(a, b);
  if (alignment.clean) {
    if (voice !== 'other' || shorter.length < WORDS_OF_ONE) return null;
    return {
      kind: 'speaker',
      over: 'substance',
      subject: `who said “${shorter
        .slice(0, 8)
        .map(({ text }) => text)
        .join(' ')}”`,
      places: [placeOf(a, `${a.speaker ?? ''}`), placeOf(b, `${b.speaker ?? ''}`)],
    };
  }
  if (voice === 'other') return null;
  const share = alignment.matched / shorter.length;
  if (alignment.matched < MIN_MATCHED || share < (sameStory ? ALIKE : ALIKE_ELSEWHERE)) return null;
  if (!sameStory && voice !== 'same') return null;
  const there = longer.slice(alignment.from, alignment.to);
  const { removed, inserted } = editsBetween(there, shorter);
  if (removed.join('') === inserted.join('')) return null;
  const shared = new Set(there.map(({ key }) => key));
  if (shorter.filter(({ key }) => key.length > 3 && shared.has(key)).length < 2) return null;
  const text = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');
  const [own, other] = shorter === wordsA ? [text(shorter), text(there)] : [text(there), text(shorter)];
  return {
    kind: 'quote',
    over: overOf(removed, inserted),
    subject: `what ${[a.speaker, b.speaker].find((name) => name !== null) ?? 'somebody'} said: “${there
      .slice(0, 6)
      .map((word) => word.text)
      .join(' ')} …”`,
    places: [placeOf(a, own), placeOf(b, other)],
  };
}

/** Of two statements that have one quotation in common, what else is quoted in both, in other words of one root. */
export function besides(a: Quoted, b: Quoted): Difference | null {
  const roots = (words: string): string[] =>
    wordsOf(words).flatMap(({ key }) => (key.length > 3 && !FUNCTION_WORDS.has(key) ? [stemOf(key)] : []));
  const [own, other] = [roots(a.words), roots(b.words)];
  const met = own.filter((stem) => other.includes(stem));
  if (met.length === 0 || own.length > 6 || other.length > 8) return null;
  if (own.join(' ') === other.join(' ') || b.words.includes(a.words) || a.words.includes(b.words))
    return null;
  return {
    kind: 'quote',
    over: 'manner',
    subject: `what ${[a.speaker, b.speaker].find((name) => name !== null) ?? 'somebody'} said: “${a.words.split(/\s+/).slice(0, 6).join(' ')} …”`,
    places: [placeOf(a, a.words), placeOf(b, b.words)],
  };
}
