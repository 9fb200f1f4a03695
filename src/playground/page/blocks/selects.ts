/** Menus: of options, people, channels, and those that the app fills as one types. */
import { channelTitle, nameOf } from '../directory.js';
import { h } from '../element.js';
import { part, parts, words } from '../json.js';
import type { Choice, Json } from '../wire.js';
import type { Part } from './elements.js';
import { plainWords } from './text.js';

/** An option as it is listed: its value, its words, and the group that it stands in. */
interface Listed {
  readonly value: string;
  readonly label: string;
  readonly group: string;
  /** As the app gave it. */
  readonly option?: Json;
}

export function oneSelect(given: Part): HTMLElement {
  const { element, naming, spot } = given;
  const placeholder = plainWords(part(element, 'placeholder')) || 'Choose one';
  const select = h('select', {
    class: 'select',
    ...named(given),
    'aria-required': naming.required ? 'true' : undefined,
    'data-mark': `${spot.blockId}/${spot.actionId}`,
  });
  const none = h('option', { value: '' }, placeholder);
  // In Slack, what must be filled in can be changed and not emptied.
  none.disabled = naming.required === true;
  select.append(none, ...grouped(listed(given)));
  select.value = initialValue(given);
  select.addEventListener('change', () => void given.choose(select.value === '' ? null : select.value));
  return select;
}

/** A box in which one types, and the app says what there is. */
export function searchedSelect(given: Part): HTMLElement {
  const { element, spot, surface } = given;
  const listId = crypto.randomUUID();
  const list = h('datalist', { id: listId });
  const initial = part(element, 'initial_option');
  const box = h('input', {
    type: 'text',
    class: 'select',
    list: listId,
    autocomplete: 'off',
    placeholder: plainWords(part(element, 'placeholder')) || 'Type to search',
    ...named(given),
    'data-mark': `${spot.blockId}/${spot.actionId}`,
  });
  const entered = given.entered;
  const before = isOption(entered) ? entered : initial;
  box.value = before ? plainWords(part(before, 'text')) : '';
  const offered = new Map<string, Json>();
  box.addEventListener('input', async () => {
    const hit = offered.get(box.value);
    if (hit) return void given.choose(hit);
    if (box.value.length < (Number(element.min_query_length) || 0)) return;
    const typed = box.value;
    const options = await surface.options(spot, typed);
    if (typed !== box.value) return;
    offered.clear();
    for (const option of options) offered.set(plainWords(part(option, 'text')), option);
    list.replaceChildren(...[...offered.keys()].map((label) => h('option', { value: label })));
  });
  return h('span', { class: 'searched' }, box, list);
}

/** Several of many: a fold with a box for each. */
export function manySelect(given: Part): HTMLElement {
  const { element, naming, surface, spot } = given;
  const chosen = new Set(initialValues(given));
  const placeholder = plainWords(part(element, 'placeholder')) || 'Choose';
  const summary = h('summary', { class: 'select', 'data-mark': `${spot.blockId}/${spot.actionId}` });
  const boxes = h('div', {
    class: 'choices',
    role: 'group',
    'aria-label': naming.id === undefined ? naming.name || placeholder : undefined,
    'aria-labelledby': naming.id === undefined ? undefined : `${naming.id}-label`,
  });
  const all = new Map<string, Listed>();
  const say = () => {
    const labels = [...chosen].map((value) => all.get(value)?.label ?? value);
    summary.textContent = labels.length === 0 ? placeholder : labels.join(', ');
  };
  const show = (options: readonly Listed[]) => {
    for (const one of options) all.set(one.value, one);
    boxes.replaceChildren(
      ...options.map(({ value, label }) => {
        const box = h('input', { type: 'checkbox', value });
        box.checked = chosen.has(value);
        return h('label', { class: 'choice' }, box, h('bdi', {}, label));
      }),
    );
    say();
  };
  boxes.addEventListener('change', () => {
    for (const box of boxes.querySelectorAll('input')) {
      if (box.checked) chosen.add(box.value);
      else chosen.delete(box.value);
    }
    say();
    const values = [...chosen];
    const options = values.map((value) => all.get(value)?.option).filter((option) => option !== undefined);
    void given.choose(element.type === 'multi_external_select' ? options : values);
  });
  const fold = h(
    'details',
    { class: 'many', id: naming.id, 'aria-describedby': naming.describedBy },
    summary,
  );
  if (element.type === 'multi_external_select') {
    const search = h('input', {
      type: 'text',
      class: 'input',
      placeholder: 'Search',
      'aria-label': 'Search',
    });
    const ask = async () => show((await surface.options(spot, search.value)).map(optionListed));
    search.addEventListener('input', ask);
    fold.addEventListener('toggle', () => fold.open && void ask(), { once: true });
    fold.append(search);
    show(parts(element, 'initial_options').map(optionListed));
  } else show(listed(given));
  fold.append(boxes);
  return fold;
}

function named({ naming, element }: Part) {
  return {
    id: naming.id,
    'aria-label':
      naming.id === undefined
        ? naming.name || plainWords(part(element, 'placeholder')) || 'Choose'
        : undefined,
    'aria-describedby': naming.describedBy,
    'aria-invalid': naming.invalid ? 'true' : undefined,
  };
}

function optionListed(option: Json): Listed {
  return { value: words(option, 'value'), label: plainWords(part(option, 'text')), group: '', option };
}

function listed({ element, surface: { directory } }: Part): Listed[] {
  const kind = words(element, 'type').replace(/^multi_/, '');
  if (kind === 'users_select') {
    return [...directory.users.values()].map((user) => ({ value: user.id, label: nameOf(user), group: '' }));
  }
  if (kind === 'conversations_select' || kind === 'channels_select') {
    return [...directory.channels.values()]
      .filter((channel) => kind === 'conversations_select' || channel.kind === 'public')
      .map((channel) => ({ value: channel.id, label: channelTitle(channel, directory), group: '' }));
  }
  const groups = parts(element, 'option_groups');
  if (groups.length === 0) return parts(element, 'options').map(optionListed);
  return groups.flatMap((group) =>
    parts(group, 'options').map((option) => ({
      ...optionListed(option),
      group: plainWords(part(group, 'label')),
    })),
  );
}

function grouped(options: readonly Listed[]): HTMLElement[] {
  const result: HTMLElement[] = [];
  let open: HTMLOptGroupElement | undefined;
  for (const { value, label, group } of options) {
    const shown = h('option', { value }, label);
    if (group === '') result.push(shown);
    else {
      if (open?.label !== group) {
        open = h('optgroup', { label: group });
        result.push(open);
      }
      open.appendChild(shown);
    }
  }
  return result;
}

function initialValue({ element, entered, surface }: Part): string {
  if (entered !== undefined) return typeof entered === 'string' ? entered : '';
  if (element.default_to_current_conversation === true && surface.channel !== null) return surface.channel;
  const option = part(element, 'initial_option');
  return (
    (option && words(option, 'value')) ||
    words(element, 'initial_user') ||
    words(element, 'initial_conversation') ||
    words(element, 'initial_channel')
  );
}

function initialValues({ element, entered }: Part): string[] {
  if (Array.isArray(entered))
    return entered.map((one) => (typeof one === 'string' ? one : words(one, 'value')));
  const ids = element.initial_users ?? element.initial_conversations ?? element.initial_channels;
  if (Array.isArray(ids)) return ids.map(String);
  return parts(element, 'initial_options').map((option) => words(option, 'value'));
}

function isOption(choice: Choice | undefined): choice is Json {
  return typeof choice === 'object' && choice !== null && !Array.isArray(choice);
}
