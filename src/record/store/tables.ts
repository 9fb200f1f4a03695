/** The tables of the store, as Kysely knows them. `migrations/` makes them; the two are held together by a test. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Slack's id of a workspace: what belongs to one is never shown to another. */
type TeamId = string;
/** Written as a `Date` or an ISO string, read as a `Date`. */
type Time = ColumnType<Date, Date, Date>;
type TimeOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** Written as JSON text, read as what it holds. */
type Json<Shape extends object> = JSONColumnType<Shape>;
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;

/** Work that was taken in and is to be done once. */
export interface JobsTable {
  readonly id: string;
  readonly team_id: TeamId;
  /** What makes two deliveries the same work; unique in a workspace. */
  readonly key: string;
  /** Jobs of one lane are done one after the other, in order. */
  readonly lane: string;
  readonly kind: string;
  /** Null once it is done: it may hold a draft. */
  payload: JsonOrNull;
  state: 'waiting' | 'running' | 'done' | 'failed';
  attempts: ColumnType<number, number | undefined, number>;
  /** The process that does it. */
  taken_by: string | null;
  taken_until: TimeOrNull;
  /** Not to be taken up before. */
  run_after: Time;
  /** What of it has been done, for a retry: the messages that were posted. */
  progress: JSONColumnType<Record<string, unknown>, string | undefined, string>;
  created_at: Time;
  finished_at: TimeOrNull;
  /** In which order jobs came. */
  readonly seq: Generated<number>;
}

/** A check that was made, draft included, for as long as drafts are kept. */
export interface ChecksTable {
  readonly id: string;
  readonly team_id: TeamId;
  readonly text: string;
  options: Json<object>;
  report: Json<object>;
  /** Ids of its claims and findings. */
  ids: ColumnType<string[], string[], string[]>;
  record_digest: string;
  readonly asked_by: string | null;
  /** How it was asked: `command`, `mention`, `draft`. */
  readonly surface: string;
  /** How its answer was put, where it can be made anew. */
  readonly shown: JsonOrNull;
  readonly created_at: Time;
}

/** An answer that was posted, and may have to be marked later. */
export interface AnswersTable {
  readonly id: string;
  readonly team_id: TeamId;
  check_id: string | null;
  readonly job_id: string;
  readonly channel_id: string;
  /** The message that answers; null where only one person saw it. */
  readonly ts: string | null;
  readonly thread_ts: string | null;
  /** The message that was asked about. */
  readonly asked_ts: string | null;
  readonly asked_by: string | null;
  /** Of the text that was checked, to see whether it was changed since. */
  readonly text_hash: string;
  /** The verdicts, to see whether they changed. */
  outcome: Json<object>;
  marked_at: TimeOrNull;
  /** The mark under it, in the same channel. */
  mark_ts: ColumnType<string | null, string | null | undefined, string | null>;
  readonly created_at: Time;
}

