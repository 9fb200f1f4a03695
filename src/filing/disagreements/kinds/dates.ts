/** Days given to the same act that cannot both be right. */
import { weekdayOf } from '../../../reading/calendar.js';
import type { DateMention } from '../../../reading/dates.js';
import type { Term } from '../../../reading/terms.js';
import { placeIn, wordsFrom } from '../difference.js';
import { meets } from '../meeting.js';
import type { Read } from '../passage.js';
import type { Comparison } from './kind.js';

/** Verbs that only hand over what is said: a day behind one is the day of the saying. */
const REPORTS = /^(?:say|tell|add|report|accord|write|ask|reply)$/;

interface When {
  readonly date: DateMention;
  /** The act that it is the day of. */
  readonly act: Term;
  readonly text: string;
}

const isAct = (term: Term): boolean =>
  (term.kind === 'word' || (term.kind === 'saying' && !REPORTS.test(term.stem))) &&
  (term.verbal || term.passive || /(?:ed|ing)$/.test(term.text) || term.anaphoric);

/** How many terms may stand between an act and its day. */
const REACH = 7;

/** The act nearest before a day, else behind it, in its own clause where there is one. */
function actOf({ statement }: Read, date: DateMention): Term | null {
  const before = statement.terms.filter((term) => term.end <= date.start);
  const near = before.slice(-REACH).filter(isAct).at(-1);
  if (near !== undefined) return near;
  const after = statement.terms.filter((term) => term.start >= date.end);
  return after.slice(0, REACH).find(isAct) ?? null;
}

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
    if (date.grain !== 'day' && date.relative) return [];
    if (date.from === null && date.weekday === null) return [];
    const act = actOf(read, date);
    return act === null ? [] : [{ date, act, text }];
  });

/** "Tuesday" of an article of a Tuesday is that day or one a week before: only the day of the week tells. */
const isBare = ({ date }: When): boolean => date.weekday !== null && date.relative;

const weekday = ({ date }: When): number | null =>
  date.weekday ?? (date.from === null || date.grain !== 'day' ? null : weekdayOf(date.from));

function agree(a: When, b: When): boolean {
  if (a.date.grain === 'day' && b.date.grain === 'day' && (isBare(a) || isBare(b))) {
    const [one, two] = [weekday(a), weekday(b)];
    return one === null || two === null || one === two;
  }
  const [from, to] = [a.date.from, a.date.to];
  const [other, last] = [b.date.from, b.date.to];
  return from === null || to === null || other === null || last === null || (from <= last && other <= to);
}

const MIN_SHARE = 0.5;

export const dates: Comparison = ({ a, b, first, second, meeting }) => {
  if (first.statement.dates.length === 0 || second.statement.dates.length === 0) return [];
  if (meeting.share < MIN_SHARE || meeting.pairs.length < 2) return [];
  const [ours, theirs] = [whensOf(first), whensOf(second)];
  return ours.flatMap((one) => {
    const same = theirs.filter((two) => meets(one.act, two.act) && one.act.negated === two.act.negated);
    const [two, ...more] = same;
    if (two === undefined || more.length > 0) return [];
    if (theirs.some((three) => agree(one, three)) || ours.some((three) => agree(three, two))) return [];
    // Besides the act itself, something else must be the same.
    if (meeting.pairs.filter((pair) => pair.a !== one.act).length < 2) return [];
    return [
      {
        kind: 'date',
        over: 'substance',
        subject: `when: ${wordsFrom(first.text, [one.act])}`,
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
