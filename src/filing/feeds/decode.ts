/** The bytes of a feed as text. */

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** By its byte order mark, else as the content type says, else as its XML declaration says, else UTF-8. Never throws. */
export function decode(bytes: Uint8Array, mimetype: string | null): string {
  const marked = marks.find(([, mark]) => mark.every((byte, n) => bytes[n] === byte))?.[0];
  const typed = /;\s*charset="?([\w-]{1,40})/i.exec(mimetype ?? '')?.[1];
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]{0,120}\bencoding\s*=\s*["']([\w-]{1,40})["']/.exec(start)?.[1];
  for (const label of [marked, typed, declared])
    if (label !== undefined) {
      try {
        return new TextDecoder(label).decode(bytes);
      } catch {
        // No encoding that is known: another may be.
      }
    }
  return new TextDecoder().decode(bytes);
}
