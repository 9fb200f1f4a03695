import type { FiledCopies } from '../../../src/filing/copies/filed-copies.js';

/** Knows none: only the very same text is then seen to be a copy. */
export const noCopies: FiledCopies = {
  finder: { copyOf: () => null, copiesOf: () => [] },
  catchUp: async () => undefined,
  took: () => undefined,
};
