/** The `input` block: a label, an element, a hint, and what is wrong with what was entered. */
import { h } from '../element.js';
import { icon } from '../icons.js';
import { part, words } from '../json.js';
import type { Json } from '../wire.js';
import { type Naming, renderElement } from './elements.js';
import type { Surface } from './surface.js';
import { plainWords, renderText } from './text.js';

/** Elements that are several boxes: they are named by a label that is not one box's own. */
const groups: readonly unknown[] = [
  'radio_buttons',
  'checkboxes',
  'multi_static_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
  'multi_external_select',
];

export function renderInput(block: Json, surface: Surface): HTMLElement {
  const blockId = words(block, 'block_id');
  const element = part(block, 'element') ?? {};
  const id = `input-${crypto.randomUUID()}`;
  const hint = part(block, 'hint');
  const error = surface.errors[blockId];
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const naming: Naming = {
    blockId,
    name: plainWords(part(block, 'label')),
    id,
    ...(describedBy !== '' && { describedBy }),
    invalid: error !== undefined,
    required: block.optional !== true,
    dispatch: block.dispatch_action === true,
  };
  const label = [
    renderText(part(block, 'label'), surface.directory),
    block.optional === true && h('span', { class: 'muted' }, ' (optional)'),
  ];
  const labelled = groups.includes(element.type);
  const name = h(labelled ? 'span' : 'label', { class: 'label', id: `${id}-label` }, ...label);
  if (name instanceof HTMLLabelElement) name.htmlFor = id;
  return h(
    'div',
    { class: error === undefined ? 'block block-input' : 'block block-input invalid', 'data-block': blockId },
    name,
    renderElement(element, naming, surface),
    error !== undefined && h('p', { class: 'error', id: `${id}-error` }, icon('warning'), error),
    hint && h('p', { class: 'hint', id: `${id}-hint` }, renderText(hint, surface.directory)),
  );
}
