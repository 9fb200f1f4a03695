/** What no schema of one file can see: whether the files of a record agree with one another. */
import { checkOffices } from './office-checks.js';
import type { Problem } from './problems.js';
import type { Discrepancy, Office, Organisation, Person, Source, Spelling } from './schema.js';
import type { FieldPath, YamlFile } from './yaml-file.js';

/** Content that has the right shape, with the file it came from. */
export interface Located<T> {
  readonly file: YamlFile;
  readonly value: T;
}

export interface PeopleFile {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
}

/**
 * What could be read. Where a file could not (null, or `everySource` false), nothing is said about references into it:
 * its own problems come first.
 */
export interface ShapedRecord {
  readonly sources: readonly (Located<Source> & { readonly name: string })[];
  readonly everySource: boolean;
  readonly people: Located<PeopleFile> | null;
  /** Ids of people in the files of `people/`, who may be referred to as well. */
  readonly importedIds: readonly string[];
  readonly discrepancies: Located<{ readonly discrepancies: readonly Discrepancy[] }> | null;
  readonly style: Located<{ readonly spellings: readonly Spelling[] }> | null;
}

export function crossCheck(record: ShapedRecord): Problem[] {
  const known = knownIn(record);
  return [
    ...checkSourceIds(record),
    ...record.sources.flatMap((source) => checkSource(source, known)),
    ...(record.people === null ? [] : checkPeople(record.people, known)),
    ...(record.discrepancies === null ? [] : checkDiscrepancies(record.discrepancies, known)),
    ...(record.style === null ? [] : checkStyle(record.style, known)),
  ];
}

/** The ids that may be referred to; null where they cannot be known. */
interface Known {
  readonly people: ReadonlySet<string> | null;
  /** The ids of facts and quotes, by source. */
  readonly entries: ReadonlyMap<string, ReadonlySet<string>> | null;
}

function knownIn({ people, sources, everySource, importedIds }: ShapedRecord): Known {
  return {
    people:
      people === null
        ? null
        : new Set([
            ...[...people.value.people, ...people.value.organisations].map(({ id }) => id),
            ...importedIds,
          ]),
    entries: everySource
      ? new Map(
          sources.map(({ value }) => [
            value.id,
            new Set([...value.facts, ...value.quotes].map(({ id }) => id)),
          ]),
        )
      : null,
  };
}

type Entry = { readonly id: string; readonly path: FieldPath };

function entriesOf(key: string, list: readonly { readonly id: string }[]): Entry[] {
  return list.map(({ id }, n) => ({ id, path: [key, n, 'id'] }));
}

function checkUnique(file: YamlFile, entries: readonly Entry[], of: string): Problem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const before = first.get(entry.id);
    first.set(entry.id, before ?? entry);
    if (before === undefined) return [];
    const { line } = file.problemAt(before.path, '');
    return [
      file.problemAt(
        entry.path,
        `${of} each have an id of their own (found ${entry.id}, already on line ${line})`,
      ),
    ];
  });
}

function checkSourceIds({ sources }: ShapedRecord): Problem[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ name, file, value: { id } }) => {
    const problems: Problem[] = [];
    const expected = name.replace(/^sources\//, '').replace(/\.yaml$/, '');
    if (id !== expected) {
      problems.push(file.problemAt(['id'], `expected the name of the file, ${expected} (found ${id})`));
    }
    const before = first.get(id);
    if (before !== undefined) {
      problems.push(
        file.problemAt(['id'], `sources each have an id of their own (found ${id}, also in ${before})`),
      );
    }
    first.set(id, before ?? name);
    return problems;
  });
}

