import { z } from 'zod';
import { action, focus, placeholder } from './parts.js';
import { richText } from './rich-text.js';
import { plain } from './text.js';

const dispatched = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    multiline: z.boolean().optional(),
    initial_value: plain(3000, 0).optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    ...dispatched,
    ...placeholder,
    ...action,
    ...focus,
  })
  .refine((input) => (input.min_length ?? 0) <= (input.max_length ?? 3000), {
    message: 'must not be more than max_length',
    path: ['min_length'],
  });

export const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  initial_value: plain(3000).optional(),
  ...dispatched,
  ...placeholder,
  ...action,
  ...focus,
});

export const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  initial_value: plain(3000).optional(),
  ...dispatched,
  ...placeholder,
  ...action,
  ...focus,
});

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number, as a string');

export const numberInput = z
  .strictObject({
    type: z.literal('number_input'),
    is_decimal_allowed: z.boolean(),
    initial_value: decimal.optional(),
    min_value: decimal.optional(),
    max_value: decimal.optional(),
    ...dispatched,
    ...placeholder,
    ...action,
    ...focus,
  })
  .refine(
    ({ min_value: min, max_value: max }) =>
      min === undefined || max === undefined || Number(min) <= Number(max),
    {
      message: 'must not be more than max_value',
      path: ['min_value'],
    },
  );

const lines = z.int().min(1).max(100).optional();

export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  initial_value: richText.optional(),
  min_lines: lines,
  max_lines: lines,
  ...dispatched,
  ...placeholder,
  ...action,
  ...focus,
});

export const fileInput = z.strictObject({
  type: z.literal('file_input'),
  filetypes: z
    .array(z.string().regex(/^[a-z0-9]+$/))
    .min(1)
    .optional(),
  max_files: z.int().min(1).max(10).optional(),
  ...action,
});
