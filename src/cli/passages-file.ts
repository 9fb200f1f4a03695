/** A file of passages to search, one JSON object a line, plain or gzipped. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CannotRun } from './command.js';
import { splitLines } from './lines.js';

/** What a file of passages may hold at most. */
export interface PassageLimits {
  readonly passages: number;
  /** Of one line, in bytes. */
  readonly line: number;
  /** Of the whole file as it is once unpacked, in bytes. */
  readonly file: number;
}

export const passageLimits: PassageLimits = { passages: 1_000_000, line: 1_000_000, file: 1_000_000_000 };

export interface FilePassage {
  readonly id: string;
  /** Its fields of text, in their order, each ended as a sentence. */
  readonly text: string;
}

/** Members that tell of a passage and are none of its words. */
const about: ReadonlySet<string> = new Set(['id', 'date', 'url', 'lang', 'language', 'verdict', 'split']);

/**
 * The passages of a file. A gzipped one is known by its first bytes, whatever it is called.
 * @throws {CannotRun} where there is no such file, it is past a limit, or a line in it is no passage: the message says which.
 */
export async function readPassages(path: string, limits = passageLimits): Promise<FilePassage[]> {
  const passages: FilePassage[] = [];
  const lineOf = new Map<string, number>();
  let line = 0;
  try {
    for await (const bytes of splitLines(await openPlain(path, limits.file), limits.line)) {
      line += 1;
      const told = bytes === null ? `it is longer than ${limits.line / 1_000_000} MB` : parse(bytes);
      if (told === null) continue;
      if (typeof told === 'string') throw new CannotRun(refusal(path, line, told));
      const before = lineOf.get(told.id);
      if (before !== undefined)
        throw new CannotRun(refusal(path, line, `"${told.id}" is the id of line ${before} too`));
      if (passages.length === limits.passages)
        throw new CannotRun(
          `${path} holds more than ${limits.passages} passages, the most that are searched.`,
        );
      lineOf.set(told.id, line);
      passages.push(told);
    }
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(
      `${path} could not be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  if (passages.length === 0) throw new CannotRun(`${path} is empty: there are no passages in it to search.`);
  return passages;
}

const refusal = (path: string, line: number, why: string): string =>
  `${path}, line ${line}: ${why}. Each line is a passage such as {"id": "a1", "title": "…", "text": "…"}.`;

/** The bytes of a file, unpacked where it is gzipped. */
async function openPlain(path: string, most: number): Promise<AsyncIterable<Uint8Array>> {
  const magic: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 1 })) magic.push(Buffer.from(chunk));
  const file = createReadStream(path);
  const isGzip = Buffer.concat(magic).equals(Buffer.from([0x1f, 0x8b]));
  // What goes wrong while unpacking comes out where the lines are read.
  const plain = isGzip ? pipeline(file, createGunzip(), () => {}) : file;
  return upTo(plain, most, path);
}

async function* upTo(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  path: string,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most)
      throw new CannotRun(
        `${path} is longer than ${most / 1_000_000} MB, the most that is searched at once.`,
      );
    yield chunk;
  }
}

/** The passage on a line; null where the line is blank; what is wrong where there is none. */
function parse(bytes: Uint8Array): FilePassage | string | null {
  let value: unknown;
  try {
    const line = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (line.trim() === '') return null;
    value = JSON.parse(line);
  } catch (error) {
    return error instanceof SyntaxError ? `it is no JSON (${error.message})` : 'it is not in UTF-8';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no JSON object';
  const id = 'id' in value ? value.id : undefined;
  if (typeof id !== 'string' || id === '') return 'it has no "id" that is a string';
  const fields = Object.entries(value).flatMap(([name, field]: [string, unknown]) =>
    typeof field === 'string' && !about.has(name) && field.trim() !== '' ? [sentence(field.trim())] : [],
  );
  return fields.length === 0
    ? `"${id}" has no text: no field beside "id" that holds words`
    : { id, text: fields.join(' ') };
}

/** What ends one field, so that no phrase reaches into the next. */
const sentence = (text: string): string => (/[.!?…]["”’')\]]*$/.test(text) ? text : `${text}.`);
