/** The same act in words of other strength: ended and paused, demanded and asked for. */
import { stemOf } from '../../../reading/stems.js';
import { isEntity, type Term } from '../../../reading/terms.js';
import { type Over, placeIn, wordsFrom } from '../difference.js';
import { type Meeting, meets } from '../meeting.js';
import type { Read } from '../passage.js';
import type { Comparison } from './kind.js';

interface Ladder {
  readonly id: string;
  readonly over: Over;
  /** From the weakest. Words two rungs apart differ; next to each other they may stand for the same. */
  readonly rungs: readonly (readonly string[])[];
}

const LADDERS: readonly Ladder[] = [
  [
    'stopping',
    'manner',
    'pause suspend suspension freeze',
    'halt stop stoppage close',
    'end cease terminate scrap abolish permanently',
  ],
  [
    'asking',
    'manner',
    'ask suggest propose request invite',
    'urge appeal call',
    'demand insist',
    'order direct require instruct command force',
  ],
  ['accusing', 'manner', 'suggest hint imply', 'say', 'blame accuse'],
  ['forbidding', 'substance', 'restrict limit curb', 'block', 'ban prohibit forbid outlaw'],
  ['damaging', 'substance', 'damage', 'ruin', 'destroy raze level demolish'],
  ['leaving', 'substance', 'resign quit', 'leave', 'fire dismiss sack oust'],
  ['criticizing', 'manner', 'question', 'criticize fault', 'condemn denounce'],
].map(([id = '', over, ...rungs]) => ({
  id,
  over: over === 'substance' ? 'substance' : 'manner',
  rungs: rungs.map((words) => words.split(' ').map(stemOf)),
}));

const rungsByStem = new Map<string, [ladder: number, rung: number][]>();
for (const [ladder, { rungs }] of LADDERS.entries())
  for (const [rung, stems] of rungs.entries())
    for (const stem of stems) rungsByStem.set(stem, [...(rungsByStem.get(stem) ?? []), [ladder, rung]]);

/** On which ladders a word stands, and where, by its stem. */
export const rungOf = (stem: string): readonly (readonly [ladder: number, rung: number])[] =>
  rungsByStem.get(stem) ?? [];

interface Rung {
  readonly term: Term;
  readonly ladder: Ladder;
  readonly at: number;
}

/** Nouns that name the act itself: "ordered a pause". */
const NAMED = /^(?:pause|halt|suspension|freeze|end|stop|stoppage|termination|ban)$/i;

