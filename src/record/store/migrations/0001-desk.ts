/** What the desk takes in, decides and remembers. */
import { type Kysely, type Migration, sql } from 'kysely';

const statements = [
  `CREATE TABLE jobs (
    id text PRIMARY KEY,
    team_id text NOT NULL,
    key text NOT NULL,
    lane text NOT NULL,
    kind text NOT NULL,
    payload jsonb,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    attempts integer NOT NULL DEFAULT 0,
    taken_by text,
    taken_until timestamptz,
    run_after timestamptz NOT NULL,
    progress jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    UNIQUE (team_id, key)
  )`,
  `CREATE INDEX jobs_to_do ON jobs (seq) WHERE state IN ('waiting', 'running')`,
  'CREATE INDEX jobs_finished ON jobs (finished_at)',

  `CREATE TABLE checks (
    id text PRIMARY KEY,
    team_id text NOT NULL,
    text text NOT NULL,
    options jsonb NOT NULL,
    report jsonb NOT NULL,
    ids text[] NOT NULL,
    record_digest text NOT NULL,
    asked_by text,
    surface text NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  'CREATE INDEX checks_by_time ON checks (team_id, created_at DESC)',
  'CREATE INDEX checks_by_id_given ON checks USING gin (ids)',

  `CREATE TABLE answers (
    id text PRIMARY KEY,
    team_id text NOT NULL,
    check_id text REFERENCES checks (id) ON DELETE SET NULL,
    job_id text NOT NULL,
    channel_id text NOT NULL,
    ts text,
    thread_ts text,
    asked_ts text,
    asked_by text,
    text_hash text NOT NULL,
    outcome jsonb NOT NULL,
    marked_at timestamptz,
    created_at timestamptz NOT NULL
  )`,
  'CREATE INDEX answers_by_message ON answers (team_id, channel_id, asked_ts)',
  'CREATE INDEX answers_by_check ON answers (check_id)',
  'CREATE INDEX answers_by_time ON answers (created_at)',

  `CREATE TABLE reliances (
    team_id text NOT NULL,
    answer_id text NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    evidence text NOT NULL,
    digest text NOT NULL,
    PRIMARY KEY (answer_id, evidence)
  )`,
  'CREATE INDEX reliances_by_evidence ON reliances (team_id, evidence)',

  `CREATE TABLE ledger (
    team_id text NOT NULL,
    seq bigint NOT NULL CHECK (seq > 0),
    at timestamptz NOT NULL,
    by text NOT NULL,
    kind text NOT NULL,
    entry jsonb NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (team_id, seq)
  )`,
  'CREATE INDEX ledger_by_kind ON ledger (team_id, kind, seq)',
  `CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % is refused', TG_OP;
  END $$`,
  `CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only()`,

  `CREATE TABLE finding_decisions (
    team_id text NOT NULL,
    finding_key text NOT NULL,
    rule text NOT NULL,
    decision text NOT NULL CHECK (decision IN ('confirmed', 'dismissed', 'speakers-error')),
    by text NOT NULL,
    at timestamptz NOT NULL,
    why text,
    seq bigint NOT NULL,
    PRIMARY KEY (team_id, finding_key)
  )`,
  'CREATE INDEX finding_decisions_by_rule ON finding_decisions (team_id, rule)',

  `CREATE TABLE rulings (
    team_id text NOT NULL,
    discrepancy_id text NOT NULL,
    ruling text NOT NULL CHECK (ruling IN ('open', 'confirmed', 'dismissed')),
    by text NOT NULL,
    at timestamptz NOT NULL,
    why text,
    seq bigint NOT NULL,
    PRIMARY KEY (team_id, discrepancy_id)
  )`,

  `CREATE TABLE corrections (
    team_id text NOT NULL,
    id text NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'filed', 'withdrawn')),
    body jsonb NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (team_id, id)
  )`,

  `CREATE TABLE channel_settings (
    team_id text NOT NULL,
    channel_id text NOT NULL,
    settings jsonb NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (team_id, channel_id)
  )`,

  `CREATE TABLE installations (
    id text PRIMARY KEY,
    name text,
    sealed text NOT NULL,
    installed_at timestamptz NOT NULL
  )`,
];

export const desk: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
