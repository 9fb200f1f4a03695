import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { pointedMessages } from '../issues.js';
import { isObject, type JsonObject } from '../json.js';
import { allBlocks, elementsOf, inputBlocks, repeatedIds } from './ids.js';
import { viewBlock } from './layout.js';
import { identifier, plain, plainText } from './text.js';

/** A view's own fields, checked. */
export type ViewContent = JsonObject & { blocks: JsonObject[] };

const MOST_BYTES = 250_000;

const common = {
  blocks: z.array(viewBlock).max(100, 'no more than 100 items allowed'),
  private_metadata: plain(3000, 0).optional(),
  callback_id: identifier.optional(),
  external_id: identifier.optional(),
};

const modal = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    ...common,
  })
  .refine((view) => view.submit || inputBlocks(view.blocks).length === 0, {
    message: 'a modal with input blocks needs submit',
    path: ['submit'],
  });

// File inputs are for modals alone.
const home = z
  .strictObject({ type: z.literal('home'), ...common })
  .refine(
    (view) =>
      !inputBlocks(view.blocks).some(({ element }) => isObject(element) && element.type === 'file_input'),
    {
      message: 'file_input is for modals',
      path: ['blocks'],
    },
  );

const view = z.discriminatedUnion('type', [modal, home]).superRefine((one, context) => {
  for (const { message, path } of repeatedIds(one.blocks)) {
    context.addIssue({ code: 'custom', message, path: ['blocks', ...path] });
  }
  const focused = allBlocks(one.blocks)
    .flatMap(({ block }) => elementsOf(block))
    .filter(({ element }) => element.focus_on_load);
  if (focused.length > 1) {
    context.addIssue({
      code: 'custom',
      message: 'only one element may have focus_on_load',
      path: ['blocks'],
    });
  }
});

/**
 * Checks a modal or a home tab, as it came in.
 * @throws ApiError `invalid_arguments` or `view_too_large`
 */
export function checkView(raw: unknown, type: 'modal' | 'home'): ViewContent {
  const checked = view.safeParse(raw);
  if (!checked.success) throw new ApiError('invalid_arguments', pointedMessages(checked.error, ['view']));
  if (checked.data.type !== type) {
    throw new ApiError('invalid_arguments', [
      `unsupported type: ${checked.data.type} [json-pointer:/view/type]`,
    ]);
  }
  if (Buffer.byteLength(JSON.stringify(raw)) > MOST_BYTES) throw new ApiError('view_too_large');
  return checked.data;
}
