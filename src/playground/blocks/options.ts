import { z } from 'zod';
import { anyText, plain, plainText, webUrl } from './text.js';

/** An option of a select menu. Slack's docs name 75 and 150 for `value`; the smaller is held to. */
export const option = z.strictObject({
  text: plainText(75),
  value: plain(75),
  description: plainText(75).optional(),
});

/** An option of checkboxes and radio buttons, which may be styled. */
export const styledOption = z.strictObject({
  text: anyText(75),
  value: plain(75),
  description: anyText(75).optional(),
});

/** An option of an overflow menu, which may lead to a page. */
export const overflowOption = option.extend({ url: webUrl.optional() });

export const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) });

export const confirmation = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});
