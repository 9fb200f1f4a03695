import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/**
 * The values of a file of JSON lines, gzipped or not, each parsed when it is asked for.
 *
 * @throws {Error} at a line that is not JSON or not what the schema says, with its number
 */
export async function* readJsonLines<Row>(path: string, schema: z.ZodType<Row>): AsyncGenerator<Row> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const json = text.slice(start, end);
    start = end + 1;
    line += 1;
    if (json.trim() !== '') yield parse(json, schema, `${path}:${line}`);
  }
}

const parse = <Row>(json: string, schema: z.ZodType<Row>, place: string): Row => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`${place}: expected JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { data, error } = schema.safeParse(value);
  if (error !== undefined) throw new Error(`${place}: ${z.prettifyError(error)}`);
  return data;
};
