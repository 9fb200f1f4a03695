/** Run by `npm run build`, after the record was compiled: writes the index of the record that ships. */
import { loadRecord } from '../record/load.js';
import { shippedKnowledge } from '../record/package-root.js';
import { saveIndex } from './memory-index.js';
import { passagesOf } from './passages.js';
import { writeSavedIndex } from './saved-index.js';

const record = await loadRecord(shippedKnowledge());
await writeSavedIndex(record.digest, saveIndex(passagesOf(record)));
