import type { Answer } from './answer.js';
import { section } from './blocks.js';
import type { Mrkdwn } from './mrkdwn.js';

/** An answer of one sentence or two: a refusal that says what to do, a confirmation. */
export function plainAnswer(sentence: Mrkdwn): Answer {
  return { summary: sentence, body: [section(sentence)], citations: [], footer: [], shareable: false };
}
