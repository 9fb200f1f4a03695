/** What runs in a thread of the pool: a checker of its own, of the record that it was started with. */
import { getPriority, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createTextChecker } from '../../../checking/against/check-against.js';
import { createChecker } from '../../../checking/check.js';
import type { NewsRecord } from '../../../record/record.js';
import { readSavedIndex } from '../../../retrieval/saved-index.js';
import { readThesaurus } from '../../../retrieval/thesaurus/file.js';
import { createTimer } from '../spent.js';
import { serve } from './serve.js';

/** Of niceness: where there are fewer cores than work, the thread that acknowledges goes first. */
const below = 5;
// On Linux a thread has a priority of its own; elsewhere this would be the whole program's.
if (platform() === 'linux') setPriority(Math.min(19, getPriority() + below));

const record: NewsRecord = workerData;
const index = await readSavedIndex(record.digest);
const timer = createTimer(() => performance.now());
const texts = createTextChecker(readThesaurus, record.asOf, timer);
const checker = createChecker(record, index, texts, timer);
if (parentPort !== null) serve(parentPort, checker, timer);
