/** What was read in the sentence, and the day that it was judged on. */
import type { Quotation } from '../../reading/read.js';
import { formatDate } from '../../record/partial-date.js';
import type { Claim } from '../claim.js';
import { type Entities, personIds } from '../entities.js';
import { speakerOf } from '../quote-match.js';
import type { Judged, Trace } from '../trace.js';
import { type Point, point, type Step } from './explanation.js';
import { inMarks, listed, listedInMarks, quantityInWords, said, stretchInWords } from './words.js';

/** Whom ids stand for, as one would name them. */
const namesOf = (ids: readonly string[], { people, organisations }: Entities): string[] => [
  ...new Set([
    ...personIds(ids).flatMap((id) => people.get(id)?.name ?? []),
    ...ids.flatMap((id) => (id.startsWith('org:') ? (organisations.get(id.slice(4))?.name ?? []) : [])),
  ]),
];

const namePoints = (claim: Claim, entities: Entities): Point[] => {
  const places = claim.statement.terms.filter((term) => term.kind === 'place');
  const named = claim.sentence.names.map((name) => {
    const known = namesOf(name.known, entities);
    const place = places.some((term) => term.start >= name.start && term.end <= name.end);
    const whom =
      known.length === 0
        ? place
          ? ', a place'
          : ', not on record'
        : known.includes(name.text)
          ? ', on record'
          : ` is ${listed(known)}`;
    return point(`Name: ${inMarks(name.text)}${whom}.`, { spans: [spanOf(name)] });
  });
  // "The Ukrainian leader" is whoever held the office.
  const described = claim.statement.terms.filter((term) => term.title !== null && term.kind === 'name');
  return [
    ...named,
    ...described.map((term) =>
      point(
        `Name: ${inMarks(said(claim, term))} stands for ${listed(namesOf(term.concepts, entities))}, by the office.`,
        { spans: [spanOf(term)] },
      ),
    ),
  ];
};

const officePoints = (claim: Claim): Point[] =>
  claim.sentence.assertions.map(({ name, title }) =>
    point(`Office: ${inMarks(said(claim, title))} is given to ${inMarks(name.text)}.`, {
      spans: [spanOf(title), spanOf(name)],
    }),
  );

const speakerIn = (quotation: Quotation, claim: Claim, entities: Entities): string => {
  const named = speakerOf(quotation, claim.statement.terms);
  if (named === null) return 'nobody is named as the speaker';
  const [known] = namesOf(named.ids, entities);
  const who = known === undefined || known === named.words ? named.words : `${named.words} (${known})`;
  return `the speaker is ${who}`;
};

const quotationPoints = (claim: Claim, entities: Entities): Point[] =>
  claim.sentence.quotations.map((quotation) =>
    point(`Quotation: ${inMarks(quotation.text)}; ${speakerIn(quotation, claim, entities)}.`, {
      spans: [spanOf(quotation)],
    }),
  );

/** What is written, and what it means where that is more. */
const meaning = (written: string, means: string): string =>
  written === means ? inMarks(written) : `${inMarks(written)} is ${means}`;

const valuePoints = (claim: Claim, on: string): Point[] => [
  ...claim.statement.numbers.map((quantity) =>
    point(`Figure: ${meaning(said(claim, quantity), quantityInWords(quantity))}.`, {
      spans: [spanOf(quantity)],
    }),
  ),
  ...claim.statement.dates.map((date) =>
    point(
      `Date: ${meaning(said(claim, date), stretchInWords(date))}${date.relative ? `, told from ${formatDate(on)}` : ''}.`,
      { spans: [spanOf(date)] },
    ),
  ),
];

const FORMS: Readonly<Record<Exclude<Claim['sentence']['form'], 'statement'>, string>> = {
  question: 'It is a question.',
  exclamation: 'It is an exclamation.',
  exhortation: 'It asks the reader to do something.',
  fragment: 'It is too short to be a statement.',
};

const mannerPoints = ({ sentence }: Claim): Point[] => [
  ...(sentence.form === 'statement' ? [] : [point(FORMS[sentence.form])]),
  ...(sentence.firstPerson ? [point('The writer speaks as “I” or “we”.')] : []),
  ...(sentence.judging && !sentence.firstPerson ? [point('It has words of judgement.')] : []),
  ...(sentence.attributed ? [point('It says that its statement is somebody’s.')] : []),
  ...(sentence.hedged && !sentence.attributed ? [point('It says that it is not certain.')] : []),
];

/** The words that the record is asked for: those that are neither names, offices, figures nor dates. */
const wordsPoint = ({ statement, sentence }: Claim): Point[] => {
  const terms = statement.terms.filter((term) => term.kind === 'word');
  const words = terms.map((term) =>
    sentence.text.slice(term.start - sentence.start, term.end - sentence.start),
  );
  return words.length === 0
    ? []
    : [point(`Words that the record is asked for: ${listedInMarks(words)}.`, { spans: terms.map(spanOf) })];
};

/** A span of something that has more to it. */
const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });

export function readStep({ claim }: Judged, { context, day }: Trace): Step {
  const { entities } = context;
  const points = [
    ...mannerPoints(claim),
    ...namePoints(claim, entities),
    ...officePoints(claim),
    ...quotationPoints(claim, entities),
    ...valuePoints(claim, day),
    ...wordsPoint(claim),
  ];
  const words =
    points.length === 0 ? 'Nothing in the sentence can be looked up.' : 'What was read in the sentence.';
  return { kind: 'read', words, points };
}

const SAID_BY: Readonly<Record<Trace['from'], string>> = {
  asked: 'the day that was given with the text',
  dateline: 'the day of the text’s dateline',
  record: 'the last day that the record knows, as nothing else says',
};

/** Why the dates of the sentence itself do not say: they contradict themselves, or are several. */
const ownDates = ({ sentence }: Claim): string => {
  if (sentence.dates.some((date) => date.clash))
    return 'the date in the sentence cannot be right, and this is ';
  return sentence.dates.filter((date) => !date.relative && date.from !== null).length > 1
    ? 'the sentence names several dates, and this is '
    : '';
};

export function dayStep({ claim, day: { day, named } }: Judged, { from }: Trace): Step {
  const why =
    named === null
      ? `${ownDates(claim)}${SAID_BY[from]}`
      : `the sentence names ${inMarks(said(claim, named))}, and no other date of the calendar`;
  return {
    kind: 'day',
    words: `Judged as of ${formatDate(day)}: ${why}.`,
    points: [],
  };
}
