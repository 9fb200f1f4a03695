/** What could be meant by what has been begun in the composer: a command, a person, a channel, an emoji. */
import { channelTitle, nameOf } from './directory.js';
import { emojiTable } from './emoji-table.js';
import type { Store } from './store.js';

export interface Suggestion {
  /** What takes the place of what was begun. */
  readonly insert: string;
  readonly label: string;
  readonly detail: string;
  readonly kind: 'command' | 'person' | 'channel' | 'emoji';
}

export interface Completion {
  /** Where what was begun starts, in UTF-16 units. It ends at the cursor. */
  readonly start: number;
  readonly suggestions: readonly Suggestion[];
}

const most = 8;

/** Commands that Slack itself has, as far as this one has them. */
export const ownCommands = [
  { command: '/invite', description: 'Bring somebody, or the app, into this channel', usage_hint: '@name' },
  { command: '/leave', description: 'Leave this channel', usage_hint: '' },
] as const;

export function completionAt(text: string, cursor: number, store: Store): Completion | null {
  const before = text.slice(0, cursor);
  const command = /^\/[\w-]*$/.exec(before);
  if (command) return among(0, commands(store), command[0]);
  const begun = /(?:^|[\s(“"'])([@#:])([\p{L}\p{N}_.+-]*)$/u.exec(before);
  const sign = begun?.[1];
  const typed = begun?.[2] ?? '';
  if (sign === undefined) return null;
  const start = cursor - typed.length - 1;
  if (sign === '@') return among(start, people(store), typed);
  if (sign === '#') return among(start, channels(store), typed);
  return typed.length < 2 ? null : among(start, emojis, typed);
}

/** The suggestions that begin with what was typed, then those with a later word that does. */
function among(
  start: number,
  all: readonly (Suggestion & { readonly found: readonly string[] })[],
  typed: string,
): Completion | null {
  const wanted = typed.toLowerCase();
  const ranked = all
    .map((one) => ({ one, rank: one.found.findIndex((name) => name.toLowerCase().startsWith(wanted)) }))
    .filter(({ rank }) => rank !== -1)
    .sort((a, b) => Math.min(a.rank, 1) - Math.min(b.rank, 1))
    .slice(0, most);
  return ranked.length === 0 ? null : { start, suggestions: ranked.map(({ one }) => one) };
}

function commands({ app }: Store) {
  const ofTheApp = app.commands.map((one) => ({ ...one, by: app.name }));
  return [...ofTheApp, ...ownCommands.map((one) => ({ ...one, by: '' }))].map(
    ({ command, description = '', usage_hint = '', by }) => ({
      kind: 'command' as const,
      insert: `${command} `,
      label: usage_hint === '' ? command : `${command} ${usage_hint}`,
      detail: [description, by].filter((part) => part !== '').join(' · '),
      found: [command],
    }),
  );
}

function people({ users, app }: Store) {
  // The app first: it is what one came to try.
  const all = [...users.values()].sort(
    (one, other) => Number(other.id === app.user_id) - Number(one.id === app.user_id),
  );
  return all.map((user) => ({
    kind: 'person' as const,
    insert: `@${user.name} `,
    label: nameOf(user),
    detail: user.title ? `@${user.name} · ${user.title}` : `@${user.name}`,
    found: [user.name, ...nameOf(user).split(' ')],
  }));
}

function channels(store: Store) {
  return [...store.channels.values()]
    .filter(({ kind }) => kind === 'public' || kind === 'private')
    .map((channel) => ({
      kind: 'channel' as const,
      insert: `#${channel.name} `,
      label: channelTitle(channel, store),
      detail: channel.topic ?? '',
      found: [channel.name],
    }));
}

const emojis = emojiTable.map(([name, character]) => ({
  kind: 'emoji' as const,
  insert: `:${name}: `,
  label: `${character} :${name}:`,
  detail: '',
  found: [name, ...name.split('_')],
}));
