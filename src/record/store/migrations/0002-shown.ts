/** How a check was shown, so that its answer can be made anew where it stands. */
import { type Kysely, type Migration, sql } from 'kysely';

export const shown: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw('ALTER TABLE checks ADD COLUMN shown jsonb').execute(db);
  },
};
