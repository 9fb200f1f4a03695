import { backUp } from '../../desk/backup/write.js';
import { asJson } from '../../reports/json.js';
import { type Command, exit } from '../command.js';
import { withDesk } from '../desk-store.js';
import { write } from '../output.js';
import { backupFile, rowsInWords } from './backup-words.js';

/** `stet backup FILE`. */
export const backup: Command = async (invocation) => {
  const { options, stdout } = invocation;
  const path = backupFile('backup', invocation.words);
  const rows = await withDesk(invocation, { make: false }, ({ db }) => backUp(db, path, new Date()));
  await write(
    stdout,
    options.format === 'json' ? asJson({ file: path, rows }, 2) : `Wrote ${path}: ${rowsInWords(rows)}.\n`,
  );
  return exit.nothing;
};
