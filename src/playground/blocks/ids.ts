import { isObject, type JsonObject } from '../json.js';

/** The interactive elements of a block, with the path that leads to each. */
export function elementsOf(block: JsonObject): { element: JsonObject; path: (string | number)[] }[] {
  const elements = Array.isArray(block.elements) && block.type !== 'rich_text' ? block.elements : [];
  return [
    ...elements.map((element: unknown, index) => ({ element, path: ['elements', index] })),
    { element: block.accessory, path: ['accessory'] },
    { element: block.element, path: ['element'] },
  ].filter((one): one is { element: JsonObject; path: (string | number)[] } => isInteractive(one.element));
}

function isInteractive(element: unknown): element is JsonObject {
  return isObject(element) && !['image', 'plain_text', 'mrkdwn'].includes(String(element.type));
}

/** Where a `block_id` occurs twice, or an `action_id` twice in one block. */
export function repeatedIds(blocks: readonly JsonObject[]): { message: string; path: (string | number)[] }[] {
  const found: { message: string; path: (string | number)[] }[] = [];
  const blockIds = new Set<unknown>();
  for (const [index, block] of blocks.entries()) {
    if (block.block_id !== undefined && blockIds.has(block.block_id)) {
      found.push({ message: `block_id already exists: ${block.block_id}`, path: [index, 'block_id'] });
    }
    blockIds.add(block.block_id);
    const actionIds = new Set<unknown>();
    for (const { element, path } of elementsOf(block)) {
      const id = element.action_id;
      if (id !== undefined && actionIds.has(id)) {
        found.push({ message: `action_id already exists: ${id}`, path: [index, ...path, 'action_id'] });
      }
      actionIds.add(id);
    }
  }
  return found;
}

/** The blocks as Slack keeps them: what has no `block_id` or `action_id` is given one. */
export function withIds(blocks: readonly JsonObject[], newId: () => string): JsonObject[] {
  const kept = structuredClone([...blocks]);
  for (const block of kept) {
    block.block_id ??= newId();
    for (const { element } of elementsOf(block)) element.action_id ??= newId();
  }
  return kept;
}
