import { z } from 'zod';
import { badCharacters, parseMrkdwn } from '../mrkdwn.js';

/** A string of `min` to `max` UTF-16 units, without halved characters. */
export function plain(max: number, min = 1) {
  return z
    .string()
    .min(min, `must be more than ${min - 1} characters`)
    .max(max, `must be less than ${max + 1} characters`)
    .superRefine((text, context) => {
      for (const problem of badCharacters(text)) context.addIssue({ code: 'custom', message: problem });
    });
}

/** A string in Slack's own markup, every control sequence of which parses. */
export function mrkdwnString(max: number, min = 1) {
  return z
    .string()
    .min(min, `must be more than ${min - 1} characters`)
    .max(max, `must be less than ${max + 1} characters`)
    .superRefine((text, context) => {
      for (const problem of parseMrkdwn(text).problems)
        context.addIssue({ code: 'custom', message: problem });
    });
}

export function plainText(max = 3000) {
  return z.strictObject({ type: z.literal('plain_text'), text: plain(max), emoji: z.boolean().optional() });
}

export function mrkdwn(max = 3000) {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: mrkdwnString(max),
    verbatim: z.boolean().optional(),
  });
}

/** A text object of either type. */
export function anyText(max = 3000) {
  return z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);
}

/** `block_id`, `action_id`, `callback_id`: 1 to 255 characters. */
export const identifier = plain(255);

/** An http or https address of at most 3000 characters. */
export const webUrl = plain(3000).refine(
  (url) => /^https?:\/\/\S+$/.test(url) && URL.canParse(url),
  'must be a valid http or https URL',
);
