/** Confirmed errors that no correction was filed of. */
import { type DeskView, under } from '../../checking/desk/view.js';
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy } from '../../record/schema.js';
import type { Correction } from './correction.js';
import { type DraftOptions, draftCorrection } from './draft-correction.js';

export interface StillToCorrect {
  readonly discrepancy: Discrepancy;
  /** How many articles are still to be corrected. */
  readonly articles: number;
}

/** @param filed every correction there is, in whatever state */
export function stillToCorrect(
  record: NewsRecord,
  rulings: DeskView['rulings'],
  filed: readonly Correction[],
  options: Omit<DraftOptions, 'ruling'>,
): StillToCorrect[] {
  const done = new Set(filed.filter(({ state }) => state === 'filed').map(({ id }) => id));
  return record.discrepancies.flatMap((discrepancy) => {
    const ruling = under(rulings, discrepancy.id)?.ruling ?? discrepancy.ruling;
    const drafted = draftCorrection(discrepancy.id, record, { ...options, ruling });
    if (drafted.kind === 'refused') return [];
    const articles = drafted.corrections.filter(({ id }) => !done.has(id)).length;
    return articles === 0 ? [] : [{ discrepancy, articles }];
  });
}
