import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asPeopleJson, nameInRecord } from '../../filing/people/people-json.js';
import { PeopleFileError } from '../../filing/people/problem.js';
import { mostBytes, type PeopleFile, type ReadPeople, readPeople } from '../../filing/people/read-people.js';
import type { OfficeDisagreement } from '../../record/imported/disagreement.js';
import { readKnowledge } from '../../record/knowledge-files.js';
import type { NewsRecord } from '../../record/record.js';
import { validate } from '../../record/validate.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { counted, dayInWords } from '../../reports/wording.js';
import { CannotRun, type Command, exit, type Invocation } from '../command.js';
import { knowledgeFolder } from '../knowledge.js';
import { write } from '../output.js';
import { disagreementLines } from './disagreement-lines.js';

/** `stet people import FILE…`: files of office-holders into the record, beside what is kept by hand. */
export const people: Command = async (invocation) => {
  const [what, ...files] = invocation.words;
  if (what !== 'import')
    throw new CannotRun(
      `Expected "stet people import FILE", got "${['stet people', ...invocation.words].join(' ')}".`,
    );
  if (files.length === 0)
    throw new CannotRun('Say which files, as in: stet people import legislators-current.yaml executive.yaml');
  const { options, stdout } = invocation;
  const folder = folderOf(invocation);
  const imports = await readAll(files, options.on);
  const record = await mergedWith(folder, imports);
  if (!options.dryRun) for (const one of imports) await keep(folder, one);
  const outcome = outcomeOf(imports, record, options.dryRun);
  await write(stdout, options.format === 'json' ? asJson(outcome, 2) : inWords(outcome));
  return exit.nothing;
};

/** An update of Stet replaces the record that ships with it, and all that was put there. */
function folderOf(invocation: Invocation): string {
  const { options, env } = invocation;
  if (options.knowledge === undefined && !env.STET_KNOWLEDGE_DIR && !options.dryRun)
    throw new CannotRun(
      'Say into which record, as in --knowledge DIR (or STET_KNOWLEDGE_DIR): the one that ships with Stet is replaced when Stet is.',
    );
  return knowledgeFolder(invocation);
}

interface Import extends ReadPeople {
  /** In the folder of the record. */
  readonly name: string;
  readonly json: string;
}

async function readAll(files: readonly string[], on: string | undefined): Promise<Import[]> {
  const names = files.map(nameInRecord);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined)
    throw new CannotRun(
      `Two of the files would both be kept as ${twice}; rename one, or import it by itself.`,
    );
  const opened: PeopleFile[] = [];
  for (const file of files) opened.push({ file, bytes: await readBytes(file) });
  try {
    return readPeople(opened, on).map((read) => ({
      ...read,
      name: nameInRecord(read.file),
      json: asPeopleJson(read.people),
    }));
  } catch (error) {
    if (error instanceof PeopleFileError) throw new CannotRun(error.message);
    throw error;
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= mostBytes) return await readFile(file);
    throw new Error(`it has ${size} bytes, and at most ${mostBytes} are read`);
  } catch (error) {
    throw new CannotRun(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/**
 * The record as it will be. Nothing is written before it is known to be valid.
 *
 * @throws {RecordError}
 */
async function mergedWith(folder: string, imports: readonly Import[]): Promise<NewsRecord> {
  const knowledge = await readKnowledge(folder);
  const files = [
    ...knowledge.files.filter(({ name }) => imports.every((one) => one.name !== name)),
    ...imports.map(({ name, json }) => ({ name, bytes: new TextEncoder().encode(json) })),
  ];
  return validate(folder, { ...knowledge, files: files.sort((a, b) => (a.name < b.name ? -1 : 1)) });
}

/** In one step: whoever reads the record meanwhile finds the old file or the new one. */
async function keep(folder: string, { name, json }: Import): Promise<void> {
  const path = join(folder, name);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, json);
    await rename(temporary, path);
  } catch (error) {
    throw new CannotRun(`Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

interface Outcome {
  readonly written: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly as: string;
    readonly people: number;
    readonly offices: number;
    readonly asOf: string | null;
  }[];
  /** People in the record who were not in `people.yaml`. */
  readonly imported: number;
  readonly people: number;
  readonly disagreements: readonly OfficeDisagreement[];
}

const outcomeOf = (imports: readonly Import[], record: NewsRecord, dryRun: boolean): Outcome => ({
  written: !dryRun,
  files: imports.map(({ file, name, people: read, asOf }) => ({
    file,
    as: name,
    people: read.length,
    offices: read.reduce((sum, { offices }) => sum + offices.length, 0),
    asOf,
  })),
  imported: record.people.filter(({ imported }) => imported === true).length,
  people: record.people.length,
  disagreements: record.officeDisagreements ?? [],
});

function inWords({ written, files, imported, people: all, disagreements }: Outcome): string {
  const lines = [
    ...files.map(
      ({ file, as, people: count, offices, asOf }) =>
        `${file}: ${counted(count, 'person', 'people')} with ${counted(offices, 'office')}${asOf === null ? '' : `, as of ${dayInWords(asOf)}`}; ${written ? 'kept as' : 'would be kept as'} ${as}`,
    ),
    `The record ${written ? 'has' : 'would have'} ${counted(all, 'person', 'people')}: ${all - imported} of people.yaml, ${imported} imported.`,
    ...disagreementLines(disagreements),
  ];
  return lines.map((line) => `${line.replace(/\S.*/, neutraliseInline)}\n`).join('');
}
