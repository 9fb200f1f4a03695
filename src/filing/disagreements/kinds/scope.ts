/** Of how much the same is said: all of it here, some of it or it alone there. */
import type { Extent } from '../../../checking/extents.js';
import type { Term } from '../../../reading/terms.js';
import { placeIn, wordsFrom } from '../difference.js';
import { meets } from '../meeting.js';
import type { Read } from '../passage.js';
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
  if (meeting.share < 0.4 || meeting.pairs.length < 3) return [];
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
    if (!shared.some(isAct) && shared.length < 2) continue;
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
