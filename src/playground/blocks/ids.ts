import { isObject, type JsonObject } from '../json.js';

type Path = (string | number)[];

/** The blocks in order, each before those within it: the cards of a carousel, what a container holds. */
export function allBlocks(
  blocks: readonly JsonObject[],
  path: Path = [],
): { block: JsonObject; path: Path }[] {
  return blocks.flatMap((block, index) => {
    const here = [...path, index];
    const key = INNER[String(block.type)];
    const inner = key === undefined ? [] : itemsAt(block, key).filter(isObject);
    return [{ block, path: here }, ...allBlocks(inner, key === undefined ? here : [...here, key])];
  });
}

/** The input blocks, those within containers too. */
export function inputBlocks(blocks: readonly JsonObject[]): JsonObject[] {
  return allBlocks(blocks)
    .map(({ block }) => block)
    .filter((block) => block.type === 'input');
}

/** Where blocks hold blocks. */
const INNER: Readonly<Record<string, string>> = { carousel: 'elements', container: 'child_blocks' };

/** A block's own interactive elements, with the path that leads to each. */
export function elementsOf(block: JsonObject): { element: JsonObject; path: Path }[] {
  const listed = ['elements', 'actions'].flatMap((key) =>
    block.type === 'rich_text' || block.type === 'carousel'
      ? []
      : itemsAt(block, key).map((element, index) => ({ element, path: [key, index] })),
  );
  return [
    ...listed,
    { element: block.accessory, path: ['accessory'] },
    { element: block.element, path: ['element'] },
  ].filter((one): one is { element: JsonObject; path: Path } => isInteractive(one.element));
}

function itemsAt(block: JsonObject, key: string): readonly unknown[] {
  return Array.isArray(block[key]) ? block[key] : [];
}

function isInteractive(element: unknown): element is JsonObject {
  return isObject(element) && !['image', 'plain_text', 'mrkdwn'].includes(String(element.type));
}

/** Where a `block_id` occurs twice, or an `action_id` twice in one block. */
export function repeatedIds(blocks: readonly JsonObject[]): { message: string; path: Path }[] {
  const found: { message: string; path: Path }[] = [];
  const blockIds = new Set<unknown>();
  for (const { block, path: place } of allBlocks(blocks)) {
    if (block.block_id !== undefined && blockIds.has(block.block_id)) {
      found.push({ message: `block_id already exists: ${block.block_id}`, path: [...place, 'block_id'] });
    }
    blockIds.add(block.block_id);
    const actionIds = new Set<unknown>();
    for (const { element, path } of elementsOf(block)) {
      const id = element.action_id;
      if (id !== undefined && actionIds.has(id)) {
        found.push({ message: `action_id already exists: ${id}`, path: [...place, ...path, 'action_id'] });
      }
      actionIds.add(id);
    }
  }
  return found;
}

/** The blocks as Slack keeps them: what has no `block_id` or `action_id` is given one. */
export function withIds(blocks: readonly JsonObject[], newId: () => string): JsonObject[] {
  const kept = structuredClone([...blocks]);
  for (const { block } of allBlocks(kept)) {
    block.block_id ??= newId();
    for (const { element } of elementsOf(block)) element.action_id ??= newId();
  }
  return kept;
}
