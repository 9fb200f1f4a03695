/** What a request to `POST /file` gives to file. */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Incoming } from '../filing/articles/read-article.js';
import { essenceOf, isReadableType } from '../filing/fetching/content-types.js';

/** In bytes. */
export const mostBytes = 10_000_000;

/** The longest that a body may take to come, in milliseconds. */
const patience = 30_000;

export type Given =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'document'; readonly incoming: Incoming };

/** A request that cannot be done, as it is answered: the sentence says what to do. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  constructor(
    readonly status: 400 | 408 | 413 | 415 | 422,
    sentence: string,
  ) {
    super(sentence);
  }
}

const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const short = (most: number) => z.string().trim().min(1).max(most);
const webAddress = z.url({ protocol: /^https?$/ }).max(2048);

const addressSchema = z.strictObject({ url: webAddress });
const textSchema = z.strictObject({
  text: z.string().min(1),
  title: short(500).nullish(),
  publisher: short(200).nullish(),
  byline: short(200).nullish(),
  date: z.string().regex(day).nullish(),
  url: webAddress.nullish(),
});

const expected: Readonly<Record<string, string>> = {
  url: 'url: expected a web address, http or https, of at most 2048 characters.',
  text: 'text: expected the words of the document, as a string.',
  title: 'title: expected a headline of at most 500 characters.',
  publisher: 'publisher: expected a name of at most 200 characters.',
  byline: 'byline: expected names of at most 200 characters.',
  date: 'date: expected a day, such as 2025-03-04.',
};
const fields =
  'Expected {"url": …}, or {"text": …} with title, publisher, byline, date and url, or a ninjs item.';

/** @throws {BadRequest} */
export async function readRequest(request: IncomingMessage): Promise<Given> {
  const mimetype = request.headers['content-type'] ?? null;
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const name = nameOf(query.get('name'));
  const url = query.get('url');
  if (url !== null && !webAddress.safeParse(url).success) throw new BadRequest(422, `?${expected.url}`);
  if (!isReadableType(mimetype, name))
    throw new BadRequest(
      415,
      'The content type is none that is read. Send JSON, or a document as text/html, text/plain, text/markdown, text/vtt, application/pdf or .docx, with its type in Content-Type.',
    );
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new BadRequest(415, 'The body is packed. Send it as it is, without Content-Encoding.');
  const bytes = await readBody(request);
  if (bytes.length === 0) throw new BadRequest(422, `There is nothing in the body. ${fields}`);
  if (essenceOf(mimetype) === 'application/json') {
    const given = fromJson(bytes);
    if (given !== null) return given;
  }
  return { kind: 'document', incoming: { bytes, mimetype, from: { name, url } } };
}

/** Without folders. */
const nameOf = (typed: string | null): string | null => typed?.split(/[\\/]/).at(-1)?.slice(-200) || null;

/** Null where it is none of ours: an item in a news agency's form. */
function fromJson(bytes: Uint8Array): Given | null {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BadRequest(400, 'The body is no JSON in UTF-8. Check how it is written.');
  }
  if (typeof json !== 'object' || json === null) throw new BadRequest(422, fields);
  if (Array.isArray(json) || !('text' in json || 'url' in json)) return null;
  if (!('text' in json)) return { kind: 'address', address: checked(addressSchema, json).url };
  const { text, title, publisher, byline, date, url } = checked(textSchema, json);
  return {
    kind: 'document',
    incoming: {
      bytes: new TextEncoder().encode(text),
      mimetype: 'text/plain; charset=utf-8',
      from: {
        name: null,
        url: url ?? null,
        title: title ?? null,
        publisher: publisher ?? null,
        byline: byline ?? null,
        date: date ?? null,
      },
    },
  };
}

function checked<T>(schema: z.ZodType<T>, json: object): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  throw new BadRequest(422, expected[field] ?? `There is a field that is not known. ${fields}`);
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const tooLarge = () =>
    new BadRequest(413, `The body is larger than ${mostBytes / 1_000_000} MB. Send the part that matters.`);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(late);
      request.off('data', take);
      settle();
    };
    const late = setTimeout(
      () =>
        end(() =>
          reject(
            new BadRequest(408, `The body did not come within ${patience / 1000} seconds. Send it again.`),
          ),
        ),
      patience,
    );
    const take = (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > mostBytes) end(() => reject(tooLarge()));
      else chunks.push(chunk);
    };
    request.on('data', take);
    request.once('end', () => end(() => resolve(Buffer.concat(chunks, size))));
    request.once('error', () => end(() => reject(new BadRequest(400, 'The body broke off. Send it again.'))));
    request.once('close', () => end(() => reject(new BadRequest(400, 'The body broke off. Send it again.'))));
  });
}
