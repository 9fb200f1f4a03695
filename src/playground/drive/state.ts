import { allBlocks, elementsOf } from '../blocks/ids.js';
import type { JsonObject } from '../json.js';
import { Refusal } from '../refusal.js';
import type { Workspace } from '../workspace.js';
import { chosen, isEmpty, isStateful, type State } from './choice.js';

/** An element that holds something, and the block around it. */
export interface Field {
  readonly block: JsonObject;
  readonly element: JsonObject;
}

/** The elements of blocks that hold something. */
export function fieldsOf(blocks: readonly JsonObject[]): Field[] {
  return allBlocks(blocks).flatMap(({ block }) =>
    elementsOf(block)
      .filter(({ element }) => isStateful(element))
      .map(({ element }) => ({ block, element })),
  );
}

/** `state.values` of a payload. @throws Refusal where a choice is none that the element has */
export function stateValues(blocks: readonly JsonObject[], state: State, workspace: Workspace): JsonObject {
  const values: Record<string, JsonObject> = {};
  for (const { block, element } of fieldsOf(blocks)) {
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    values[blockId] = {
      ...values[blockId],
      [actionId]: { type: element.type, ...chosen(element, state[blockId]?.[actionId], workspace) },
    };
  }
  return values;
}

/**
 * What Slack's client finds wrong with what was entered, before the app is asked.
 * @throws Refusal `invalid_input` with a sentence for each block at fault
 */
export function checkEntered(blocks: readonly JsonObject[], state: State, workspace: Workspace): void {
  const errors: Record<string, string> = {};
  for (const { block, element } of fieldsOf(blocks)) {
    if (block.type !== 'input') continue;
    const blockId = String(block.block_id);
    const held = chosen(element, state[blockId]?.[String(element.action_id)], workspace);
    const fault = isEmpty(held)
      ? block.optional !== true && 'Please complete this required field.'
      : faultOf(element, held.value);
    if (fault) errors[blockId] = fault;
  }
  if (Object.keys(errors).length === 0) return;
  const said = Object.entries(errors).map(([id, message]) => `${id}: ${message}`);
  throw new Refusal(said.join(' '), 'invalid_input', errors);
}

function faultOf(element: JsonObject, value: unknown): string | false {
  if (typeof value !== 'string') return false;
  const { min_length: shortest, max_length: longest } = element;
  if (typeof shortest === 'number' && value.length < shortest)
    return `Must be at least ${shortest} characters.`;
  if (typeof longest === 'number' && value.length > longest) return `Must be at most ${longest} characters.`;
  switch (element.type) {
    case 'plain_text_input':
      return value.length > 3000 && 'Must be at most 3000 characters.';
    case 'email_text_input':
      return !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) && 'Must be a valid email address.';
    case 'url_text_input':
      return !(/^https?:\/\/\S+$/.test(value) && URL.canParse(value)) && 'Must be a valid URL.';
    case 'number_input':
      return numberFault(element, value);
    default:
      return false;
  }
}

function numberFault(element: JsonObject, value: string): string | false {
  const shape = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!shape.test(value)) return 'Must be a number.';
  const number = Number(value);
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `Must be ${element.min_value} or more.`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `Must be ${element.max_value} or less.`;
  return false;
}
