/** What one source says, and another denies: under a negation, by its opposite, or with another in its place. */
import { compare } from '../../../checking/compare.js';
import { ruledOutBy } from '../../../reading/lexicon/exclusives.js';
import { isEntity, isVerb, type Term } from '../../../reading/terms.js';
import type { Token } from '../../../reading/tokens.js';
import { placeIn, wordsFrom } from '../difference.js';
import { type Meeting, meets } from '../meeting.js';
import type { Read } from '../passage.js';
import { isPredicate } from '../predicates.js';
import { sameName } from '../surnames.js';
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

/** How many terms on either side of a word are its neighbours. */
const NEAR = 3;

const neighbours = ({ terms }: Read, { start }: Term): Term[] => {
  const at = terms.findIndex((term) => term.start >= start);
  return [...terms.slice(Math.max(0, at - NEAR), at), ...terms.slice(at + 1, at + 1 + NEAR)];
};

/** What both have beside two words that are contrary: whoever it is said of, and what. */
const sharedBeside = (first: Read, one: Term, second: Read, two: Term): Term[] => {
  const around = neighbours(second, two);
  return neighbours(first, one).filter((term) => around.some((other) => meets(term, other)));
};

/** A halt and its end, an opening and a closing: both happened, one after the other. */
const LATER =
  /\b(?:resum\w+|reopen\w*|restart\w*|again|then|later|before|after|until|since|once|initially|at first|now|no longer)\b/i;

/** "yet to approve", "refused to approve", "denied approving", "disputed claims of a change": not approved, no change. */
const DENYING =
  /\b(?:yet to|(?:fail|refus|declin)\w* to|den(?:y|ies|ied|ying)(?: having)?|(?:den(?:y|ies|ied|ying)|disput\w+|reject\w*|rebuff\w*) (?:claims?|reports?|allegations?|accusations?|suggestions?)(?: (?:of|that|about|the|a|an|any|\p{L}+ic))*)\s+(?:\p{L}+ )?$/iu;

/** "Nobody was arrested", "no jobs will be lost". */
const NOBODY =
  /\b(?:nobody|no one|none|no \p{Ll}+(?: \p{Ll}+)?) (?:(?:was|were|is|are|has|have|had|been|will|would|be|to)\s*){1,3}$/iu;

const isDenied = ({ text }: Read, term: Term): boolean => {
  const before = text.slice(Math.max(0, term.start - 60), term.start);
  return (
    (term.negated ||
      NOBODY.test(`${before}${/^(?:was|were|is|are|be|been)\b/i.exec(term.text)?.[0] ?? ''} `)) !==
    DENYING.test(before)
  );
};

/** "asked not to sell" and "sold": what is wanted is not what was done. */
const isWanted = (term: Term): boolean => term.preposition === 'to';

interface Contrary {
  readonly one: Term;
  readonly two: Term;
}

/** The same act, denied by one. */
const deniedOnce = (first: Read, second: Read, { pairs }: Meeting): Contrary[] =>
  pairs
    .filter(
      ({ a, b }) =>
        isDenied(first, a) !== isDenied(second, b) &&
        (a.stem === b.stem || (isVerb(a) && isVerb(b))) &&
        (isPredicate(first, a) || isDenied(first, a)) &&
        (isPredicate(second, b) || isDenied(second, b)) &&
        (isPredicate(first, a) || isPredicate(second, b)) &&
        (isWanted(a) === isWanted(b) ||
          isDenied(first, a) !== a.negated ||
          isDenied(second, b) !== b.negated),
    )
    .map(({ a, b }) => ({ one: a, two: b }));

/** Acts that are opposites of one another, said in the same way. */
const opposites = (first: Read, second: Read): Contrary[] =>
  LATER.test(first.text) || LATER.test(second.text)
    ? []
    : compare(first.statement, second.statement)
        .contrary.filter(
          ({ claim, fact }) =>
            claim.negated === fact.negated &&
            isWanted(claim) === isWanted(fact) &&
            isPredicate(first, claim) &&
            isPredicate(second, fact),
        )
        .map(({ claim, fact }) => ({ one: claim, two: fact }));

const isSaid = ({ sentence }: Read): boolean => sentence.form === 'statement' || sentence.form === 'fragment';

export const contradiction: Comparison = ({ a, b, first, second, meeting }) => {
  // Within one source much is said of the same.
  if (
    meeting.share < (a.source === b.source ? 0.7 : MIN_SHARE) ||
    meeting.pairs.length < 2 ||
    !isSaid(first) ||
    !isSaid(second)
  )
    return [];
  for (const { one, two } of [...deniedOnce(first, second, meeting), ...opposites(first, second)]) {
    if (one.quoted || two.quoted) continue;
    const beside = sharedBeside(first, one, second, two);
    const words = beside.filter((term) => !isEntity(term));
    if (!(beside.length >= 2 && words.length > 0) && !(beside.length > 0 && meeting.share >= 0.65)) continue;
    return [
      {
        kind: 'contradiction',
        over: 'substance',
        subject: `whether: ${beside
          .slice(0, 2)
          .map((term) => term.text)
          .join(' ')} ${one.text}`,
        places: [
          placeIn(a, wordsFrom(first.text, [...negations(first, one), one])),
          placeIn(b, wordsFrom(second.text, [...negations(second, two), two])),
        ],
      },
    ];
  }
  return [];
};

const SIDES: ReadonlyMap<string, string> = new Map([
  ['left', 'right'],
  ['right', 'left'],
  ['open', 'closed'],
  ['closed', 'open'],
]);

/** Parts of titles are compared as offices. */
const OF_TITLES = /^(?:city|county|state|mayor|governor|senator|majority|minority)$/;

const rulesOut = (a: Token, b: Token): boolean =>
  SIDES.get(a.lower) === b.lower || ruledOutBy(a.stem).includes(b.stem);

interface Next {
  readonly token: Token;
  readonly next: Token | undefined;
}

/** Words that rule out others, each with the one behind it. */
const excludingIn = ({ sentence: { tokens } }: Read): Next[] =>
  tokens.flatMap((token, at) =>
    token.kind === 'word' &&
    !OF_TITLES.test(token.lower) &&
    (SIDES.has(token.lower) || ruledOutBy(token.stem).length > 0)
      ? [{ token, next: tokens[at + 1] }]
      : [],
  );

/** "the left landing gear", "the right landing gear": of a pair, the other. */
export const theOther: Comparison = ({ a, b, first, second, meeting }, { memo }) => {
  if (meeting.share < MIN_SHARE || meeting.pairs.length < 2) return [];
  const nexts = (read: Read) =>
    read.sentence.tokens.map((token, at) => ({ token, next: read.sentence.tokens[at + 1] }));
  for (const one of memo(excludingIn, first)) {
    for (const two of nexts(second)) {
      if (!rulesOut(one.token, two.token)) continue;
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
