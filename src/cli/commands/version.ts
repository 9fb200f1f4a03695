import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../record/package-root.js';
import { type Command, exit } from '../command.js';
import { write } from '../output.js';

/** `stet --version`: the version of the package that this file is part of. */
export const version: Command = async ({ stdout }) => {
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8'));
  const number =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  await write(stdout, `stet ${String(number)}\n`);
  return exit.nothing;
};
