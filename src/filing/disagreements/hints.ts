/**
 * What a statement's bare words tell of where it may be at odds with another, before either is read: worked out once for each.
 * Every kind that sees differences between statements of few words in common has its hint here.
 */
import type { Token } from '../../reading/tokens.js';
import { DEEDS } from './kinds/doers.js';
import { type Second, secondsAmong } from './kinds/scope.js';
import { isNotKnown } from './kinds/unknown.js';
import { rungOf, strengthIn } from './kinds/wording.js';

export interface Hints {
  /** Stems of the words that a figure stands close before. */
  readonly counted: readonly string[];
  /** Words of a strength: which ladder, and which rung of it. */
  readonly rungs: readonly (readonly [ladder: number, rung: number])[];
  readonly hasDeed: boolean;
  readonly strength: 'weak' | 'strong' | null;
  readonly isNotKnown: boolean;
  readonly ofAll: boolean;
  readonly seconds: readonly Second[];
}

/** What hints are held against: the words of the other statement. */
export interface Hinted {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  readonly hints: Hints;
}

const FIGURE =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)$/;
const YEAR = /^(?:19|20)\d\d$/;
/** How far behind a figure what it counts may stand. */
const REACH = 3;

/** What so much is measured in that it tells of no one thing. */
const MEASURE = new Set(
  'million billion thousand hundred percent per cent dollar euro pound second minute hour day week month year decade mile foot'.split(
    ' ',
  ),
);

const countedIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token, at) =>
    (token.kind === 'number' && !YEAR.test(token.lower)) || FIGURE.test(token.lower)
      ? tokens
          .slice(at + 1, at + 1 + REACH)
          .flatMap(({ kind, stem }) => (kind === 'word' && !MEASURE.has(stem) ? [stem] : []))
      : [],
  );

const none: readonly never[] = [];
const kept = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? none : list);

export function hintsOf(text: string, tokens: readonly Token[]): Hints {
  const strength = strengthIn(text);
  return {
    counted: kept(countedIn(tokens)),
    rungs: kept(tokens.flatMap(({ stem }) => rungOf(stem))),
    hasDeed: tokens.some(({ stem }) => DEEDS.has(stem)),
    strength: strength === null ? null : strength.weak ? 'weak' : 'strong',
    isNotKnown: isNotKnown(text),
    ofAll: tokens.some(({ lower }) => lower === 'all' || lower === 'every'),
    seconds: kept(secondsAmong(tokens)),
  };
}

const hasFirstOf = (seconds: readonly Second[], { text, keys }: Hinted): boolean =>
  seconds.some(({ kinds, of }) => keys.has(of.stem) && text.toLowerCase().includes(kinds[0].lower));

/** How much two statements must share for each of what many have. */
const COUNTED = 0.12;
const DEED = 0.15;
const SOME = 0.17;
const OF_ALL = 0.2;

/** @param share of the weight of the lighter, what both have in common: 0 to 1 */
export function mayDiffer(a: Hinted, b: Hinted, share: number): boolean {
  const [own, other] = [a.hints, b.hints];
  return (
    (own.strength !== null && other.strength !== null && own.strength !== other.strength) ||
    own.isNotKnown !== other.isNotKnown ||
    own.rungs.some(([ladder, rung]) =>
      other.rungs.some(([theirs, at]) => ladder === theirs && Math.abs(rung - at) > 1),
    ) ||
    (share >= COUNTED && own.counted.some((stem) => other.counted.includes(stem) && a.keys.has(stem))) ||
    (share >= DEED && own.hasDeed && other.hasDeed) ||
    (share >= SOME && (hasFirstOf(own.seconds, b) || hasFirstOf(other.seconds, a))) ||
    (share >= OF_ALL && own.ofAll !== other.ofAll)
  );
}
