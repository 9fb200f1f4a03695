/** A country or state of the draft where the other text has another for the same thing. */
import { isEntity, type Term } from '../../reading/terms.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';

const placesOf = (term: Term): readonly string[] =>
  term.concepts.filter((concept) => concept.startsWith('place:'));

/** The word before a place, that tells what the place is of: `originated` in `originated in Jamaica`. */
const governor = (terms: readonly Term[], term: Term): Term | null => {
  const before = terms[terms.indexOf(term) - 1];
  return before === undefined || before.clause !== term.clause ? null : before;
};

/** The words that a place is put before: `prison`, `drama` and `film` in `an Australian prison drama film`. */
const runAfter = (terms: readonly Term[], term: Term): Term[] => {
  const run: Term[] = [];
  for (const next of terms.slice(terms.indexOf(term) + 1)) {
    if (next.clause !== term.clause || next.start - (run.at(-1) ?? term).end > 1 || isEntity(next)) break;
    run.push(next);
  }
  return run;
};

const WHERE = /^(?:in|at|from|of)$/;
const sameWay = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a === b || (WHERE.test(a) && WHERE.test(b)));

export function whereabouts(draft: Draft): Remark[] {
  const { sentence, other, about } = draft;
  const { thesaurus } = other;
  const named = other.lines.flatMap((line) => line.sentence.terms.filter((term) => term.kind === 'place'));
  const isNamed = (term: Term): boolean =>
    named.some((one) => placesOf(one).some((place) => placesOf(term).includes(place)));
  const own = sentence.terms.filter((term) => term.kind === 'place' && !term.quoted && !term.excluded);
  for (const term of own) {
    if (placesOf(term).length === 0 || isNamed(term) || other.says(term.text)) continue;
    for (const line of about) {
      const { terms } = line.sentence;
      for (const one of terms.filter((other) => other.kind === 'place' && placesOf(other).length > 0)) {
        if (own.some((mine) => placesOf(mine).some((place) => placesOf(one).includes(place)))) continue;
        const same = (a: Term | null, b: Term | null): boolean =>
          a !== null && b !== null && thesaurus.related(a.stem, b.stem);
        const placed =
          term.preposition !== null
            ? sameWay(term.preposition, one.preposition) &&
              same(governor(sentence.terms, term), governor(terms, one))
            : one.preposition === null &&
              runAfter(sentence.terms, term).some((noun) =>
                runAfter(terms, one).some((there) => same(noun, there)),
              );
        if (!placed) continue;
        return [
          {
            messageId: 'otherPlaceThere',
            data: { there: one.text },
            start: term.start,
            end: term.end,
            expected: [],
            citations: [citeLine(line, 'contradicts')],
          },
        ];
      }
    }
  }
  return [];
}
