/** `signed by Lee` where the other text has `signed by Grant`; `works for Acme` where it has `works for Bolt`. */
import { isEntity, type Term } from '../../reading/terms.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';
import { isNearName } from './near-names.js';
import type { Line } from './other-text.js';

interface Deed {
  readonly act: Term;
  readonly doer: Term;
}

const isName = (term: Term | undefined): term is Term =>
  term?.kind === 'name' && !term.quoted && !term.excluded;

/** Prepositions with which a name has a part in an act; after `in` or `at` one place may lie in another. */
const PARTS = /^(?:by|for|with|from|under|against|to)$/;

/** Acts with a name after one of these. */
const deedsOf = (terms: readonly Term[]): Deed[] =>
  terms.flatMap((doer, at) => {
    if (!isName(doer) || doer.preposition === null || !PARTS.test(doer.preposition)) return [];
    const act = terms[at - 1];
    return act !== undefined && !isEntity(act) && act.clause === doer.clause ? [{ act, doer }] : [];
  });

/** The name right before an act, which does it. */
const doerBefore = (terms: readonly Term[], act: Term): Term | null => {
  const before = terms[terms.indexOf(act) - 1];
  return isName(before) && before.preposition === null && before.clause === act.clause && !act.passive
    ? before
    : null;
};

const wordsOf = (term: Term): string[] =>
  term.text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

const named = (term: Term, { sentence }: Line): boolean =>
  wordsOf(term).some((word) => sentence.tokens.some((token) => token.lower === word));

export function doers(draft: Draft): Remark[] {
  const { thesaurus } = draft.other;
  for (const { act, doer } of deedsOf(draft.sentence.terms)) {
    for (const line of draft.about) {
      const { terms } = line.sentence;
      // Whoever stands there in any part may have done it too.
      if (named(doer, line) || !line.words.some(({ stem }) => stem === act.stem)) continue;
      const alike = deedsOf(terms).filter(
        (deed) => deed.doer.preposition === doer.preposition && thesaurus.kin(deed.act.stem, act.stem),
      );
      // One of several, it may be that the reader has not seen them all.
      if (alike.length > 1 || draft.other.says(doer.text)) continue;
      const there =
        alike[0]?.doer ??
        (doer.preposition === 'by' ? terms : [])
          .filter((term) => term.stem === act.stem && term.negated === act.negated)
          .map((term) => doerBefore(terms, term))[0];
      // A slip of spelling is no other doer.
      if (there === undefined || there === null || act.negated || isNearName(doer.text, there.text)) continue;
      return [
        {
          messageId: 'otherDoerThere',
          data: { there: there.text },
          start: doer.start,
          end: doer.end,
          expected: [],
          citations: [citeLine(line, 'contradicts')],
        },
      ];
    }
  }
  return [];
}
