/** The app's own tabs beside its messages: the home that it publishes, and what it says of itself. */
import { renderBlocks } from './blocks/render.js';
import { button, h } from './element.js';
import { noticeText } from './notices.js';
import type { Route, Tab } from './route.js';
import type { Session } from './session.js';

const names: Readonly<Record<Tab, string>> = { home: 'Home', messages: 'Messages', about: 'About' };

export class AppHome {
  readonly tabs = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'The app' });
  readonly panel = h('div', { class: 'scroller home', role: 'tabpanel', id: 'home-panel', tabindex: 0 });
  readonly #session: Session;
  #shown = '';

  constructor(session: Session) {
    this.#session = session;
    this.tabs.addEventListener('keydown', (event) => this.#move(event));
  }

  /** Shows what belongs to the route. Answers with the tab that is open; without tabs, the messages. */
  show(route: Route): Tab {
    const { app } = this.#session.store;
    const isApp = route.channel === app.dm;
    this.tabs.hidden = !isApp;
    const tab = isApp ? route.tab : 'messages';
    this.panel.hidden = tab === 'messages';
    if (isApp) this.#showTabs(tab);
    if (tab !== 'messages') this.#showPanel(tab);
    else this.#shown = '';
    return tab;
  }

  #showTabs(tab: Tab): void {
    const { app } = this.#session.store;
    const open: Tab[] = [...(app.home_tab ? (['home'] as const) : []), 'messages', 'about'];
    const focused = this.tabs.contains(document.activeElement);
    this.tabs.replaceChildren(
      ...open.map((one) =>
        button(
          {
            role: 'tab',
            class: 'tab',
            id: `tab-${one}`,
            'aria-selected': one === tab ? 'true' : 'false',
            'aria-controls': one === tab ? (one === 'messages' ? 'messages-panel' : 'home-panel') : undefined,
            tabindex: one === tab ? 0 : -1,
          },
          () => this.#session.go(app.dm, { tab: one }),
          names[one],
        ),
      ),
    );
    if (focused) this.tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    this.panel.setAttribute('aria-labelledby', `tab-${tab}`);
  }

  #showPanel(tab: Tab): void {
    const { store } = this.#session;
    const { home } = store;
    const notices = store.notices.filter(({ view_id }) => view_id !== undefined && view_id === home?.id);
    const signature = JSON.stringify([tab, store.me, home, notices, tab === 'about' && store.app]);
    if (signature === this.#shown) return;
    this.#shown = signature;
    this.panel.replaceChildren(tab === 'about' ? this.#about() : this.#home());
    this.panel.append(...notices.map((notice) => noticeText(this.#session, notice)));
  }

  #home(): HTMLElement {
    const { home, app } = this.#session.store;
    if (home === null) return h('p', { class: 'muted empty' }, `${app.name} has nothing on its home yet.`);
    const surface = this.#session.surface({ type: 'view', view_id: home.id }, null);
    return h('div', { class: 'content' }, renderBlocks(home.blocks, surface));
  }

  #about(): HTMLElement {
    const { app } = this.#session.store;
    return h(
      'div',
      { class: 'about' },
      h('h3', {}, app.name),
      app.description !== undefined && h('p', {}, app.description),
      app.long_description !== undefined && h('p', {}, app.long_description),
      app.commands.length > 0 && h('h4', {}, 'Commands'),
      h(
        'dl',
        {},
        ...app.commands.flatMap(({ command, description = '', usage_hint = '' }) => [
          h('dt', {}, h('code', {}, `${command} ${usage_hint}`.trim())),
          h('dd', {}, description),
        ]),
      ),
      app.shortcuts.length > 0 && h('h4', {}, 'Shortcuts'),
      h(
        'dl',
        {},
        ...app.shortcuts.flatMap(({ name, description = '', type }) => [
          h('dt', {}, name),
          h('dd', {}, `${description}${type === 'message' ? ' (in the menu of a message)' : ''}`),
        ]),
      ),
    );
  }

  #move(event: KeyboardEvent): void {
    const tabs = [...this.tabs.querySelectorAll<HTMLElement>('[role=tab]')];
    // Whatever it is: what is not in the list is at -1.
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowRight: tabs[(at + 1) % tabs.length], ArrowLeft: tabs.at(at - 1) }[event.key];
    if (next === undefined || at === -1) return;
    event.preventDefault();
    next.focus();
    next.click();
  }
}
