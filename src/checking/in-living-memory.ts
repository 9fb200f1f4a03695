/** Whether somebody is still likely to be the one whom a name means, so long after they left office. */
import type { Person } from '../record/schema.js';

/** In years: past that, a name is more likely somebody else's. */
export const LONG_AGO = 12;

export const yearOf = (day: string): number => Number(day.slice(0, 4));

export const isOfTheTime = ({ offices }: Person, day: string): boolean => {
  const first = Math.min(...offices.map(({ from, asOf }) => yearOf(from ?? asOf)));
  const last = Math.max(...offices.map(({ to, asOf }) => yearOf(to ?? asOf)));
  const year = yearOf(day);
  return first <= year && year <= last + LONG_AGO;
};
