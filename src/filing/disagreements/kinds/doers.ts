/** Who did what only one can have done: signed it, ordered it, was the first to. */

import { stemOf } from '../../../reading/stems.js';
import { isEntity, type Term } from '../../../reading/terms.js';
import { placeIn, wordsFrom } from '../difference.js';
import { meets } from '../meeting.js';
import type { Read } from '../passage.js';
import type { Comparison } from './kind.js';

/** Acts that are one person's or one body's, each time they are done. */
export const DEEDS: ReadonlySet<string> = new Set(
  'order direct sign issue fire dismiss appoint nominate veto found invent design arrest commission shoot kill'
    .split(' ')
    .map(stemOf),
);
/** Bodies for which one of theirs may act. */
const BODY =
  /^(?:administration|government|ministry|department|white house|pentagon|kremlin|company|agency|council|board|court|city|state|county|police|army|military|union|university|school|office|team)$/i;

interface Deed {
  readonly act: Term;
  readonly doer: Term;
  readonly objects: readonly Term[];
}

const isDoer = (term: Term): boolean => term.kind === 'name' || BODY.test(term.text);

const deedsOf = ({ statement }: Read): Deed[] =>
  statement.terms.flatMap((act, at): Deed[] => {
    const stem = stemOf(act.text.toLowerCase());
    if (act.quoted || act.negated || !act.verbal || act.passive || !DEEDS.has(stem)) return [];
    const [doer] = statement.terms
      .slice(Math.max(0, at - 2), at)
      .filter((term) => term.clause === act.clause && term.kind !== 'light')
      .slice(-1);
    if (doer === undefined || !isDoer(doer) || doer.preposition !== null || doer.quoted) return [];
    return [
      { act, doer, objects: statement.terms.slice(at + 1, at + 6).filter((term) => term.kind !== 'light') },
    ];
  });

const MIN_OBJECTS = 2;

export const doers: Comparison = ({ a, b, first, second }, { memo }) => {
  if (!a.hints.hasDeed || !b.hints.hasDeed) return [];
  for (const one of memo(deedsOf, first)) {
    for (const two of memo(deedsOf, second)) {
      if (!meets(one.act, two.act) || meets(one.doer, two.doer)) continue;
      const shared = one.objects.filter((term) => two.objects.some((other) => meets(term, other)));
      if (shared.length < MIN_OBJECTS || !shared.some((term) => !isEntity(term))) continue;
      const body = BODY.test(one.doer.text) || BODY.test(two.doer.text);
      // Two bodies may be two names of one.
      if (BODY.test(one.doer.text) && BODY.test(two.doer.text)) continue;
      return [
        {
          kind: 'contradiction',
          over: body ? 'manner' : 'substance',
          subject: `who ${one.act.text}: ${shared
            .map((term) => term.text)
            .slice(0, 2)
            .join(', ')}`,
          places: [
            placeIn(a, wordsFrom(first.text, [one.doer, one.act])),
            placeIn(b, wordsFrom(second.text, [two.doer, two.act])),
          ],
        },
      ];
    }
  }
  return [];
};
