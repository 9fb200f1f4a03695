/** Which workspaces an organisation's installation is used in. */
import { type Kysely, type Migration, sql } from 'kysely';

export const organisations: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`CREATE TABLE organisation_teams (
      organisation_id text NOT NULL,
      team_id text NOT NULL,
      PRIMARY KEY (organisation_id, team_id)
    )`.execute(db);
  },
};
