/** Drafts made of the sentences of a record, the same every time. */
import type { NewsRecord } from '../../src/record/record.js';

/** Each of about so many words, no two alike. */
export function draftsOf({ sources }: Pick<NewsRecord, 'sources'>, count: number, words: number): string[] {
  const sentences = sources.flatMap(({ facts }) => facts.map(({ text }) => text));
  return Array.from({ length: count }, (_, draft) => {
    const parts: string[] = [];
    for (let at = 0, length = 0; length < words; at += 1) {
      // A step that goes round through all sentences, from another place for each draft.
      const sentence = sentences[(draft * 31 + at * 7) % sentences.length] ?? '';
      parts.push(sentence + (at % 4 === 3 ? '\n\n' : ' '));
      length += sentence.split(/\s+/).length;
    }
    return parts.join('').trim();
  });
}
