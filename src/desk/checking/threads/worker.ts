/** What runs in a thread of the pool: a checker of its own, of the record that it was started with. */
import { getPriority, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createTextChecker } from '../../../checking/against/check-against.js';
import { createChecker } from '../../../checking/check.js';
import { saveIndex } from '../../../retrieval/memory-index.js';
import { passagesOf } from '../../../retrieval/passages.js';
import { readSavedIndex, shared } from '../../../retrieval/saved-index.js';
import { readThesaurus } from '../../../retrieval/thesaurus/file.js';
import type { Start } from './said.js';
import { serve } from './serve.js';

/** Of niceness: where there are fewer cores than work, the thread that acknowledges goes first. */
const below = 5;
// On Linux a thread has a priority of its own; elsewhere this would be the whole program's.
if (platform() === 'linux') setPriority(Math.min(19, getPriority() + below));

const { record, index: given }: Start = workerData;
const index = given ?? shared((await readSavedIndex(record.digest)) ?? saveIndex(passagesOf(record)));
const texts = createTextChecker(readThesaurus, record.asOf);
const checker = createChecker(record, new Uint8Array(index), texts);
if (parentPort !== null) serve(parentPort, checker, index);
