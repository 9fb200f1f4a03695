/** A source that was filed, as the store keeps it beside the folder of the record. */
import type { Discrepancy, Source } from '../schema.js';

export type FiledState =
  /** Read by machine, and not yet confirmed by an editor. */
  | 'machine'
  | 'confirmed'
  /** Taken out of the record by an editor. */
  | 'withdrawn';

export type Via = 'file' | 'link' | 'feed' | 'slack' | 'http';

/** Where in Slack to tell what became of a source. */
export interface AskedIn {
  readonly team: string;
  readonly channel: string;
  readonly thread?: string;
  readonly user?: string;
}

/** What limits the use of a source, by its publisher. */
export interface Rights {
  /** Not to be shown before. */
  readonly embargoedUntil: Date | null;
  /** IPTC's `withheld` and `canceled`: no evidence, and not shown. */
  readonly withheld: boolean;
}

/** The latest version of a filed source. */
export interface FiledSource {
  readonly source: Source;
  readonly version: number;
  readonly state: FiledState;
  readonly rights: Rights;
  /** The text that its locators count in. */
  readonly text: string;
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly via: Via;
}

/** What was filed, as it joins the record. Plain data but for the times. */
export interface Filed {
  readonly sources: readonly (Pick<FiledSource, 'source' | 'version' | 'state' | 'rights'> & {
    /** `digestOf` the source, where somebody has worked it out. */
    readonly digest?: string;
  })[];
  readonly discrepancies: readonly Discrepancy[];
}

/** Where nothing was filed. */
export const nothing: Filed = { sources: [], discrepancies: [] };
