/** Run by `npm run build`: writes an empty embedded database with its tables to `build/store.tar.gz`. */
import { rmSync, writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import { emptyDatabase } from './embedded.js';
import { migrate } from './migrate.js';
import { oneConnection } from './one-connection.js';

rmSync(emptyDatabase(), { force: true });
const database = await PGlite.create();
await migrate(new Kysely({ dialect: new PostgresDialect({ pool: oneConnection(database) }) }));
const copy = await database.dumpDataDir('gzip');
writeFileSync(emptyDatabase(), new Uint8Array(await copy.arrayBuffer()));
await database.close();
