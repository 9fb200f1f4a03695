/** What is compared, by name. Each is loaded only in the process that measures it. */
import type { OpenEngine } from './engine.js';

interface Entry {
  readonly id: string;
  /** As tables and plots have it. */
  readonly name: string;
  readonly load: () => Promise<OpenEngine>;
  /** Needs a PostgreSQL server. */
  readonly server?: true;
}

export const OWN = 'stet';
/** What ratios are against. */
export const REFERENCE = 'minisearch';
export const DATABASES: readonly string[] = ['sqlite', 'postgres'];

export const ENGINES: readonly Entry[] = [
  {
    id: REFERENCE,
    name: 'MiniSearch',
    load: async () => (await import('./engines/minisearch.js')).createMiniSearch,
  },
  {
    id: 'minisearch-stop',
    name: 'MiniSearch, stop words out',
    load: async () => (await import('./engines/minisearch.js')).createMiniSearchWithoutStopWords,
  },
  { id: OWN, name: 'Stet', load: async () => (await import('./engines/stet.js')).createStet },
  {
    id: 'flexsearch',
    name: 'FlexSearch',
    load: async () => (await import('./engines/flexsearch.js')).createFlexSearch,
  },
  { id: 'orama', name: 'Orama', load: async () => (await import('./engines/orama.js')).createOrama },
  { id: 'lunr', name: 'Lunr', load: async () => (await import('./engines/lunr.js')).createLunr },
  {
    id: 'sqlite',
    name: 'SQLite FTS5',
    load: async () => (await import('./engines/sqlite.js')).createSqlite,
  },
  {
    id: 'postgres',
    name: 'PostgreSQL full text',
    load: async () => (await import('./engines/postgres.js')).createPostgres,
    server: true,
  },
];

/** @throws for an id that no engine has */
export function engineOf(id: string): Entry {
  const found = ENGINES.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new Error(`no engine is called ${id}; there are ${ENGINES.map((one) => one.id).join(', ')}`);
}
