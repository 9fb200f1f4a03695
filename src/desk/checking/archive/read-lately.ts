/** Sources of an archive that were read lately, so that they need not be parsed again. */
import { Recent } from '../../../checking/recent.js';
import type { Source } from '../../../record/schema.js';

/** So many are kept. */
const mostKept = 400;

/** With their digests, by `keyOf`. */
export type ReadLately = Recent<string, { readonly source: Source; readonly digest: string }>;

export const readLately = (): ReadLately => new Recent(mostKept);

/** Whatever becomes of a source, the number of its last change is another. */
export const keyOf = ({ id, changed }: { readonly id: string; readonly changed: number }): string =>
  `${id} ${changed}`;
