import { restore as restoreFrom } from '../../desk/backup/restore.js';
import { asJson } from '../../reports/json.js';
import { type Command, exit } from '../command.js';
import { withDesk } from '../desk-store.js';
import { write } from '../output.js';
import { backupFile, rowsInWords } from './backup-words.js';

/** `stet restore FILE [--force]`. */
export const restore: Command = async (invocation) => {
  const { options, stdout } = invocation;
  const path = backupFile('restore', invocation.words);
  const restored = await withDesk(invocation, { make: true }, ({ db }) =>
    restoreFrom(db, path, options.force),
  );
  await write(
    stdout,
    options.format === 'json'
      ? asJson({ file: path, ...restored }, 2)
      : `Restored what ${path} held on ${restored.made}: ${rowsInWords(restored.rows)}. Every ledger is whole.\n`,
  );
  return exit.nothing;
};
