/** Which names of a record tell who is meant: of imported people full names, and of namesakes those of one time. */
import type { Person } from '../record/schema.js';

/** In years: a name of today is not taken for that of somebody who left office so long before a namesake entered it. */
const GENERATION = 25;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The year in which somebody last held anything. */
const lastYear = ({ offices }: Person): number =>
  Math.max(-Infinity, ...offices.map(({ to, asOf }) => yearOf(to ?? asOf)));

/** @returns the names by which a text may mean a person */
export function namesTold(people: readonly Person[]): (person: Person) => string[] {
  const bearers = new Map<string, Person[]>();
  for (const person of people)
    for (const name of new Set([person.name, ...person.variants].map((one) => one.toLowerCase()))) {
      const list = bearers.get(name);
      if (list === undefined) bearers.set(name, [person]);
      else list.push(person);
    }
  const years = new Map<Person, number>();
  const yearsOf = (person: Person): number => {
    const year = years.get(person) ?? lastYear(person);
    years.set(person, year);
    return year;
  };
  const isOfOldTimes = (person: Person, name: string): boolean => {
    const alike = bearers.get(name.toLowerCase()) ?? [];
    return (
      alike.length > 1 &&
      alike.some((other) => other !== person && yearsOf(other) - yearsOf(person) > GENERATION)
    );
  };
  return (person) => {
    const names = [person.name, ...person.variants];
    if (!person.imported) return names;
    return names.filter((name) => name.includes(' ') && !isOfOldTimes(person, name));
  };
}
