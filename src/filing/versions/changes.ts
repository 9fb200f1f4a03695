/** What a new version of an article says otherwise: the "stealth edits". */
import type { Source } from '../../record/schema.js';
import type { Change } from '../outcome.js';

/** Pure. Sentences that only moved are no change. */
export function changesBetween(before: Source, after: Source): Change[] {
  const had = new Set(before.facts.map(({ text }) => text));
  const has = new Set(after.facts.map(({ text }) => text));
  return [
    ...before.facts
      .filter(({ text }) => !has.has(text))
      .map(({ text, locator }): Change => ({ kind: 'removed', text, locator })),
    ...after.facts
      .filter(({ text }) => !had.has(text))
      .map(({ text, locator }): Change => ({ kind: 'added', text, locator })),
  ];
}
