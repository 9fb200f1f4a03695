import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder with `package.json`: these tests run from `build/test/structure/`. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Paths of the files below a folder of the package, from that folder, with `/`. */
export function filesBelow(folder: string): string[] {
  const walk = (at: string): string[] =>
    readdirSync(`${root}${folder}/${at}`, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(`${at}${entry.name}/`) : [`${at}${entry.name}`],
    );
  return existsSync(`${root}${folder}`) ? walk('').sort() : [];
}
