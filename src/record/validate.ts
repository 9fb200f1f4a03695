/** Turns the files of a knowledge folder into a record, or says everything that is wrong with them. */
import { join } from 'node:path';
import type { z } from 'zod';
import { crossCheck, type Located, type ShapedRecord } from './cross-checks.js';
import { digestOf } from './digest.js';
import { readImportedFiles } from './imported/imported-files.js';
import { mergeImported } from './imported/merge.js';
import type { Knowledge } from './knowledge-files.js';
import { isFullDay } from './partial-date.js';
import { type Problem, RecordError } from './problems.js';
import type { NewsRecord } from './record.js';
import {
  discrepanciesSchema,
  type Person,
  peopleSchema,
  type Source,
  sourceSchema,
  styleSchema,
} from './schema.js';
import { holdToShape } from './shape.js';
import { parseYamlFile } from './yaml-file.js';

/**
 * @param directory Named in problems; nothing is read from it.
 * @throws {RecordError} with all problems of all files.
 */
export function validate(directory: string, knowledge: Knowledge): NewsRecord {
  const problems: Problem[] = [...knowledge.problems];
  const imported = readImportedFiles(directory, knowledge, problems);
  const shaped = shapeAll(
    directory,
    knowledge,
    problems,
    imported.map(({ id }) => id),
  );
  problems.push(...crossCheck(shaped));

  const sources = byId(shaped.sources.map(({ value }) => value));
  const merged = imported.length === 0 ? null : mergeImported(shaped.people?.value.people ?? [], imported);
  const known = merged?.people ?? shaped.people?.value.people ?? [];
  const asOf = latestDayOf(sources) ?? (sources.every(isMachineRead) ? asOfPeople(known) : null);
  if (asOf === null && shaped.everySource) {
    problems.push({
      severity: 'error',
      file: join(directory, 'sources'),
      line: null,
      column: null,
      field: '',
      message:
        'expected a full day, YYYY-MM-DD, as the date of a source, fact or quote: without one the record cannot say as of when it speaks',
    });
  }
  const { people, discrepancies, style } = shaped;
  if (problems.length > 0 || !people || !discrepancies || !style || asOf === null) {
    throw new RecordError(directory, problems);
  }
  const content = {
    sources,
    people: byId(known),
    organisations: byId(people.value.organisations),
    discrepancies: byId(discrepancies.value.discrepancies),
    spellings: style.value.spellings,
    ...(merged && { officeDisagreements: merged.disagreements }),
  };
  return { asOf, digest: digestOf(content), ...content };
}

function shapeAll(
  directory: string,
  { files, everySource }: Knowledge,
  problems: Problem[],
  importedIds: readonly string[],
): ShapedRecord {
  const shape = <T>(name: string, schema: z.ZodType<T>): Located<T> | null => {
    const found = files.find((file) => file.name === name);
    if (found === undefined) return null;
    const file = parseYamlFile(join(directory, name), found.bytes);
    const shaped = holdToShape(file, schema);
    if ('value' in shaped) return { file, value: shaped.value };
    problems.push(...shaped.problems);
    return null;
  };
  const names = files.map(({ name }) => name).filter((name) => name.startsWith('sources/'));
  const sources = names.flatMap((name) => {
    const source = shape(name, sourceSchema);
    return source === null ? [] : [{ name, ...source }];
  });
  return {
    sources,
    everySource: everySource && sources.length === names.length,
    people: shape('people.yaml', peopleSchema),
    importedIds,
    discrepancies: shape('discrepancies.yaml', discrepanciesSchema),
    style: shape('style.yaml', styleSchema),
  };
}

/** In code-unit order, so that answers do not depend on the order in which entries were written down. */
function byId<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** As of when a record speaks that holds nothing which is dated. */
export const noDay = '1970-01-01';

/** What a newsroom starts from, or files by machine, may have no day: then the record speaks as of what it knows of people. */
const asOfPeople = (people: readonly Person[]): string =>
  people
    .flatMap(({ offices }) => offices.flatMap(({ asOf }) => (isFullDay(asOf) ? [asOf] : [])))
    .sort()
    .at(-1) ?? noDay;

const isMachineRead = ({ read }: Source): boolean => read === 'machine';

function latestDayOf(sources: readonly Source[]): string | null {
  const days = sources
    .flatMap((source) => [source.date, ...source.facts.map(dateOf), ...source.quotes.map(dateOf)])
    .flatMap((dated) => (dated && isFullDay(dated.on) ? [dated.on] : []));
  return days.sort().at(-1) ?? null;
}

function dateOf<T>({ date }: { readonly date?: T | undefined }): T | undefined {
  return date;
}
