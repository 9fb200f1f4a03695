/** Names of people and channels, for whoever shows an id. */
import type { Channel, Message, User } from './wire.js';

export interface Directory {
  readonly me: string;
  readonly users: ReadonlyMap<string, User>;
  readonly channels: ReadonlyMap<string, Channel>;
}

export function nameOf(user: User | undefined, fallback = 'somebody'): string {
  return user === undefined ? fallback : user.real_name || user.name;
}

/** The name that stands over a message. */
export function authorOf(message: Message, { users }: Directory): string {
  return nameOf(users.get(message.user), message.username ?? message.bot_profile?.name ?? message.user);
}

/** `#politics`, or the names of the people in a direct message. */
export function channelTitle(channel: Channel, { users, me }: Directory): string {
  if (channel.kind === 'public' || channel.kind === 'private') return `#${channel.name}`;
  const others = channel.user === undefined ? channel.members.filter((id) => id !== me) : [channel.user];
  return others.map((id) => nameOf(users.get(id), id)).join(', ') || 'Yourself';
}
