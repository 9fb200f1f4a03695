/** Names of the draft that the other text does not have. */

import { FUNCTION_WORDS } from '../../reading/lexicon/words.js';
import type { Name } from '../../reading/names.js';
import type { Sentence } from '../../reading/read.js';
import type { Span } from '../../reading/span.js';
import type { Token } from '../../reading/tokens.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';
import { nearNameOf } from './near-names.js';

const wordsOf = (tokens: readonly Token[], name: Name): Token[] =>
  tokens
    .slice(name.first, name.last)
    .filter((token) => token.kind === 'word' && token.text.length > 1 && !FUNCTION_WORDS.has(token.lower));

/** `GOP`, `YoY`: short forms, which the other text may have written out. */
const isShortForm = ({ text }: { readonly text: string }): boolean =>
  /^\p{Lu}[\p{Lu}.&]{1,5}s?$|^\p{Lu}\p{Ll}{0,2}\p{Lu}\p{L}{0,2}$/u.test(text);

const placesIn = ({ terms }: Sentence, within: Span): string[] =>
  terms
    .filter((term) => term.kind === 'place' && within.start <= term.start && term.end <= within.end)
    .flatMap(({ concepts }) => concepts.filter((concept) => concept.startsWith('place:')));

/** Whether the other text has the country or state that a name is of, by whichever of its names. */
const isPlaceThere = (name: Name, { sentence, other }: Draft): boolean => {
  const own = placesIn(sentence, name);
  return (
    own.length > 0 &&
    other.lines.some((line) => placesIn(line.sentence, line.sentence).some((place) => own.includes(place)))
  );
};

export function strangers(draft: Draft): Remark[] {
  const { sentence, other } = draft;
  return sentence.names.flatMap((name): Remark[] => {
    if (sentence.quotations.some((quoted) => quoted.start <= name.start && name.end <= quoted.end)) return [];
    const words = wordsOf(sentence.tokens, name);
    const opens = name.first === 0 || sentence.tokens[name.first - 1]?.kind === 'mark';
    const [first] = words;
    // A capital at the head of a sentence makes no name of a common word.
    if (
      first === undefined ||
      isShortForm(name) ||
      (opens && words.length === 1 && other.thesaurus.has(first.stem))
    )
      return [];
    // `R-Ohio` is part of a title.
    if (sentence.assertions.some(({ title }) => title.start <= name.start && name.end <= title.end))
      return [];
    // Adjective and country are one place: `Australian`, and `Australia` there.
    if (isPlaceThere(name, draft)) return [];
    // In a name that has more, `CEO Maria Roe`, a short form is the office, which may be written out there.
    const missing = words.filter(
      (word) =>
        (words.length === 1 || !isShortForm(word)) &&
        other.places(word.stem).length === 0 &&
        !other.says(word.text),
    );
    if (missing.length === 0) return [];
    const near = nearNameOf(name, sentence.names, other);
    if (near !== null)
      return [
        {
          messageId: 'nearThere',
          data: { known: near.known },
          start: name.start,
          end: name.end,
          expected: [name.text.replace(near.wrong, near.right)],
          citations: [citeLine(near.line, 'contradicts')],
        },
      ];
    const [line] = draft.about;
    return [
      {
        messageId: missing.length === words.length ? 'notThere' : 'notSoThere',
        data: { name: name.text, words: missing.map((word) => word.text).join(' ') },
        start: name.start,
        end: name.end,
        expected: [],
        citations: line === undefined ? [] : [citeLine(line, 'contradicts')],
      },
    ];
  });
}
