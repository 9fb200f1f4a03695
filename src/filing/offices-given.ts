/** The people of a text and the offices that it gives them. */
import { readText } from '../reading/read.js';

export interface Given {
  readonly name: string;
  /** As the text has it: `Senate minority leader`. */
  readonly office: string;
  /** `¶n` */
  readonly locator: string;
}

/** Pure. Each once, where the text first says it. */
export function officesGiven(text: string, on: string | null): Given[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') starts.push(offset);
    offset += line.length + 1;
  }
  let paragraph = 0;
  const seen = new Set<string>();
  return readText(text, { on }).sentences.flatMap(({ start, assertions }) => {
    while (paragraph < starts.length && (starts[paragraph] ?? 0) <= start) paragraph += 1;
    const locator = `¶${Math.max(1, paragraph)}`;
    return assertions.flatMap(({ name, title }) => {
      const office = text.slice(title.start, title.end).replace(/\s+/g, ' ').trim();
      const key = `${name.text}\n${office.toLowerCase()}`;
      if (office === '' || seen.has(key)) return [];
      seen.add(key);
      return [{ name: name.text, office, locator }];
    });
  });
}
