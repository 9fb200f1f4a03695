import { z } from 'zod';
import { confirmation } from './options.js';
import { identifier, plainText } from './text.js';

/** Properties that many elements share. */
export const action = { action_id: identifier.optional() };
export const confirm = { confirm: confirmation.optional() };
export const focus = { focus_on_load: z.boolean().optional() };
export const placeholder = { placeholder: plainText(150).optional() };
export const several = { max_selected_items: z.int().min(1).optional() };
