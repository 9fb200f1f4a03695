/** What runs in a thread of the pool: a checker of its own, of the record that it was started with. */
import { parentPort, workerData } from 'node:worker_threads';
import { createTextChecker } from '../../../checking/against/check-against.js';
import { createChecker } from '../../../checking/check.js';
import type { NewsRecord } from '../../../record/record.js';
import { readSavedIndex } from '../../../retrieval/saved-index.js';
import { readThesaurus } from '../../../retrieval/thesaurus/file.js';
import { serve } from './serve.js';

const record: NewsRecord = workerData;
const index = await readSavedIndex(record.digest);
const checker = createChecker(record, index, createTextChecker(readThesaurus, record.asOf));
if (parentPort !== null) serve(parentPort, checker);
