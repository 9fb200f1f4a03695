/** The channel in the middle: its head, its messages, its composer; and with the app, its home. */
import { Composer } from './composer.js';
import { channelTitle } from './directory.js';
import { button, h, hidden } from './element.js';
import { AppHome } from './home.js';
import { icon } from './icons.js';
import { MessageList } from './message-list.js';
import type { Session } from './session.js';
import { Suggestions, type Tip } from './suggestions.js';

export class ChannelPane {
  readonly element: HTMLElement;
  readonly composer: Composer;
  readonly #session: Session;
  readonly #title = h('h2', { class: 'channel-title', id: 'channel-title' });
  readonly #topic = h('p', { class: 'topic' });
  readonly #tabs: AppHome;
  readonly #list: MessageList;
  readonly #scroller: HTMLElement;
  readonly #older: HTMLButtonElement;
  readonly #beginning = h('p', { class: 'beginning' });
  readonly #status = h('p', { class: 'app-status', role: 'status' });
  readonly #suggestions: Suggestions;
  readonly #foot: HTMLElement;
  readonly #join: HTMLElement;
  /** Channels whose beginning is shown. */
  readonly #complete = new Set<string>();

  constructor(session: Session, tips: readonly Tip[]) {
    this.#session = session;
    this.composer = new Composer(session);
    this.composer.editLast = () => this.#editLast();
    this.#suggestions = new Suggestions(session, this.composer, tips);
    this.#list = new MessageList(session, false);
    this.#tabs = new AppHome(session);
    this.#older = button({ class: 'button older' }, () => void this.#loadOlder(), 'Show older messages');
    this.#scroller = h(
      'div',
      { class: 'scroller', id: 'messages-panel' },
      this.#older,
      this.#beginning,
      this.#list.element,
    );
    this.#list.scrollIn(this.#scroller);
    this.#join = h(
      'div',
      { class: 'join' },
      h('p', {}, 'You are not in this channel.'),
      button(
        { class: 'button primary' },
        async () => session.refused(await session.client.join(session.route.channel)),
        'Join',
      ),
    );
    this.#foot = h(
      'div',
      { class: 'channel-foot' },
      this.#status,
      this.#suggestions.element,
      this.composer.element,
      this.#join,
    );
    this.element = h(
      'main',
      { class: 'channel-pane', 'aria-labelledby': 'channel-title', tabindex: -1, 'data-region': 'channel' },
      h(
        'header',
        { class: 'pane-head' },
        button(
          { class: 'icon-button only-narrow', 'aria-label': 'Channels' },
          () => {
            session.listInFront = true;
            session.changed();
          },
          icon('menu'),
        ),
        h('div', { class: 'pane-titles' }, this.#title, this.#topic),
      ),
      this.#tabs.tabs,
      this.#tabs.panel,
      this.#scroller,
      this.#foot,
    );
  }

  show(): void {
    const { store, route } = this.#session;
    const channel = store.channels.get(route.channel);
    if (channel === undefined) return;
    const title = channelTitle(channel, store);
    const isRoom = channel.kind === 'public' || channel.kind === 'private';
    this.#title.replaceChildren(
      ...(channel.kind === 'private' ? [icon('lock'), hidden('private channel ')] : []),
      h('bdi', {}, title),
    );
    const people = channel.members.length === 1 ? '1 member' : `${channel.members.length} members`;
    const topic = isRoom ? [channel.topic, people] : [store.users.get(channel.user ?? '')?.title];
    this.#topic.replaceChildren(h('bdi', {}, topic.filter(Boolean).join(' · ')));
    const messages = store.mainMessages(channel.id);
    const inMessages = this.#tabs.show(route) === 'messages';
    this.#scroller.hidden = !inMessages;
    this.#foot.hidden = !inMessages;
    const whole = messages.length < 50 || this.#complete.has(channel.id);
    this.#older.hidden = whole;
    this.#beginning.hidden = !whole;
    this.#beginning.replaceChildren(
      isRoom ? 'This is the beginning of ' : 'What you write here is between you and ',
      h('bdi', {}, title),
      '.',
    );
    this.#list.show(
      `${store.me}/${channel.id}`,
      `Messages in ${title}`,
      messages,
      store.notices.filter((notice) => notice.channel === channel.id && !notice.thread_ts && !notice.view_id),
    );
    const said = store.statusesIn(channel.id).map(({ status }) => `${store.app.name} ${status}`);
    this.#status.textContent = said.join(' · ');
    this.composer.element.hidden = !channel.is_member;
    this.#join.hidden = channel.is_member;
    this.#suggestions.show(channel.id);
    this.composer.show({ channel: channel.id, thread: null }, title);
  }

  async #loadOlder(): Promise<void> {
    const { client, store, route } = this.#session;
    const oldest = store.mainMessages(route.channel)[0];
    const answer = await client.history(route.channel, oldest?.ts ?? '');
    if (this.#session.refused(answer)) return;
    if (!answer.has_more) this.#complete.add(route.channel);
    store.addMessages(answer.messages);
    this.#session.changed();
  }

  #editLast(): void {
    const { store, route } = this.#session;
    const last = store.mainMessages(route.channel).findLast(({ user }) => user === store.me);
    if (last === undefined) this.#list.focusLast();
    else this.#session.editing = { channel: last.channel, ts: last.ts };
    this.#session.changed();
  }
}
