/** Callings of which one person has one at a time: who is called one is not another. Longer names before shorter. */
const LADDERS: readonly (readonly string[])[] = [
  [
    'chief petty officer',
    'senior chief petty officer',
    'master chief petty officer',
    'petty officer first class',
    'petty officer second class',
    'petty officer third class',
    'petty officer',
    'seaman',
    'private first class',
    'private',
    'lance corporal',
    'corporal',
    'staff sergeant',
    'sergeant first class',
    'master sergeant',
    'first sergeant',
    'sergeant major',
    'sergeant',
    'warrant officer',
    'ensign',
    'second lieutenant',
    'first lieutenant',
    'lieutenant commander',
    'lieutenant colonel',
    'lieutenant general',
    'lieutenant',
    'captain',
    'major general',
    'major',
    'commander',
    'colonel',
    'brigadier general',
    'brigadier',
    'rear admiral',
    'vice admiral',
  ],
  [
    'physician assistant',
    'doctor',
    'physician',
    'surgeon',
    'nurse practitioner',
    'nurse',
    'paramedic',
    'midwife',
    'dentist',
  ],
];

/** The ladder that a calling is on, and how it is called there; null where it is on none. Lower case. */
export const rungOf = (calling: string): { ladder: number; rung: string } | null => {
  for (const [ladder, rungs] of LADDERS.entries()) {
    const rung = rungs.find((one) => one === calling);
    if (rung !== undefined) return { ladder, rung };
  }
  return null;
};

const wordsOf = (rung: string): string[] => rung.split(' ');
const SAME: readonly (readonly [string, string])[] = [
  ['doctor', 'physician'],
  ['doctor', 'surgeon'],
  ['physician', 'surgeon'],
];

/** Whether nobody is called both: a sergeant may be a staff sergeant, a petty officer third class is no chief. */
export const excludeOneAnother = (a: string, b: string): boolean => {
  const [one, other] = [rungOf(a), rungOf(b)];
  if (one === null || other === null || one.ladder !== other.ladder || a === b) return false;
  if (SAME.some(([first, second]) => (first === a && second === b) || (first === b && second === a)))
    return false;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return !x.every((word) => y.includes(word)) && !y.every((word) => x.includes(word));
};
