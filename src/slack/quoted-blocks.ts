/** A message in its parts: what is quoted in it, as block quotes or between ```, and the lines around that. */

export interface Part {
  readonly kind: 'quoted' | 'words';
  /** Without the marks of a quote; one line where it is words. Still as Slack sends it. */
  readonly text: string;
}

const QUOTE_MARK = /^[^\S\n]*(?:&gt;|>)+[^\S\n]?/;

/** @param wire the text as Slack sends it, or as it was typed */
export function partsOf(wire: string): Part[] {
  // Every second piece stood between the marks of a code block; one that is not closed is none.
  const pieces = wire.split('```');
  const closed = pieces.length % 2 === 1 ? pieces : [...pieces.slice(0, -2), pieces.slice(-2).join('```')];
  return closed
    .flatMap((piece, at): Part[] => (at % 2 === 1 ? [{ kind: 'quoted', text: piece }] : linesOf(piece)))
    .filter(({ text }) => text.trim() !== '');
}

/** Block quotes, each whole, and the lines between them. An empty line ends a quote, as it does where Slack shows it. */
function linesOf(piece: string): Part[] {
  const parts: Part[] = [];
  let quoted: string[] = [];
  const endQuote = () => {
    if (quoted.length > 0) parts.push({ kind: 'quoted', text: quoted.join('\n') });
    quoted = [];
  };
  for (const line of piece.split('\n')) {
    if (QUOTE_MARK.test(line)) {
      quoted.push(line.replace(QUOTE_MARK, ''));
      continue;
    }
    endQuote();
    parts.push({ kind: 'words', text: line });
  }
  endQuote();
  return parts;
}
