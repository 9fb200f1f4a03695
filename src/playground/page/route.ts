/** Where one is, as the part of the address behind `#`: a channel, a thread in it, or a tab of the app's. */

export type Tab = 'messages' | 'home' | 'about';

export interface Route {
  readonly channel: string;
  readonly thread: string | null;
  readonly tab: Tab;
}

export function parseRoute(hash: string): Route | null {
  const [, channel, rest] = /^#([CDG]\w+)(?:\/([\w.]+))?$/.exec(hash) ?? [];
  if (channel === undefined) return null;
  if (rest === 'home' || rest === 'about') return { channel, thread: null, tab: rest };
  return { channel, thread: rest ?? null, tab: 'messages' };
}

export function routeHash({ channel, thread, tab }: Route): string {
  const rest = tab === 'messages' ? thread : tab;
  return rest === null ? `#${channel}` : `#${channel}/${rest}`;
}
