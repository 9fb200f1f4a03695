/** Interactive elements: one function a kind. Menus and pickers are the browser's own, which every keyboard knows. */
import { button, h, hidden } from '../element.js';
import { icon } from '../icons.js';
import { part, parts, words } from '../json.js';
import { openMenu } from '../menu.js';
import { renderPlain } from '../mrkdwn/render.js';
import type { Choice, Json } from '../wire.js';
import { checkboxes, radioButtons } from './choices.js';
import { confirmed } from './confirm.js';
import { manySelect, oneSelect, searchedSelect } from './selects.js';
import type { Spot, Surface } from './surface.js';
import { plainWords } from './text.js';
import { fileInput, pickerInput, textInput } from './text-inputs.js';

/** What an element is called, and what explains it, where something beside it says so. */
export interface Naming {
  readonly blockId: string;
  /** Its name where it brings none itself. */
  readonly name: string;
  /** In an input block: the id of its element, for its label. */
  readonly id?: string;
  /** Ids of its hint and of what is wrong with it. */
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly required?: boolean;
  /** In an input block: told to the app on every change only where this is set. */
  readonly dispatch?: boolean;
}

/** An element with all that its kind needs: `choose` keeps what was chosen and tells the app where it is to be told. */
export interface Part {
  readonly element: Json;
  readonly spot: Spot;
  readonly naming: Naming;
  readonly surface: Surface;
  /** What was entered before, else nothing. */
  readonly entered: Choice | undefined;
  choose(choice: Choice): Promise<void>;
}

export function renderElement(element: Json, naming: Naming, surface: Surface): HTMLElement {
  const spot = { blockId: naming.blockId, actionId: words(element, 'action_id') };
  const choose = async (choice: Choice) => {
    surface.entered.set(spot, choice);
    if (naming.dispatch === false) return;
    if (await confirmed(element, surface.directory)) await surface.act(spot, choice);
  };
  const given: Part = { element, spot, naming, surface, entered: surface.entered.get(spot), choose };
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return pressButton(given);
    case 'icon_button':
      return iconButton(given);
    case 'feedback_buttons':
      return feedbackButtons(given);
    case 'overflow':
      return overflow(given);
    case 'static_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
      return oneSelect(given);
    case 'external_select':
      return searchedSelect(given);
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
    case 'multi_external_select':
      return manySelect(given);
    case 'radio_buttons':
      return radioButtons(given);
    case 'checkboxes':
      return checkboxes(given);
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return pickerInput(given);
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'rich_text_input':
      return textInput(given);
    case 'file_input':
      return fileInput(given);
    case 'image':
      return imageElement(element);
    default:
      return h('span', { class: 'muted' }, `An element of type “${words(element, 'type')}”`);
  }
}

function imageElement(element: Json): HTMLElement {
  return h('span', { class: 'picture elsewhere small' }, words(element, 'alt_text'));
}

/** What a press on a button does: asks where it must, opens its page if it has one, tells the app. */
async function press(
  pressed: HTMLButtonElement,
  { element, spot, surface }: Part,
  choice?: Choice,
): Promise<void> {
  if (pressed.getAttribute('aria-busy') === 'true' || !(await confirmed(element, surface.directory))) return;
  const url = words(element, 'url');
  if (/^https?:\/\//.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
  pressed.setAttribute('aria-busy', 'true');
  await surface.act(spot, choice);
  pressed.removeAttribute('aria-busy');
}

function markOf({ blockId, actionId }: Spot, value = ''): string {
  return `${blockId}/${actionId}/${value}`;
}

function pressButton(given: Part): HTMLElement {
  const { element, spot } = given;
  const style = element.style === 'primary' || element.style === 'danger' ? ` ${element.style}` : '';
  const label = words(element, 'accessibility_label');
  const pressed: HTMLButtonElement = button(
    {
      class: `button${style}`,
      'aria-label': label || undefined,
      'data-mark': markOf(spot, words(element, 'value')),
    },
    () => void press(pressed, given),
    renderPlain(plainWords(part(element, 'text'))),
    element.url !== undefined && hidden(' (opens a new tab)'),
  );
  return pressed;
}

function iconButton(given: Part): HTMLElement {
  const { element, spot, surface } = given;
  const onlyFor = element.visible_to_user_ids;
  const label = words(element, 'accessibility_label') || plainWords(part(element, 'text'));
  const pressed: HTMLButtonElement = button(
    { class: 'icon-button', 'aria-label': label, title: label, 'data-mark': markOf(spot) },
    () => void press(pressed, given),
    icon('trash'),
  );
  pressed.hidden = Array.isArray(onlyFor) && !onlyFor.includes(surface.directory.me);
  return pressed;
}

function feedbackButtons(given: Part): HTMLElement {
  const { element, spot, surface } = given;
  const half = (name: 'positive_button' | 'negative_button', thumb: string) => {
    const one = part(element, name) ?? {};
    const value = words(one, 'value');
    const label = words(one, 'accessibility_label') || plainWords(part(one, 'text'));
    const pressed: HTMLButtonElement = button(
      {
        class: 'icon-button',
        'aria-label': label,
        title: plainWords(part(one, 'text')),
        'aria-pressed': surface.entered.get(spot) === value ? 'true' : 'false',
        'data-mark': markOf(spot, value),
      },
      () => {
        for (const each of pressed.parentElement?.children ?? []) each.setAttribute('aria-pressed', 'false');
        pressed.setAttribute('aria-pressed', 'true');
        void press(pressed, given, value);
      },
      h('span', { class: 'emoji', 'aria-hidden': 'true' }, thumb),
    );
    return pressed;
  };
  return h('span', { class: 'feedback' }, half('positive_button', '👍'), half('negative_button', '👎'));
}

function overflow(given: Part): HTMLElement {
  const { element, naming, spot } = given;
  const anchor: HTMLButtonElement = button(
    {
      class: 'icon-button bordered',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': naming.name === '' ? 'More options' : `More options: ${naming.name.slice(0, 75)}`,
      'data-mark': markOf(spot),
    },
    () =>
      openMenu(
        anchor,
        'More options',
        parts(element, 'options').map((option) => ({
          label: plainWords(part(option, 'text')),
          ...(option.description !== undefined && { hint: plainWords(part(option, 'description')) }),
          choose() {
            const url = words(option, 'url');
            if (/^https?:\/\//.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
            void given.choose(words(option, 'value'));
          },
        })),
      ),
    icon('more'),
  );
  return anchor;
}
