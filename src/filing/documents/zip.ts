/**
 * The entries of a ZIP archive that is already in memory, unpacked one by one within a budget. What an archive says of its own
 * sizes is not believed. Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { inflateRawSync } from 'node:zlib';

export interface Archive {
  readonly has: (name: string) => boolean;
  /**
   * @throws {Swollen} where this and what was read before are more than the budget
   * @throws {Broken} where there is no such entry, or it cannot be unpacked
   */
  readonly read: (name: string) => Uint8Array;
}

/** More in it than may be. */
export class Swollen extends Error {}
/** No archive, or one that cannot be read. */
export class Broken extends Error {}
/** Its entries are encrypted. */
export class Locked extends Error {}

export interface Budget {
  readonly entries: number;
  /** Of all that is unpacked, together. */
  readonly bytes: number;
}

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  /** As declared. */
  readonly size: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** @throws {Swollen} {Broken} {Locked} */
export function openArchive(bytes: Uint8Array, budget: Budget): Archive {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view, budget.entries);
  const declared = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  if (declared > budget.bytes) throw new Swollen('the sizes that the archive declares');
  let left = budget.bytes;
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new Broken(`no entry ${name}`);
      const content = unpacked(view, entry, left);
      left -= content.length;
      return content;
    },
  };
}

function directoryOf(view: Buffer, mostEntries: number): Map<string, Entry> {
  const end = endOf(view);
  const count = view.readUInt16LE(end + 10);
  if (count > mostEntries) throw new Swollen(`${count} entries`);
  const entries = new Map<string, Entry>();
  let at = view.readUInt32LE(end + 16);
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== CENTRAL) throw new Broken('the list of entries');
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset));
    const next = at + 46 + (nameSize ?? 0);
    entries.set(view.toString('utf8', at + 46, next).replace(/^\//, ''), {
      flags: view.readUInt16LE(at + 8),
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    });
    at = next + (extraSize ?? 0) + (noteSize ?? 0);
  }
  return entries;
}

/** The record that ends an archive stands last, before a comment. */
function endOf(view: Buffer): number {
  const earliest = Math.max(0, view.length - endSize - longestComment);
  for (let at = view.length - endSize; at >= earliest; at -= 1) {
    if (view.readUInt32LE(at) === END) return at;
  }
  throw new Broken('no end of the archive');
}

function unpacked(view: Buffer, { flags, method, packed, at }: Entry, most: number): Uint8Array {
  if ((flags & 1) !== 0) throw new Locked('an encrypted entry');
  if (at + 30 > view.length || view.readUInt32LE(at) !== LOCAL) throw new Broken('where an entry begins');
  const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  if (start + packed > view.length) throw new Broken('an entry is cut off');
  const content = view.subarray(start, start + packed);
  if (method === STORED && packed <= most) return content;
  if (method === STORED || most < 1) throw new Swollen('stored entries');
  if (method !== DEFLATED) throw new Broken(`packed by method ${method}`);
  try {
    return inflateRawSync(content, { maxOutputLength: most });
  } catch (error) {
    const tooMuch = error instanceof RangeError || codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
    throw tooMuch ? new Swollen('an entry') : new Broken('an entry cannot be unpacked');
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
