/** What keeping asks of whoever knows near-duplicates. */
import type { Signature } from '../copies/signature.js';

interface About {
  readonly publisher: string | null;
  /** `YYYY-MM-DD`, or as much of it as is known. */
  readonly date: string | null;
}

/** What is filed, by the signatures of its texts. */
export interface Copies {
  readonly finder: {
    /** What a text that was filed after all others copies; null where it stands for itself. */
    copyOf(signature: Signature, about: About & { readonly id?: string }): { readonly id: string } | null;
    /** Those filed before it that copy it nevertheless. */
    copiesOf(
      signature: Signature,
      about: About & { readonly id?: string },
    ): readonly { readonly id: string }[];
  };
  /** Takes in what was filed since, here or by another process. */
  catchUp(): Promise<void>;
  /** Takes in what was just kept here: as it lies in the store, and committed. */
  took(
    id: string,
    signature: Signature,
    about: About,
    numbers: { readonly seq: number; readonly changed: number },
  ): void;
}

/** Knows none: only the very same text is then seen to be a copy. */
export const noCopies: Copies = {
  finder: { copyOf: () => null, copiesOf: () => [] },
  catchUp: async () => undefined,
  took: () => undefined,
};
