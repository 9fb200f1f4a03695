/** Whether a text without a date tells of days before the record's last: by the offices that it gives to people. */
import type { OfficeAssertion } from '../reading/assertions.js';
import type { Sentence } from '../reading/read.js';
import type { NewsRecord } from '../record/record.js';
import type { Person } from '../record/schema.js';
import { type Entities, personIds } from './entities.js';
import { judgeTitle } from './office-judgement.js';

/** In a text of so many sentences, one former office-holder is enough; in a shorter one it takes two. */
const LONG_TEXT = 5;

const held = (assertion: OfficeAssertion, person: Person, day: string, record: NewsRecord): boolean =>
  judgeTitle(assertion, person, day, record).verdict === 'held';

const past = (assertion: OfficeAssertion): OfficeAssertion => ({
  ...assertion,
  title: { ...assertion.title, tense: 'then' },
});

/**
 * "President Obama and Secretary of State Clinton": more people who held their titles once, and hold them no longer, than
 * people who hold theirs now.
 *
 * @param day the day that the text would otherwise speak of, `YYYY-MM-DD`
 */
export function isOfEarlierDays(
  sentences: readonly Sentence[],
  day: string,
  entities: Entities,
  record: NewsRecord,
): boolean {
  const former = new Set<string>();
  const current = new Set<string>();
  for (const assertion of sentences.flatMap((sentence) => sentence.assertions)) {
    const [id, ...more] = personIds(assertion.name.known);
    const person = id === undefined || more.length > 0 ? undefined : entities.people.get(id);
    if (person === undefined || assertion.title.rank === null || assertion.title.tense !== 'now') continue;
    if (held(assertion, person, day, record)) {
      // A seat in Congress may have been held then too.
      const seat = assertion.title.rank === 'senator' || assertion.title.rank === 'representative';
      if (!seat && assertion.title.country === null) current.add(person.id);
    } else if (assertion.via !== 'predicate' && held(past(assertion), person, day, record))
      former.add(person.id);
  }
  return former.size > current.size && former.size >= (sentences.length >= LONG_TEXT ? 1 : 2);
}
