/**
 * Which block of which answer something was pressed in. It stands in the block's id, which Slack sends back with every press:
 * a message that only one person sees is named by nothing else.
 */
import { readDoing, readFinding } from '../finding-reference.js';
import type { Block } from './blocks.js';

export interface DecidedPlace {
  /** Of the check that the answer tells of. */
  readonly check: string;
  /** The key of the finding. */
  readonly key: string;
  /** From 0: the same sentence may stand in a text several times. */
  readonly nth: number;
}

/** Slack's limit, in UTF-16 units. */
const longestId = 255;

const write = ({ check, key, nth }: DecidedPlace): string => `${check}|${key}|${nth}`;

/** Null where it is nothing that `placed` wrote. */
export function readPlace(blockId: unknown): DecidedPlace | null {
  const [, check, key, nth] = /^([^|]+)\|(k-[a-z0-9]+)\|(\d{1,4})$/.exec(String(blockId)) ?? [];
  return check === undefined || key === undefined ? null : { check, key, nth: Number(nth) };
}

/** The blocks of an answer, those that decide on a finding with their place. */
export function placed(blocks: readonly Block[], check: string): Block[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const key = keyIn(block);
    if (key === null) return block;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const id = write({ check, key, nth });
    return id.length > longestId ? block : { ...block, block_id: id };
  });
}

/** The key of the finding that can be decided on in a block. */
function keyIn(block: Block): string | null {
  for (const element of pressable(block)) {
    const reference =
      element.type === 'overflow'
        ? readDoing(element.options[0]?.value)?.reference
        : element.type === 'button'
          ? readFinding(element.value)
          : null;
    if (reference != null) return reference.key;
  }
  return null;
}

function pressable(block: Block) {
  if (block.type === 'actions') return block.elements;
  return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
}
