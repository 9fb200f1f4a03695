import type { Backend } from '../backend.js';
import { Refusal } from '../refusal.js';
import type { User } from '../workspace.js';

/** Opens a tab of the app's home. @throws Refusal where the app has no such tab */
export function openHome({ app, events, views }: Backend, user: User, tab: 'home' | 'messages'): void {
  if (tab === 'home' ? !app.homeTab : !app.messagesTab) throw new Refusal(`the app has no ${tab} tab`);
  events.homeOpened(user, tab, views.home(user)?.wire);
}
