/** What a new version of an article says otherwise: the "stealth edits". */
import type { Fact, Source } from '../../record/schema.js';
import type { Change } from '../outcome.js';
import { align } from './align.js';
import { saidIn, speakersOf, touchedBy } from './touches.js';

const place = ({ locator }: { readonly locator: string }): number => Number(locator.slice(1));

/**
 * Pure. In the order of the new version, and what was removed at the end. Sentences that only moved, and marks or dashes that
 * are set otherwise, are no change.
 */
export function changesBetween(before: Source, after: Source): Change[] {
  const { changed, removed, added } = align<Fact>(before.facts, after.facts);
  const [speakersBefore, speakersAfter] = [speakersOf(before), speakersOf(after)];
  const [onBefore, onAfter] = [before.date?.on ?? null, after.date?.on ?? null];
  const now = [
    ...changed.map(
      (pair): Change => ({
        kind: 'changed',
        before: pair.before.text,
        after: pair.after.text,
        locator: pair.after.locator,
        touches: touchedBy(
          { said: saidIn(pair.before.text, onBefore), speakers: speakersBefore },
          { said: saidIn(pair.after.text, onAfter), speakers: speakersAfter },
        ),
      }),
    ),
    ...added.map(({ text, locator }): Change => ({ kind: 'added', text, locator })),
  ];
  return [
    ...now.sort((a, b) => place(a) - place(b)),
    ...removed.map(({ text, locator }): Change => ({ kind: 'removed', text, locator })),
  ];
}
