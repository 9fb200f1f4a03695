/** PostgreSQL's COPY, by way of psql: the fastest way in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';

export interface Copy {
  /** Values in the order of the columns. Resolves when more may be written. */
  write(values: readonly (string | number | null)[]): Promise<void> | undefined;
  /** @throws {Error} where PostgreSQL refused it */
  end(): Promise<void>;
}

const escaped: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const asText = (value: string | number | null): string =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (sign) => escaped[sign] ?? sign);

const chunk = 1 << 18;

export function copyInto(url: string, table: string, columns: readonly string[]): Copy {
  const statement = `COPY ${table} (${columns.join(', ')}) FROM STDIN`;
  const psql: ChildProcess & { readonly stdin: Writable | null } = spawn(
    'psql',
    ['--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1', '--dbname', url, '--command', statement],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  );
  const ended = once(psql, 'exit');
  const { stdin } = psql;
  if (stdin === null) throw new Error('psql takes no input');
  let waiting: string[] = [];
  let size = 0;
  const flush = (): Promise<void> | undefined => {
    const more = stdin.write(waiting.join(''));
    waiting = [];
    size = 0;
    return more ? undefined : once(stdin, 'drain').then(() => undefined);
  };
  return {
    write(values) {
      const line = `${values.map(asText).join('\t')}\n`;
      waiting.push(line);
      size += line.length;
      return size < chunk ? undefined : flush();
    },
    async end() {
      await flush();
      stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`COPY into ${table} ended with ${code}`);
    },
  };
}