/** Which evidence an answer relied on. */
export interface ReliancesTable {
  readonly team_id: TeamId;
  readonly answer_id: string;
  /** A citation's id. */
  readonly evidence: string;
  /** Of the evidence as the answer was last held against it. */
  digest: string;
  /** The digest when the answer was given, where that is another; empty for evidence that it did not rely on then. */
  given: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Who decided what, when and why. Rows are added and never changed: a trigger sees to it. */
export interface LedgerTable {
  readonly team_id: TeamId;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: Time;
  /** Slack's id of the person, or `stet`. */
  readonly by: string;
  readonly kind: string;
  readonly entry: Json<object>;
  readonly previous: string;
  readonly hash: string;
}

/** The decision on a finding that is in force. */
export interface FindingDecisionsTable {
  readonly team_id: TeamId;
  readonly finding_key: string;
  readonly rule: string;
  decision: 'confirmed' | 'dismissed' | 'speakers-error';
  by: string;
  at: Time;
  why: string | null;
  seq: number;
}

/** The desk's ruling on a discrepancy that is in force. */
export interface RulingsTable {
  readonly team_id: TeamId;
  readonly discrepancy_id: string;
  ruling: 'open' | 'confirmed' | 'dismissed';
  by: string;
  at: Time;
  why: string | null;
  seq: number;
}

export interface CorrectionsTable {
  readonly team_id: TeamId;
  readonly id: string;
  state: 'draft' | 'filed' | 'withdrawn';
  body: Json<object>;
  changed_by: string;
  changed_at: Time;
}

/** What an editor has set, by channel; the channel `*` is the default. */
export interface ChannelSettingsTable {
  readonly team_id: TeamId;
  readonly channel_id: string;
  settings: Json<object>;
  changed_by: string;
  changed_at: Time;
}

/** Workspaces that installed Stet, and their tokens, sealed. */
export interface InstallationsTable {
  /** Of the workspace, or of the organisation that installed it for all of its own. */
  readonly id: string;
  readonly name: string | null;
  sealed: string;
  installed_at: Time;
}

/** Workspaces that use the installation of their organisation. */
export interface OrganisationTeamsTable {
  readonly organisation_id: string;
  readonly team_id: TeamId;
}

/** A version of a source that was filed. The record is one for all workspaces of a Stet, as the folder `knowledge/` is. */
export interface FiledSourcesTable {
  /** As citations name it. */
  readonly id: string;
  /** From 1. */
  readonly version: number;
  /** Whether it is the latest. */
  current: boolean;
  state: 'machine' | 'confirmed' | 'withdrawn';
  /** Of the bytes as they came: hex of SHA-256. */
  readonly document_hash: string;
  /** Of the text without regard to white space. */
  readonly text_hash: string;
  /** The address without what tells nothing (`addressKey`); null where it has none. */
  readonly address: string | null;
  readonly text: string;
  /** A `Source` of `record/schema`. */
  body: Json<object>;
  /** To find near-duplicates by. */
  readonly signature: Json<object>;
  /** Not to be shown before. */
  embargoed_until: TimeOrNull;
  /** Its publisher has withheld or cancelled it. */
  withheld: boolean;
  /** Slack's id of a person, or `stet`. */
  readonly filed_by: string;
  readonly via: 'file' | 'link' | 'feed' | 'slack' | 'http';
  /** Where in Slack to tell what was found (`AskedIn` of `record/filed`); null for nowhere. */
  readonly asked_in: JsonOrNull;
  readonly filed_at: Time;
  /** When it was held against the other sources; null until then. */
  compared_at: TimeOrNull;
  readonly seq: Generated<number>;
  /** Who confirmed, withdrew or restored it last, and when: Slack's id of a person, or `stet`; null where nobody did. */
  state_by: ColumnType<string | null, string | null | undefined, string | null>;
  state_at: TimeOrNull;
  /** Grows with every change of any filed source. */
  changed: Generated<number>;
}

/** A discrepancy that was found by comparing sources. */
export interface FoundDiscrepanciesTable {
  readonly id: string;
  /** A `Discrepancy` of `record/schema`. */
  body: Json<object>;
  /** Whose sides it has. */
  sources: ColumnType<string[], string[], string[]>;
  found_at: Time;
  /** When a new version of a source, or its withdrawal, took it away. */
  lapsed_at: TimeOrNull;
}

/** A feed that is watched. */
export interface FeedsTable {
  readonly url: string;
  title: string | null;
  etag: string | null;
  last_modified: string | null;
  checked_at: TimeOrNull;
  /** When it is to be asked for again. */
  next_at: Time;
  /** One after the other. */
  failures: number;
  problem: string | null;
  /** Since when it is not asked for any more, as its publisher has taken it away; null while it is. */
  stopped_at: TimeOrNull;
  /** The process that reads it, and until when it has it. */
  taken_by: ColumnType<string | null, string | null | undefined, string | null>;
  taken_until: TimeOrNull;
  readonly added_by: string;
  readonly added_at: Time;
}

/** What was seen in a feed, so that it is not fetched again. */
export interface FeedItemsTable {
  readonly feed_url: string;
  readonly item_key: string;
  /** Changes where the feed says that the item did. */
  mark: string;
  /** A `FeedItem` of `filing/feeds`; null once it is filed. */
  item: JsonOrNull;
  /** When it is to be filed; null where there is nothing left to do. */
  due_at: TimeOrNull;
  /** One after the other. */
  failures: number;
  source_id: ColumnType<string | null, string | null | undefined, string | null>;
  problem: ColumnType<string | null, string | null | undefined, string | null>;
  seen_at: Time;
}

/** What is found of a filed source: a fact or a quote. Made from `filed_sources`, and made anew where it is lost. */
export interface PassagesTable {
  /** Block and place in it: `retrieval/postgres/place`. Never given twice. */
  readonly id: number;
  /** The first year of the partition that it is in; 0 where its source has none. */
  readonly period: number;
  readonly source: string;
  /** As citations name it within its source. */
  readonly entry: string;
  /** Among the passages of its source, from 0. */
  readonly place: number;
  readonly text: string;
}

/** In which passages of a block a term stands, how often, and how long they are: `retrieval/postgres/postings`. */
export interface PassagePostingsTable {
  readonly term: string;
  readonly block: number;
  readonly period: number;
  postings: Uint8Array;
}

/** In how many passages a term stands. */
export interface PassageTermsTable {
  readonly term: string;
  passages: number;
}

/** Passages are numbered in blocks, each of one period. */
export interface PassageBlocksTable {
  readonly block: Generated<number>;
  readonly period: number;
  /** How many of its numbers were given. */
  filled: number;
}

/** A filed source whose passages are in the index. */
export interface IndexedSourcesTable {
  readonly id: string;
  /** Of what was read of it: where it is another now, it is indexed anew. */
  mark: string;
  /** The last full day that it speaks of. */
  latest_day: string | null;
}

/** One row: how far the index has come, and of what it is. */
export interface PassageIndexTable {
  /** Of `retrieval/postgres/terms-version`. */
  readonly terms_version: number;
  /** The change of `filed_sources` up to which everything is indexed. */
  changed: number;
  /** How many there are, and how many terms they have together. */
  passages: number;
  length: number;
}

export interface Tables {
  passages: PassagesTable;
  passage_postings: PassagePostingsTable;
  passage_terms: PassageTermsTable;
  passage_blocks: PassageBlocksTable;
  indexed_sources: IndexedSourcesTable;
  passage_index: PassageIndexTable;
  filed_sources: FiledSourcesTable;
  found_discrepancies: FoundDiscrepanciesTable;
  feeds: FeedsTable;
  feed_items: FeedItemsTable;
  jobs: JobsTable;
  checks: ChecksTable;
  answers: AnswersTable;
  reliances: ReliancesTable;
  ledger: LedgerTable;
  finding_decisions: FindingDecisionsTable;
  rulings: RulingsTable;
  corrections: CorrectionsTable;
  channel_settings: ChannelSettingsTable;
  installations: InstallationsTable;
  organisation_teams: OrganisationTeamsTable;
}
