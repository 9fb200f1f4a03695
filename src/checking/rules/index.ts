/** All rules, in the order in which their remarks are made. */
import type { Rule } from '../rule.js';
import { alteredQuote } from './altered-quote.js';
import { contradicted } from './contradicted.js';
import { droppedAttribution } from './dropped-attribution.js';
import { knownDiscrepancy } from './known-discrepancy.js';
import { misattributedQuote } from './misattributed-quote.js';
import { nameStyle } from './name-style.js';
import { overstated } from './overstated.js';
import { singleOrigin } from './single-origin.js';
import { sourcesDisagree } from './sources-disagree.js';
import { unrecordedQuote } from './unrecorded-quote.js';
import { wrongArithmetic } from './wrong-arithmetic.js';
import { wrongContext } from './wrong-context.js';
import { wrongDate } from './wrong-date.js';
import { wrongName } from './wrong-name.js';
import { wrongNumber } from './wrong-number.js';
import { wrongOffice } from './wrong-office.js';

export const RULES: readonly Rule[] = [
  wrongOffice,
  wrongName,
  alteredQuote,
  misattributedQuote,
  wrongContext,
  wrongNumber,
  wrongDate,
  wrongArithmetic,
  contradicted,
  knownDiscrepancy,
  sourcesDisagree,
  droppedAttribution,
  singleOrigin,
  overstated,
  unrecordedQuote,
  nameStyle,
];
