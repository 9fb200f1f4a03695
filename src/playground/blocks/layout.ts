import { z } from 'zod';
import { button, feedbackButtons, iconButton, overflow, workflowButton } from './buttons.js';
import {
  checkboxes,
  externalSelect,
  multiExternalSelect,
  multiStaticSelect,
  radioButtons,
  staticSelect,
} from './choices.js';
import { hasOneSource, imageElement, imageSource, ONE_SOURCE } from './image.js';
import { emailInput, fileInput, numberInput, plainTextInput, richTextInput, urlInput } from './inputs.js';
import {
  channelsSelect,
  conversationsSelect,
  multiChannelsSelect,
  multiConversationsSelect,
  multiUsersSelect,
  usersSelect,
} from './lists.js';
import { datePicker, dateTimePicker, timePicker } from './pickers.js';
import { richText } from './rich-text.js';
import { dataTable, table } from './table.js';
import { plan, taskCard } from './task.js';
import { anyText, identifier, mrkdwn, plain, plainText, webUrl } from './text.js';

const id = { block_id: identifier.optional() };

const selects = [
  staticSelect,
  externalSelect,
  usersSelect,
  conversationsSelect,
  channelsSelect,
  multiStaticSelect,
  multiExternalSelect,
  multiUsersSelect,
  multiConversationsSelect,
  multiChannelsSelect,
] as const;

const section = z
  .strictObject({
    type: z.literal('section'),
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10, 'no more than 10 items allowed').optional(),
    accessory: z
      .discriminatedUnion('type', [
        button,
        overflow,
        radioButtons,
        checkboxes,
        datePicker,
        timePicker,
        workflowButton,
        imageElement,
        ...selects,
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
        radioButtons,
        checkboxes,
        datePicker,
        timePicker,
        dateTimePicker,
        workflowButton,
        richTextInput,
        ...selects,
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

const image = z
  .strictObject({
    type: z.literal('image'),
    ...imageSource,
    alt_text: plain(2000),
    title: plainText(2000).optional(),
    ...id,
  })
  .refine(hasOneSource, ONE_SOURCE);

const markdown = z.strictObject({ type: z.literal('markdown'), text: plain(12_000), ...id });

const video = z.strictObject({
  type: z.literal('video'),
  video_url: webUrl.refine((url) => url.startsWith('https:'), 'must be an https URL'),
  thumbnail_url: webUrl,
  alt_text: plain(2000),
  title: plainText(199),
  title_url: webUrl.refine((url) => url.startsWith('https:'), 'must be an https URL').optional(),
  author_name: plain(49).optional(),
  provider_name: plain(255).optional(),
  provider_icon_url: webUrl.optional(),
  description: plainText(200).optional(),
  ...id,
});

const alert = z.strictObject({
  type: z.literal('alert'),
  text: anyText(3000),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  ...id,
});

const card = z
  .strictObject({
    type: z.literal('card'),
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    title: mrkdwn(150).optional(),
    subtitle: mrkdwn(150).optional(),
    body: mrkdwn(200).optional(),
    actions: z.array(button).min(1).max(5, 'no more than 5 items allowed').optional(),
    ...id,
  })
  .refine((block) => block.hero_image || block.title || block.body || block.actions, 'is empty');

const carousel = z.strictObject({
  type: z.literal('carousel'),
  elements: z.array(card).min(1).max(10, 'no more than 10 items allowed'),
  ...id,
});

const input = z
  .strictObject({
    type: z.literal('input'),
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: z.discriminatedUnion('type', [
      plainTextInput,
      emailInput,
      urlInput,
      numberInput,
      richTextInput,
      fileInput,
      radioButtons,
      checkboxes,
      datePicker,
      timePicker,
      dateTimePicker,
      ...selects,
    ]),
    ...id,
  })
  .refine((block) => !(block.dispatch_action && block.element.type === 'file_input'), {
    message: 'is not supported with file_input',
    path: ['dispatch_action'],
  });

const container = z
  .strictObject({
    type: z.literal('container'),
    title: plainText(150).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(150).optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion('type', [
          actions,
          context,
          divider,
          header,
          image,
          input,
          richText,
          section,
          table,
          video,
        ]),
      )
      .min(1)
      .max(10, 'no more than 10 items allowed'),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: imageElement.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
    ...id,
  })
  .refine((block) => block.title || block.rich_text_title, 'needs title or rich_text_title')
  .refine((block) => !block.default_collapsed || block.is_collapsible, {
    message: 'needs is_collapsible',
    path: ['default_collapsed'],
  });

/** Blocks that a message may hold. A `file` block comes from Slack only. */
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
  table,
  dataTable,
  video,
  alert,
  card,
  carousel,
  container,
  taskCard,
  plan,
  input,
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
  video,
  alert,
  card,
  carousel,
  container,
  table,
  input,
]);
