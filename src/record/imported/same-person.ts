/** Whether two entries are one person: by the ids that registers give, else by name and office together. */
import { nameWords } from '../names.js';
import { heldOn } from '../offices.js';
import type { Office, Person } from '../schema.js';
import { areOneOffice } from './office-kind.js';

/** Names of two words or more; a surname alone is anybody's. */
export const fullNamesOf = ({ name, variants }: Person): string[] => [
  ...new Set(
    [name, ...variants]
      .map(nameWords)
      .filter((words) => words.length > 1)
      .map((words) => words.join(' ')),
  ),
];

export const registerKeys = ({ ids }: Person): string[] =>
  Object.entries(ids ?? {}).flatMap(([register, id]) => (id === undefined ? [] : [`${register}:${id}`]));

/** `different` where a register knows both, and as two. */
export function byRegisters(a: Person, b: Person): 'same' | 'different' | 'untold' {
  const [ours, theirs] = [a.ids ?? {}, b.ids ?? {}];
  const told = (['bioguide', 'wikidata'] as const).filter(
    (register) => ours[register] !== undefined && theirs[register] !== undefined,
  );
  if (told.length === 0) return 'untold';
  return told.some((register) => ours[register] === theirs[register]) ? 'same' : 'different';
}

/** One office, held by both on some one day, for the same state where both have one. */
const meet = (a: Office, b: Office): boolean =>
  areOneOffice(a, b) &&
  (a.state === undefined || b.state === undefined || a.state === b.state) &&
  [a.from, b.from, a.asOf, b.asOf].some(
    (day) => day !== null && heldOn(a, day) === 'yes' && heldOn(b, day) === 'yes',
  );

/** Of two entries with one name. */
export const shareOffice = (a: Person, b: Person): boolean =>
  a.offices.some((ours) => b.offices.some((theirs) => meet(ours, theirs)));
