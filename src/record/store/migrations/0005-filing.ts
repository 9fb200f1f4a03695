/** Sources that were filed, where they disagree, and the feeds that are watched. */
import { type Kysely, type Migration, sql } from 'kysely';

const statements = [
  `CREATE TABLE filed_sources (
    id text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    current boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('machine', 'confirmed', 'withdrawn')),
    document_hash text NOT NULL,
    text_hash text NOT NULL,
    address text,
    text text NOT NULL,
    body jsonb NOT NULL,
    signature jsonb NOT NULL,
    embargoed_until timestamptz,
    withheld boolean NOT NULL,
    filed_by text NOT NULL,
    via text NOT NULL CHECK (via IN ('file', 'link', 'feed', 'slack', 'http')),
    asked_in jsonb,
    filed_at timestamptz NOT NULL,
    compared_at timestamptz,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (id, version)
  )`,
  // To pack them takes longer than to write them.
  'ALTER TABLE filed_sources ALTER COLUMN text SET STORAGE EXTERNAL, ALTER COLUMN body SET STORAGE EXTERNAL',
  // Two who file the same at once: one of them is refused by the store, and finds it known.
  'CREATE UNIQUE INDEX filed_sources_current ON filed_sources (id) WHERE current',
  'CREATE UNIQUE INDEX filed_sources_by_address ON filed_sources (address) WHERE current AND address IS NOT NULL',
  'CREATE UNIQUE INDEX filed_sources_by_text ON filed_sources (text_hash) WHERE current AND address IS NULL',
  'CREATE INDEX filed_sources_by_any_text ON filed_sources (text_hash)',
  'CREATE INDEX filed_sources_by_document ON filed_sources (document_hash)',
  'CREATE INDEX filed_sources_to_compare ON filed_sources (seq) WHERE compared_at IS NULL',

  `CREATE TABLE found_discrepancies (
    id text PRIMARY KEY,
    body jsonb NOT NULL,
    sources text[] NOT NULL,
    found_at timestamptz NOT NULL,
    lapsed_at timestamptz
  )`,
  'CREATE INDEX found_discrepancies_by_source ON found_discrepancies USING gin (sources)',

  `CREATE TABLE feeds (
    url text PRIMARY KEY,
    title text,
    etag text,
    last_modified text,
    checked_at timestamptz,
    next_at timestamptz NOT NULL,
    failures integer NOT NULL,
    problem text,
    stopped_at timestamptz,
    taken_by text,
    taken_until timestamptz,
    added_by text NOT NULL,
    added_at timestamptz NOT NULL
  )`,
  `CREATE TABLE feed_items (
    feed_url text NOT NULL REFERENCES feeds (url) ON DELETE CASCADE,
    item_key text NOT NULL,
    mark text NOT NULL,
    item jsonb,
    due_at timestamptz,
    failures integer NOT NULL,
    source_id text,
    problem text,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (feed_url, item_key)
  )`,
  'CREATE INDEX feed_items_due ON feed_items (feed_url, due_at) WHERE due_at IS NOT NULL',
];

export const filing: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
