/** What is right, said after what was wrong: what the two have in common is not said twice at length. */
import type { Person } from '../../record/schema.js';
import { asSentence, withoutStop } from './sentences.js';

const pronouns = { he: 'He', she: 'She', they: 'They' } as const;

/** The sentence, with a pronoun for the person whom both begin with, and short for a thing that both end on. */
export function restated(right: string, wrong: string, people: readonly Person[]): string {
  return asSentence(withPronoun(withShortEnd(withoutStop(right), withoutStop(wrong)), wrong, people));
}

function withPronoun(right: string, wrong: string, people: readonly Person[]): string {
  const person = people.find(({ name }) => right.startsWith(`${name} `) && wrong.startsWith(`${name} `));
  if (person?.pronoun === undefined) return right;
  // "They was" is no English; and a second person in the sentence might be meant.
  if (person.pronoun === 'they' || people.some((one) => one !== person && wrong.includes(one.name)))
    return right;
  return `${pronouns[person.pronoun]}${right.slice(person.name.length)}`;
}

const commonEnd = /(?:^|\s)(?:an?) ((?:\S+ ){0,4}?\S+) (?:that|which|who) .+$/;

/**
 * `voted against a resolution that condemned the aggression`, after `vetoed a resolution that condemned the aggression`,
 * becomes `voted against the resolution`: what has been brought up is known.
 */
function withShortEnd(right: string, wrong: string): string {
  const end = commonEnd.exec(right);
  if (end === null || !wrong.endsWith(end[0])) return right;
  return `${right.slice(0, end.index)} the ${end[1]}`.trim();
}
