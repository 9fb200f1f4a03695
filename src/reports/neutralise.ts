/**
 * Makes a text harmless to a terminal: characters that would move its cursor, colour it or turn the order of letters
 * around become signs that only show where they stood. One UTF-16 unit for one, so offsets stay right. Line feeds and
 * tabs stay: they are laid out elsewhere.
 */
export function neutralise(text: string): string {
  return text.replace(harmful, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '\uFFFD';
  });
}

/** As `neutralise`, and on one line: for what stands within a sentence. */
export const neutraliseInline = (text: string): string => neutralise(text.replace(/[\t\n\r]+/g, ' '));

// C0 but tab and line feed, DEL and C1 (\p{Cc}); the line ends of Unicode; what overrides the direction of writing
// (Unicode Technical Report 36, "Bidirectional Text Spoofing"); and halves of surrogate pairs (\p{Cs}).
const harmful = /(?![\t\n])\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;
