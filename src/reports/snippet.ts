/** The lines of a text that a finding is about, numbered, with a pointer under the words at issue. */
import type { Line } from './lines.js';
import type { Colour, Paint } from './paint.js';
import { pointAt } from './pointer.js';

export interface SnippetStyle {
  readonly mark: '^' | '~';
  readonly colour: Colour;
  readonly paint: Paint;
  /** The most columns to fill, the numbers included. */
  readonly columns: number;
}

/** More lines than these are cut down to the first ones and the last. */
const linesShown = 4;

/** `lines`: those that the span touches. `start`, `end`: UTF-16 offsets into the whole text, half-open. */
export function snippetOf(lines: readonly Line[], start: number, end: number, style: SnippetStyle): string[] {
  const { paint } = style;
  const gutter = String(lines.at(-1)?.number ?? 1).length;
  const room = style.columns - gutter - 3;
  const bar = paint('|', 'blue');
  const show = (line: Line): string[] => {
    const from = Math.max(0, start - line.start);
    const to = Math.min(line.text.length, end - line.start);
    const { shown, pointer } = pointAt(line.text, from, to, style.mark, room);
    return [
      `${paint(String(line.number).padStart(gutter), 'blue')} ${bar} ${shown}`.trimEnd(),
      `${' '.repeat(gutter)} ${bar} ${paint(pointer, style.colour)}`,
    ];
  };
  // A blank line within the span has nothing to point at.
  const filled = lines.length > 1 ? lines.filter(({ text }) => text.trim() !== '') : lines;
  if (filled.length <= linesShown) return filled.flatMap(show);
  const left = filled.length - linesShown;
  return [
    ...filled.slice(0, linesShown - 1).flatMap(show),
    `${' '.repeat(gutter)} ${bar} … ${left} more lines …`,
    ...filled.slice(-1).flatMap(show),
  ];
}
