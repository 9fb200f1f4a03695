/** Words of which one rules out the others of its line, where they stand for the same thing. */
import { stemOf } from '../stems.js';

const LINES = `
hour day week month quarter year decade century
hourly daily weekly fortnightly monthly quarterly annual
morning afternoon evening night
spring summer autumn winter
north south east west
northern southern eastern western
man woman
men women
boy girl
male female
son daughter
brother sister
father mother
uncle aunt
husband wife
mayor governor senator
city county state
million billion trillion
federal municipal
red blue green yellow
left-wing right-wing
domestic foreign
local national international
primary secondary
book film album series
pilot sailor soldier
bachelor master doctorate
undergraduate graduate
liberal conservative
prosecutor defendant
plaintiff defendant
majority minority
felony misdemeanor
civil criminal
infantry navy
`;

const groups: readonly (readonly string[])[] = LINES.trim()
  .split('\n')
  .map((line) => line.split(' ').map(stemOf));

const others = new Map<string, string[]>();
for (const group of groups) {
  for (const stem of group) {
    const rest = group.filter((one) => one !== stem);
    others.set(stem, [...(others.get(stem) ?? []), ...rest]);
  }
}

/** The stems that a stem rules out. */
export const ruledOutBy = (stem: string): readonly string[] => others.get(stem) ?? [];
