/** What became of what was given, as a job notes it, and as it is told to whoever gave it. */
import { z } from 'zod';
import type { Change, Outcome } from '../../filing/outcome.js';
import type { FiledSource } from '../../record/filed/filed-source.js';
import { readFiledSource } from '../../record/filed/read-filed.js';
import type { Database } from '../../record/store/store.js';
import { changesOf } from './on-file.js';

/** No words of the source: those are in the store. */
export const notedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['filed', 'new-version', 'known']), id: z.string(), version: z.number() }),
  z.object({ kind: z.literal('refused'), why: z.string() }),
]);
export type Noted = z.infer<typeof notedSchema>;

/** Whoever filed it and since when: a retry finds what it has filed itself, and takes it for new. */
export interface Attempt {
  readonly by: string;
  readonly since: Date;
  readonly again: boolean;
}

/** @throws {Error} of the store */
export async function noteOf(db: Database, outcome: Outcome, attempt: Attempt): Promise<Noted> {
  if (outcome.kind === 'refused') return { kind: 'refused', why: outcome.why };
  if (outcome.kind !== 'known')
    return { kind: outcome.kind, id: outcome.source.id, version: outcome.version };
  const filed = await readFiledSource(db, outcome.id);
  const version = filed?.version ?? 1;
  const own =
    attempt.again && filed !== null && filed.filedBy === attempt.by && filed.filedAt >= attempt.since;
  return { kind: own ? (version === 1 ? 'filed' : 'new-version') : 'known', id: outcome.id, version };
}

/** An outcome with what there is to tell of it. */
export type Told =
  | {
      readonly kind: 'filed' | 'new-version' | 'known';
      /** Null where it is none of those that were filed, or is gone. */
      readonly filed: FiledSource | null;
      readonly id: string;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'refused'; readonly why: string };

/** @throws {Error} of the store */
export async function tellingOf(db: Database, noted: Noted): Promise<Told> {
  if (noted.kind === 'refused') return noted;
  const { kind, id, version } = noted;
  const filed = await readFiledSource(db, id, kind === 'known' ? undefined : version);
  const changes = kind === 'new-version' && filed !== null ? await changesOf(db, filed) : [];
  return { kind, id, filed, changes };
}
