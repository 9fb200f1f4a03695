/** Puts the page together: one person's sitting, and the parts that show it. */
import { Client } from './api.js';
import { ChannelPane } from './channel-pane.js';
import { h } from './element.js';
import { listenForKeys, openHelp, windowTitle } from './keys.js';
import { Modal } from './modal.js';
import { Session } from './session.js';
import { Sidebar } from './sidebar.js';
import { Speech } from './speech.js';
import { Store } from './store.js';
import { loadTips } from './suggestions.js';
import { openSwitcher } from './switcher.js';
import { applyTheme } from './theme.js';
import { ThreadPane } from './thread-pane.js';

applyTheme();
const root = document.getElementById('app');
const client = new Client(sessionStorage.getItem('as'));
const [first, tips] = await Promise.all([client.state(), loadTips()]);
// Somebody who was chosen in another workspace on this address is not here.
const state = first.ok || client.as === null ? first : await asAnybody();
if (root && !state.ok) root.replaceChildren(h('p', { class: 'failed', role: 'alert' }, state.message));
else if (root && state.ok) {
  client.as = state.me;
  const speech = new Speech();
  const session = new Session(client, new Store(state), (text, kind) => speech.say(text, kind));
  const sidebar = new Sidebar(session, () => openSwitcher(session), openHelp);
  const channel = new ChannelPane(session, tips);
  const thread = new ThreadPane(session);
  const modal = new Modal(session);
  // On a narrow screen the name of the workspace is out of sight; the page has its heading all the same.
  const heading = h('header', { class: 'visually-hidden' }, h('h1', {}, state.team.name));
  root.replaceChildren(heading, sidebar.element, channel.element, thread.element);
  document.body.append(modal.element, ...speech.elements);
  session.onChange(() => {
    root.dataset.front = session.listInFront ? 'list' : session.route.thread === null ? 'channel' : 'thread';
    document.title = windowTitle(session);
    for (const pane of [sidebar, channel, thread, modal]) pane.show();
  });
  listenForKeys(session);
  session.listen(state.seq);
  session.changed();
  channel.composer.focus();
}

function asAnybody() {
  sessionStorage.removeItem('as');
  client.as = null;
  return client.state();
}
