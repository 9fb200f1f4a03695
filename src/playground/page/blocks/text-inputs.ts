/** Boxes to type in, pickers of dates and times, and files. */
import { type Attributes, h } from '../element.js';
import { part, whole, words } from '../json.js';
import type { Part } from './elements.js';
import { plainWords } from './text.js';

export function textInput(given: Part): HTMLElement {
  const { element, naming, spot } = given;
  const long = element.multiline === true || element.type === 'rich_text_input';
  const attributes: Attributes = {
    class: 'input',
    ...common(given),
    placeholder: plainWords(part(element, 'placeholder')) || undefined,
    minlength: whole(element, 'min_length'),
    maxlength: whole(element, 'max_length'),
    min: words(element, 'min_value') || undefined,
    max: words(element, 'max_value') || undefined,
    step: element.is_decimal_allowed === true ? 'any' : undefined,
    autofocus: element.focus_on_load === true,
  };
  const types = { number_input: 'number', email_text_input: 'email', url_text_input: 'url' } as const;
  const type = types[words(element, 'type') as keyof typeof types] ?? 'text';
  const box = long ? h('textarea', { ...attributes, rows: 4 }) : h('input', { ...attributes, type });
  const { entered } = given;
  box.value =
    entered === undefined ? words(element, 'initial_value') : entered === null ? '' : String(entered);
  const wanted = part(element, 'dispatch_action_config')?.trigger_actions_on;
  const when: readonly unknown[] = Array.isArray(wanted) ? wanted : ['on_enter_pressed'];
  const keep = () => given.surface.entered.set(spot, box.value === '' ? null : box.value);
  box.addEventListener('input', () => {
    keep();
    if (naming.dispatch && when.includes('on_character_entered')) void given.choose(box.value);
  });
  box.addEventListener('keydown', (event) => {
    // In a view, Enter would otherwise submit it before its value is told.
    if (event instanceof KeyboardEvent && event.key === 'Enter' && !long && naming.dispatch) {
      event.preventDefault();
      if (when.includes('on_enter_pressed')) void given.choose(box.value);
    }
  });
  return box;
}

const pickers = {
  datepicker: { type: 'date', initial: 'initial_date' },
  timepicker: { type: 'time', initial: 'initial_time' },
  datetimepicker: { type: 'datetime-local', initial: 'initial_date_time' },
} as const;

export function pickerInput(given: Part): HTMLElement {
  const { element, entered } = given;
  const { type, initial } = pickers[words(element, 'type') as keyof typeof pickers] ?? pickers.datepicker;
  const box = h('input', {
    type,
    class: 'input',
    ...common(given),
    autofocus: element.focus_on_load === true,
  });
  const value = entered === undefined ? element[initial] : entered;
  if (typeof value === 'number') {
    const local = new Date(value * 1000 - new Date(value * 1000).getTimezoneOffset() * 60_000);
    box.value = local.toISOString().slice(0, 16);
  } else if (typeof value === 'string') box.value = value;
  box.addEventListener('change', () => {
    if (box.value === '') void given.choose(null);
    else void given.choose(type === 'datetime-local' ? Math.floor(Date.parse(box.value) / 1000) : box.value);
  });
  return box;
}

export function fileInput(given: Part): HTMLElement {
  const { element, surface } = given;
  const box = h('input', {
    type: 'file',
    class: 'input',
    ...common(given),
    multiple: (whole(element, 'max_files') ?? 10) > 1,
  });
  box.addEventListener('change', async () => {
    await given.choose([...(await surface.upload([...(box.files ?? [])]))]);
  });
  return box;
}

function common({ naming, spot, element }: Part): Attributes {
  return {
    id: naming.id,
    'aria-label':
      naming.id === undefined
        ? naming.name || plainWords(part(element, 'placeholder')) || 'Enter'
        : undefined,
    'aria-describedby': naming.describedBy,
    'aria-invalid': naming.invalid ? 'true' : undefined,
    'aria-required': naming.required ? 'true' : undefined,
    'data-mark': `${spot.blockId}/${spot.actionId}`,
  };
}
