/** Where this package stands on disk, whether it runs from `build/src` or from the tests in `build/test`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The nearest folder above this file that has a `package.json`.
 *
 * @throws {Error} where there is none, as after copying `build/` alone.
 */
export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) {
      throw new Error(
        `expected a package.json in a folder above ${start}; found none. Install Stet whole, not build/ alone.`,
      );
    }
  }
}

/** The folder of the record that ships with Stet. */
export function shippedKnowledge(): string {
  return join(packageRoot(), 'knowledge');
}

/** Its compiled copy, written by `npm run build`. */
export function shippedCompiledCopy(): string {
  return join(packageRoot(), 'build', 'record.json');
}
