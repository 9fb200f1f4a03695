/** Whether an editor has documented what was found. */
import type { Discrepancy } from '../../record/schema.js';

/** The same places are at issue: of an error the wrong one, of a disagreement two of its sides. */
export function isDocumented(found: Discrepancy, known: Discrepancy): boolean {
  const places = new Set(known.sides.map(({ source, locator }) => `${source} ${locator}`));
  const shared = new Set(
    found.sides.map(({ source, locator }) => `${source} ${locator}`).filter((place) => places.has(place)),
  );
  return found.kind === 'error' ? known.kind === 'error' && shared.size > 0 : shared.size > 1;
}
