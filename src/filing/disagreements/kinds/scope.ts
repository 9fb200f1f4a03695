/** Of how much the same is said: all of it here, some of it or it alone there. */
import type { Extent } from '../../../checking/extents.js';
import type { Term } from '../../../reading/terms.js';
import type { Token } from '../../../reading/tokens.js';
import { placeIn, wordsFrom } from '../difference.js';
import type { Document } from '../document.js';
import { meets } from '../meeting.js';
import type { Passage, Read } from '../passage.js';
import type { Comparison } from './kind.js';

const quantifierBefore = ({ sentence }: Read, term: Term) => {
  const at = sentence.tokens.findIndex((token) => token.start >= term.start);
  return sentence.tokens
    .slice(Math.max(0, at - 4), at)
    .filter(({ lower }) =>
      /^(?:all|every|entire|whole|each|any|some|most|many|few|several|part|much|only)$/.test(lower),
    )
    .at(-1);
};

/** The words nearest before and behind a noun, which must be the same for it to be the same. */
const near = (read: Read, noun: Term): Term[] => {
  const at = read.terms.indexOf(noun);
  return [...read.terms.slice(Math.max(0, at - 3), at), ...read.terms.slice(at + 1, at + 3)];
};

const isAct = (term: Term): boolean => term.kind === 'word' && (term.verbal || term.passive);

export const scope: Comparison = ({ a, b, first, second, meeting }) => {
  if (meeting.pairs.length < 3) return [];
  for (const { a: one, b: two } of meeting.pairs) {
    if (one.kind !== 'word' || one.verbal || two.verbal) continue;
    const [ours, theirs] = [first.statement.extents.get(one), second.statement.extents.get(two)];
    if ((ours === 'all') === (theirs === 'all')) continue;
    const rest: Extent | undefined = ours === 'all' ? theirs : ours;
    if (rest === 'most' || rest === 'many') continue;
    const marks = [quantifierBefore(first, one), quantifierBefore(second, two)];
    if (rest === undefined && marks.every((mark) => mark !== undefined)) continue;
    // A number says of how many.
    const counted = (read: Read, term: Term): boolean =>
      read.statement.numbers.some(
        ({ end, start }) =>
          (end <= term.start && term.start - end < 20) || (start >= term.start && end <= term.end),
      );
    if (counted(first, one) || counted(second, two)) continue;
    const around = near(second, two);
    const shared = near(first, one).filter((term) => around.some((other) => meets(term, other)));
    if (shared.length < 2 && !(shared.some(isAct) && meeting.share >= 0.5)) continue;
    return [
      {
        kind: 'scope',
        over: rest === undefined ? 'manner' : 'substance',
        subject: `how much is meant: ${one.text}`,
        places: [
          placeIn(a, wordsFrom(first.text, [...(marks[0] === undefined ? [] : [marks[0]]), one])),
          placeIn(b, wordsFrom(second.text, [...(marks[1] === undefined ? [] : [marks[1]]), two])),
        ],
      },
    ];
  }
  return [];
};

/** "cyber and information operations", "cyber operations and information operations": a second kind of the same thing. */
export interface Second {
  /** The first kind, the second, and what both are kinds of. */
  readonly kinds: readonly [Token, Token];
  readonly of: Token;
  readonly from: Token;
}

const isPlain = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && !token.capital && !/^(?:the|a|an|and|or|of|to|in|for|not)$/.test(token.lower);

export const secondsAmong = (tokens: readonly Token[]): Second[] =>
  tokens.flatMap((token, at): Second[] => {
    if (token.lower !== 'and') return [];
    const [second, of] = [tokens[at + 1], tokens[at + 2]];
    const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
    if (!isPlain(second) || !isPlain(of) || !isPlain(before) || !of.lower.endsWith('s')) return [];
    if (before.stem !== of.stem) return [{ kinds: [before, second], of, from: before }];
    return isPlain(earlier) ? [{ kinds: [earlier, second], of, from: earlier }] : [];
  });

const secondsIn = ({ sentence }: Read): Second[] => secondsAmong(sentence.tokens);

/** One has two kinds of a thing where the other has the first alone, of the same act. */
export const andMore: Comparison = ({ a, b, first, second, meeting }, { own, other, memo }) => {
  if (a.hints.seconds.length === 0 && b.hints.seconds.length === 0) return [];
  if (meeting.pairs.length < 3 || !meeting.pairs.some((pair) => isAct(pair.a))) return [];
  const found = (wide: Read, narrow: Read, document: Document) =>
    memo(secondsIn, wide).flatMap((one) => {
      const { tokens } = narrow.sentence;
      const at = tokens.findIndex(
        (token, n) => token.stem === one.of.stem && tokens[n - 1]?.lower === one.kinds[0].lower,
      );
      const both = `${one.kinds[1].lower} ${one.of.lower}`;
      if (at < 0 || tokens[at + 1]?.lower === 'and') return [];
      if (
        document.passages.some(
          (passage) => passage.text.toLowerCase().includes(both) || secondIn(passage, one),
        )
      )
        return [];
      const [from, to] = [tokens[at - 1], tokens[at]];
      return from === undefined || to === undefined ? [] : [{ one, narrow: [from, to] as const }];
    });
  const [ours] = found(first, second, other);
  const [theirs] = found(second, first, own);
  const met = ours ?? theirs;
  if (met === undefined) return [];
  const wide = [met.one.from, met.one.of];
  return [
    {
      kind: 'scope',
      over: 'manner',
      subject: `how much is meant: ${met.one.kinds[0].text} ${met.one.of.text}, or ${met.one.kinds[1].text} ${met.one.of.text} as well`,
      places: [
        placeIn(a, wordsFrom(first.text, ours === undefined ? met.narrow : wide)),
        placeIn(b, wordsFrom(second.text, ours === undefined ? wide : met.narrow)),
      ],
    },
  ];
};

const secondIn = ({ text }: Passage, { kinds }: Second): boolean =>
  text.toLowerCase().includes(`and ${kinds[1].lower} `);
