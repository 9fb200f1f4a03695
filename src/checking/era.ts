/** Whether a text without a date tells of days before the record's last: by the offices that it gives to people. */
import type { OfficeAssertion } from '../reading/assertions.js';
import type { Sentence } from '../reading/read.js';
import type { NewsRecord } from '../record/record.js';
import type { Person } from '../record/schema.js';
import { type Entities, personIds } from './entities.js';
import { judgeTitle } from './office-judgement.js';

/** In a text of so many sentences, one former office-holder is enough; in a shorter one it takes two. */
const LONG_TEXT = 5;

const past = (assertion: OfficeAssertion): OfficeAssertion => ({
  ...assertion,
  title: { ...assertion.title, tense: 'then' },
});

/** The last day of an office that had ended by a day; null for one that had not, or was never held. */
const lastDay = (
  assertion: OfficeAssertion,
  person: Person,
  day: string,
  record: NewsRecord,
): string | null => {
  if (assertion.via === 'predicate' || judgeTitle(assertion, person, day, record).verdict === 'held')
    return null;
  const once = judgeTitle(past(assertion), person, day, record);
  return once.verdict === 'held' ? (once.offices[0]?.office.to ?? null) : null;
};

/**
 * "President Obama and Secretary of State Clinton": more people who held their titles once, and hold them no longer, than
 * people who hold theirs now and did not then.
 *
 * @param day the day that the text would otherwise speak of, `YYYY-MM-DD`
 */
export function isOfEarlierDays(
  sentences: readonly Sentence[],
  day: string,
  entities: Entities,
  record: NewsRecord,
): boolean {
  const given = sentences
    .flatMap((sentence) => sentence.assertions)
    .flatMap((assertion) => {
      const [id, ...more] = personIds(assertion.name.known);
      const person = id === undefined || more.length > 0 ? undefined : entities.people.get(id);
      const titled = assertion.title.rank !== null && assertion.title.tense === 'now';
      return person === undefined || !titled ? [] : [{ assertion, person }];
    });
  const ended = given.flatMap(({ assertion, person }) => {
    const to = lastDay(assertion, person, day, record);
    return to === null ? [] : [{ id: person.id, to }];
  });
  const [first] = ended;
  if (first === undefined) return false;
  const then = ended.reduce((earliest, { to }) => (to < earliest ? to : earliest), first.to);
  const current = given.filter(
    ({ assertion, person }) =>
      judgeTitle(assertion, person, day, record).verdict === 'held' &&
      judgeTitle(assertion, person, then, record).verdict === 'wrong',
  );
  const former = new Set(ended.map(({ id }) => id)).size;
  return (
    former > new Set(current.map(({ person }) => person.id)).size &&
    former >= (sentences.length >= LONG_TEXT ? 1 : 2)
  );
}
