/** The commands there are: what each is for, what it takes, and where it is. A command is loaded only to be run. */
import type { Command } from './command.js';
import type { Format, OptionName } from './options.js';

export interface CatalogueEntry {
  /** What follows `stet` on the line. */
  readonly synopsis: string;
  readonly summary: string;
  readonly takes: readonly OptionName[];
  /** Of `--format`, where they are not text and json. */
  readonly formats?: readonly Format[];
  /** What an option says in the help of this command, where that is not what it says elsewhere. */
  readonly says?: Readonly<Partial<Record<OptionName, string>>>;
  readonly load: () => Promise<Command>;
}

export const catalogue = {
  check: {
    synopsis: 'check [FILE | - | "WORDS"]',
    summary: 'Hold a text against the record, or with --against FILE against another text.',
    takes: ['on', 'against', 'format', 'jsonl', 'knowledge'],
    formats: ['text', 'json', 'html', 'sarif'],
    says: { format: 'text (the default), json, html (a page to send) or sarif (for editors and CI)' },
    load: async () => (await import('./commands/check.js')).check,
  },
  why: {
    synopsis: 'why ID [- | "WORDS"]',
    summary: 'Show step by step how a finding or a verdict was reached, by the id that check shows.',
    takes: ['text', 'on', 'against', 'format', 'knowledge'],
    load: async () => (await import('./commands/why.js')).why,
  },
  search: {
    synopsis: 'search WORDS',
    summary: 'Find what the record, or with --passages FILE a file, holds about something.',
    takes: ['limit', 'passages', 'format', 'jsonl', 'knowledge'],
    load: async () => (await import('./commands/search.js')).search,
  },
  origins: {
    synopsis: 'origins [FILE | - | "WORDS"]',
    summary: 'Show who carries a claim, whom each credits, and what remains as its origins.',
    takes: ['on', 'format', 'knowledge'],
    formats: ['text', 'json', 'svg'],
    says: { format: 'text (the default), json or svg (a picture, of one claim)' },
    load: async () => (await import('./commands/origins.js')).origins,
  },
  who: {
    synopsis: 'who NAME',
    summary: 'Show who somebody is, and what office they held on a day.',
    takes: ['on', 'format', 'knowledge'],
    load: async () => (await import('./commands/who.js')).who,
  },
  people: {
    synopsis: 'people import FILE…',
    summary: 'Import office-holders: congress-legislators in YAML or JSON, or a CSV of your own.',
    takes: ['dry-run', 'on', 'format', 'knowledge'],
    says: {
      on: 'the day as of which the congress files speak (YYYY-MM-DD); else the last day on which anything in them begins',
    },
    load: async () => (await import('./commands/people.js')).people,
  },
  sources: {
    synopsis: 'sources',
    summary: 'List the sources of the record.',
    takes: ['format', 'knowledge'],
    load: async () => (await import('./commands/sources.js')).sources,
  },
  discrepancies: {
    synopsis: 'discrepancies [ID]',
    summary: 'List where reporting is wrong or sources disagree, or show one such place in full.',
    takes: ['format', 'knowledge'],
    load: async () => (await import('./commands/discrepancies.js')).discrepancies,
  },
  corrections: {
    synopsis: 'corrections draft | export',
    summary: 'Draft the correction of an error (draft ID), or export what is filed (export [FILE…]).',
    takes: ['on', 'format', 'knowledge', 'team'],
    formats: ['text', 'json', 'markdown', 'jsonld', 'jsonl', 'csv'],
    says: {
      on: 'the day of the correction (YYYY-MM-DD); today where not given',
      format: 'draft: text (the default) or json; export: markdown (the default), jsonld, jsonl or csv',
    },
    load: async () => (await import('./commands/corrections.js')).corrections,
  },
  file: {
    synopsis: 'file FILE | URL | FOLDER | - …',
    summary: 'File documents as sources of the record, and show where they disagree.',
    takes: ['publisher', 'date', 'on', 'title', 'url', 'dry-run', 'format', 'jsonl', 'knowledge'],
    says: {
      on: 'the same as --date',
      jsonl: 'one JSON object for each document as it is filed, then one for each disagreement',
      'dry-run': 'show what would be filed, and keep nothing',
    },
    load: async () => (await import('./commands/file.js')).file,
  },
  source: {
    synopsis: 'source ID',
    summary: 'Show what a source says and how it changed; confirm, withdraw or export it.',
    takes: ['changes', 'export', 'confirm', 'withdraw', 'restore', 'force', 'format', 'knowledge'],
    says: { force: 'replace the file that is there' },
    load: async () => (await import('./commands/source.js')).source,
  },
  feeds: {
    synopsis: 'feeds [add | remove | check]',
    summary: 'Say which feeds are watched, or look into all of them now and file what is new.',
    takes: ['format', 'knowledge'],
    load: async () => (await import('./commands/feeds.js')).feeds,
  },
  read: {
    synopsis: 'read [FILE | - | "WORDS"]',
    summary: 'Show the quotations in a text and who says them.',
    takes: ['format', 'jsonl'],
    load: async () => (await import('./commands/read.js')).read,
  },
  record: {
    synopsis: 'record check | new DIR',
    summary: 'Validate the record, with --texts against the full texts; or begin one.',
    takes: ['texts', 'format', 'knowledge'],
    load: async () => (await import('./commands/record.js')).record,
  },
  ledger: {
    synopsis: 'ledger verify | export',
    summary: 'Prove that the ledger of what the desk decided is whole, or give all of it.',
    takes: ['team', 'noted', 'format'],
    formats: ['text', 'json', 'jsonl', 'csv'],
    says: { format: 'verify: text (the default) or json; export: jsonl (the default) or csv' },
    load: async () => (await import('./commands/ledger.js')).ledger,
  },
  backup: {
    synopsis: 'backup FILE',
    summary: 'Write everything that the desk keeps to a file.',
    takes: ['format'],
    load: async () => (await import('./commands/backup.js')).backup,
  },
  restore: {
    synopsis: 'restore FILE',
    summary: 'Put what is in such a file into an empty store, or in place of what is there.',
    takes: ['force', 'format'],
    load: async () => (await import('./commands/restore.js')).restore,
  },
  forget: {
    synopsis: 'forget',
    summary: 'Delete the checks of a person (--user ID), or old ones (--older-than DAYS).',
    takes: ['user', 'older-than', 'team', 'format'],
    load: async () => (await import('./commands/forget.js')).forget,
  },
} as const satisfies Record<string, CatalogueEntry>;

export type CommandName = keyof typeof catalogue;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(catalogue, name);
