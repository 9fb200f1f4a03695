/** Corrections in the store: a draft until somebody files it, each with its entry in the ledger. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../record/store/tables.js';
import { type Correction, correctionSchema } from './corrections/correction.js';
import { editCorrection, fileCorrection, withdrawCorrection } from './corrections/filing.js';
import type { Corrections } from './corrections/listing.js';
import { readReason } from './decisions/reason.js';
import type { Place } from './ledger/entries.js';
import { append, holdLedger, type Signed } from './ledger/ledger.js';
import { keepable } from './words.js';

type Db = Kysely<Tables>;

/** What cannot be read was kept by another Stet. */
const read = (body: unknown): Correction | null => correctionSchema.safeParse(body).data ?? null;

/** @param team null for those of every workspace */
export const keptCorrections = (db: Db, team: string | null): Corrections => ({
  async listCorrections() {
    const all = db.selectFrom('corrections').select('body').orderBy('team_id').orderBy('id');
    const rows = await (team === null ? all : all.where('team_id', '=', team)).execute();
    return rows.flatMap(({ body }) => read(body) ?? []);
  },
});

/** Null where there is none, or none that can be read. */
export async function correctionById(db: Db, team: string, id: string): Promise<Correction | null> {
  const row = await db
    .selectFrom('corrections')
    .select('body')
    .where('team_id', '=', team)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : read(row.body);
}

/**
 * Keeps drafts, so that they can be edited and filed. What is filed stays as it is; what was withdrawn can be drafted again.
 *
 * @returns each as it stands now
 */
export const keepDrafts = (
  db: Db,
  team: string,
  drafts: readonly Correction[],
  { by, at }: Signed,
): Promise<readonly Correction[]> =>
  db.transaction().execute(async (trx) => {
    await holdLedger(trx, team);
    const now: Correction[] = [];
    for (const draft of drafts) {
      const kept = await correctionById(trx, team, draft.id);
      if (kept?.state !== 'filed') await write(trx, team, draft, { by, at });
      now.push(kept?.state === 'filed' ? kept : draft);
    }
    return now;
  });

async function write(trx: Transaction<Tables>, team: string, correction: Correction, { by, at }: Signed) {
  const row = {
    ...{ state: correction.state, body: JSON.stringify(correction), changed_by: by, changed_at: at },
  };
  await trx
    .insertInto('corrections')
    .values({ team_id: team, id: correction.id, ...row })
    .onConflict((conflict) => conflict.columns(['team_id', 'id']).doUpdateSet(row))
    .execute();
}

/** What an editor made of a draft. */
export interface Filing extends Signed {
  readonly id: string;
  readonly text: string;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly since: string | null;
  readonly note: string | null;
  readonly place: Place | null;
}

export type Filed =
  | { readonly kind: 'filed' | 'withdrawn'; readonly correction: Correction }
  /** It was so already: by a form or a button sent twice, or by somebody else. */
  | { readonly kind: 'already'; readonly correction: Correction }
  | { readonly kind: 'unknown' };

/** Files a draft as edited, in the store and in the ledger. */
export const fileDraft = (db: Db, team: string, filing: Filing): Promise<Filed> =>
  db.transaction().execute(async (trx): Promise<Filed> => {
    await holdLedger(trx, team);
    const draft = await correctionById(trx, team, filing.id);
    if (draft === null) return { kind: 'unknown' };
    const { by, at, place, publisher, title, url, since } = filing;
    const said = { ...draft.said, publisher: kept(publisher), title: kept(title), url };
    const edited = editCorrection(
      { ...draft, said, since },
      { text: keepable(filing.text), note: kept(filing.note) },
    );
    const filed = edited === null ? null : fileCorrection(edited, by, at.toISOString());
    if (filed === null) return { kind: 'already', correction: draft };
    const correction = correctionSchema.parse(filed);
    await write(trx, team, correction, { by, at });
    const entry = { v: 1, why: null, place, ...namesOf(correction) } as const;
    await append(trx, team, { kind: 'correction-filed', entry, by, at });
    return { kind: 'filed', correction };
  });

const kept = (words: string | null): string | null => (words === null ? null : keepable(words));

export interface Withdrawal extends Signed {
  readonly id: string;
  readonly why: string | null;
  readonly place: Place | null;
}

/** Takes a filed correction back: it is listed as withdrawn, and published no more. */
export const withdrawFiled = (db: Db, team: string, { id, why, place, by, at }: Withdrawal): Promise<Filed> =>
  db.transaction().execute(async (trx): Promise<Filed> => {
    await holdLedger(trx, team);
    const filed = await correctionById(trx, team, id);
    if (filed === null) return { kind: 'unknown' };
    const correction = withdrawCorrection(filed);
    if (correction === null) return { kind: 'already', correction: filed };
    await write(trx, team, correction, { by, at });
    const reason = readReason(why);
    const entry = { v: 1, why: reason.kind === 'reason' ? reason.why : null, place } as const;
    await append(trx, team, {
      kind: 'correction-withdrawn',
      entry: { ...entry, ...namesOf(correction) },
      ...{ by, at },
    });
    return { kind: 'withdrawn', correction };
  });

const namesOf = ({ id, about }: Correction) => ({
  correction: id,
  discrepancy: about.kind === 'discrepancy' ? about.id : null,
});
