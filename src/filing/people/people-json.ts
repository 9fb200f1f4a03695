/** People as a file of `people/`: JSON with one person a line, so that a change shows as a line in git. */
import type { Person } from '../../record/schema.js';

export const asPeopleJson = (people: readonly Person[]): string =>
  `{"people":[\n${people.map((person) => JSON.stringify(person)).join(',\n')}\n]}\n`;

/** `people/legislators-current.json` of `data/legislators-current.yaml.gz`. */
export function nameInRecord(file: string): string {
  const name = (file.split(/[\\/]/).at(-1) ?? '')
    .toLowerCase()
    .replace(/\.gz$/, '')
    .replace(/\.(?:ya?ml|json|csv)$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `people/${name === '' ? 'imported' : name}.json`;
}
