/** One message, as it stands in a channel or a thread. */
import { avatar } from './avatar.js';
import { renderBlocks } from './blocks/render.js';
import { authorOf, nameOf } from './directory.js';
import { button, h, hidden, webLink } from './element.js';
import { emoji } from './emoji.js';
import { openEmojiPicker } from './emoji-picker.js';
import { renderFiles } from './files.js';
import { icon } from './icons.js';
import { isJson, parts, words } from './json.js';
import { messageKey, messageToolbar, openThread } from './message-actions.js';
import { messageEditor } from './message-editor.js';
import { renderMrkdwn } from './mrkdwn/render.js';
import { noticeText } from './notices.js';
import type { Session } from './session.js';
import { clockTime, dateOf, narrowTime } from './time.js';
import type { Json, Message, Notice } from './wire.js';

export interface Shown {
  readonly message: Message;
  /** In the thread at the side: without the line that opens it. */
  readonly inThread: boolean;
  /** Right after another of the same author: without name and picture. */
  readonly compact: boolean;
  readonly notices: readonly Notice[];
}

export function messageElement(
  session: Session,
  { message, inThread, compact, notices }: Shown,
): HTMLElement {
  const { store } = session;
  const author = authorOf(message, store);
  const user = store.users.get(message.user);
  const labelId = `by-${crypto.randomUUID()}`;
  const isApp = message.bot_id !== undefined;
  const editing = session.editing?.ts === message.ts && session.editing.channel === message.channel;
  const article = h(
    'article',
    { class: 'message-body', tabindex: -1, 'aria-labelledby': labelId, 'data-mark': 'message' },
    h('div', { class: 'gutter' }, compact ? narrowTime(message.ts) : avatar(user)),
    h(
      'div',
      { class: 'message-main' },
      message.is_ephemeral && h('p', { class: 'only-you' }, icon('eye'), 'Only visible to you'),
      h(
        'div',
        { class: compact ? 'byline visually-hidden' : 'byline', id: labelId },
        h('bdi', { class: 'author' }, author),
        isApp && h('span', { class: 'badge' }, hidden(', '), 'APP'),
        hidden(', '),
        clockTime(message.ts),
        message.is_ephemeral && hidden(', only visible to you'),
      ),
      editing ? messageEditor(session, message) : content(session, message),
      renderFiles(message.files ?? []),
      ...notices.map((notice) => noticeText(session, notice)),
      reactions(session, message),
      !inThread && threadLine(session, message),
    ),
    messageToolbar(session, message, author),
  );
  article.addEventListener('keydown', (event) => messageKey(session, message, event));
  return h(
    'li',
    {
      class: `message${compact ? ' compact' : ''}${message.is_ephemeral ? ' ephemeral' : ''}`,
      'data-key': message.ts,
      'data-ts': message.ts,
    },
    article,
  );
}

function content(session: Session, message: Message): HTMLElement {
  const { store } = session;
  const container = { type: 'message', channel: message.channel, ts: message.ts } as const;
  const { blocks = [] } = message;
  // What people type is mrkdwn; the block that comes with it holds the same words, their marks as letters.
  const typed = message.bot_id === undefined || blocks.length === 0;
  return h(
    'div',
    { class: `content${message.streaming ? ' streaming' : ''}` },
    typed
      ? h('div', { class: 'text', dir: 'auto' }, renderMrkdwn(message.text, store))
      : renderBlocks(blocks, session.surface(container, message.channel)),
    message.edited && h('span', { class: 'edited' }, '(edited)'),
    ...(message.attachments ?? []).filter(isJson).map((one) => attachment(session, message, one)),
  );
}

function attachment(session: Session, message: Message, given: Json): HTMLElement {
  const container = { type: 'message', channel: message.channel, ts: message.ts } as const;
  const blocks = parts(given, 'blocks');
  const title = words(given, 'title');
  const link = words(given, 'title_link') || words(given, 'from_url');
  return h(
    'div',
    { class: 'attachment', dir: 'auto' },
    blocks.length > 0
      ? renderBlocks(blocks, session.surface(container, message.channel))
      : [
          title !== '' && h('p', { class: 'attachment-title' }, webLink(link, {}, h('bdi', {}, title))),
          h(
            'div',
            { class: 'text' },
            renderMrkdwn(words(given, 'text') || words(given, 'fallback'), session.store),
          ),
        ].reduce<DocumentFragment>((fragment, one) => {
          if (one) fragment.appendChild(one);
          return fragment;
        }, document.createDocumentFragment()),
  );
}

function reactions(session: Session, message: Message): HTMLElement | false {
  const { store, client } = session;
  const { channel, ts, reactions: given = [] } = message;
  if (given.length === 0) return false;
  const add: HTMLButtonElement = button(
    { class: 'reaction add', 'aria-label': 'Add a reaction', 'data-mark': 'add-reaction' },
    () => openEmojiPicker(add, async (name) => session.refused(await client.react(channel, ts, name))),
    icon('smile'),
  );
  return h(
    'div',
    { class: 'reactions', role: 'group', 'aria-label': 'Reactions' },
    ...given.map(({ name, users, count }) => {
      const mine = users.includes(store.me);
      const who = users.map((id) => nameOf(store.users.get(id), id)).join(', ');
      return button(
        {
          class: 'reaction',
          'aria-pressed': mine ? 'true' : 'false',
          'aria-label': `${name.replaceAll('_', ' ')}, ${count}: ${who}`,
          title: `:${name}: ${who}`,
          'data-mark': `reaction-${name}`,
        },
        async () =>
          session.refused(
            mine ? await client.unreact(channel, ts, name) : await client.react(channel, ts, name),
          ),
        emoji(name),
        h('span', { class: 'count' }, String(count)),
      );
    }),
    add,
  );
}

function threadLine(session: Session, message: Message): HTMLElement | false {
  const { store } = session;
  const count = message.reply_count ?? 0;
  if (message.subtype === 'thread_broadcast') {
    return button(
      { class: 'thread-line', 'data-mark': 'replies' },
      () => openThread(session, message),
      'In a thread',
    );
  }
  if (count === 0) return false;
  const latest = message.latest_reply ? dateOf(message.latest_reply) : undefined;
  return button(
    { class: 'thread-line', 'data-mark': 'replies' },
    () => openThread(session, message),
    h(
      'span',
      { class: 'faces' },
      ...(message.reply_users ?? []).slice(0, 4).map((id) => avatar(store.users.get(id), 'small')),
    ),
    h('span', { class: 'thread-count' }, count === 1 ? '1 reply' : `${count} replies`),
    latest &&
      h(
        'span',
        { class: 'muted' },
        `last ${latest.toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' })}`,
      ),
  );
}
