/** The newsroom's ruling on a discrepancy: the desk's, where it has ruled, else the record's own. */
import type { Discrepancy } from '../../record/schema.js';
import type { Context } from '../context.js';
import { type Ruling, under } from './view.js';

export const deskRuling = ({ id }: Discrepancy, { rulings }: Context): Ruling | null =>
  under(rulings, id) ?? null;

export const rulingOf = (discrepancy: Discrepancy, context: Context): Discrepancy['ruling'] =>
  deskRuling(discrepancy, context)?.ruling ?? discrepancy.ruling;

/** The same record read with these rulings. What was read and indexed is shared. */
export function withRulings(context: Context, rulings: Context['rulings'] | undefined): Context {
  if (rulings === undefined) return context;
  // Not a copy: that would ask for everything which is made only when asked for.
  return Object.create(context, { rulings: { value: rulings, enumerable: true } });
}
