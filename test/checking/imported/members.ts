/** Sentences about members of Congress, right and with one part of the office made wrong, and what is found in them. */
import type { Checker } from '../../../src/checking/check.js';
import { states } from '../../../src/reading/lexicon/places.js';
import type { Office, Person } from '../../../src/record/schema.js';

export type Change = 'right' | 'chamber' | 'state' | 'party';

export interface Tried {
  readonly change: Change;
  readonly sentence: string;
  /** Whether `wrong-office` says something, and whether what it expects is what was there. */
  readonly found: boolean;
  readonly right: boolean;
}

const shortOf = (state: string): string =>
  states.find(({ name }) => name === state)?.abbreviations.find((short) => short.includes('.')) ??
  states.find(({ name }) => name === state)?.name ??
  state;

const namesOf = (state: string): string[] => [
  state,
  ...(states.find(({ name }) => name === state)?.abbreviations ?? []),
];

const TITLES = { 'U.S. Senate': 'Sen.', 'U.S. House': 'Rep.' } as const;

interface Seat {
  readonly chamber: keyof typeof TITLES;
  readonly party: 'Democratic' | 'Republican';
  readonly state: string;
}

/** The seat that a person holds on a day, where it can be said in one bracket. */
function seatOf({ offices }: Person, day: string): Seat | null {
  const office = offices.find(
    (one: Office) =>
      /^U\.S\. (?:senator|representative)$/.test(one.title) && (one.from ?? '') <= day && one.to === null,
  );
  const chamber = office?.body === 'U.S. Senate' || office?.body === 'U.S. House' ? office.body : null;
  const party = office?.party === 'Democratic' || office?.party === 'Republican' ? office.party : null;
  if (chamber === null || party === null || !states.some(({ name }) => name === office?.state)) return null;
  return { chamber, party, state: office?.state ?? '' };
}

const CHANGES: Readonly<Record<Change, (seat: Seat, n: number) => Seat>> = {
  right: (seat) => seat,
  chamber: (seat) => ({ ...seat, chamber: seat.chamber === 'U.S. Senate' ? 'U.S. House' : 'U.S. Senate' }),
  state: (seat, n) => {
    const others = states.filter(({ name }) => name !== seat.state);
    return { ...seat, state: others[(n * 7) % others.length]?.name ?? '' };
  },
  party: (seat) => ({ ...seat, party: seat.party === 'Democratic' ? 'Republican' : 'Democratic' }),
};

const sentenceOf = (name: string, { chamber, party, state }: Seat): string =>
  `${TITLES[chamber]} ${name} (${party.charAt(0)}-${shortOf(state)}) said on Tuesday that the bill would pass.`;

/** Every so many of the people, in their order, each in all four ways. */
export function tryMembers(
  people: readonly Person[],
  checker: Checker,
  day: string,
  most: number,
): { readonly members: number; readonly tried: readonly Tried[] } {
  const sitting = people.flatMap((person) => {
    const seat = seatOf(person, day);
    return seat === null ? [] : [{ name: person.name, seat }];
  });
  const step = Math.max(1, Math.floor(sitting.length / most));
  const sample = sitting.filter((_, n) => n % step === 0).slice(0, most);
  const changes: readonly Change[] = ['right', 'chamber', 'state', 'party'];
  const tried = sample.flatMap(({ name, seat }, n) =>
    changes.map((change): Tried => {
      const sentence = sentenceOf(name, CHANGES[change](seat, n));
      const findings = checker
        .check(sentence, { on: day })
        .claims.flatMap((claim) => claim.findings)
        .filter(({ rule }) => rule === 'wrong-office');
      const wanted = {
        right: [],
        chamber: [seat.chamber === 'U.S. Senate' ? /senat/i : /representative|house/i],
        state: [new RegExp(`^(?:${namesOf(seat.state).join('|').replaceAll('.', '\\.')})$`)],
        party: [new RegExp(`^${seat.party.charAt(0)}`)],
      }[change];
      return {
        change,
        sentence,
        found: findings.length > 0,
        right: wanted.every((one) =>
          findings.some(({ expected }) => expected.some((words) => one.test(words))),
        ),
      };
    }),
  );
  return { members: sample.length, tried };
}
