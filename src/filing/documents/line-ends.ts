/** Lines that were wrapped become one again, and the words that were parted at their ends. */

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const PARTED = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010]$/u;

/** First parts of words that keep their hyphen more often than not. */
const COMPOUNDING = new Set(
  'well ill self non ex anti pro half high low long short near far left right mid two three four five six seven eight nine ten first second third old new so full part all cross hard soft large small year fact'.split(
    ' ',
  ),
);

/** @param paragraphs the lines of each */
export function joinedLines(paragraphs: readonly (readonly string[])[]): string[] {
  const known = new Set(
    paragraphs.flatMap((lines) =>
      // A word that a line's end parts is no witness to how it is spelt.
      lines.flatMap((line) => line.replace(PARTED, ' ').toLowerCase().match(WORD) ?? []),
    ),
  );
  return paragraphs.map((lines) => {
    const [first = '', ...more] = lines;
    return more.reduce((text, line) => joined(text, line, known), first);
  });
}

function joined(text: string, line: string, known: ReadonlySet<string>): string {
  if (/\u00ad$/.test(text)) return text.slice(0, -1) + line;
  if (/\S[—–]$/.test(text)) return text + line;
  const parted = PARTED.exec(text)?.[1];
  const rest = /^[\p{L}\p{N}]+/u.exec(line)?.[0];
  if (parted === undefined || rest === undefined) return `${text} ${line}`;
  return keepsHyphen(parted, rest, known) ? text + line : text.slice(0, -1) + line;
}

/** As the document spells it elsewhere; else by the kind of word. */
function keepsHyphen(before: string, after: string, known: ReadonlySet<string>): boolean {
  if (/^[\p{Lu}\p{N}]/u.test(after) || /\p{N}$/u.test(before)) return true;
  const [one, two] = [before.toLowerCase(), after.toLowerCase()];
  if (known.has(one + two)) return false;
  return known.has(`${one}-${two}`) || COMPOUNDING.has(one);
}
