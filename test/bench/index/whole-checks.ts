/** `node --expose-gc whole-checks.js PASSAGES DRAFTS`: whole checks on a record of so many passages, as JSON on standard output. */
import { measureChecks } from '../checks/measure-checks.js';

const [passages = 0, drafts = 0] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(await measureChecks({ passages, drafts })));
