/** What one source states, and another has only as hearsay or as possible. */
import { isEntity, type Term } from '../../../reading/terms.js';
import { placeIn, wordsFrom } from '../difference.js';
import { entitiesMet, meets } from '../meeting.js';
import type { Read } from '../passage.js';
import type { Comparison } from './kind.js';

const DOUBT =
  /^(?:reportedly|allegedly|apparently|supposedly|purportedly|possibly|perhaps|maybe|unconfirmed|rumou?red|alleged|purported|believed|thought|suspected)$/;
const MODAL = /^(?:may|might)$/;
/** How many words before an act its doubt may stand. */
const REACH = 4;

/** The word that puts an act in doubt. */
function doubtOf({ sentence }: Read, act: Term) {
  const at = sentence.tokens.findIndex((token) => token.start >= act.start);
  const before = sentence.tokens.slice(Math.max(0, at - REACH), at + 1);
  return (
    before.find(({ lower, capital }) => DOUBT.test(lower) || (MODAL.test(lower) && !capital)) ??
    sentence.tokens
      .slice(at + 1, at + 3)
      .find(({ lower }) => /^(?:reportedly|allegedly|apparently)$/.test(lower))
  );
}

const FLAT_SHARE = 0.5;
const DOUBTFUL = (read: Read): boolean =>
  read.sentence.tokens.some(({ lower, capital }) => DOUBT.test(lower) || (MODAL.test(lower) && !capital)) ||
  /\b(?:expected to|likely|would|will|plans? to|unclear|if)\b/i.test(read.text);

/** What may be needed is not doubted, but wished for in fewer words. */
const NEED = /\b(?:may|might) (?:have|need) to\b/i;

export const certainty: Comparison = ({ a, b, first, second, meeting }) => {
  if (NEED.test(first.text) || NEED.test(second.text)) return [];
  if (meeting.share < FLAT_SHARE || meeting.pairs.length < 3 || entitiesMet(meeting) === 0) return [];
  const acts = meeting.pairs.filter(
    ({ a: one, b: two }) =>
      one.kind === 'word' && two.kind === 'word' && (one.verbal || one.passive || two.verbal || two.passive),
  );
  for (const { a: one, b: two } of acts) {
    const [ours, theirs] = [doubtOf(first, one), doubtOf(second, two)];
    if ((ours === undefined) === (theirs === undefined)) continue;
    // What it is done to, or by whom, must be the same, not only that such a thing is done.
    const after = (terms: readonly Term[], act: Term): Term[] =>
      terms.filter((term) => term.start > act.start).slice(0, 5);
    const theirObjects = after(second.terms, two);
    const objects = after(first.terms, one).filter((term) =>
      theirObjects.some((other) => meets(term, other)),
    );
    if (!objects.some((term) => !isEntity(term)) && meeting.share < 0.6) continue;
    const flat = ours === undefined ? first : second;
    if (DOUBTFUL(flat) || one.negated !== two.negated) continue;
    const word = ours ?? theirs;
    if (word === undefined) continue;
    return [
      {
        kind: 'certainty',
        over: 'manner',
        subject: `how certain it is: ${wordsFrom(first.text, [one])} (${meeting.pairs
          .filter((pair) => pair.a !== one)
          .slice(0, 2)
          .map((pair) => pair.a.text)
          .join(', ')})`,
        places: [
          placeIn(a, wordsFrom(first.text, ours === undefined ? [one] : [ours, one])),
          placeIn(b, wordsFrom(second.text, theirs === undefined ? [two] : [theirs, two])),
        ],
      },
    ];
  }
  return [];
};
