/** The lines of a backup's file, with the hash of all that came before. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupError } from './format.js';

export interface BackupLines {
  /** The next line, without its end. @throws {BackupError} where there is none, or the file cannot be read */
  next(): Promise<string>;
  /** SHA-256 of all lines so far, in hexadecimal. */
  sha256(): string;
  /** @throws {BackupError} where more follows */
  end(): Promise<void>;
  close(): void;
}

const newLine = 0x0a;

export function backupLines(path: string): BackupLines {
  const file = createReadStream(path);
  const unzipped = createGunzip();
  file.on('error', (error) => unzipped.destroy(error));
  // What goes wrong before the first line is asked for is told when it is.
  unzipped.on('error', () => undefined);
  file.pipe(unzipped);
  const hash = createHash('sha256');
  const lines = split(unzipped);
  const read = async (): Promise<Buffer | undefined> => {
    try {
      const { value, done } = await lines.next();
      return done === true ? undefined : value;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new BackupError(`${path} cannot be read as a backup: ${why}.`, { cause: error });
    }
  };
  return {
    async next() {
      const line = await read();
      if (line === undefined) throw new BackupError(`${path} ends before its end: it was cut off.`);
      hash.update(line);
      return line.subarray(0, -1).toString('utf8');
    },
    sha256: () => hash.copy().digest('hex'),
    async end() {
      if ((await read()) !== undefined)
        throw new BackupError(`${path} goes on after its end: it is damaged.`);
    },
    close: () => {
      file.destroy();
      unzipped.destroy();
    },
  };
}

/** By the line's end alone: a draft may hold what other readers of lines take for one. */
async function* split(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(newLine); at !== -1; at = chunk.indexOf(newLine, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at + 1)]);
      parts = [];
      from = at + 1;
    }
    parts.push(chunk.subarray(from));
  }
  if (parts.some(({ length }) => length > 0)) throw new BackupError('its last line has no end');
}
