import { z } from 'zod';
import { option, optionGroup, styledOption } from './options.js';
import { action, confirm, focus, placeholder, several } from './parts.js';

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
