/** The workspace at the left: who one is, the channels, the app, direct messages. */
import { avatar } from './avatar.js';
import { channelTitle, nameOf } from './directory.js';
import { button, h, hidden } from './element.js';
import { icon } from './icons.js';
import { KeyedList } from './keyed.js';
import { openMenu } from './menu.js';
import type { Session } from './session.js';
import { themeButton } from './theme.js';
import type { Channel } from './wire.js';

export class Sidebar {
  readonly element: HTMLElement;
  readonly #session: Session;
  readonly #title = h('div', { class: 'workspace' });
  readonly #status = h('p', { class: 'connection', role: 'status' });
  readonly #me: HTMLButtonElement;
  readonly #sections: KeyedList;

  constructor(session: Session, openSwitcher: () => void, openHelp: () => void) {
    this.#session = session;
    this.#me = button({ class: 'me', 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, () =>
      this.#choosePerson(),
    );
    const sections = h('div', { class: 'sections' });
    this.#sections = new KeyedList(sections);
    this.element = h(
      'nav',
      { class: 'sidebar', 'aria-label': 'Workspace', tabindex: -1, 'data-region': 'sidebar' },
      h(
        'div',
        { class: 'sidebar-head' },
        this.#title,
        button(
          { class: 'icon-button', 'aria-label': 'Find a channel or a person', title: 'Find (Ctrl+K)' },
          openSwitcher,
          icon('search'),
        ),
      ),
      this.#status,
      sections,
      h(
        'div',
        { class: 'sidebar-foot' },
        this.#me,
        themeButton(),
        button({ class: 'icon-button', 'aria-label': 'Keys', title: 'Keys (?)' }, openHelp, icon('keyboard')),
      ),
    );
  }

  show(): void {
    const { store, inTouch } = this.#session;
    const { team, app } = store;
    const me = store.users.get(store.me);
    this.#title.textContent = team.name;
    this.#status.replaceChildren(
      h('span', { class: inTouch && app.connected ? 'dot on' : 'dot', 'aria-hidden': 'true' }),
      inTouch
        ? `${app.name} is ${app.connected ? '' : 'not '}connected`
        : 'The server does not answer. Start it again?',
    );
    this.#me.replaceChildren(
      avatar(me),
      h(
        'span',
        { class: 'me-words' },
        hidden('You are '),
        h('bdi', {}, nameOf(me)),
        h('span', { class: 'me-title' }, me?.title ?? ''),
      ),
      icon('down'),
    );
    const channels = [...store.channels.values()];
    const rooms = channels.filter(({ kind }) => kind === 'public' || kind === 'private');
    const direct = channels.filter(({ kind, id }) => (kind === 'im' || kind === 'mpim') && id !== app.dm);
    const theApp = channels.filter(({ id }) => id === app.dm);
    this.#sections.show([
      this.#section('Channels', rooms),
      this.#section('Apps', theApp),
      ...(direct.length > 0 ? [this.#section('Direct messages', direct)] : []),
    ]);
  }

  #section(title: string, channels: readonly Channel[]) {
    const { route, store } = this.#session;
    const rows = channels.map((channel) => ({
      channel,
      title: channelTitle(channel, store),
      unread: channel.id === route.channel ? 0 : this.#session.unread(channel.id),
      current: channel.id === route.channel,
    }));
    return {
      key: title,
      signature: JSON.stringify(rows),
      make: () => {
        const id = crypto.randomUUID();
        return h(
          'section',
          { 'data-key': title, 'aria-labelledby': id },
          h('h2', { class: 'section-title', id }, title),
          h('ul', { class: 'channels' }, ...rows.map((row) => this.#row(row))),
        );
      },
    };
  }

  #row(given: { channel: Channel; title: string; unread: number; current: boolean }): HTMLElement {
    const { channel, title, unread, current } = given;
    const { store } = this.#session;
    const isRoom = channel.kind === 'public' || channel.kind === 'private';
    return h(
      'li',
      {},
      button(
        {
          class: `channel-row${unread > 0 ? ' unread' : ''}${channel.is_member ? '' : ' outside'}`,
          'aria-current': current ? 'page' : undefined,
          'data-mark': channel.id,
        },
        () => this.#session.go(channel.id),
        isRoom
          ? icon(channel.kind === 'private' ? 'lock' : 'hash')
          : avatar(store.users.get(channel.user ?? ''), 'small'),
        h('bdi', { class: 'channel-name' }, isRoom ? channel.name : title),
        unread > 0 && h('span', { class: 'count-badge' }, String(unread), hidden(' unread')),
      ),
    );
  }

  #choosePerson(): void {
    const { store } = this.#session;
    openMenu(
      this.#me,
      'Be somebody else',
      store.people.map((person) => ({
        label: nameOf(person),
        hint: person.id === store.me ? 'you' : (person.title ?? ''),
        choose: () => void this.#session.become(person.id),
      })),
    );
  }
}
