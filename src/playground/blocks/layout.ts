import { z } from 'zod';
import {
  button,
  checkboxes,
  conversationsSelect,
  datePicker,
  feedbackButtons,
  iconButton,
  imageElement,
  overflow,
  plainTextInput,
  radioButtons,
  staticSelect,
  usersSelect,
} from './elements.js';
import { richText } from './rich-text.js';
import { anyText, identifier, mrkdwn, plain, plainText, webUrl } from './text.js';

const id = { block_id: identifier.optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10, 'no more than 10 items allowed').optional(),
    accessory: z
      .discriminatedUnion('type', [
        button,
        overflow,
        staticSelect,
        radioButtons,
        checkboxes,
        datePicker,
        usersSelect,
        conversationsSelect,
        imageElement,
      ])
      .optional(),
    expand: z.boolean().optional(),
    ...id,
  })
  .refine((block) => block.text || block.fields, 'needs text or fields');

const header = z.strictObject({ type: z.literal('header'), text: plainText(150), ...id });

const divider = z.strictObject({ type: z.literal('divider'), ...id });

const context = z.strictObject({
  type: z.literal('context'),
  elements: z
    .array(z.discriminatedUnion('type', [plainText(), mrkdwn(), imageElement]))
    .min(1)
    .max(10, 'no more than 10 items allowed'),
  ...id,
});

const actions = z.strictObject({
  type: z.literal('actions'),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        button,
        overflow,
        staticSelect,
        radioButtons,
        checkboxes,
        datePicker,
        usersSelect,
        conversationsSelect,
      ]),
    )
    .min(1)
    .max(25, 'no more than 25 items allowed'),
  ...id,
});

const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  elements: z
    .array(z.discriminatedUnion('type', [feedbackButtons, iconButton]))
    .min(1)
    .max(5, 'no more than 5 items allowed'),
  ...id,
});

const image = z.strictObject({
  type: z.literal('image'),
  image_url: webUrl,
  alt_text: plain(2000),
  title: plainText(2000).optional(),
  ...id,
});

const markdown = z.strictObject({ type: z.literal('markdown'), text: plain(12_000), ...id });

const input = z.strictObject({
  type: z.literal('input'),
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.discriminatedUnion('type', [
    plainTextInput,
    staticSelect,
    radioButtons,
    checkboxes,
    datePicker,
    usersSelect,
    conversationsSelect,
  ]),
  ...id,
});

/** Blocks that a message may hold. Slack has more; one the bot begins to use is added here first. */
export const messageBlock = z.discriminatedUnion('type', [
  section,
  header,
  divider,
  context,
  actions,
  contextActions,
  image,
  markdown,
  richText,
]);

/** Blocks that a modal or a home tab may hold. */
export const viewBlock = z.discriminatedUnion('type', [
  section,
  header,
  divider,
  context,
  actions,
  image,
  richText,
  input,
]);
