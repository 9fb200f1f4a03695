/** Menus and small panels that open beside what was pressed, and close by Escape or a press elsewhere. */
import { button, h, hidden } from './element.js';
import { type IconName, icon } from './icons.js';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  readonly hint?: string;
  readonly danger?: boolean;
  choose(): void;
}

/** Opens `panel` by `anchor`, on top of everything; the focus returns to the anchor when it closes. */
export function openPanel(anchor: HTMLElement, panel: HTMLElement): void {
  panel.setAttribute('popover', 'auto');
  panel.classList.add('panel');
  (anchor.closest('dialog, main, nav, aside') ?? document.body).appendChild(panel);
  anchor.setAttribute('aria-expanded', 'true');
  panel.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    const hadFocus = panel.contains(document.activeElement) || document.activeElement === document.body;
    panel.remove();
    anchor.setAttribute('aria-expanded', 'false');
    if (hadFocus) anchor.focus({ preventScroll: true });
  });
  panel.showPopover();
  place(panel, anchor.getBoundingClientRect());
}

/** Below the anchor where there is room, else above it; never outside the window. */
function place(panel: HTMLElement, anchor: DOMRect): void {
  const { width, height } = panel.getBoundingClientRect();
  const margin = 8;
  const below = anchor.bottom + 4;
  const top = below + height + margin <= window.innerHeight ? below : anchor.top - height - 4;
  const left = Math.min(anchor.right - width, window.innerWidth - width - margin);
  panel.style.top = `${Math.max(margin, Math.min(top, window.innerHeight - height - margin))}px`;
  panel.style.left = `${Math.max(margin, left)}px`;
}

export function openMenu(anchor: HTMLElement, label: string, items: readonly MenuItem[]): void {
  const menu = h('div', { role: 'menu', 'aria-label': label, class: 'menu' });
  for (const item of items) {
    menu.appendChild(
      button(
        { role: 'menuitem', tabindex: -1, class: item.danger ? 'menu-item danger' : 'menu-item' },
        () => {
          menu.hidePopover();
          item.choose();
        },
        item.icon ? icon(item.icon) : undefined,
        h('span', { class: 'menu-label' }, h('bdi', {}, item.label)),
        item.hint !== undefined && h('span', { class: 'menu-hint' }, hidden(', '), item.hint),
      ),
    );
  }
  menu.addEventListener('keydown', (event) => moveInMenu(menu, event));
  openPanel(anchor, menu);
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

function moveInMenu(menu: HTMLElement, event: KeyboardEvent): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  // Whatever it is: what is not in the list is at -1.
  const at = items.indexOf(document.activeElement as HTMLElement);
  const typed = event.key.length === 1 ? event.key.toLowerCase() : '';
  const byLetter = [...items.slice(at + 1), ...items].find(
    (item) => typed !== '' && item.textContent?.trim().toLowerCase().startsWith(typed),
  );
  const next = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items.at(at - 1),
    Home: items[0],
    End: items.at(-1),
  }[event.key];
  if (event.key === 'Tab') menu.hidePopover();
  const target = next ?? byLetter;
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
