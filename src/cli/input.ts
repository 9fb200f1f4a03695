/** Where a command's text comes from: words on the line, a file, or standard input. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Kind, kindOf, mostBytesOf } from '../filing/documents/kind.js';
import { sniffed } from '../filing/documents/sniff.js';
import { CannotRun, type Invocation } from './command.js';

/** The longest text that is read at once, in bytes: a newspaper's whole issue is well below it. */
export const textLimit = 5_000_000;

/** What standard input is called in an answer. */
export const standardInput = 'standard input';

export interface Draft {
  /** What to call it in an answer: the file's name, `standard input`, or null for words on the line. */
  readonly name: string | null;
  readonly text: string;
}

type Asked = Pick<Invocation, 'words' | 'stdin' | 'stderr'>;

/**
 * The text asked about. A byte order mark is no part of it; line ends stay as they are, so offsets fit the file. Of what is
 * no plain text, such as a .docx or a page, it is the text as it was read.
 * @throws {CannotRun} where there is no such file, or what is in it is no text.
 */
export async function readDraft(asked: Asked): Promise<Draft> {
  const place = await findPlace(asked.words);
  if (place.kind === 'words') return { name: null, text: place.text };
  const name = place.kind === 'file' ? place.path : standardInput;
  const told = place.kind === 'file' ? packedKind(place.path) : null;
  const bytes = await readAll(openPlace(place, asked), name, told === null ? textLimit : mostBytesOf(told));
  const kind = told ?? (place.kind === 'stdin' ? packedBytes(bytes) : null);
  return { name, text: kind === null ? decode(bytes, name) : await unpacked(bytes, kind, name, asked) };
}

/** Of files that are no plain text. */
function packedKind(path: string): Kind | null {
  const kind = kindOf({ name: path, mimetype: null });
  return kind === 'text' || kind === 'markdown' ? null : kind;
}

/** Of what comes without a name. What may be words about a page, or a news item, is taken for words. */
function packedBytes(bytes: Uint8Array): Kind | null {
  const kind = sniffed(bytes);
  return kind === 'text' || kind === 'ninjs' ? null : kind;
}

/** What reads such files is loaded only where there is one. */
async function unpacked(bytes: Uint8Array, kind: Kind, name: string, { stderr }: Asked): Promise<string> {
  const [{ readDocument }, { advice, remarks }] = await Promise.all([
    import('../filing/documents/read-document.js'),
    import('../filing/documents/advice.js'),
  ]);
  const found = await readDocument({ kind, bytes });
  if (found.kind === 'failed') throw new CannotRun(`${name} could not be read: ${advice[found.why]}`);
  for (const note of found.notes) stderr.write(`stet: ${name}: ${remarks[note]}\n`);
  return found.text;
}

/**
 * The bytes asked about, as they come in, however many they are.
 * @throws {CannotRun} where words stand on the line, or there is no such file.
 */
export async function openLines(asked: Asked): Promise<Readable> {
  const place = await findPlace(asked.words);
  if (place.kind !== 'words') return openPlace(place, asked);
  throw new CannotRun(
    '--jsonl reads a file or standard input, one JSON object a line, not words on the line.',
  );
}

type Place =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'words'; readonly text: string };

async function findPlace(words: readonly string[]): Promise<Place> {
  const first = words[0];
  if (first === undefined || (first === '-' && words.length === 1)) return { kind: 'stdin' };
  const isFile = await exists(first);
  if (isFile && words.length > 1) {
    throw new CannotRun(
      `One file at a time: ${first} is a file, and ${words.length - 1} more came after it.`,
    );
  }
  if (isFile) return { kind: 'file', path: first };
  const text = words.join(' ');
  if (!/\s/.test(text.trim()) || /\.(?:txt|text|md|html?|docx?|pdf|rtf|jsonl?|srt|vtt)$/i.test(text)) {
    throw new CannotRun(
      `No file "${text}" here. Name a file, put a whole sentence in quotation marks, or write - to read standard input.`,
    );
  }
  return { kind: 'words', text };
}

async function exists(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return true;
  } catch {
    return false;
  }
  throw new CannotRun(`"${path}" is a folder. Name one file, as in ${path.replace(/\/$/, '')}/draft.txt.`);
}

function openPlace(place: Exclude<Place, { kind: 'words' }>, { stdin, stderr }: Asked): Readable {
  if (place.kind === 'file') return createReadStream(place.path);
  if (stdin.isTTY) stderr.write('stet: reading what you type; end with Ctrl-D on a line of its own.\n');
  return stdin;
}

/** @param most in bytes */
async function readAll(stream: Readable, name: string, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      length += bytes.length;
      if (length > most) throw new CannotRun(tooLong(name, most));
    }
  } catch (error) {
    throw error instanceof CannotRun ? error : unreadable(name, error);
  }
  return Buffer.concat(chunks);
}

const tooLong = (name: string, most: number): string =>
  `${name} is longer than ${most / 1_000_000} MB, the most that is read as one text. Split it, or send its parts with --jsonl.`;

const unreadable = (name: string, error: unknown): CannotRun =>
  new CannotRun(`${name} could not be read: ${error instanceof Error ? error.message : String(error)}.`);

function decode(bytes: Buffer, name: string): string {
  if (bytes.includes(0)) {
    throw new CannotRun(
      `${name} is no plain text: it holds bytes of zero. Save it as UTF-8 text and try again.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotRun(
      `${name} is not in UTF-8. Save it so, or convert it, as in: iconv -f WINDOWS-1252 -t UTF-8 FILE | stet check`,
    );
  }
}
