/** Changing what one has said. */
import { button, h } from './element.js';
import type { Session } from './session.js';
import type { Message } from './wire.js';

export function messageEditor(session: Session, message: Message): HTMLElement {
  const box = h('textarea', { class: 'input', rows: 3, 'aria-label': 'Edit message', 'data-mark': 'editor' });
  box.value = typedAgain(message.text, session);
  const end = () => {
    session.editing = null;
    session.changed();
  };
  const save = async () => {
    const answer = await session.client.edit(message.channel, message.ts, box.value);
    if (!session.refused(answer)) end();
  };
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') end();
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void save();
    } else return;
    event.stopPropagation();
  });
  queueMicrotask(() => box.focus());
  return h(
    'div',
    { class: 'message-editor' },
    box,
    h(
      'div',
      { class: 'editor-foot' },
      button({ class: 'button' }, end, 'Cancel'),
      button({ class: 'button primary' }, () => void save(), 'Save'),
    ),
  );
}

/** Text from the wire as a person would type it. */
function typedAgain(text: string, { store }: Session): string {
  return text
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (whole, id: string) => {
      const user = store.users.get(id);
      return user === undefined ? whole : `@${user.name}`;
    })
    .replace(/<#(\w+)(?:\|[^>]*)?>/g, (whole, id: string) => {
      const channel = store.channels.get(id);
      return channel === undefined ? whole : `#${channel.name}`;
    })
    .replace(/<!(here|channel|everyone)>/g, '@$1')
    .replace(/<(https?:[^|>]*)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
