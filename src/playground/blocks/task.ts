import { z } from 'zod';
import { richText } from './rich-text.js';
import { identifier, plain, webUrl } from './text.js';

export const taskStatus = z.enum(['pending', 'in_progress', 'complete', 'error']);

export const urlSource = z.strictObject({ type: z.literal('url'), url: webUrl, text: plain(3000) });

export const taskCard = z.strictObject({
  type: z.literal('task_card'),
  task_id: identifier,
  title: plain(3000),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(urlSource).min(1).optional(),
  status: taskStatus,
  block_id: identifier.optional(),
});

export const plan = z.strictObject({
  type: z.literal('plan'),
  title: plain(3000),
  tasks: z.array(taskCard).min(1).max(50, 'no more than 50 items allowed').optional(),
  block_id: identifier.optional(),
});
