/** What is asked of Stet's index, against others in the same run. */
import { DATABASES, engineOf, OWN, REFERENCE } from './engines.js';
import { inMilliseconds, inPercent, inThousands, inTimes } from './figures.js';
import { type Outcome, type Results, stageOf, timesFaster } from './outcome.js';

export interface Held {
  readonly says: string;
  readonly held: boolean;
}

interface Found {
  readonly of: (engine: string) => Outcome | undefined;
  readonly at: string;
}

/** Sizes at which something is asked, and what. */
const FASTER = { size: 100_000, times: 20 };
const FASTER_THAN_DATABASE = { size: 500_000, times: 5 };
const SMALLER = { size: 500_000, times: 2 };
const DRAFT = { size: 100_000, milliseconds: 500 };
/** Standard deviations that chance is allowed. */
const CHANCE = 1.96;

const fastest = ({ of, at }: Found): Held[] =>
  DATABASES.flatMap((id) => {
    const times = timesFaster(of(id), of(OWN));
    if (times === undefined) return [];
    const { times: least } = FASTER_THAN_DATABASE;
    const says = `${at}: p95 ${inTimes(times)} faster than ${engineOf(id).name}, asked is ${least} ×`;
    return [{ says, held: times >= least }];
  });

function faster({ of, at }: Found): Held[] {
  const times = timesFaster(of(REFERENCE), of(OWN));
  if (times === undefined) return [];
  const says = `${at}: p95 ${inTimes(times)} faster than ${engineOf(REFERENCE).name}, asked is ${FASTER.times} ×`;
  return [{ says, held: times >= FASTER.times }];
}

function smaller({ of, at }: Found): Held[] {
  const memory = (id: string): number | null | undefined => {
    const outcome = of(id);
    return outcome && stageOf(outcome, 'built')?.memory;
  };
  const [theirs, ours] = [memory(REFERENCE), memory(OWN)];
  if (typeof theirs !== 'number' || typeof ours !== 'number') return [];
  const says = `${at}: ${inPercent(ours / theirs)} of the memory of ${engineOf(REFERENCE).name}, asked is ${inPercent(1 / SMALLER.times)} at most`;
  return [{ says, held: ours * SMALLER.times <= theirs }];
}

/**
 * Whether one finds fewer than the other, and not by chance of which queries were asked: of those that only one of them found, it has
 * too few (McNemar, 1947).
 */
function asGood({ of, at }: Found): Held[] {
  const foundBy = (id: string): boolean[] | undefined => {
    const outcome = of(id);
    return outcome && stageOf(outcome, 'asked')?.found;
  };
  const [theirs, ours] = [foundBy(REFERENCE), foundBy(OWN)];
  const both = Math.min(theirs?.length ?? 0, ours?.length ?? 0);
  if (theirs === undefined || ours === undefined || both === 0) return [];
  const count = (holds: (n: number) => boolean): number =>
    Array.from({ length: both }, (_, n) => n).filter(holds).length;
  const lost = count((n) => theirs[n] === true && ours[n] === false);
  const won = count((n) => theirs[n] === false && ours[n] === true);
  const share = (found: readonly boolean[]): string => inPercent(count((n) => found[n] === true) / both);
  const says = `${at}: finds ${share(ours)} where ${engineOf(REFERENCE).name} finds ${share(theirs)}, of ${both} queries`;
  return [{ says, held: lost - won <= CHANCE * Math.sqrt(lost + won) }];
}

/** Nothing of what was not measured. */
export function targetsOf({ outcomes, checks }: Results): Held[] {
  const found = (size: number): Found => ({
    of: (engine) => outcomes.find((one) => one.engine === engine && one.size === size),
    at: `${inThousands(size)} passages`,
  });
  return [
    ...faster(found(FASTER.size)),
    ...fastest(found(FASTER_THAN_DATABASE.size)),
    ...smaller(found(SMALLER.size)),
    ...[FASTER.size, FASTER_THAN_DATABASE.size].flatMap((size) => asGood(found(size))),
    ...checks
      .filter(({ size, what }) => size === DRAFT.size && what.includes('draft'))
      .map(({ what, clock: { p95 } }) => ({
        says: `${inThousands(DRAFT.size)} passages: ${what}, p95 ${inMilliseconds(p95)}, asked is ${DRAFT.milliseconds} ms at most`,
        held: p95 <= DRAFT.milliseconds,
      })),
  ];
}
