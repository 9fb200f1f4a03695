/** What one source says, and another denies: under a negation, by its opposite, or with another in its place. */
import { compare } from '../../../checking/compare.js';
import { ruledOutBy } from '../../../reading/lexicon/exclusives.js';
import { stemOf } from '../../../reading/stems.js';
import { isEntity, type Term } from '../../../reading/terms.js';
import { placeIn, wordsFrom } from '../difference.js';
import { meets, sameName } from '../meeting.js';
import type { Read } from '../passage.js';
import type { Comparison } from './kind.js';

const MIN_SHARE = 0.5;

const negations = (read: Read, term: Term): { start: number; end: number }[] => {
  const at = read.sentence.tokens.findIndex((token) => token.start >= term.start);
  const token = read.sentence.tokens
    .slice(Math.max(0, at - 4), at)
    .filter(({ lower }) => /^(?:not|n't|never|no|without|nor)$/.test(lower))
    .at(-1);
  return token === undefined ? [] : [token];
};

export const contradiction: Comparison = ({ a, b, first, second, meeting }) => {
  if (meeting.share < MIN_SHARE || meeting.pairs.length < 2) return [];
  if (first.sentence.form !== 'statement' && first.sentence.form !== 'fragment') return [];
  const { contrary } = compare(first.statement, second.statement);
  const [pair] = contrary.filter(({ claim, fact }) => !claim.quoted && !fact.quoted && !isEntity(claim));
  if (pair === undefined) return [];
  const others = meeting.pairs.filter((met) => met.a !== pair.claim);
  if (others.length < 2) return [];
  return [
    {
      kind: 'contradiction',
      over: 'substance',
      subject: `whether: ${others
        .slice(0, 2)
        .map((met) => met.a.text)
        .join(' ')} ${pair.claim.text}`,
      places: [
        placeIn(a, wordsFrom(first.text, [...negations(first, pair.claim), pair.claim])),
        placeIn(b, wordsFrom(second.text, [...negations(second, pair.fact), pair.fact])),
      ],
    },
  ];
};

const SIDES: ReadonlyMap<string, string> = new Map([
  ['left', 'right'],
  ['right', 'left'],
  ['cash', 'stock'],
]);

const rulesOut = (a: string, b: string): boolean =>
  SIDES.get(a) === b || ruledOutBy(stemOf(a)).includes(stemOf(b));

/** "the left landing gear", "the right landing gear": of a pair, the other. */
export const theOther: Comparison = ({ a, b, first, second, meeting }) => {
  if (meeting.share < MIN_SHARE || meeting.pairs.length < 2) return [];
  const nexts = (read: Read) =>
    read.sentence.tokens.map((token, at) => ({ token, next: read.sentence.tokens[at + 1] }));
  for (const one of nexts(first)) {
    for (const two of nexts(second)) {
      if (one.token.kind !== 'word' || !rulesOut(one.token.lower, two.token.lower)) continue;
      if (one.next === undefined || one.next.kind !== 'word' || one.next.stem !== two.next?.stem) continue;
      const has = (read: Read, lower: string): boolean =>
        read.sentence.tokens.some((token) => token.lower === lower);
      if (has(first, two.token.lower) || has(second, one.token.lower)) continue;
      return [
        {
          kind: 'contradiction',
          over: 'substance',
          subject: `${one.token.lower} or ${two.token.lower}: ${one.next.text}`,
          places: [
            placeIn(a, wordsFrom(first.text, [one.token, one.next])),
            placeIn(b, wordsFrom(second.text, [two.token, two.next])),
          ],
        },
      ];
    }
  }
  return [];
};

const WHERE = /^(?:from|to|at)$/;

/** "was arriving from Oslo", "was arriving from Bergen": another name in the same place, right behind the same act. */
export const inItsPlace: Comparison = ({ a, b, first, second, meeting }) => {
  if (meeting.share < MIN_SHARE || meeting.pairs.length < 3) return [];
  const slots = (read: Read) =>
    read.statement.terms.flatMap((term, at) => {
      const act = read.statement.terms[at - 1];
      return isEntity(term) &&
        !term.quoted &&
        term.preposition !== null &&
        WHERE.test(term.preposition) &&
        act?.kind === 'word' &&
        act.clause === term.clause
        ? [{ act, term }]
        : [];
    });
  const [ours, theirs] = [slots(first), slots(second)];
  for (const one of ours) {
    const same = theirs.filter(
      (two) => two.term.preposition === one.term.preposition && two.act.stem === one.act.stem,
    );
    const [two] = same;
    if (two === undefined || same.length > 1 || ours.filter(({ act }) => act === one.act).length > 1)
      continue;
    const known = (read: Read, name: Term): boolean =>
      read.terms.some((term) => meets(term, name) || sameName(term.text, name.text)) ||
      read.text.includes(name.text);
    if (meets(one.term, two.term) || known(second, one.term) || known(first, two.term)) continue;
    return [
      {
        kind: 'contradiction',
        over: 'substance',
        subject: `${one.act.text} ${one.term.preposition ?? ''}: ${one.term.text} or ${two.term.text}`,
        places: [
          placeIn(a, wordsFrom(first.text, [one.act, one.term])),
          placeIn(b, wordsFrom(second.text, [two.act, two.term])),
        ],
      },
    ];
  }
  return [];
};
