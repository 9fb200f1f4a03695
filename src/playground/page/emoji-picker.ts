/** Choosing an emoji: by name, or by looking. */
import { button, h } from './element.js';
import { emojiTable } from './emoji-table.js';
import { openPanel } from './menu.js';

export function openEmojiPicker(
  anchor: HTMLElement,
  choose: (name: string, character: string) => void,
): void {
  const search = h('input', {
    type: 'search',
    class: 'input',
    placeholder: 'Search emoji',
    'aria-label': 'Search emoji',
  });
  const grid = h('div', { class: 'emoji-grid', role: 'group', 'aria-label': 'Emoji' });
  const panel = h('div', { class: 'emoji-picker', role: 'dialog', 'aria-label': 'Emoji' }, search, grid);
  const show = () => {
    const wanted = search.value.trim().toLowerCase().replaceAll(' ', '_').replaceAll(':', '');
    grid.replaceChildren(
      ...emojiTable
        .filter(([name]) => name.includes(wanted))
        .map(([name, character]) =>
          button(
            { class: 'emoji-choice', 'aria-label': name.replaceAll('_', ' '), title: `:${name}:` },
            () => {
              panel.hidePopover();
              choose(name, character);
            },
            h('span', { 'aria-hidden': 'true' }, character),
          ),
        ),
    );
  };
  search.addEventListener('input', show);
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') grid.querySelector('button')?.click();
  });
  show();
  openPanel(anchor, panel);
  search.focus();
}
