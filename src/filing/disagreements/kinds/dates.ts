/** Days given to the same act that cannot both be right. */
import { weekdayOf } from '../../../reading/calendar.js';
import type { DateMention } from '../../../reading/dates.js';
import type { Term } from '../../../reading/terms.js';
import { placeIn, wordsFrom } from '../difference.js';
import { meets } from '../meeting.js';
import type { Read } from '../passage.js';
import { isPredicate } from '../predicates.js';
import type { Comparison } from './kind.js';

/** Verbs that only hand over what is said: a day behind one is the day of the saying. */
const REPORTS = /^(?:say|tell|add|report|accord|write|ask|reply)$/;

interface When {
  readonly date: DateMention;
  /** What it may be the day of, the nearest first. */
  readonly acts: readonly Term[];
  readonly text: string;
}

const isAct = (read: Read, term: Term): boolean =>
  !REPORTS.test(term.stem) &&
  (isPredicate(read, term) || (term.kind === 'word' && (term.anaphoric || /(?:ed|ing)$/.test(term.text))));

/** How many terms may stand between an act and its day. */
const REACH = 7;

/** So many acts before a day may be what it is the day of. */
const MOST_ACTS = 2;

/** The acts nearest before a day, else the one behind it. */
function actsOf(read: Read, date: DateMention): Term[] {
  const { terms } = read.statement;
  const near = terms
    .filter((term) => term.end <= date.start)
    .slice(-REACH)
    .filter((term) => isAct(read, term))
    .slice(-MOST_ACTS);
  if (near.length > 0) return near.reverse();
  return terms
    .filter((term) => term.start >= date.end)
    .slice(0, REACH)
    .filter((term) => isAct(read, term))
    .slice(0, 1);
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

const whensOf = (read: Read): When[] =>
  read.statement.dates.flatMap((date) => {
    const text = read.text.slice(date.start, date.end);
    if (
      /^(?:after|before|since|until|by)$/i.test(
        read.text.slice(0, date.start).trim().split(/\s+/).at(-1) ?? '',
      )
    )
      return [];
    if (date.grain !== 'day' && date.grain !== 'month' && date.grain !== 'year') return [];
    if (date.grain !== 'day' && date.relative && !MONTH.test(text)) return [];
    // "said Tuesday" is the day of the saying.
    if (read.statement.terms.filter((term) => term.end <= date.start).at(-1)?.kind === 'saying') return [];
    if (date.from === null && date.weekday === null) return [];
    const acts = actsOf(read, date);
    return acts.length === 0 ? [] : [{ date, acts, text }];
  });

/** "Tuesday" of an article of a Tuesday is that day or one a week before: only the day of the week tells. */
const isBare = ({ date }: When): boolean => date.weekday !== null && date.relative;

const weekday = ({ date }: When): number | null =>
  date.weekday ?? (date.from === null || date.grain !== 'day' ? null : weekdayOf(date.from));

const WEEK = 9;
const daysBetween = (a: string, b: string): number =>
  Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;

function agree(a: When, b: When): boolean {
  if (a.date.grain === 'day' && b.date.grain === 'day' && (isBare(a) || isBare(b))) {
    const [one, two] = [weekday(a), weekday(b)];
    // Days far apart are of two things, not two days for one.
    const far = a.date.from !== null && b.date.from !== null && daysBetween(a.date.from, b.date.from) > WEEK;
    return one === null || two === null || one === two || far;
  }
  const [from, to] = [a.date.from, a.date.to];
  const [other, last] = [b.date.from, b.date.to];
  return from === null || to === null || other === null || last === null || (from <= last && other <= to);
}

const MIN_SHARE = 0.5;

export const dates: Comparison = ({ a, b, first, second, meeting }, { memo }) => {
  if (first.statement.dates.length === 0 || second.statement.dates.length === 0) return [];
  if (meeting.share < MIN_SHARE || meeting.pairs.length < 2) return [];
  const [ours, theirs] = [memo(whensOf, first), memo(whensOf, second)];
  return ours.flatMap((one) => {
    const same = theirs.flatMap((two) => {
      const act = one.acts.find((own) =>
        two.acts.some((other) => meets(own, other) && own.negated === other.negated),
      );
      return act === undefined ? [] : [{ ...two, act }];
    });
    const [two, ...more] = same;
    if (two === undefined || more.length > 0) return [];
    if (theirs.some((three) => agree(one, three)) || ours.some((three) => agree(three, two))) return [];
    // Besides the act itself, something else must be the same.
    const besides = meeting.pairs.filter((pair) => pair.a !== two.act).length;
    if (besides < (meeting.share >= 0.7 ? 1 : 2)) return [];
    return [
      {
        kind: 'date',
        over: 'substance',
        subject: `when: ${wordsFrom(first.text, [two.act])}`,
        places: [placeIn(a, one.text), placeIn(b, two.text)],
      },
    ];
  });
};

const PART =
  /\b(first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half)\b|\b(early|mid|late)[ -](?=January|February|March|April|May|June|July|August|September|October|November|December)/gi;

/** "in the third quarter" and "in the fourth". */
export const partsOfYears: Comparison = ({ a, b, first, second, meeting }) => {
  if (meeting.share < MIN_SHARE || meeting.pairs.length < 2) return [];
  const parts = (text: string): string[] => text.match(PART) ?? [];
  const [[one, ...moreA], [two, ...moreB]] = [parts(first.text), parts(second.text)];
  if (one === undefined || two === undefined || moreA.length + moreB.length > 0) return [];
  const unit = (part: string): string => part.toLowerCase().split(' ').at(-1) ?? '';
  if (one.toLowerCase() === two.toLowerCase() || unit(one) !== unit(two)) return [];
  return [
    {
      kind: 'date',
      over: 'substance',
      subject: `when: ${meeting.pairs
        .map((pair) => pair.a.text)
        .slice(0, 3)
        .join(' ')}`,
      places: [placeIn(a, one), placeIn(b, two)],
    },
  ];
};
