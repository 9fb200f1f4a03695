/**
 * A line's end in Markdown is a space where the line was only wrapped. People also write a transcript so, a line a speaker, and
 * mean each end. Which it is, the lines tell: one that is wrapped has no room for the next word.
 */

/** Nobody wraps lines at fewer characters. */
const narrowest = 60;
const SENTENCE_END = /[.!?…:][)\]"'”’»]*$/u;
/** What a sentence, a name or a heading begins with. */
const BEGINNING = /^[(["'“‘«]*\p{Lu}/u;

/** @param paragraph its lines, as written */
export function withoutSoftBreaks(paragraph: string): string {
  const lines = paragraph.split('\n').map((line) => line.trim());
  const widest = lines.reduce((most, { length }) => Math.max(most, length), narrowest);
  return lines.reduce((text, line, at) => {
    const before = lines[at - 1] ?? '';
    return `${text}${isWrapped(before, line, widest) ? ' ' : '\n'}${line}`;
  });
}

function isWrapped(before: string, line: string, widest: number): boolean {
  if (!SENTENCE_END.test(before) && (before.endsWith(',') || !BEGINNING.test(line))) return true;
  const word = /^\S+/.exec(line)?.[0] ?? '';
  return before.length + 1 + word.length > widest;
}
