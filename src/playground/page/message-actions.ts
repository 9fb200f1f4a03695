/** What one can do with a message: the buttons over it, and the menu with the app's shortcuts. */
import { asked } from './blocks/confirm.js';
import { button, h } from './element.js';
import { openEmojiPicker } from './emoji-picker.js';
import { icon } from './icons.js';
import { type MenuItem, openMenu } from './menu.js';
import type { Session } from './session.js';
import type { Message } from './wire.js';

export function messageToolbar(session: Session, message: Message, author: string): HTMLElement {
  const bar = h('div', {
    class: 'message-toolbar',
    role: 'toolbar',
    'aria-label': `Actions: message from ${author}`,
  });
  if (!message.is_ephemeral) {
    const react: HTMLButtonElement = button(
      {
        class: 'icon-button',
        'aria-label': 'Add a reaction',
        title: 'Add a reaction (R)',
        'data-mark': 'react',
      },
      () => pickReaction(session, message, react),
      icon('smile'),
    );
    bar.append(
      react,
      button(
        {
          class: 'icon-button',
          'aria-label': 'Reply in thread',
          title: 'Reply in thread (T)',
          'data-mark': 'thread',
        },
        () => openThread(session, message),
        icon('thread'),
      ),
    );
  }
  const more: HTMLButtonElement = button(
    {
      class: 'icon-button',
      'aria-label': 'More actions',
      title: 'More actions (M)',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'data-mark': 'more',
    },
    () => openMenu(more, 'More actions', menuItems(session, message)),
    icon('more'),
  );
  bar.append(more);
  return bar;
}

export function openThread(session: Session, message: Message): void {
  session.go(message.channel, { thread: message.thread_ts ?? message.ts });
}

function pickReaction(session: Session, message: Message, anchor: HTMLElement): void {
  openEmojiPicker(anchor, async (name) =>
    session.refused(await session.client.react(message.channel, message.ts, name)),
  );
}

function menuItems(session: Session, message: Message): MenuItem[] {
  const { client, store } = session;
  const { channel, ts } = message;
  if (message.is_ephemeral) {
    return [
      {
        label: 'Dismiss message',
        icon: 'close',
        choose: async () => session.refused(await client.delete(channel, ts)),
      },
    ];
  }
  const own: MenuItem[] = [
    {
      label: 'Edit message',
      icon: 'edit',
      hint: 'E',
      choose() {
        session.editing = { channel, ts };
        session.changed();
      },
    },
    {
      label: 'Delete message…',
      icon: 'trash',
      danger: true,
      choose: () => void deleteAsked(session, message),
    },
  ];
  return [
    ...store.app.shortcuts
      .filter(({ type }) => type === 'message')
      .map(
        ({ name, callback_id }): MenuItem => ({
          label: name,
          icon: 'bolt',
          hint: store.app.name,
          choose: async () => session.refused(await client.shortcut(callback_id, { channel, ts })),
        }),
      ),
    { label: 'Reply in thread', icon: 'thread', hint: 'T', choose: () => openThread(session, message) },
    {
      label: 'Copy text',
      icon: 'file',
      choose: () =>
        navigator.clipboard.writeText(message.text).then(
          () => session.toast('Copied.'),
          () => session.toast('The browser does not let this page copy.'),
        ),
    },
    ...(message.user === store.me ? own : []),
  ];
}

async function deleteAsked(session: Session, { channel, ts }: Message): Promise<void> {
  const sure = await asked(
    { title: 'Delete message', confirm: 'Delete', deny: 'Cancel', danger: true },
    document.createTextNode('Delete this message for everybody? This cannot be undone.'),
  );
  if (sure) session.refused(await session.client.delete(channel, ts));
}

/** Keys on a message that has the focus. */
export function messageKey(session: Session, message: Message, event: KeyboardEvent): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = (mark: string) =>
    (event.currentTarget as HTMLElement)
      .querySelector<HTMLElement>(`.message-toolbar [data-mark=${mark}]`)
      ?.click();
  const does: Record<string, () => void> = {
    Enter: () => at('thread'),
    t: () => at('thread'),
    r: () => at('react'),
    m: () => at('more'),
    e() {
      if (message.user !== session.store.me || message.is_ephemeral) return;
      session.editing = { channel: message.channel, ts: message.ts };
      session.changed();
    },
  };
  const action = does[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}
