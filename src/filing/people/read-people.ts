/** Files of people as they come, each told by what is in it: congress-legislators in YAML or JSON, or a newsroom's CSV. */
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Person } from '../../record/schema.js';
import { latestBeginning, peopleOfCongress } from './congress.js';
import { type Legislator, legislatorsSchema } from './congress-schema.js';
import { peopleOfCsv } from './newsroom-csv.js';
import { PeopleFileError } from './problem.js';

export interface PeopleFile {
  /** As it was named. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ReadPeople {
  readonly file: string;
  readonly people: readonly Person[];
  /** As of when it speaks; null for a CSV, whose rows say it. */
  readonly asOf: string | null;
}

/** In bytes, unpacked: the largest of the public files has a tenth of it. */
export const mostBytes = 128 * 1024 * 1024;

/**
 * @param on the day as of which the congress files speak; without it, the last day on which anything in them begins
 * @throws {PeopleFileError}
 */
export function readPeople(files: readonly PeopleFile[], on?: string): ReadPeople[] {
  const opened = files.map(({ file, bytes }) => ({ file, text: textOf(file, bytes) }));
  const congress = new Map(
    opened
      .filter(({ file }) => !isCsv(file))
      .map(({ file, text }): [string, Legislator[]] => [file, legislatorsOf(file, text)]),
  );
  const asOf = on ?? latestBeginning([...congress.values()].flat());
  return opened.map(({ file, text }) => {
    const legislators = congress.get(file);
    return legislators === undefined
      ? { file, people: peopleOfCsv(file, text), asOf: null }
      : { file, people: peopleOfCongress(legislators, asOf), asOf };
  });
}

const isCsv = (file: string): boolean => /\.csv(?:\.gz)?$/i.test(file);

function textOf(file: string, bytes: Uint8Array): string {
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  let plain = bytes;
  if (zipped)
    try {
      plain = gunzipSync(bytes, { maxOutputLength: mostBytes });
    } catch (error) {
      throw new PeopleFileError([
        `${file}: cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
      ]);
    }
  if (plain.length > mostBytes)
    throw new PeopleFileError([
      `${file}: expected at most ${mostBytes} bytes (found ${plain.length}); this is no file of people`,
    ]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    throw new PeopleFileError([`${file}: expected UTF-8 text; save the file as UTF-8`]);
  }
}

function legislatorsOf(file: string, text: string): Legislator[] {
  let value: unknown;
  try {
    value = /^\s*\[/.test(text) ? JSON.parse(text) : parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new PeopleFileError([
      `${file}: cannot be read as YAML or JSON: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  const read = legislatorsSchema.safeParse(value);
  if (read.success) return read.data;
  throw new PeopleFileError(
    read.error.issues.map((issue) => `${file}: ${whereIn(value, issue)}${issue.message}`),
  );
}

/** `entry 12 (Maria Cantwell), terms[0].start: ` */
function whereIn(value: unknown, { path }: z.core.$ZodIssue): string {
  const [entry, ...field] = path;
  if (typeof entry !== 'number')
    return 'expected a list of legislators, as in legislators-current.yaml of congress-legislators: ';
  const one: unknown = Array.isArray(value) ? value[entry] : undefined;
  const name = JSON.stringify(one ?? null).match(/"official_full":"([^"]{1,60})"/)?.[1];
  return `entry ${entry + 1}${name === undefined ? '' : ` (${name})`}, ${field.map(String).join('.')}: `;
}
