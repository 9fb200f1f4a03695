/** What docs/record.md says of the format is what the schemas say, and its example is a record. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import * as schemas from '../../src/record/schema.js';
import { root, stet } from '../cli/stet.js';
import { holdTo, withExamples } from './examples.js';

const page = readFileSync(`${root}docs/record.md`, 'utf8');
const { discrepancySchema, styleSchema } = schemas;

const shapes: readonly [heading: string, schema: z.ZodObject][] = [
  ['Source', schemas.sourceSchema],
  ['Date', schemas.datedSchema],
  ['Origin', schemas.originSchema],
  ['Fact', schemas.factSchema],
  ['Attribution', schemas.attributionSchema],
  ['Quantity', schemas.quantitySchema],
  ['Quote', schemas.quoteSchema],
  ['No quotation', schemas.noQuotationSchema],
  ['Person', schemas.personSchema],
  ['Office', schemas.officeSchema],
  ['Organisation', schemas.organisationSchema],
  ['Discrepancy', discrepancySchema],
  ['Side', schemas.sideSchema],
  ['Right', discrepancySchema.shape.right.unwrap()],
  ['Spelling', styleSchema.shape.spellings.element],
];

/** The rows of the first table below a heading. */
const rowsBelow = (heading: string): string[][] => {
  const part = page.split(`\n### ${heading}\n`)[1]?.split(/\n##+ /)[0] ?? '';
  return [...part.matchAll(/^\| `(\w+)` \| (.*?) \|(.*)\|$/gm)].map(([, ...cells]) => cells);
};

const neededOf = (schema: z.core.$ZodType): string => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return 'no';
  return schema instanceof z.ZodNullable ? 'yes, or `null`' : 'yes';
};

/** What may be written, where it is one of a few words. */
const choicesOf = (schema: z.core.$ZodType): readonly string[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return choicesOf(schema.unwrap());
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
};

test.each(shapes)('the fields of %s are those of its schema', (heading, schema) => {
  const fields = Object.entries<z.core.$ZodType>(schema.shape);
  const rows = rowsBelow(heading);
  expect(rows.map(([field, needed]) => [field, needed])).toEqual(
    fields.map(([field, type]) => [field, neededOf(type)]),
  );
  for (const [index, [, type]] of fields.entries()) {
    for (const choice of choicesOf(type)) expect(rows[index]?.[2]).toContain(`\`${choice}\``);
  }
});

/** The files that the page shows, by name. */
const shown = new Map(
  [...page.matchAll(/^`((?:texts|knowledge)\/[^`]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm)].map(
    ([, name = '', content = '']) => [name, content],
  ),
);

const folder = mkdtempSync(join(tmpdir(), 'stet-record-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (files: ReadonlyMap<string, string>, name: string): string => {
  const at = join(folder, name);
  for (const [file, content] of files) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), content);
  }
  return at;
};

const source = 'knowledge/sources/harbour-fair.yaml';
const people = 'knowledge/people.yaml';
const discrepancies = 'knowledge/discrepancies.yaml';

interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** As the page describes it. */
  readonly as: string;
}

const refused: readonly Change[] = [
  { file: source, from: 'locator: ¶4', to: 'locator: p4', as: '`locator: p4`' },
  { file: source, from: 'byline: null\n', to: '', as: 'no `byline` (write `byline: null`)' },
  { file: source, from: 'on: "2024-05-13"\n', to: 'on: "13 May 2024"\n', as: '`on: "13 May 2024"`' },
  { file: source, from: 'kind: outlet', to: 'kind: radio', as: '`kind: radio`' },
  { file: source, from: 'venue:', to: 'place:', as: '`place:` for `venue:`' },
  { file: source, from: 'id: harbour-fair\n', to: 'id: fair\n', as: '`id: fair` in `harbour-fair.yaml`' },
  { file: source, from: 'speaker: quist', to: 'speaker: mara-quist', as: '`speaker: mara-quist`' },
  { file: source, from: 'id: still-they-came', to: 'id: visitors', as: 'a quote with the id of a fact' },
  { file: source, from: 'origin: radio-sandholm', to: 'origin: radio', as: '`origin: radio`' },
  { file: people, from: 'to: null', to: 'to: 2024', as: '`to: 2024`, without quotation marks' },
  { file: people, from: 'source: harbour-fair ¶4', to: 'source: fair ¶4', as: '`source: fair ¶4`' },
  { file: discrepancies, from: '        wrong: true\n', to: '', as: 'an error without `wrong: true`' },
  {
    file: discrepancies,
    from: '[harbour-fair/opened]',
    to: '[harbour-fair/open]',
    as: '`evidence: [harbour-fair/open]`',
  },
  {
    file: discrepancies,
    from: 'subject: on which',
    to: 'subject: when: on which',
    as: 'a colon and a space in plain text',
  },
];

const unproved: readonly Change[] = [
  { file: source, from: 'rain for a week', to: 'rain for a month', as: 'a word of a quote' },
  {
    file: source,
    from: 'about: the visitors of the harbour fair\n    locator: ¶4',
    to: 'locator: ¶5',
    as: 'the locator of a quote',
  },
  {
    file: source,
    from: 'kind: institution\n    locator: ¶6',
    to: 'kind: institution\n    locator: ¶9',
    as: 'a locator past the end',
  },
  {
    file: source,
    from: 'noQuotations:\n  - words: Tall Ships\n    why: title\n    locator: ¶5\n',
    to: '',
    as: 'no `noQuotations`',
  },
  {
    file: source,
    from: 'The Tall Ships parade in Northport was postponed by one day.',
    to: 'The Tall Ships parade was put off by a day.',
    as: 'a fact in the words of its source',
  },
];

/** What the command says of the file, with a change made to it; where it says nothing of that, what it says first. */
const saidOf = async ({ file, from, to }: Change, folderName: string, proving: boolean): Promise<string> => {
  const before = shown.get(file) ?? '';
  expect(before).toContain(from);
  const at = write(new Map([...shown, [file, before.replace(from, to)]]), folderName);
  const texts = proving ? ['--texts', join(at, 'texts')] : [];
  const { stdout, stderr, code } = await stet([
    'record',
    'check',
    '--knowledge',
    join(at, 'knowledge'),
    ...texts,
  ]);
  expect(code).toBe(proving ? 1 : 2);
  const lines = `${stdout}${stderr}`.replaceAll(`${at}/`, '').split('\n');
  const name = file.replace(proving ? 'knowledge/' : '', '');
  return (
    lines.find((line) => line.replace(/^(?:error|warning): /, '').startsWith(`${name}:`)) ?? lines[0] ?? ''
  );
};

const rowsOf = (changes: readonly Change[], proving: boolean): Promise<string[]> =>
  Promise.all(
    changes.map(
      async (change, n) => `| ${change.as} | \`${await saidOf(change, `${proving}-${n}`, proving)}\` |\n`,
    ),
  );

test('the examples say what the command says', async () => {
  const cwd = write(shown, 'example');
  const heads = ['| changed | what is said |', '| --- | --- |', ''].join('\n');
  const tables = [await rowsOf(refused, false), await rowsOf(unproved, true)].map((rows) => rows.join(''));
  holdTo('docs/record.md', (written) => {
    const [before = '', ...afters] = written.split(heads);
    expect(afters).toHaveLength(tables.length);
    const filled = afters.map((after, n) => `${heads}${tables[n]}${after.replace(/^(?:\|.*\n)*/, '')}`);
    return withExamples(`${before}${filled.join('')}`, { knowledge: '', cwd });
  });
}, 120_000);
