/** What a source has wrong by itself: an office that the record contradicts, a day of the week that is another's. */
import { makeClaim } from '../../checking/claim.js';
import { contentId } from '../../checking/content-id.js';
import { type Context, createContext } from '../../checking/context.js';
import { draftOf } from '../../checking/draft.js';
import { isOfEarlierDays } from '../../checking/era.js';
import { findingOf } from '../../checking/finding.js';
import { wrongOffice } from '../../checking/rules/wrong-office.js';
import { weekdayOf } from '../../reading/calendar.js';
import { datelineOf } from '../../reading/dateline.js';
import { readText } from '../../reading/read.js';
import { formatDate } from '../../record/partial-date.js';
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy } from '../../record/schema.js';
import { shortened } from './difference.js';
import type { Document } from './document.js';
import type { Passage } from './passage.js';

export type ErrorFinder = (document: Document) => readonly Discrepancy[];

interface Wrong {
  readonly kind: 'office' | 'date';
  readonly passage: Passage;
  readonly words: string;
  readonly subject: string;
  readonly right: { readonly says: string; readonly why: string; readonly evidence: string[] };
}

const asError = ({ kind, passage, words, subject, right }: Wrong): Discrepancy => ({
  id: contentId('found', ['error', kind, passage.source, passage.locator, words]),
  kind: 'error',
  difference: kind,
  found: 'machine',
  subject,
  sides: [
    { source: passage.source, locator: passage.locator, words, says: shortened(passage.text), wrong: true },
  ],
  right,
  ruling: 'open',
});

/** Words without which no sentence gives anybody an office; most sentences have none. */
const TITLES =
  /\b(?:leader|whip|speaker|president|senator|sens?\.|reps?\.|representative|congress(?:wo)?man|lawmaker|secretary|minister|governor|gov\.|mayor|democrat\w*|republicans?|attorney general|chancellor|[dri]-\p{Lu})/iu;

/** Sentences that give somebody on record an office that is another's, or another of theirs. */
function wrongOffices(document: Document, context: Context): Wrong[] {
  const passages = document.passages.filter(({ text, names }) => names.size > 0 && TITLES.test(text));
  const text = passages.map((passage) => passage.text).join('\n');
  const { record } = context;
  const dateline = datelineOf(document.passages[0]?.text ?? '', document.day ?? record.asOf);
  const day = document.day ?? dateline?.day ?? record.asOf;
  const reading = readText(text, { names: context.entities.names, on: day });
  const draft = draftOf(reading);
  const assumed = document.day === null && dateline?.day == null;
  const undated = assumed && isOfEarlierDays(reading.sentences, day, context.entities, record);
  const starts: number[] = [];
  let offset = 0;
  for (const passage of passages) {
    starts.push(offset);
    offset += passage.text.length + 1;
  }
  return reading.sentences.flatMap((sentence): Wrong[] => {
    const passage = passages[starts.filter((start) => start <= sentence.start).length - 1];
    if (sentence.assertions.length === 0 || passage === undefined) return [];
    const claim = { ...makeClaim(sentence, draft, day, context), undated, assumed };
    const remarks = wrongOffice.check(claim, context, { support: [], sides: [], supported: false });
    return remarks.flatMap((remark): Wrong[] => {
      const finding = findingOf(wrongOffice, remark, { sentence, day }, record.digest);
      const evidence = [...new Set(finding.citations.map(({ id }) => id))];
      const person =
        evidence[0] === undefined
          ? undefined
          : context.entities.people.get(evidence[0].replace(/^people\//, ''));
      if (evidence.length === 0) return [];
      return [
        {
          kind: 'office',
          passage,
          words: text.slice(remark.start, remark.end),
          subject: `the office of ${person?.name ?? 'somebody on record'}`,
          right: { says: finding.message, why: 'So the offices on record have it for that day.', evidence },
        },
      ];
    });
  });
}

const DATED =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** "Tuesday, March 3, 2025", which was a Monday. */
const wrongWeekdays = ({ passages }: Document): Wrong[] =>
  passages.flatMap((passage): Wrong[] => {
    if (!DATED.test(passage.text)) return [];
    return (passage.read()?.sentence.dates ?? []).flatMap(({ clash, from, start, end }): Wrong[] => {
      if (!clash || from === null) return [];
      const says = `${formatDate(from)} was a ${WEEKDAYS[weekdayOf(from)] ?? ''}.`;
      const words = passage.text.slice(start, end);
      return [
        {
          kind: 'date',
          passage,
          words,
          subject: `the day of the week of ${formatDate(from)}`,
          right: { says, why: 'By the calendar.', evidence: [`${passage.source}/${passage.locator}`] },
        },
      ];
    });
  });

/** @param record whose people and their offices are known */
export function createErrorFinder(record: NewsRecord): ErrorFinder {
  let context: Context | null = null;
  const people = record.people.some(({ offices }) => offices.length > 0);
  return (document) => {
    // Thousands of people may be on record: who compares nothing does not pay for them.
    if (people) context ??= createContext({ ...record, sources: [], discrepancies: [] });
    return [...(context === null ? [] : wrongOffices(document, context)), ...wrongWeekdays(document)].map(
      asError,
    );
  };
}
