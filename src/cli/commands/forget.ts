import { type Counts, forgetOld, forgetPerson } from '../../desk/forgetting.js';
import type { Database } from '../../record/store/store.js';
import { asJson } from '../../reports/json.js';
import { counted } from '../../reports/wording.js';
import { CannotRun, type Command, exit } from '../command.js';
import { withDesk } from '../desk-store.js';
import { write } from '../output.js';

/** `stet forget --user ID`, `stet forget --older-than DAYS`. */
export const forget: Command = async (invocation) => {
  const { options, words, stdout } = invocation;
  const { user, olderThan, team } = options;
  if (words.length > 0 || (user === undefined) === (olderThan === undefined))
    throw new CannotRun('Say what to delete: either --user ID or --older-than DAYS.');
  if (olderThan !== undefined && team !== undefined)
    throw new CannotRun('--older-than is for every workspace; --team goes with --user.');
  const counts = await withDesk(invocation, { make: false }, async ({ db }) => {
    const now = new Date();
    if (olderThan !== undefined) return forgetOld(db, olderThan, now);
    let all: Counts = { answers: 0, checks: 0 };
    for (const one of team === undefined ? await teamsOf(db, user ?? '') : [team])
      all = sum(all, await forgetPerson(db, one, user ?? '', { by: 'stet', at: now }));
    return all;
  });
  const { checks = 0, answers = 0 } = counts;
  await write(
    stdout,
    options.format === 'json'
      ? asJson({ deleted: counts }, 2)
      : `Deleted ${counted(checks, 'check')} and ${counted(answers, 'answer')}. What was posted in Slack stays there.\n`,
  );
  return exit.nothing;
};

/** The workspaces where somebody had something checked. */
async function teamsOf(db: Database, user: string): Promise<string[]> {
  const checks = db.selectFrom('checks').select('team_id').where('asked_by', '=', user);
  const answers = db.selectFrom('answers').select('team_id').where('asked_by', '=', user);
  const rows = await checks.union(answers).orderBy('team_id').execute();
  return rows.map(({ team_id }) => team_id);
}

const sum = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(Object.keys(b).map((table) => [table, (a[table] ?? 0) + (b[table] ?? 0)]));
