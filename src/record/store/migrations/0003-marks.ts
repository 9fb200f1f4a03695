/** Where an answer was marked, so that a later change edits the mark instead of adding another; and the evidence as it was given. */
import { type Kysely, type Migration, sql } from 'kysely';

export const marks: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw('ALTER TABLE answers ADD COLUMN mark_ts text').execute(db);
    await sql.raw('ALTER TABLE reliances ADD COLUMN given text').execute(db);
  },
};
