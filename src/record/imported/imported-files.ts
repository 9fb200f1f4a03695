/** Reads the files of `people/`, which an import wrote: JSON, since thousands of people in YAML take seconds to read. */
import { join } from 'node:path';
import type { Knowledge } from '../knowledge-files.js';
import { checkOffices } from '../office-checks.js';
import type { Problem } from '../problems.js';
import { importedPeopleSchema, type Person } from '../schema.js';
import { holdToShape } from '../shape.js';
import { formatPath, type YamlFile } from '../yaml-file.js';

/** A file as it is held to its shape. Its lines are not told: nobody writes it by hand. */
function parseJsonFile(file: string, bytes: Uint8Array): YamlFile {
  const problemAt: YamlFile['problemAt'] = (path, message) => ({
    severity: 'error',
    file,
    line: null,
    column: null,
    field: formatPath(path),
    message,
  });
  const parsed = (): Pick<YamlFile, 'value' | 'problems'> => {
    try {
      return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), problems: [] };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        value: undefined,
        problems: [problemAt([], `cannot be read as JSON: ${reason}; import it again`)],
      };
    }
  };
  return { file, ...parsed(), problemAt, problemAtKey: problemAt };
}

/** @param problems what is wrong is added to these */
export function readImportedFiles(directory: string, { files }: Knowledge, problems: Problem[]): Person[] {
  return files
    .filter(({ name }) => name.startsWith('people/'))
    .flatMap(({ name, bytes }) => {
      const file = parseJsonFile(join(directory, name), bytes);
      const shaped = holdToShape(file, importedPeopleSchema);
      if (!('value' in shaped)) {
        problems.push(...shaped.problems);
        return [];
      }
      shaped.value.people.forEach(({ offices }, n) => {
        for (const { path, message } of checkOffices(offices))
          problems.push(file.problemAt(['people', n, 'offices', ...path], message));
      });
      return shaped.value.people;
    });
}
