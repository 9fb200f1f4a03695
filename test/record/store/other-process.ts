/** Run in a process of its own: takes the folder that is named, says so, and holds it until it is ended. */
import { lockFolder } from '../../../src/record/store/folder-lock.js';
import { openStore } from '../../../src/record/store/store.js';

const [, , folder = '', what = 'lock'] = process.argv;
try {
  if (what === 'store') await openStore({ folder });
  else lockFolder(folder, new Date());
  process.send?.('held');
} catch (error) {
  process.send?.(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
setInterval(() => undefined, 1_000_000);
