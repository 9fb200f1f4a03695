import { z } from 'zod';

/** Arguments come as JSON values or, in a form, as strings. */

/** A flag: `true`, `false`, or those as strings, or 1 and 0. */
export const flag = z.union([z.boolean(), z.stringbool()]);

export const conversation = z.string().min(1);

/** A message timestamp. Numbers lose digits on their way, so only a string will do. */
export const timestamp = z
  .string()
  .regex(/^\d{10}\.\d{6}$/, 'must be a message timestamp such as 1700000000.000100');

/** The time bounds of a history call, which may be round numbers. */
export const timeBound = z.string().regex(/^\d+(\.\d+)?$/, 'must be a timestamp');

export const pageSize = z.coerce.number().int().min(1).max(999);
