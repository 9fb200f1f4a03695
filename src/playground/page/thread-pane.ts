/** A thread, at the side: the message that it hangs on, and the replies. */
import { Composer } from './composer.js';
import { channelTitle } from './directory.js';
import { button, h } from './element.js';
import { icon } from './icons.js';
import { MessageList } from './message-list.js';
import type { Session } from './session.js';

export class ThreadPane {
  readonly element: HTMLElement;
  readonly #session: Session;
  readonly #where = h('p', { class: 'topic' });
  readonly #list: MessageList;
  readonly #status = h('p', { class: 'app-status', role: 'status' });
  readonly #composer: Composer;
  #shown: string | null = null;

  constructor(session: Session) {
    this.#session = session;
    this.#list = new MessageList(session, true);
    this.#composer = new Composer(session);
    const scroller = h('div', { class: 'scroller' }, this.#list.element);
    this.#list.scrollIn(scroller);
    this.element = h(
      'aside',
      { class: 'thread-pane', 'aria-labelledby': 'thread-title', tabindex: -1, 'data-region': 'thread' },
      h(
        'header',
        { class: 'pane-head' },
        h(
          'div',
          { class: 'pane-titles' },
          h('h2', { class: 'channel-title', id: 'thread-title' }, 'Thread'),
          this.#where,
        ),
        button(
          { class: 'icon-button', 'aria-label': 'Close the thread', title: 'Close (Esc)' },
          () => this.close(),
          icon('close'),
        ),
      ),
      scroller,
      h('div', { class: 'channel-foot' }, this.#status, this.#composer.element),
    );
    this.element.addEventListener('keydown', (event) => {
      const inPanel = event.target instanceof Element && event.target.closest('[popover]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !inPanel) this.close();
    });
  }

  show(): void {
    const { store, route } = this.#session;
    const channel = store.channels.get(route.channel);
    this.element.hidden = route.thread === null || channel === undefined;
    if (route.thread === null || channel === undefined) {
      this.#shown = null;
      return;
    }
    const title = channelTitle(channel, store);
    this.#where.replaceChildren(h('bdi', {}, title));
    const parent = store.message(channel.id, route.thread);
    this.#list.show(
      `thread ${store.me}/${channel.id}/${route.thread}`,
      `Thread in ${title}`,
      [...(parent ? [parent] : []), ...store.replies(channel.id, route.thread)],
      store.notices.filter((notice) => notice.channel === channel.id && notice.thread_ts === route.thread),
    );
    this.#composer.element.hidden = !channel.is_member;
    this.#composer.show({ channel: channel.id, thread: route.thread }, title);
    const said = store.statusesIn(channel.id).find(({ thread_ts }) => thread_ts === route.thread);
    this.#status.textContent = said ? `${store.app.name} ${said.status}` : '';
    const place = `${channel.id}/${route.thread}`;
    if (this.#shown !== place) this.#composer.focus();
    this.#shown = place;
  }

  close(): void {
    const { route } = this.#session;
    const parent = route.thread;
    this.#session.go(route.channel);
    // The focus goes back to where the thread was opened from.
    queueMicrotask(() =>
      document
        .querySelector<HTMLElement>(`.channel-pane [data-ts="${CSS.escape(parent ?? '')}"] article`)
        ?.focus(),
    );
  }
}
