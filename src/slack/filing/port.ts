/** Filing and origins as the bot uses them; both are made elsewhere. */
import type { Filing } from '../../filing/filing.js';
import type { Asked } from '../../filing/kept/keep-article.js';
import type { Outcome } from '../../filing/outcome.js';

export interface FilingPort {
  /** It works in a thread of its own: nobody who asks meanwhile waits for it. */
  readonly filing: Filing;
  /** What stands at an address, fetched and filed. Refuses with a sentence what cannot be had. */
  fetchAndFile(address: string, asked: Asked): Promise<readonly Outcome[]>;
  /** What is filed has changed: from now on the record in use is another. */
  refresh(): Promise<void>;
}

/** Where a statement comes from. */
export interface OriginsFound {
  /** `Five outlets, three origins: …` */
  readonly line: string;
  /** The outlets and whom they credit, as lines of text. */
  readonly tree: string;
  /** A picture of it, as PNG; null where there is none. */
  readonly picture: Uint8Array | null;
}

/** @returns null where nothing on record says so */
export type OriginsPort = (claim: string) => Promise<OriginsFound | null>;
