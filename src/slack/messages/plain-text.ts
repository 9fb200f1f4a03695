/** Anybody's words where Slack takes plain text: labels, options, headings. */
import type { types } from '@slack/bolt';

/** On one line, without what Slack refuses, cut to `max` UTF-16 units; "…" where nothing is left. */
export function plainText(words: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: plainWords(words, max) || '…', emoji: false };
}

/** As `plainText`, the words alone; empty where nothing is left. */
export function plainWords(words: string, max: number): string {
  const whole = words
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return whole.length <= max
    ? whole
    : `${whole
        .slice(0, max - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}

/** Text to go on editing: lines are kept, cut to `max` UTF-16 units. */
export function plainLines(words: string, max: number): string {
  return words
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '');
}
