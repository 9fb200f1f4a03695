/** The offices that a claim gives to people, beside those that the record has them hold on the day. */
import type { OfficeAssertion } from '../../reading/assertions.js';
import { type Held, officesOn } from '../../record/offices.js';
import { formatDate } from '../../record/partial-date.js';
import type { Person } from '../../record/schema.js';
import { citeOffice, uniqueCitations } from '../cite.js';
import type { Claim } from '../claim.js';
import type { Context } from '../context.js';
import { personIds } from '../entities.js';
import { type Judgement, judgeTitle, type WrongPart } from '../office-judgement.js';
import { type Point, point, type Step, type Weighed } from './explanation.js';
import { inMarks, said } from './words.js';

const PARTS: Readonly<Record<WrongPart, string>> = {
  title: 'the title differs',
  chamber: 'the chamber differs',
  party: 'the party differs',
  state: 'the state differs',
  country: 'the country differs',
  former: 'it was held at another time',
  still: 'it is held still, and the text calls it former',
};

const HELD: Readonly<Record<Held, string>> = {
  yes: 'Held on that day too, and not what the text says',
  unknown: 'Perhaps held on that day, which the record does not know',
  no: 'Not held on that day',
};

/** The person's other offices, as the record has them on the day. */
const otherPoints = (person: Person, day: string, decided: readonly Weighed[]): Point[] => {
  const others = officesOn(person, day)
    .map(({ held, index }) => ({ held, citation: citeOffice(person, index, 'supports') }))
    .filter(({ citation: { id, locator } }) =>
      decided.every((other) => other.id !== id || other.locator !== locator),
    );
  return (['yes', 'unknown', 'no'] as const).flatMap((held) => {
    const citations = others
      .filter((one) => one.held === held)
      .map(({ citation }) => ({ ...citation, stance: null }));
    return citations.length === 0 ? [] : [point(`${HELD[held]}:`, { citations, counts: false })];
  });
};

/** One office as it was judged, then the person's other offices. */
export const judgedPoints = (
  { name, title }: OfficeAssertion,
  person: Person,
  day: string,
  judgement: Judgement,
  claim: Claim,
): Point[] => {
  const spans = [
    { start: title.start, end: title.end },
    { start: name.start, end: name.end },
  ];
  const what = `${inMarks(said(claim, title))} of ${person.name} on ${formatDate(day)}`;
  switch (judgement.verdict) {
    case 'held': {
      const citations = judgement.offices.map(({ index }) => citeOffice(person, index, 'supports'));
      return [point(`${what}: on record.`, { spans, citations }), ...otherPoints(person, day, citations)];
    }
    case 'wrong': {
      const citations = uniqueCitations([
        ...judgement.held.map(({ index }) => citeOffice(person, index, 'contradicts')),
        ...judgement.holders.map((holder) => citeOffice(holder.person, holder.index, 'contradicts')),
      ]);
      const others = [...new Set(judgement.holders.map((holder) => holder.person.name))];
      const holder = others.length === 0 ? '' : `; on record as its holder: ${others.join(', ')}`;
      return [
        point(`${what}: not on record; ${PARTS[judgement.part]}${holder}.`, { spans, citations }),
        ...otherPoints(person, day, citations),
      ];
    }
    case 'unknown':
      return [
        point(`${what}: the record does not know enough to judge it.`, { spans }),
        ...otherPoints(person, day, []),
      ];
  }
};

const pointsOf = (assertion: OfficeAssertion, claim: Claim, context: Context): Point[] => {
  const people = personIds(assertion.name.known).flatMap((id) => context.entities.people.get(id) ?? []);
  const [person] = people;
  if (person === undefined || people.length > 1) {
    const why = person === undefined ? 'is not on record' : 'may be one of several people on record';
    return [
      point(
        `${inMarks(said(claim, assertion.title))}: not judged, as ${inMarks(assertion.name.text)} ${why}.`,
      ),
    ];
  }
  const judgement = judgeTitle(assertion, person, claim.day, context.record);
  return judgedPoints(assertion, person, claim.day, judgement, claim);
};

export const officesStep = (claim: Claim, context: Context): Step => ({
  kind: 'offices',
  words: `Offices were compared with those that the record has on ${formatDate(claim.day)}.`,
  points: claim.sentence.assertions.flatMap((assertion) => pointsOf(assertion, claim, context)),
});
