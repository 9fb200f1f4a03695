import type { Backend } from '../backend.js';
import { withIds } from '../blocks/ids.js';
import type { JsonObject } from '../json.js';

/** Blocks as they are kept, with the ids that they came without; nothing where there are none. */
export function identified(
  blocks: readonly JsonObject[] | undefined,
  { ids }: Backend,
): { blocks?: JsonObject[] } {
  return blocks ? { blocks: withIds(blocks, () => ids.secret()) } : {};
}
