/** The offices of a person: all on record, or those of one day. */
import { describeOffice, findPeople, officesOn } from '../../record/offices.js';
import { formatDate } from '../../record/partial-date.js';
import type { NewsRecord } from '../../record/record.js';
import type { Office, Person } from '../../record/schema.js';
import type { Answer } from './answer.js';
import { asOf } from './as-of.js';
import { context, sections } from './blocks.js';
import { bold, escaped, escapedLine, joined, link, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

/** `on`: `YYYY-MM-DD`, or null for all that is on record. */
export function whoAnswer(name: string, on: string | null, record: NewsRecord): Answer {
  const people = findPeople(record, name);
  if (people.length === 0) return nobody(name);
  const lines = people.flatMap((person) => personLines(person, on));
  return {
    summary: joined([
      escaped('Offices on record of'),
      escapedLine(people.map((found) => found.name).join(', '), 300),
    ]),
    body: sections(lines),
    citations: [],
    footer: [context(asOf(record))],
    shareable: true,
  };
}

function nobody(name: string): Answer {
  return plainAnswer(
    mrkdwn`Nobody on record goes by “${escapedLine(name, 200)}”, or more than one person does. Give the full name as reporting has it.`,
  );
}

function personLines(person: Person, on: string | null): Mrkdwn[] {
  const heading = joined([
    bold(escapedLine(person.name, 200)),
    on === null ? escaped('') : escapedLine(`on ${formatDate(on)}`),
  ]);
  return [heading, ...(on === null ? allOffices(person) : officesOfDay(person, on))];
}

function allOffices(person: Person): Mrkdwn[] {
  if (person.offices.length === 0) return [escaped('No office on record.')];
  return person.offices.map((office) => officeLine(person, office));
}

function officesOfDay(person: Person, day: string): Mrkdwn[] {
  const offices = officesOn(person, day);
  const held = offices.filter((office) => office.held === 'yes');
  const unknown = offices.filter((office) => office.held === 'unknown');
  return [
    ...held.map(({ office }) => officeLine(person, office)),
    ...(held.length === 0 ? [escaped('No office on record for that day.')] : []),
    ...(unknown.length === 0 ? [] : [escaped('The record cannot tell for that day:')]),
    ...unknown.map(({ office }) => officeLine(person, office)),
  ];
}

function officeLine(person: Person, office: Office): Mrkdwn {
  const source = link(office.url, escapedLine(office.source, 300));
  return mrkdwn`• ${escapedLine(describeOffice(person, office), 700)} · ${source}`;
}
