/** The lines of a filed text that are not blank: `¶n` counts them. */
import { firstFrom, type Span } from '../../reading/span.js';

export interface Paragraphs {
  readonly lines: readonly Span[];
  /** The index of the line that an offset stands in. */
  indexAt(offset: number): number;
  /** `¶n` of an offset. */
  locatorAt(offset: number): string;
}

export function paragraphsOf(text: string): Paragraphs {
  const lines: Span[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start: offset, end: offset + line.length });
    offset += line.length + 1;
  }
  const indexAt = (at: number): number => Math.max(0, firstFrom(lines, at + 1) - 1);
  return { lines, indexAt, locatorAt: (at) => `¶${indexAt(at) + 1}` };
}
