/** What the draft denies and the other text says. */
import { isEntity, type Term } from '../../reading/terms.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';
import type { Line, Place } from './other-text.js';
import { sharedSurroundings, type Word } from './words.js';

/** Before these a denial denies the degree, not the thing: `not too high`, `not only`. */
const DEGREE = /^(?:too|very|so|as|that|only|just|merely|necessarily|all|every|quite|really|yet|alone)$/;
/** Words that deny what stands after them, the reader's own negations among them. */
const DENYING =
  /^(?:not|n['’]t|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|few|little|unless|except|instead|fail\w*|lack\w*|refus\w*|den(?:y|ies|ied)|stop\w*|avoid\w*|prevent\w*|longer|un\w+ed|if|whether)$/;
const BEFORE = 12;
const AFTER = 3;
/** How many words after the denied one the other text must have there. */
const SCOPE = 0;

/** What a denial of the degree may stand far after: `not too costly for the town`. */
const NOT = /^(?:not|n['’]t)$/;

const ofDegree = ({ sentence: { tokens } }: Draft, term: Term): boolean => {
  const at = tokens.findIndex((token) => token.start >= term.start);
  const before = tokens.slice(0, at);
  const next = before[before.map(({ lower }) => NOT.test(lower)).lastIndexOf(true) + 1];
  const afterNot = before.some(({ lower }) => NOT.test(lower)) ? [next] : [];
  return [...before.slice(-2), ...afterNot].some((token) => DEGREE.test(token?.lower ?? ''));
};

/** Whether a word stands near one of denial, as the reader sees it or in a way that it does not see. */
const isDenied = ({ line, at }: Place): boolean => {
  const { tokens, terms } = line.sentence;
  const start = line.words[at]?.token.start ?? 0;
  if (terms.some((term) => term.start <= start && start < term.end && term.negated)) return true;
  const here = tokens.findIndex((token) => token.start >= start);
  return tokens.slice(Math.max(0, here - BEFORE), here + AFTER).some((token) => DENYING.test(token.lower));
};

/** Where the other text says what a word denied in the draft says; null where it denies it too, or says nothing of it. */
const sayingIt = (draft: Draft, term: Term): Line | null => {
  const { words, other, about } = draft;
  const at = words.findIndex(({ token }) => token.start >= term.start);
  const stem = words[at]?.stem;
  if (stem === undefined) return null;
  const shared = (place: Place): number => sharedSurroundings(words, at, place.line.words, place.at);
  const like = about
    .flatMap((line) => line.words)
    .flatMap((word) => (other.thesaurus.kin(stem, word.stem) ? [word.stem] : []));
  // What the denial is of, beside the word itself: `does not derive its flavour from juniper`.
  const denied = words
    .slice(at + 1)
    .filter((word) =>
      draft.sentence.terms.some(
        (one) => one.clause === term.clause && one.start <= word.token.start && word.token.start < one.end,
      ),
    )
    .slice(0, SCOPE);
  const hasAll = (line: Line, wanted: readonly Word[]): boolean =>
    wanted.every((word) => line.words.some(({ stem: there }) => other.thesaurus.related(word.stem, there)));
  // The word alone makes no two sentences speak of one thing.
  const alsoShares = (line: Line, place: Place): boolean =>
    line.words.some(
      (word, n) => n !== place.at && words.some((own, m) => m !== at && own.stem === word.stem),
    );
  let best: Line | null = null;
  let most = 0;
  for (const place of [...new Set([stem, ...like])].flatMap(other.places)) {
    const { line } = place;
    const isClose = shared(place) + (about.includes(line) && alsoShares(line, place) ? 1 : 0);
    if (isClose === 0 || !hasAll(line, denied)) continue;
    if (isDenied(place) || line.sentence.form === 'question') return null;
    if (isClose > most) [best, most] = [line, isClose];
  }
  return best;
};

export function negations(draft: Draft): Remark[] {
  const denied = draft.sentence.terms.filter(
    (term) => term.negated && !term.quoted && !isEntity(term) && term.kind !== 'saying',
  );
  for (const term of denied) {
    if (ofDegree(draft, term)) continue;
    const line = sayingIt(draft, term);
    if (line === null) continue;
    return [
      {
        messageId: 'saidThere',
        data: { there: line.sentence.text },
        start: term.start,
        end: term.end,
        expected: [],
        citations: [citeLine(line, 'contradicts')],
      },
    ];
  }
  return [];
}
