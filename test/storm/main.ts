/**
 * `npm run test:storm -- [--deliveries 10000] [--distinct 2500] [--seed 1]`: a storm of redelivered and reordered deliveries
 * over Socket Mode, and one of a fifth of that over HTTP, on the embedded database in a folder, or on PostgreSQL where
 * STET_TEST_DATABASE_URL names a server. Fails where anything is not answered exactly once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/record/store/store.js';
import { freshDatabase } from '../support/fresh-database.js';
import { type StormOptions, storm } from './storm.js';

const { values } = parseArgs({
  options: {
    deliveries: { type: 'string', default: '10000' },
    distinct: { type: 'string', default: '2500' },
    seed: { type: 'string', default: '1' },
  },
});

const names = {
  mention: 'mentions',
  directMessage: 'direct messages',
  command: 'commands',
  share: 'shares',
  decision: 'decisions',
};

async function run(mode: StormOptions['mode'], share: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-storm-'));
  const fresh = await freshDatabase();
  const store = await openStore({ folder, databaseUrl: fresh?.url });
  try {
    const { answered, deliveries, wrong, took } = await storm({
      ...{ store, mode, parallel: 32, patience: 600_000 },
      distinct: Math.round(Number(values.distinct) * share),
      deliveries: Math.round(Number(values.deliveries) * share),
      seed: Number(values.seed),
    });
    const each = Object.entries(names).map(
      ([doing, name]) =>
        `${answered[doing as keyof typeof names].once} of ${answered[doing as keyof typeof names].asked} ${name}`,
    );
    console.log(
      `${mode === 'http' ? 'HTTP' : 'Socket Mode'}, ${store.kind}: ${deliveries} deliveries in ${(took / 1000).toFixed(1)} s; answered exactly once: ${each.join(', ')}`,
    );
    for (const one of wrong.slice(0, 20)) console.log(`  ${one}`);
    return wrong.length === 0;
  } finally {
    await store.close();
    await fresh?.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const well = [await run('socket', 1), await run('http', 0.2)];
process.exit(well.every(Boolean) ? 0 : 1);
