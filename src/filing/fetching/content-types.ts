/** Which content types are fetched at all: those that somebody here reads. */

const readable: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'text/vtt',
  'text/srt',
  'application/x-subrip',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/json',
  'application/ld+json',
  'application/feed+json',
  'application/vnd.iptc.g2.newsitem+json',
  'application/ninjs+json',
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
]);

/** Said of anything; the name's ending tells what it is. */
const anything: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

const ENDING = /\.(?:html?|xhtml|txt|text|md|markdown|vtt|srt|pdf|docx|json|xml|rss|atom|rdf)$/i;

/** `text/html` of `text/html; charset=utf-8`. */
export const essenceOf = (mimetype: string | null): string =>
  mimetype?.split(';')[0]?.trim().toLowerCase() ?? '';

/** @param name of the file, or the last part of its address */
export function isReadableType(mimetype: string | null, name: string | null): boolean {
  const essence = essenceOf(mimetype);
  return readable.has(essence) || (anything.has(essence) && ENDING.test(name ?? ''));
}

/** Whether the name must tell the kind, as the type does not. */
export const saysNothing = (mimetype: string | null): boolean => anything.has(essenceOf(mimetype));

/** The last part of an address's path, decoded; null where it ends with a slash. */
export function nameIn({ pathname }: URL): string | null {
  const last = pathname.split('/').at(-1) ?? '';
  if (last === '') return null;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
