/** The body of an answer, unpacked and bounded: never more of it is held than is allowed. */
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export type ReadBody =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' | 'damaged' | 'unknown-encoding' };

/** What Stet asks for. */
export const acceptedEncodings = 'gzip, br';

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

/**
 * @param encoding the header `content-encoding`; one, as several are for bombs
 * @param most in bytes, as they come and as they are unpacked
 * @throws what broke off the stream before its end, where it was not packed
 */
export async function readBody(body: Readable, encoding: string | null, most: number): Promise<ReadBody> {
  const name = encoding?.trim().toLowerCase() ?? '';
  const plain = name === '' || name === 'identity';
  const unpacker = plain ? null : Object.hasOwn(unpackers, name) ? (unpackers[name]?.() ?? null) : null;
  if (!plain && unpacker === null) {
    body.destroy();
    return { kind: 'unknown-encoding' };
  }
  let came = 0;
  const broken: { by: unknown } = { by: null };
  async function* counted(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of body as AsyncIterable<Uint8Array>) {
        came += chunk.length;
        if (came > most) throw new TooLarge();
        yield chunk;
      }
    } catch (error) {
      broken.by = error;
      throw error;
    }
  }
  const source: AsyncIterable<Uint8Array> =
    unpacker === null ? counted() : pipeline(counted(), unpacker, () => undefined);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most) throw new TooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    const why = broken.by ?? error;
    if (why instanceof TooLarge) return { kind: 'too-large' };
    if (broken.by !== null) throw broken.by;
    return { kind: 'damaged' };
  } finally {
    body.destroy();
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks, size) };
}

class TooLarge extends Error {}
