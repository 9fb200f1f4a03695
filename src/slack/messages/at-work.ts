/** What is said while an answer is being made. */
import type { Answer } from './answer.js';
import { escaped } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

/** Of fewer sentences than these, it is not worth saying how many they are. */
const many = 10;

const what = (sentences: number): string => (sentences < many ? '' : ` ${sentences} sentences`);

/** What is being done. */
export type Doing = 'checking' | 'reading';

/** After Stet's name, as Slack shows a status: `Stet is checking 40 sentences…`. */
export const statusOf = (sentences: number, doing: Doing = 'checking'): string =>
  `is ${doing}${what(sentences)}…`;

/** Where Slack takes no status. */
export const atWork = (sentences: number, doing: Doing = 'checking'): Answer =>
  plainAnswer(escaped(`${doing === 'checking' ? 'Checking' : 'Reading'}${what(sentences)}…`));
