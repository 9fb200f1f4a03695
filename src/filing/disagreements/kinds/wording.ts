/** The same act in words of other strength: ended and paused, demanded and asked for. */
import { stemOf } from '../../../reading/stems.js';
import type { Term } from '../../../reading/terms.js';
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

interface Rung {
  readonly term: Term;
  readonly ladder: Ladder;
  readonly at: number;
}

const rungsOf = ({ statement, text }: Read): Rung[] =>
  statement.terms.flatMap((term) => {
    if (term.quoted || term.negated || term.anaphoric) return [];
    const words = term.text
      .toLowerCase()
      .replace(/^(?:was|were|is|are|be|been|being) /, '')
      .split(/\s+/);
    if (words.length > 2) return [];
    return LADDERS.flatMap((ladder): Rung[] => {
      const at = ladder.rungs.findIndex((rung) => rung.includes(stemOf(words[0] ?? '')));
      if (at < 0) return [];
      const forGood = ladder.id === 'stopping' && /^[^.,;]{0,40}\bpermanently\b/.test(text.slice(term.start));
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
  shared.length >= MIN_OBJECTS || (shared.length === 1 && share >= 0.55);

export const wording: Comparison = ({ a, b, first, second, meeting }) => {
  const [ours, theirs] = [rungsOf(first), rungsOf(second)];
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

/** "called for his resignation", "said he may have to resign". */
export const calledFor: Comparison = ({ a, b, first, second, meeting }) => {
  const strengths = [first, second].map((read) => {
    const [called, may] = [CALLED.exec(read.text), MAY.exec(read.text)];
    if (may !== null) return { weak: true, match: may };
    return called === null ? null : { weak: false, match: called };
  });
  const [one, two] = strengths;
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
