import { z } from 'zod';
import { action, confirm, focus, placeholder } from './parts.js';
import { identifier } from './text.js';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30');

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
