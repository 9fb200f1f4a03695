/** Radio buttons and checkboxes. */
import { h } from '../element.js';
import { isJson, part, parts, words } from '../json.js';
import type { Json } from '../wire.js';
import type { Part } from './elements.js';
import { renderText } from './text.js';

export function radioButtons(given: Part): HTMLElement {
  const { element, entered } = given;
  const initial = part(element, 'initial_option');
  const chosen = typeof entered === 'string' ? entered : initial && words(initial, 'value');
  return group(given, 'radio', (value) => value === chosen);
}

export function checkboxes(given: Part): HTMLElement {
  const { element, entered } = given;
  const initial = parts(element, 'initial_options').map((option) => words(option, 'value'));
  const chosen = Array.isArray(entered) ? entered : initial;
  return group(given, 'checkbox', (value) => chosen.includes(value));
}

function group(given: Part, type: 'radio' | 'checkbox', isChosen: (value: string) => boolean): HTMLElement {
  const { element, naming, surface } = given;
  const name = crypto.randomUUID();
  const set = h('div', {
    class: 'choices',
    role: type === 'radio' ? 'radiogroup' : 'group',
    id: naming.id,
    'aria-label': naming.id === undefined ? naming.name || 'Options' : undefined,
    'aria-labelledby': naming.id === undefined ? undefined : `${naming.id}-label`,
    'aria-describedby': naming.describedBy,
  });
  for (const option of parts(element, 'options')) {
    const value = words(option, 'value');
    const box = h('input', {
      type,
      name,
      value,
      'data-mark': `${given.spot.blockId}/${given.spot.actionId}/${value}`,
    });
    box.checked = isChosen(value);
    set.appendChild(h('label', { class: 'choice' }, box, h('span', {}, labelOf(option, surface.directory))));
  }
  set.addEventListener('change', () => {
    const checked = [...set.querySelectorAll('input')].filter((box) => box.checked).map((box) => box.value);
    void given.choose(type === 'radio' ? (checked[0] ?? null) : checked);
  });
  return set;
}

function labelOf(option: Json, directory: Part['surface']['directory']): DocumentFragment {
  const fragment = renderText(part(option, 'text'), directory);
  if (isJson(option.description)) {
    fragment.appendChild(h('span', { class: 'description' }, renderText(option.description, directory)));
  }
  return fragment;
}
