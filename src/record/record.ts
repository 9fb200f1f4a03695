/** The record in memory: what the newsroom holds, loaded and checked. Read-only once made. */
import type { OfficeDisagreement } from './imported/disagreement.js';
import type { Discrepancy, Organisation, Person, Source, Spelling } from './schema.js';

export interface NewsRecord {
  /** The latest day that any source speaks of or was published on, `YYYY-MM-DD`: as of when the record speaks. */
  readonly asOf: string;
  /** `sha256:` and 64 hex digits over the content: the same record has the same digest, wherever it was loaded from. */
  readonly digest: string;
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly discrepancies: readonly Discrepancy[];
  readonly spellings: readonly Spelling[];
  /** Where imported files say otherwise of a person in `people.yaml`; absent where nothing was imported. */
  readonly officeDisagreements?: readonly OfficeDisagreement[];
}
