/** Keys that work everywhere, and the list of all keys. */
import { channelTitle } from './directory.js';
import { button, h } from './element.js';
import { icon } from './icons.js';
import type { Session } from './session.js';
import { openSwitcher } from './switcher.js';

const all: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl K', 'go to a channel or a person'],
  ['Alt ↑, Alt ↓', 'the channel above or below'],
  ['F6', 'the next part of the page'],
  ['↑, ↓', 'in a list of messages: the one before or after'],
  ['Enter, T', 'on a message: its thread'],
  ['R, M, E', 'on a message: react, open its menu, edit'],
  ['↑', 'in an empty composer: edit the last message'],
  ['/, @, #, :', 'in the composer: commands, people, channels, emoji'],
  ['Shift Enter', 'in the composer: a new line'],
  ['Esc', 'close what is open'],
  ['?', 'this list'],
];

export function openHelp(): void {
  const dialog = h(
    'dialog',
    { class: 'dialog small', 'aria-labelledby': 'keys-title' },
    h(
      'header',
      { class: 'dialog-head' },
      h('h2', { id: 'keys-title' }, 'Keys'),
      button({ class: 'icon-button', 'aria-label': 'Close' }, () => dialog.close(), icon('close')),
    ),
    h(
      'div',
      { class: 'dialog-body', tabindex: 0, role: 'group', 'aria-labelledby': 'keys-title' },
      h('dl', { class: 'keys' }, ...all.flatMap(([keys, does]) => [h('dt', {}, keys), h('dd', {}, does)])),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.appendChild(dialog);
  dialog.showModal();
}

export function listenForKeys(session: Session): void {
  document.addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return;
    const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') openSwitcher(session);
    else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      step(session, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'F6') nextRegion(event.shiftKey ? -1 : 1);
    else if (event.key === '?' && !typing) openHelp();
    else return;
    event.preventDefault();
  });
}

/** The channel above or below, in the order in which the list at the left has them. */
function step(session: Session, by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.sidebar .channel-row')];
  const at = rows.findIndex((row) => row.dataset.mark === session.route.channel);
  const next = rows[at + by]?.dataset.mark;
  if (next !== undefined) session.go(next);
}

function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((at + by) % regions.length);
  const inside = next?.querySelector<HTMLElement>('[aria-current], textarea, [tabindex="0"]');
  (inside ?? next)?.focus();
}

/** The title of the window: where one is, and how much is unread elsewhere. */
export function windowTitle(session: Session): string {
  const { store, route } = session;
  const channel = store.channels.get(route.channel);
  const where = channel === undefined ? '' : `${channelTitle(channel, store)} · `;
  return `${where}${store.team.name}`;
}
