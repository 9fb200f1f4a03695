/** Changes of what is filed are told to all processes; and what keeps a job from being done is found without reading them all. */
import { type Kysely, type Migration, sql } from 'kysely';

const statements = [
  // In one transaction as often as it likes: those who listen hear of it once, when it is committed.
  `CREATE FUNCTION tell_filed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('stet_filed', '');
    RETURN NULL;
  END $$`,
  ...['filed_sources', 'found_discrepancies'].map(
    (table) => `CREATE TRIGGER tell_filed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION tell_filed()`,
  ),
  `CREATE INDEX jobs_by_lane ON jobs (team_id, lane, seq) WHERE state IN ('waiting', 'running')`,
];

export const notices: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
