/** People and offices as a newsroom keeps them in a spreadsheet: a row an office. */
import { idSchema, type Office, officeSchema, type Person } from '../../record/schema.js';
import { type CsvRow, readCsvRows } from './csv-rows.js';
import { PeopleFileError } from './problem.js';

export const columns = [
  'id',
  'name',
  'variants',
  'title',
  'body',
  'party',
  'state',
  'country',
  'from',
  'to',
  'as_of',
  'source',
  'url',
] as const;
type Column = (typeof columns)[number];

const needed: readonly Column[] = ['id', 'name', 'title', 'as_of', 'source'];

const columnOf = (field: PropertyKey | undefined): string => (field === 'asOf' ? 'as_of' : String(field));

/**
 * @param file as problems name it
 * @throws {PeopleFileError} with every problem, each by its line and column
 */
export function peopleOfCsv(file: string, text: string): Person[] {
  const read = readCsvRows(text.replace(/^\uFEFF/, ''));
  if ('problem' in read) throw new PeopleFileError([`${file}:${read.line}: ${read.problem}`]);
  const [head, ...rows] = read.rows;
  const at = positionsOf(file, head);
  const problems: string[] = [];
  const people = new Map<string, Person>();
  for (const row of rows) {
    const found = personOf(row, at, head?.cells.length ?? 0, people);
    if ('problems' in found)
      problems.push(
        ...found.problems.map(({ column, message }) =>
          [`${file}:${row.line}`, ...(column === null ? [] : [`column ${column}`]), message].join(': '),
        ),
      );
    else people.set(found.person.id, found.person);
  }
  if (rows.length === 0)
    problems.push(`${file}:2: expected a row for each office under the names of the columns`);
  if (problems.length > 0) throw new PeopleFileError(problems);
  return [...people.values()];
}

function positionsOf(file: string, head: CsvRow | undefined): ReadonlyMap<Column, number> {
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const unknown = names.filter((name) => !columns.some((column) => column === name));
  const missing = needed.filter((column) => !names.includes(column));
  const twice = names.filter((name, n) => names.indexOf(name) !== n);
  const problems = [
    ...(missing.length > 0 ? [`expected a column ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`there is no column ${unknown.map((name) => `"${name}"`).join(', ')}`] : []),
    ...(twice.length > 0 ? [`a column is there twice: ${twice.join(', ')}`] : []),
  ];
  if (problems.length > 0)
    throw new PeopleFileError([
      `${file}:1: ${problems.join('; ')}. The columns are ${columns.join(',')}; ${needed.join(', ')} must be there.`,
    ]);
  return new Map(
    columns.flatMap((column): [Column, number][] =>
      names.includes(column) ? [[column, names.indexOf(column)]] : [],
    ),
  );
}

interface CellProblem {
  readonly column: string | null;
  readonly message: string;
}

type ReadPerson = { readonly person: Person } | { readonly problems: readonly CellProblem[] };

function personOf(
  { cells }: CsvRow,
  at: ReadonlyMap<Column, number>,
  width: number,
  people: ReadonlyMap<string, Person>,
): ReadPerson {
  if (cells.length !== width)
    return { problems: [{ column: null, message: `expected ${width} cells (found ${cells.length})` }] };
  const cell = (column: Column): string => (cells[at.get(column) ?? -1] ?? '').trim();
  const problems: CellProblem[] = [];
  const id = idSchema.safeParse(cell('id'));
  if (!id.success)
    problems.push({
      column: 'id',
      message: `an id is lower-case words joined by hyphens (found ${cell('id') || 'nothing'})`,
    });
  const name = cell('name');
  if (!/\S\s+\S/.test(name))
    problems.push({ column: 'name', message: `expected a full name (found ${name || 'nothing'})` });
  const optional = (column: Column): string | undefined => cell(column) || undefined;
  const office = officeSchema.safeParse({
    title: cell('title'),
    body: optional('body'),
    party: optional('party'),
    state: optional('state'),
    country: optional('country'),
    from: cell('from') || null,
    to: cell('to') || null,
    asOf: cell('as_of'),
    source: cell('source'),
    url: optional('url'),
  });
  if (!office.success)
    problems.push(
      ...office.error.issues.map(({ path: [field], code, message }) => ({
        column: columnOf(field),
        message:
          code === 'too_small' ? 'expected some text (found nothing)' : `${message}${found(cell, field)}`,
      })),
    );
  const before = people.get(cell('id'));
  if (before !== undefined && before.name !== name)
    problems.push({
      column: 'name',
      message: `expected ${before.name}, whose id ${before.id} is (found ${name})`,
    });
  if (problems.length > 0 || !office.success) return { problems };
  return { person: withOffice(before, cell('id'), name, cell('variants'), tidy(office.data)) };
}

const found = (cell: (column: Column) => string, field: PropertyKey | undefined): string => {
  const column = columns.find((one) => one === columnOf(field));
  return column === undefined ? '' : ` (found ${cell(column) || 'nothing'})`;
};

/** Without the keys that hold nothing. */
const tidy = (office: Office): Office => JSON.parse(JSON.stringify(office)) as Office; // as parsed from an Office

const withOffice = (
  before: Person | undefined,
  id: string,
  name: string,
  variants: string,
  office: Office,
): Person => {
  const more = variants
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    id,
    name,
    variants: [...new Set([...(before?.variants ?? []), ...more])],
    offices: [...(before?.offices ?? []), office],
  };
};
