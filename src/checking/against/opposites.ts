/** A word of the draft for which the other text has its opposite in the same place. */
import { ruledOutBy } from '../../reading/lexicon/exclusives.js';
import { CONVERSE_STEMS, LIGHT_STEMS } from '../../reading/lexicon/words.js';
import { isEntity, type Term } from '../../reading/terms.js';
import type { Thesaurus } from '../../reading/thesaurus.js';
import { oppositesOf } from '../../reading/vocabulary.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';
import type { OtherText, Place } from './other-text.js';
import { sharedSurroundings } from './words.js';

/** How much must stand around both words. */
const MIN_SHARED = 2;
const LIGHT_SHARED = 3;

const termAt = (terms: readonly Term[], start: number): Term | undefined =>
  terms.find((term) => term.start <= start && start < term.end);

const isNegated = ({ line, at }: Place): boolean => line.denied.has(at);

const NEGATIVE = /^(?:un|in|im|il|ir|non|dis|mis)-?(?=\p{L}{4})/u;

/** Words of the other text that a prefix makes into this one, or this one into them: `precise` for `imprecise`. */
const prefixed = (stem: string, { stems, places, thesaurus }: OtherText): string[] => {
  // A text that has both forms of a word does not confuse them.
  if (places(stem).length > 0) return [];
  const bare = stem.replace(NEGATIVE, '');
  return stems.filter(
    (one) =>
      (bare !== stem && thesaurus.has(bare) && thesaurus.kin(one, bare)) ||
      (NEGATIVE.test(one) && one.replace(NEGATIVE, '') === stem),
  );
};

/** Whether two words say alike: they mean nearly the same, or have an opposite in common. */
const isLike = (a: string, b: string, thesaurus: Thesaurus): boolean =>
  !thesaurus.opposed(a, b) &&
  (thesaurus.related(a, b) ||
    thesaurus.oppositesOf(a).some((opposite) => thesaurus.oppositesOf(b).includes(opposite)));

export function opposites(draft: Draft): Remark[] {
  const { sentence, words, other } = draft;
  const { thesaurus } = other;
  const own = new Set(words.map((word) => word.stem));
  const remarks: Remark[] = [];
  words.forEach(({ token, stem }, at) => {
    const term = termAt(sentence.terms, token.start);
    if (token.kind !== 'word' || CONVERSE_STEMS.has(stem)) return;
    if (term !== undefined && (term.quoted || isEntity(term))) return;
    const negated = term?.negated === true;
    const strength = (place: Place): number => sharedSurroundings(words, at, place.line.words, place.at);
    const conceptual = (term?.concepts ?? []).flatMap((concept) =>
      [...oppositesOf(concept)].flatMap((contrary) => other.meanings(contrary)),
    );
    const listed = [...thesaurus.oppositesOf(stem), ...ruledOutBy(stem), ...prefixed(stem, other)].flatMap(
      (opposite) => other.places(opposite),
    );
    let best: Place | null = null;
    let most = other.places(stem).length === 0 ? 0 : MIN_SHARED - 1;
    for (const place of [...listed, ...conceptual]) {
      const there = place.line.words[place.at]?.stem ?? '';
      // A draft that has both words says what the other says.
      if (own.has(there) || isNegated(place) !== negated) continue;
      const shared = strength(place);
      // Of words of little weight more must stand around both.
      if (shared < LIGHT_SHARED && (LIGHT_STEMS.has(stem) || LIGHT_STEMS.has(there))) continue;
      if (shared > most) [best, most] = [place, shared];
    }
    if (best === null) return;
    // Where the other text has the word itself, or one like it, in such surroundings, the two agree.
    const opposite = best.line.words[best.at]?.stem ?? '';
    const concepts = term?.concepts.filter((concept) => concept.startsWith('concept:')) ?? [];
    const agreeing = [
      ...other.stems
        .filter((like) => like !== opposite && isLike(like, stem, thesaurus))
        .flatMap(other.places),
      ...concepts.flatMap(other.meanings),
    ];
    if (agreeing.some((place) => isNegated(place) === negated && strength(place) >= most)) return;
    remarks.push({
      messageId: 'oppositeThere',
      data: { there: best.line.words[best.at]?.token.text ?? '' },
      start: token.start,
      end: token.end,
      expected: [],
      citations: [citeLine(best.line, 'contradicts')],
    });
  });
  return remarks;
}