const OPENS_NOUN =
  /^(?:a|an|the|this|that|these|those|his|her|its|their|our|my|'s|’s|of|in|on|at|for|from|with|no|any|some|all)$/i;
const BEFORE_VERB = /^(?:to|will|would|can|could|may|might|must|should|not|n't|and)$/i;

/** "demand rose", "the question of", "the proposed tax". */
function isNoun({ sentence }: Read, { start }: Term): boolean {
  const at = sentence.tokens.findIndex((token) => token.start >= start);
  const [before, word] = [sentence.tokens[at - 1], sentence.tokens[at]];
  if (before === undefined || word === undefined || OPENS_NOUN.test(before.text)) return true;
  return /(?:ed|ing|s)$|^(?:said|told)$/.test(word.lower) ? false : !BEFORE_VERB.test(before.lower);
}

const rungsOf = (read: Read): Rung[] =>
  read.statement.terms.flatMap((term) => {
    if (term.quoted || term.negated || term.anaphoric) return [];
    const words = term.text
      .toLowerCase()
      .replace(/^(?:was|were|is|are|be|been|being) /, '')
      .split(/\s+/);
    if (words.length > 2 || rungOf(stemOf(words[0] ?? '')).length === 0) return [];
    if (!NAMED.test(term.text) && isNoun(read, term)) return [];
    return rungOf(stemOf(words[0] ?? '')).flatMap(([number, at]): Rung[] => {
      const ladder = LADDERS[number];
      if (ladder === undefined) return [];
      const forGood =
        ladder.id === 'stopping' && /^[^.,;]{0,40}\bpermanently\b/.test(read.text.slice(term.start));
      return [{ term, ladder, at: forGood ? 2 : at }];
    });
  });

/** How many terms behind an act, or before it in a passive, are looked at for whom it is done to. */
const REACH = 5;

/** What the act is done to: terms near it that the other statement has near its own. */
const objects = (read: Read, act: Term): Term[] => {
  const all = read.terms.filter(
    (term) => term !== act && !act.concepts.every((one) => term.concepts.includes(one)),
  );
  const after = all.filter((term) => term.start >= act.end).slice(0, REACH);
  return act.passive
    ? [...all.filter((term) => term.end <= act.start).slice(-3), ...after.slice(0, 2)]
    : after;
};

const MIN_OBJECTS = 2;

const sharedObjects = (first: Read, one: Term, second: Read, two: Term): Term[] => {
  const theirs = objects(second, two);
  return objects(first, one).filter((term) => theirs.some((other) => meets(term, other)));
};

const enough = (shared: readonly Term[], { share }: Meeting): boolean =>
  (shared.length >= MIN_OBJECTS && shared.some((term) => !isEntity(term))) ||
  (shared.length === 1 && share >= 0.55);

export const wording: Comparison = ({ a, b, first, second, meeting }, { memo }) => {
  if (a.hints.rungs.length === 0 || b.hints.rungs.length === 0) return [];
  const [ours, theirs] = [memo(rungsOf, first), memo(rungsOf, second)];
  for (const one of ours) {
    for (const two of theirs) {
      if (one.ladder !== two.ladder || Math.abs(one.at - two.at) < 2) continue;
      // Where either has the other's word too, it tells of both.
      if (ours.some(({ ladder, at }) => ladder === one.ladder && Math.abs(at - two.at) < 2)) continue;
      if (theirs.some(({ ladder, at }) => ladder === one.ladder && Math.abs(at - one.at) < 2)) continue;
      const shared = sharedObjects(first, one.term, second, two.term);
      if (!enough(shared, meeting)) continue;
      return [
        {
          kind: 'wording',
          over: one.ladder.over,
          subject: `${one.term.text} or ${two.term.text}: ${shared
            .map((term) => term.text)
            .slice(0, 3)
            .join(', ')}`,
          places: [
            placeIn(a, wordsFrom(first.text, [one.term, ...shared])),
            placeIn(
              b,
              wordsFrom(second.text, [
                two.term,
                ...objects(second, two.term).filter((term) => shared.some((other) => meets(term, other))),
              ]),
            ),
          ],
        },
      ];
    }
  }
  return [];
};

const CALLED = /\b(?:call(?:s|ed|ing)? (?:for|on)|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?(?: on)?|must)\b/i;
const MAY =
  /\b(?:may|might|could) (?:have to|need to)\b|\b(?:may|might) (?:ask|seek|request|demand|call|want)\b/i;

export interface Strength {
  readonly weak: boolean;
  readonly match: RegExpExecArray;
}

/** What a statement calls for, or says may be needed. */
export const strengthIn = (text: string): Strength | null => {
  const may = MAY.exec(text);
  if (may !== null) return { weak: true, match: may };
  const called = CALLED.exec(text);
  return called === null ? null : { weak: false, match: called };
};

const strengthOf = ({ text }: Read): Strength | null => strengthIn(text);

/** "called for his resignation", "said he may have to resign". */
export const calledFor: Comparison = ({ a, b, first, second, meeting }, { memo }) => {
  if (a.hints.strength === null || b.hints.strength === null) return [];
  const [one, two] = [memo(strengthOf, first), memo(strengthOf, second)];
  if (!one || !two || one.weak === two.weak) return [];
  const behind = (read: Read, { index }: RegExpExecArray): Term[] =>
    read.terms.filter((term) => term.end > index).slice(0, 4);
  const [ours, theirs] = [behind(first, one.match), behind(second, two.match)];
  const acts = ours.filter((term) => term.kind === 'word' && theirs.some((other) => meets(term, other)));
  const before = meeting.pairs.filter(({ a: term }) => term.kind === 'name' || term.kind === 'place');
  const [act] = acts;
  if (act === undefined || before.length === 0) return [];
  const at = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
  const counterpart = theirs.find((other) => meets(act, other));
  return [
    {
      kind: 'wording',
      over: 'substance',
      subject: `whether it was called for or may be needed: ${act.text}`,
      places: [
        placeIn(a, wordsFrom(first.text, [at(one.match), act])),
        placeIn(b, wordsFrom(second.text, [at(two.match), counterpart ?? act])),
      ],
    },
  ];
};
