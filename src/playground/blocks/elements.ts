import { z } from 'zod';
import { confirmation, option, optionGroup, overflowOption, styledOption } from './options.js';
import { identifier, plain, plainText, webUrl } from './text.js';

const action = { action_id: identifier.optional() };
const confirm = { confirm: confirmation.optional() };
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(150).optional() };
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

export const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    options: z.array(option).min(1).max(100, 'no more than 100 items allowed').optional(),
    option_groups: z.array(optionGroup).min(1).max(100, 'no more than 100 items allowed').optional(),
    initial_option: option.optional(),
    ...placeholder,
    ...action,
    ...confirm,
    ...focus,
  })
  .superRefine((select, context) => {
    if ((select.options === undefined) === (select.option_groups === undefined)) {
      context.addIssue({ code: 'custom', message: 'needs either options or option_groups' });
      return;
    }
    const all = select.options ?? select.option_groups?.flatMap((group) => group.options) ?? [];
    if (select.initial_option && !all.some((one) => one.value === select.initial_option?.value)) {
      context.addIssue({ code: 'custom', message: 'must be one of the options', path: ['initial_option'] });
    }
  });

export const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  options: z.array(styledOption).min(1).max(10, 'no more than 10 items allowed'),
  initial_option: styledOption.optional(),
  ...action,
  ...confirm,
  ...focus,
});

export const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  options: z.array(styledOption).min(1).max(10, 'no more than 10 items allowed'),
  initial_options: z.array(styledOption).min(1).optional(),
  ...action,
  ...confirm,
  ...focus,
});

export const datePicker = z.strictObject({
  type: z.literal('datepicker'),
  initial_date: z.iso.date().optional(),
  ...placeholder,
  ...action,
  ...confirm,
  ...focus,
});

export const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  initial_user: identifier.optional(),
  ...placeholder,
  ...action,
  ...confirm,
  ...focus,
});

export const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  initial_conversation: identifier.optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  ...placeholder,
  ...action,
  ...confirm,
  ...focus,
});

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    multiline: z.boolean().optional(),
    initial_value: plain(3000, 0).optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    dispatch_action_config: z
      .strictObject({
        trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
      })
      .optional(),
    ...placeholder,
    ...action,
    ...focus,
  })
  .refine((input) => (input.min_length ?? 0) <= (input.max_length ?? 3000), {
    message: 'must not be more than max_length',
    path: ['min_length'],
  });

/** An image by address. `slack_file` is not supported here. */
export const imageElement = z.strictObject({
  type: z.literal('image'),
  image_url: webUrl,
  alt_text: plain(2000),
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
