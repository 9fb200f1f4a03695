import { asObject, asRow, ledgerColumns } from '../../desk/ledger/export.js';
import { entriesOf, teamsWithLedger, type Verified, verify } from '../../desk/ledger/ledger.js';
import type { Database } from '../../record/store/store.js';
import { asCsv } from '../../reports/csv.js';
import { asJson } from '../../reports/json.js';
import { neutralise } from '../../reports/neutralise.js';
import { counted } from '../../reports/wording.js';
import { CannotRun, type Command, type ExitCode, exit, type Invocation } from '../command.js';
import { withDesk } from '../desk-store.js';
import { write } from '../output.js';

/** `stet ledger verify`, `stet ledger export`. */
export const ledger: Command = async (invocation) => {
  const [what, ...more] = invocation.words;
  const { format, noted, team } = invocation.options;
  if ((what !== 'verify' && what !== 'export') || more.length > 0)
    throw new CannotRun(
      `Expected "stet ledger verify" or "stet ledger export", got "${['stet ledger', ...invocation.words].join(' ')}".`,
    );
  if (what === 'verify') {
    if (format !== 'text' && format !== 'json')
      throw new CannotRun(`stet ledger verify gives text or json, not ${format}.`);
    if (noted !== undefined && team === undefined)
      throw new CannotRun('Say with --team whose ledger the hash of --noted is of.');
  } else if (format === 'json') {
    throw new CannotRun('stet ledger export gives jsonl or csv, not json.');
  } else if (noted !== undefined) {
    throw new CannotRun('--noted is for stet ledger verify.');
  }
  return withDesk(invocation, { make: false }, async ({ db }) => {
    const teams = team === undefined ? await teamsWithLedger(db) : [team];
    return what === 'verify' ? verified(db, teams, invocation) : exported(db, teams, invocation);
  });
};

async function verified(
  db: Database,
  teams: readonly string[],
  { options, stdout }: Invocation,
): Promise<ExitCode> {
  const ledgers: ({ readonly team: string } & Verified)[] = [];
  for (const team of teams) ledgers.push({ team, ...(await verify(db, team, options.noted)) });
  if (options.format === 'json') await write(stdout, asJson({ ledgers }, 2));
  else if (ledgers.length === 0) await write(stdout, 'Nothing was decided yet: there is no ledger.\n');
  else await write(stdout, ledgers.map((one) => `${one.team}: ${inWords(one)}\n`).join(''));
  return ledgers.every(({ kind }) => kind === 'whole') ? exit.nothing : exit.found;
}

const wrong = {
  gap: 'is missing',
  changed: 'is not what was written',
  previous: 'does not follow from the one before it',
} as const;

function inWords(verified: Verified): string {
  if (verified.kind === 'whole')
    return `whole, ${counted(verified.count, 'entry', 'entries')}, ends with ${verified.hash}`;
  if (verified.kind === 'broken') return `NOT WHOLE: entry ${verified.seq} ${wrong[verified.wrong]}`;
  return `NOT WHOLE: none of its ${counted(verified.count, 'entry', 'entries')} has the hash that was noted; its end was cut off, or all of it written anew`;
}

async function exported(
  db: Database,
  teams: readonly string[],
  { options, stdout }: Invocation,
): Promise<ExitCode> {
  const csv = options.format === 'csv';
  if (csv) await write(stdout, asCsv([ledgerColumns]));
  for (const team of teams)
    for await (const entry of entriesOf(db, team)) {
      const cells = () => asRow(entry).map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell));
      await write(stdout, csv ? asCsv([cells()]) : asJson(asObject(entry)));
    }
  return exit.nothing;
}
