/** What the desk has decided, as a check takes account of it. Plain data: it crosses to other threads as JSON. */
import type { Severity } from '../report.js';

/** Who decided, and when: an id or a name as the desk knows them, and an ISO 8601 time. */
export interface Decided {
  readonly by: string;
  readonly at: string;
}

/** `speakers-error`: the finding is right, but the error is that of whoever is quoted, and stands as they said it. */
export interface Dismissal extends Decided {
  readonly why: string | null;
  readonly kind: 'dismissed' | 'speakers-error';
}

export interface Ruling extends Decided {
  readonly ruling: 'open' | 'confirmed' | 'dismissed';
  readonly why: string | null;
}

/** What a channel wants to hear of. */
export interface RuleSettings {
  /** Ids of rules that stay silent. */
  readonly off?: readonly string[];
  /** The least grave severity that is reported. */
  readonly from?: Severity;
}

export interface DeskView {
  /** By the key of a finding. */
  readonly dismissed?: Readonly<Record<string, Dismissal>>;
  /** By the key of a finding. */
  readonly confirmed?: Readonly<Record<string, Decided>>;
  /** By the id of a discrepancy, without `discrepancies/`; it goes before the record's own ruling. */
  readonly rulings?: Readonly<Record<string, Ruling>>;
  /** By the id of a rule that has stepped down: its severity now. One graver than the rule's own counts for nothing. */
  readonly severities?: Readonly<Record<string, Severity>>;
  readonly rules?: RuleSettings;
}

/** What stands under a key, and never what every object has: keys may be anybody's words. */
export const under = <T>(entries: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  entries !== undefined && Object.hasOwn(entries, key) ? entries[key] : undefined;
