/** What somebody decides on a finding: the decision in force, and the ledger's entry of it, both or neither. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import type { FindingDecisionsTable, Tables } from '../../record/store/tables.js';
import type { EntryOf, Place } from '../ledger/entries.js';
import { append, holdLedger, type Signed } from '../ledger/ledger.js';
import { type SteppedDown, stepDownIfShown } from '../standings.js';
import { readReason } from './reason.js';

export interface OnFinding extends Signed {
  /** The finding's key: of its words, its rule and its evidence. */
  readonly key: string;
  readonly rule: string;
  readonly messageId: string;
  readonly decision: 'confirmed' | 'dismissed' | 'speakers-error';
  readonly why: string | null;
  readonly place: Place | null;
  /** Ids of the finding's citations. */
  readonly evidence: readonly string[];
}

export type FindingDecided =
  /** `step`: this decision had the rule step down. */
  | { readonly kind: 'decided'; readonly seq: number; readonly step: SteppedDown | null }
  /** The same person had decided so already: a button pressed twice. */
  | { readonly kind: 'already'; readonly seq: number }
  | { readonly kind: 'refused'; readonly reason: 'no-reason' | 'too-long' };

/** A dismissal needs a reason: the next reader is shown it. */
export async function decideFinding(
  db: Kysely<Tables>,
  team: string,
  { key, rule, messageId, decision, why, place, evidence, by, at }: OnFinding,
): Promise<FindingDecided> {
  const reason = readReason(why);
  if (reason.kind === 'refused') return reason;
  if (reason.why === null && decision === 'dismissed') return { kind: 'refused', reason: 'no-reason' };
  return db.transaction().execute(async (trx) => {
    await holdLedger(trx, team);
    const before = await inForce(trx, team, key);
    if (before?.decision === decision && before.by === by && before.why === reason.why)
      return { kind: 'already', seq: before.seq };
    const { seq } = await append(trx, team, {
      kind: 'finding-decided',
      entry: {
        ...{ v: 1, finding: key, rule, messageId, decision },
        ...{ evidence: [...evidence], why: reason.why, place },
      },
      ...{ by, at },
    });
    const row = { rule, decision, by, at, why: reason.why, seq };
    await trx
      .insertInto('finding_decisions')
      .values({ team_id: team, finding_key: key, ...row })
      .onConflict((conflict) => conflict.columns(['team_id', 'finding_key']).doUpdateSet(withoutRule(row)))
      .execute();
    return { kind: 'decided', seq, step: await stepDownIfShown(trx, team, rule, at) };
  });
}

/** The key is made from the rule too, so that stays as it is. */
const withoutRule = <T extends { rule: string }>({ rule: _, ...others }: T): Omit<T, 'rule'> => others;

const inForce = (
  trx: Transaction<Tables>,
  team: string,
  key: string,
): Promise<Selectable<FindingDecisionsTable> | undefined> =>
  trx
    .selectFrom('finding_decisions')
    .selectAll()
    .where('team_id', '=', team)
    .where('finding_key', '=', key)
    .executeTakeFirst();

export interface Undoing extends Signed {
  readonly key: string;
  readonly why: string | null;
  readonly place: Place | null;
}

export type Undone =
  | { readonly kind: 'undone'; readonly seq: number }
  /** No decision is in force: it was undone already. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: 'too-long' };

/** What the entry of a decision says that its undoing says as well. */
const decided = z.looseObject({ messageId: z.string(), evidence: z.array(z.string()) });

/** Takes the decision on a finding back. A rule that stepped down by it stays where it is, until an editor resets it. */
export async function undoFinding(
  db: Kysely<Tables>,
  team: string,
  { key, why, place, by, at }: Undoing,
): Promise<Undone> {
  const reason = readReason(why);
  if (reason.kind === 'refused') return reason;
  return db.transaction().execute(async (trx) => {
    await holdLedger(trx, team);
    const before = await inForce(trx, team, key);
    if (before === undefined) return { kind: 'nothing' };
    const { entry } = await trx
      .selectFrom('ledger')
      .select('entry')
      .where('team_id', '=', team)
      .where('seq', '=', before.seq)
      .executeTakeFirstOrThrow();
    const { messageId, evidence } = decided.parse(entry);
    const undoing: EntryOf<'finding-decided'>['entry'] = {
      ...{ v: 1, finding: key, rule: before.rule, messageId, decision: 'undone' },
      ...{ evidence, why: reason.why, place },
    };
    const { seq } = await append(trx, team, { kind: 'finding-decided', entry: undoing, by, at });
    await trx
      .deleteFrom('finding_decisions')
      .where('team_id', '=', team)
      .where('finding_key', '=', key)
      .execute();
    return { kind: 'undone', seq };
  });
}
