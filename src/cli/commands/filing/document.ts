/** The bytes of a document that is to be filed, or why there are none. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Provenance, type Refusal, refused } from '../../../filing/articles/article.js';
import type { Incoming } from '../../../filing/articles/read-article.js';
import { kindOf, mostBytesOf } from '../../../filing/documents/kind.js';
import type { Invocation } from '../../command.js';
import type { Place } from './places.js';

/** Of what says nothing of its kind, in bytes. */
const most = 10_000_000;

const tooLarge = (limit: number): Refusal =>
  refused(`It is larger than ${limit / 1_000_000} MB, the most that is read of such a document.`);

/** What the line says of a document that does not say so itself. */
export function saidOnTheLine({ options }: Pick<Invocation, 'options'>): Omit<Provenance, 'name'> {
  const { publisher, title, url, date = options.on } = options;
  return {
    url: url ?? null,
    ...(publisher !== undefined && { publisher }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
  };
}

async function fromStdin({
  stdin,
  stderr,
}: Pick<Invocation, 'stdin' | 'stderr'>): Promise<Uint8Array | null> {
  if (stdin.isTTY) stderr.write('stet: reading what you type; end with Ctrl-D on a line of its own.\n');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > most) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** What is larger than any document of its kind is not read at all. */
export async function readPlace(
  place: Exclude<Place, { readonly kind: 'address' }>,
  invocation: Invocation,
): Promise<Incoming | Refusal> {
  const said = saidOnTheLine(invocation);
  if (place.kind === 'nothing') return refused(place.why);
  if (place.kind === 'stdin') {
    const bytes = await fromStdin(invocation);
    return bytes === null ? tooLarge(most) : { bytes, mimetype: null, from: { ...said, name: null } };
  }
  const name = basename(place.path);
  const kind = kindOf({ name, mimetype: null });
  const limit = kind === null ? most : mostBytesOf(kind);
  if (place.bytes > limit) return tooLarge(limit);
  try {
    return { bytes: await readFile(place.path), mimetype: null, from: { ...said, name } };
  } catch (error) {
    return refused(`It cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
