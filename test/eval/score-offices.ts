/**
 * Scores the offices of imported people: of every member of Congress in a file, for every office and a day in the middle of it, a
 * sentence that gives it to them and one that gives them another.
 *
 * - caught: of the wrong ones, those called wrong
 * - kept: of the right ones, those that nothing is said of
 */
import type { Checker } from '../../src/checking/check.js';
import type { Office, Person } from '../../src/record/schema.js';
import { rowOf, type Table } from './figures.js';

export interface OfficeQuestion {
  readonly kind: 'chamber' | 'party' | 'state' | 'leader';
  readonly right: string;
  readonly wrong: string;
  /** The day that both speak of. */
  readonly on: string;
}

const DAY = 86_400_000;

/** A day in the middle of an office, `YYYY-MM-DD`; null for one of which the record knows no days. */
function middleOf({ from, to, asOf }: Office): string | null {
  const [first, last] = [Date.parse(from ?? ''), Date.parse(to ?? asOf)];
  return Number.isNaN(first) || last - first < 2 * DAY
    ? null
    : new Date((first + last) / 2).toISOString().slice(0, 10);
}

const PARTIES: Readonly<Record<string, readonly [string, string]>> = {
  Democratic: ['D', 'R'],
  Republican: ['R', 'D'],
};

const RANKS: readonly (readonly [RegExp, string, string])[] = [
  [/^Senate minority leader$/i, 'Senate minority leader', 'House minority leader'],
  [/^Senate majority leader$/i, 'Senate majority leader', 'House majority leader'],
  [/^House minority leader$/i, 'House minority leader', 'Senate minority leader'],
  [/^House majority leader$/i, 'House majority leader', 'House minority leader'],
  [/^Senate majority whip$/i, 'Senate majority whip', 'House majority whip'],
  [/^House majority whip$/i, 'House majority whip', 'Senate majority whip'],
];

/** @param states all of the file's: the wrong one is the next in the alphabet */
function questionsOn(person: Person, office: Office, states: readonly string[]): OfficeQuestion[] {
  const on = middleOf(office);
  if (on === null) return [];
  const senator = /senator/i.test(office.title);
  const seat = senator || /representative/i.test(office.title);
  const { name } = person;
  const asked: OfficeQuestion[] = [];
  const ask = (kind: OfficeQuestion['kind'], right: string, wrong: string): void => {
    asked.push({ kind, right: `${right} spoke.`, wrong: `${wrong} spoke.`, on });
  };
  const [own, other] = senator ? ['Sen.', 'Rep.'] : ['Rep.', 'Sen.'];
  const letters = PARTIES[office.party ?? ''];
  if (seat && office.state !== undefined) {
    ask('chamber', `${own} ${name} of ${office.state}`, `${other} ${name} of ${office.state}`);
    const wrongState = states[(states.indexOf(office.state) + 1) % states.length] ?? '';
    if (letters !== undefined)
      ask(
        'state',
        `${own} ${name} (${letters[0]}-${office.state})`,
        `${own} ${name} (${letters[0]}-${wrongState})`,
      );
    if (letters !== undefined)
      ask(
        'party',
        `${own} ${name} (${letters[0]}-${office.state})`,
        `${own} ${name} (${letters[1]}-${office.state})`,
      );
  }
  for (const [title, right, wrong] of RANKS)
    if (title.test(office.title)) ask('leader', `${name}, the ${right},`, `${name}, the ${wrong},`);
  return asked;
}

/** Of the fifty states: the delegate of a territory may hold an office of the same name at home. */
const isTerritory = ({ state }: Office): boolean =>
  /^(?:District of Columbia|Guam|Puerto Rico|American Samoa|Virgin Islands|U\.S\. Virgin Islands|Northern Mariana Islands)$/.test(
    state ?? '',
  );

export function officeQuestions(people: readonly Person[]): OfficeQuestion[] {
  const offices = people.flatMap((person) => person.offices.map((office) => ({ person, office })));
  const told = offices.filter(({ office }) => !isTerritory(office));
  const states = [...new Set(told.flatMap(({ office: { state } }) => state ?? []))].sort();
  return told.flatMap(({ person, office }) => questionsOn(person, office, states));
}

const calledWrong = (checker: Checker, text: string, on: string): boolean =>
  checker
    .check(text, { on })
    .claims.some(({ findings }) => findings.some(({ rule }) => rule === 'wrong-office'));

/** @param checker of a record into which those people were imported */
export function scoreOffices(questions: readonly OfficeQuestion[], checker: Checker): Table {
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const asked = questions.filter((question) => question.kind === kind);
      const caught = asked.filter(({ wrong, on }) => calledWrong(checker, wrong, on)).length;
      const kept = asked.filter(({ right, on }) => !calledWrong(checker, right, on)).length;
      return [kind, rowOf(asked.length, { caught: [caught, asked.length], kept: [kept, asked.length] })];
    }),
  );
}
