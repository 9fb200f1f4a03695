/** What the draft says and the other text denies. */
import { isEntity, type Term } from '../../reading/terms.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';
import type { Line, Place } from './other-text.js';
import { speaksOfSame } from './subjects.js';
import { sharedSurroundings } from './words.js';

/** Right before a word: it is not so, or was not done. */
const DENYING = /^(?:not|n['’]t|no|never|neither|nor|zero|without)$/;
/** Before `to`: it was not done. */
const WITHHOLDING = /^(?:declin\w*|refus\w*|fail\w*|neglect\w*)$/;
/** Between the denial and the word. */
const BETWEEN = 3;
/** How much must stand around both words. */
const MIN_SHARED = 2;
/** The draft has a denial of its own, or doubt. */
const OWN =
  /^(?:not|n['’]t|no|never|neither|nor|none|nothing|without|declin\w*|refus\w*|fail\w*|lack\w*|avoid\w*|stop\w*|hardly|barely|deni\w*|deny\w*|reject\w*|oppos\w*|only|yet|un\p{L}+|whether|if)$/u;

const isDenied = ({ line, at }: Place): boolean => {
  const { tokens, terms } = line.sentence;
  const start = line.words[at]?.token.start ?? 0;
  const here = tokens.findIndex((token) => token.start >= start);
  const before = tokens.slice(Math.max(0, here - BETWEEN), here);
  const withheld = before.at(-1)?.lower === 'to' && WITHHOLDING.test(before.at(-2)?.lower ?? '');
  return (
    withheld || (term(terms, start)?.negated === true && before.some((token) => DENYING.test(token.lower)))
  );
};

const term = (terms: readonly Term[], start: number): Term | undefined =>
  terms.find((one) => one.start <= start && start < one.end);

export function denials(draft: Draft): Remark[] {
  const { sentence, words, other, about } = draft;
  if (sentence.form !== 'statement' || sentence.tokens.some((token) => OWN.test(token.lower))) return [];
  const candidates: Term[] = sentence.terms.filter(
    (term) => !term.quoted && !isEntity(term) && term.kind === 'word',
  );
  for (const said of candidates) {
    const at = words.findIndex(({ token }) => token.start >= said.start);
    const stem = words[at]?.stem;
    if (stem === undefined) continue;
    const places = other.stems.filter((one) => other.thesaurus.kin(one, stem)).flatMap(other.places);
    if (
      places.length === 0 ||
      !places.every((place) => isDenied(place) && place.line.sentence.form === 'statement')
    )
      continue;
    const found = places.find(
      (place) =>
        about.includes(place.line) &&
        speaksOfSame(draft, place.line) &&
        sharedSurroundings(words, at, place.line.words, place.at) >= MIN_SHARED,
    );
    const line: Line | undefined = found?.line;
    if (line === undefined) continue;
    return [
      {
        messageId: 'deniedThere',
        data: { there: line.sentence.text },
        start: said.start,
        end: said.end,
        expected: [],
        citations: [citeLine(line, 'contradicts')],
      },
    ];
  }
  return [];
}