function checkSource({ file, value: source }: Located<Source>, known: Known): Problem[] {
  const origins = new Set(source.origins.map(({ id }) => id));
  const origin = (path: FieldPath, id: string | undefined) =>
    id === undefined || origins.has(id)
      ? []
      : [file.problemAt(path, `expected an id of this source’s origins (found ${id}); add it there`)];
  const person = (path: FieldPath, id: string | undefined) => checkPerson(file, path, id, known);
  return [
    ...checkUnique(file, entriesOf('origins', source.origins), 'origins'),
    ...checkUnique(
      file,
      [...entriesOf('facts', source.facts), ...entriesOf('quotes', source.quotes)],
      'facts and quotes of a source',
    ),
    ...source.facts.flatMap((fact, n) => [
      ...(fact.who ?? []).flatMap((id, i) => person(['facts', n, 'who', i], id)),
      ...person(['facts', n, 'attribution', 'person'], fact.attribution?.person),
      ...origin(['facts', n, 'attribution', 'origin'], fact.attribution?.origin),
    ]),
    ...source.quotes.flatMap((quote, n) => [
      ...person(['quotes', n, 'speaker'], quote.speaker),
      ...origin(['quotes', n, 'origin'], quote.origin),
    ]),
  ];
}

function checkPerson(file: YamlFile, path: FieldPath, id: string | undefined, known: Known): Problem[] {
  if (id === undefined || known.people === null || known.people.has(id)) return [];
  return [file.problemAt(path, `expected an id of people.yaml (found ${id}); add the person there`)];
}

function checkPeople({ file, value }: Located<PeopleFile>, known: Known): Problem[] {
  const citedBy = (office: Office, path: FieldPath) =>
    checkCitedSource(file, [...path, 'source'], office.source, known);
  return [
    ...checkUnique(
      file,
      [...entriesOf('people', value.people), ...entriesOf('organisations', value.organisations)],
      'people and organisations',
    ),
    ...value.people.flatMap((person, n) => [
      ...checkOffices(person.offices).map(({ path, message }) =>
        file.problemAt(['people', n, 'offices', ...path], message),
      ),
      ...person.offices.flatMap((office, i) => citedBy(office, ['people', n, 'offices', i])),
    ]),
  ];
}

/** `nbc-russia-pivot ¶31` names a source of the record; anything else is the name of a public record. */
function checkCitedSource(file: YamlFile, path: FieldPath, cited: string, known: Known): Problem[] {
  const id = /^([a-z0-9-]+) ¶/.exec(cited)?.[1];
  if (id === undefined || known.entries === null || known.entries.has(id)) return [];
  return [file.problemAt(path, `expected the id of a source before ¶ (found ${id})`)];
}

function checkDiscrepancies(
  { file, value }: Located<{ readonly discrepancies: readonly Discrepancy[] }>,
  known: Known,
): Problem[] {
  return [
    ...checkUnique(file, entriesOf('discrepancies', value.discrepancies), 'discrepancies'),
    ...value.discrepancies.flatMap((discrepancy, n) => [
      ...discrepancy.sides.flatMap((side, i) =>
        known.entries === null || known.entries.has(side.source)
          ? []
          : [
              file.problemAt(
                ['discrepancies', n, 'sides', i, 'source'],
                `expected the id of a source (found ${side.source})`,
              ),
            ],
      ),
      ...(discrepancy.right?.evidence ?? []).flatMap((evidence, i) => {
        const message = unresolved(evidence, known);
        return message === null
          ? []
          : [file.problemAt(['discrepancies', n, 'right', 'evidence', i], `${message} (found ${evidence})`)];
      }),
    ]),
  ];
}

/** Why a piece of evidence points nowhere; null where it resolves. */
function unresolved(evidence: string, { people, entries }: Known): string | null {
  const [first = '', second, ...more] = evidence.split('/');
  if (second === undefined || second === '' || more.length > 0) {
    return 'evidence is people/<id>, <source>/<entry id> or <source>/¶n';
  }
  if (first === 'people') {
    return people === null || people.has(second) ? null : `expected an id of people.yaml after people/`;
  }
  if (entries === null) return null;
  const held = entries.get(first);
  if (held === undefined) return 'expected people or the id of a source before the slash';
  return held.has(second) || /^¶[1-9]\d*$/.test(second)
    ? null
    : `expected ¶n, or the id of a fact or quote of ${first}, after the slash`;
}

function checkStyle(
  { file, value }: Located<{ readonly spellings: readonly Spelling[] }>,
  known: Known,
): Problem[] {
  return value.spellings.flatMap((spelling, n) =>
    checkCitedSource(file, ['spellings', n, 'source'], spelling.source, known),
  );
}
