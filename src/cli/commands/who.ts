import { describeOffice, findPeople, type Held, type OfficeOnDay, officesOn } from '../../record/offices.js';
import type { Person } from '../../record/schema.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { dayInWords } from '../../reports/wording.js';
import { CannotRun, type Command, exit } from '../command.js';
import { openRecord } from '../knowledge.js';
import { write } from '../output.js';

/** `stet who NAME`: who somebody is, and what they held on the day asked about, else as of when the record speaks. */
export const who: Command = async (invocation) => {
  const { words, options, stdout } = invocation;
  const name = words.join(' ').trim();
  if (name === '') throw new CannotRun('Say whom to look up, as in: stet who Chuck Schumer --on 2025-03-04');
  const record = await openRecord(invocation);
  const on = options.on ?? record.asOf;
  const people = findPeople(record, name);
  if (options.format === 'json') {
    await write(stdout, asJson({ on, people: people.map((person) => asPlain(person, on)) }, 2));
  } else {
    const pages = people.map((person) => pageOf(person, on));
    const none = `Nobody of the name "${neutraliseInline(name)}" is on record.\n`;
    await write(stdout, pages.length === 0 ? none : pages.join('\n'));
  }
  return exit.nothing;
};

const asPlain = (person: Person, on: string) => ({
  id: person.id,
  name: person.name,
  variants: person.variants,
  offices: officesOn(person, on).map(({ office, index, held }) => ({
    ...office,
    locator: `offices[${index}]`,
    held,
  })),
});

const headings: Readonly<Record<Held, (day: string) => string>> = {
  yes: (day) => `On ${day}:`,
  unknown: (day) => `Perhaps on ${day}; the record does not know:`,
  no: () => 'At other times:',
};

const order: readonly Held[] = ['yes', 'unknown', 'no'];

function pageOf(person: Person, on: string): string {
  const offices = officesOn(person, on);
  const groups = order.flatMap((held) => groupOf(person, held, offices, headings[held](dayInWords(on))));
  const lines = [
    person.name,
    ...(person.variants.length > 0 ? [`  also ${person.variants.join(', ')}`] : []),
    ...(groups.length > 0 ? groups : ['  No office is on record.']),
    ...(person.note === undefined ? [] : [`  ${person.note}`]),
  ];
  return lines.map((line) => `${neutraliseInline(line)}\n`).join('');
}

function groupOf(person: Person, wanted: Held, offices: readonly OfficeOnDay[], heading: string): string[] {
  const lines = offices
    .filter(({ held }) => held === wanted)
    .map(
      ({ office }) => `    ${withoutName(describeOffice(person, office), person.name)} [${office.source}]`,
    );
  return lines.length > 0 ? [`  ${heading}`, ...lines] : [];
}

/** The name stands above its offices already. */
const withoutName = (description: string, name: string): string => description.slice(`${name}: `.length);
