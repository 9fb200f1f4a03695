import type { Migration } from 'kysely';
import { desk } from './0001-desk.js';
import { shown } from './0002-shown.js';
import { marks } from './0003-marks.js';
import { organisations } from './0004-organisations.js';
import { filing } from './0005-filing.js';
import { sourceStates } from './0006-source-states.js';
import { passages } from './0007-passages.js';
import { notices } from './0008-notices.js';

/** In the order of their names. One that has been released is never changed: another is added. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-desk': desk,
  '0002-shown': shown,
  '0003-marks': marks,
  '0004-organisations': organisations,
  '0005-filing': filing,
  '0006-source-states': sourceStates,
  '0007-passages': passages,
  '0008-notices': notices,
};
