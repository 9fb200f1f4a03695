import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { JsonObject } from '../json.js';
import { pageSize } from './arguments.js';

/** The arguments of a method that answers page by page. */
export const paging = { cursor: z.string().optional(), limit: pageSize.optional() };

export interface Paging {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/**
 * Cuts a page out of what stands in the method's order. A cursor names the item that comes next, so that what is
 * added or taken away in between shifts nothing.
 * @throws ApiError `invalid_cursor`
 */
export function paged<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  { cursor, limit = 100 }: Paging,
): { page: Item[]; more: boolean; metadata: JsonObject } {
  const start = cursor ? items.findIndex((item) => cursorTo(key(item)) === cursor) : 0;
  if (start === -1) throw new ApiError('invalid_cursor');
  const next = items[start + limit];
  return {
    page: items.slice(start, start + limit),
    more: next !== undefined,
    metadata: { next_cursor: next === undefined ? '' : cursorTo(key(next)) },
  };
}

function cursorTo(key: string): string {
  return Buffer.from(`next:${key}`).toString('base64');
}
