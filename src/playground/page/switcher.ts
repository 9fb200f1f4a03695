/** Going somewhere by typing its name. */
import { channelTitle, nameOf } from './directory.js';
import { h } from './element.js';
import type { Session } from './session.js';

interface Target {
  readonly label: string;
  readonly detail: string;
  go(): void;
}

export function openSwitcher(session: Session): void {
  const listId = `switch-${crypto.randomUUID()}`;
  const box = h('input', {
    type: 'text',
    class: 'input',
    role: 'combobox',
    'aria-label': 'Where to?',
    'aria-autocomplete': 'list',
    'aria-expanded': 'true',
    'aria-controls': listId,
    placeholder: 'Where to?',
    autocomplete: 'off',
  });
  const list = h('div', {
    role: 'listbox',
    id: listId,
    class: 'switch-list',
    'aria-label': 'Channels and people',
  });
  const dialog = h(
    'dialog',
    { class: 'dialog switcher', 'aria-label': 'Go to a channel or a person' },
    box,
    list,
  );
  const all = targets(session);
  let at = 0;
  let found: readonly Target[] = all;
  const choose = (target: Target | undefined) => {
    dialog.close();
    target?.go();
  };
  const draw = () => {
    list.replaceChildren(
      ...found.map((target, index) => {
        const option = h(
          'div',
          {
            role: 'option',
            id: `${listId}-${index}`,
            class: 'completion',
            'aria-selected': index === at ? 'true' : 'false',
          },
          h('bdi', { class: 'completion-label' }, target.label),
          h('bdi', { class: 'completion-detail' }, target.detail),
        );
        option.addEventListener('click', () => choose(target));
        return option;
      }),
    );
    if (found.length > 0) box.setAttribute('aria-activedescendant', `${listId}-${at}`);
    else box.removeAttribute('aria-activedescendant');
  };
  box.addEventListener('input', () => {
    const wanted = box.value.toLowerCase().replace(/^[#@]/, '');
    found = all.filter(({ label }) => label.toLowerCase().replace(/^#/, '').includes(wanted));
    at = 0;
    draw();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') at = Math.min(at + 1, found.length - 1);
    else if (event.key === 'ArrowUp') at = Math.max(at - 1, 0);
    else if (event.key === 'Enter') choose(found[at]);
    else return;
    event.preventDefault();
    draw();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.appendChild(dialog);
  draw();
  dialog.showModal();
  box.focus();
}

function targets(session: Session): Target[] {
  const { store, client } = session;
  const channels = [...store.channels.values()].map((channel) => ({
    label: channelTitle(channel, store),
    detail: channel.topic ?? '',
    go: () => session.go(channel.id),
  }));
  const known = new Set([...store.channels.values()].map(({ user }) => user));
  const people = [...store.users.values()]
    .filter(({ id, is_bot }) => !known.has(id) && id !== store.me && !is_bot)
    .map((user) => ({
      label: nameOf(user),
      detail: user.title ?? '',
      go: async () => {
        const answer = await client.open([user.id]);
        if (session.refused(answer)) return;
        store.channels.set(answer.channel.id, answer.channel);
        session.go(answer.channel.id);
      },
    }));
  return [...channels, ...people];
}
