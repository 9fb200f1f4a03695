import { z } from 'zod';
import { confirmation, option, optionGroup, overflowOption, styledOption } from './options.js';
import { richText } from './rich-text.js';
import { identifier, plain, plainText, webUrl } from './text.js';

const action = { action_id: identifier.optional() };
const confirm = { confirm: confirmation.optional() };
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(150).optional() };
const style = z.enum(['primary', 'danger']).optional();
const several = { max_selected_items: z.int().min(1).optional() };
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30');

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

const choices = {
  options: z.array(option).min(1).max(100, 'no more than 100 items allowed').optional(),
  option_groups: z.array(optionGroup).min(1).max(100, 'no more than 100 items allowed').optional(),
};

interface Choices {
  options?: { value: string }[] | undefined;
  option_groups?: { options: { value: string }[] }[] | undefined;
}

/** Options or groups of them, one of the two, and what is chosen from the start among them. */
function checkChoices(
  select: Choices,
  initial: readonly { value: string }[],
  path: string,
  context: z.RefinementCtx,
): void {
  if ((select.options === undefined) === (select.option_groups === undefined)) {
    context.addIssue({ code: 'custom', message: 'needs either options or option_groups' });
    return;
  }
  checkInitial(
    select.options ?? select.option_groups?.flatMap((group) => group.options) ?? [],
    initial,
    path,
    context,
  );
}

function checkInitial(
  options: readonly { value: string }[],
  initial: readonly { value: string }[],
  path: string,
  context: z.RefinementCtx,
): void {
  if (initial.some((one) => !options.some(({ value }) => value === one.value))) {
    context.addIssue({ code: 'custom', message: 'must be one of the options', path: [path] });
  }
}

export const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...choices,
    initial_option: option.optional(),
    ...placeholder,
    ...action,
    ...confirm,
    ...focus,
  })
  .superRefine((select, context) => {
    checkChoices(select, select.initial_option ? [select.initial_option] : [], 'initial_option', context);
  });

export const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...choices,
    initial_options: z.array(option).min(1).max(100).optional(),
    ...several,
    ...placeholder,
    ...action,
    ...confirm,
    ...focus,
  })
  .superRefine((select, context) => {
    checkChoices(select, select.initial_options ?? [], 'initial_options', context);
  });

export const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  initial_option: option.optional(),
  min_query_length: z.int().min(0).optional(),
  ...placeholder,
  ...action,
  ...confirm,
  ...focus,
});

export const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  initial_options: z.array(option).min(1).max(100).optional(),
  min_query_length: z.int().min(0).optional(),
  ...several,
  ...placeholder,
  ...action,
  ...confirm,
  ...focus,
});

export const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    options: z.array(styledOption).min(1).max(10, 'no more than 10 items allowed'),
    initial_option: styledOption.optional(),
    ...action,
    ...confirm,
    ...focus,
  })
  .superRefine((radio, context) => {
    checkInitial(
      radio.options,
      radio.initial_option ? [radio.initial_option] : [],
      'initial_option',
      context,
    );
  });

export const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    options: z.array(styledOption).min(1).max(10, 'no more than 10 items allowed'),
    initial_options: z.array(styledOption).min(1).optional(),
    ...action,
    ...confirm,
    ...focus,
  })
  .superRefine((boxes, context) => {
    checkInitial(boxes.options, boxes.initial_options ?? [], 'initial_options', context);
  });

export const datePicker = z.strictObject({
  type: z.literal('datepicker'),
  initial_date: z.iso.date().optional(),
  ...placeholder,
  ...action,
  ...confirm,
  ...focus,
});

export const timePicker = z.strictObject({
  type: z.literal('timepicker'),
  initial_time: clockTime.optional(),
  timezone: identifier.optional(),
  ...placeholder,
  ...action,
  ...confirm,
  ...focus,
});

export const dateTimePicker = z.strictObject({
  type: z.literal('datetimepicker'),
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  ...action,
  ...confirm,
  ...focus,
});

/** What menus of people, channels and conversations share. */
const listed = { ...placeholder, ...action, ...confirm, ...focus };

export const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  initial_user: identifier.optional(),
  ...listed,
});

export const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  initial_users: z.array(identifier).min(1).optional(),
  ...several,
  ...listed,
});

const conversationFilter = {
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .refine((filter) => Object.keys(filter).length > 0, 'must not be empty')
    .optional(),
};

export const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  initial_conversation: identifier.optional(),
  response_url_enabled: z.boolean().optional(),
  ...conversationFilter,
  ...listed,
});

export const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  initial_conversations: z.array(identifier).min(1).optional(),
  ...conversationFilter,
  ...several,
  ...listed,
});

export const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  initial_channel: identifier.optional(),
  response_url_enabled: z.boolean().optional(),
  ...listed,
});

export const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  initial_channels: z.array(identifier).min(1).optional(),
  ...several,
  ...listed,
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

/** An image by its address, or by that of a file in Slack. One of the two. */
export const imageSource = {
  image_url: webUrl.optional(),
  slack_file: z.union([z.strictObject({ id: identifier }), z.strictObject({ url: webUrl })]).optional(),
};

export function hasOneSource(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined);
}

export const ONE_SOURCE = 'needs either image_url or slack_file';

export const imageElement = z
  .strictObject({ type: z.literal('image'), ...imageSource, alt_text: plain(2000) })
  .refine(hasOneSource, ONE_SOURCE);

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
