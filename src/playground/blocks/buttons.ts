import { z } from 'zod';
import { overflowOption } from './options.js';
import { action, confirm } from './parts.js';
import { identifier, plain, plainText, webUrl } from './text.js';

const style = z.enum(['primary', 'danger']).optional();

export const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  value: plain(2000).optional(),
  url: webUrl.optional(),
  style,
  accessibility_label: plain(75).optional(),
  ...action,
  ...confirm,
});

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  options: z.array(overflowOption).min(1).max(5, 'no more than 5 items allowed'),
  ...action,
  ...confirm,
});

export const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  text: plainText(75),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: webUrl,
      customizable_input_parameters: z
        .array(z.strictObject({ name: identifier, value: plain(2000) }))
        .optional(),
    }),
  }),
  style,
  accessibility_label: plain(75).optional(),
  ...action,
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: plain(2000),
  accessibility_label: plain(75).optional(),
});

export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  positive_button: feedbackButton,
  negative_button: feedbackButton,
  ...action,
});

export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  icon: z.literal('trash'),
  text: plainText(75),
  value: plain(2000).optional(),
  accessibility_label: plain(75).optional(),
  visible_to_user_ids: z.array(identifier).optional(),
  ...action,
  ...confirm,
});
