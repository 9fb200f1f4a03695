/** Which rule each comparison of two texts speaks for. */
import type { Remark, Rule } from '../rule.js';
import { alteredQuote } from '../rules/altered-quote.js';
import { contradicted } from '../rules/contradicted.js';
import { droppedAttribution } from '../rules/dropped-attribution.js';
import { misattributedQuote } from '../rules/misattributed-quote.js';
import { overstated } from '../rules/overstated.js';
import { unrecordedQuote } from '../rules/unrecorded-quote.js';
import { wrongDate } from '../rules/wrong-date.js';
import { wrongName } from '../rules/wrong-name.js';
import { wrongNumber } from '../rules/wrong-number.js';
import { wrongOffice } from '../rules/wrong-office.js';
import { absolutes } from './absolutes.js';
import { categories } from './categories.js';
import { certainty } from './certainty.js';
import { days } from './days.js';
import { denials } from './denials.js';
import { designations } from './designations.js';
import { doers } from './doers.js';
import type { Draft } from './draft.js';
import { figures } from './figures.js';
import { negations } from './negations.js';
import { offices } from './offices.js';
import { opposites } from './opposites.js';
import { alteredQuotes, otherVoices, unfoundQuotes } from './quotes.js';
import { roles } from './roles.js';
import { strangers } from './strangers.js';
import { times } from './times.js';
import { whereabouts } from './whereabouts.js';

export interface TextRule {
  readonly rule: Rule;
  readonly comparisons: readonly ((draft: Draft) => Remark[])[];
}

/** In the order in which their remarks are made. */
export const TEXT_RULES: readonly TextRule[] = [
  { rule: wrongOffice, comparisons: [offices] },
  { rule: wrongName, comparisons: [strangers] },
  { rule: alteredQuote, comparisons: [alteredQuotes] },
  { rule: misattributedQuote, comparisons: [otherVoices] },
  { rule: wrongNumber, comparisons: [figures, designations] },
  { rule: wrongDate, comparisons: [days, times] },
  {
    rule: contradicted,
    comparisons: [opposites, negations, denials, roles, doers, whereabouts, categories],
  },
  { rule: droppedAttribution, comparisons: [certainty] },
  { rule: overstated, comparisons: [absolutes] },
  { rule: unrecordedQuote, comparisons: [unfoundQuotes] },
];
