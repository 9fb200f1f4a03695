/** Everything that Stet registers with Bolt, under the names that it is registered with. */
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { Desk } from '../../src/desk/desk.js';
import { everybody } from '../../src/desk/permissions.js';
import { Homes } from '../../src/slack/homes.js';
import { register } from '../../src/slack/listeners/index.js';
import { ChannelQueues } from '../../src/slack/sending/channel-queues.js';
import { FixtureChecker } from './newsroom.js';
import { silent } from './running-bot.js';

export type Registrations = Readonly<
  Record<'command' | 'event' | 'action' | 'shortcut' | 'view' | 'function', unknown[]>
>;

export function registrations(): Registrations {
  const given: Registrations = { command: [], event: [], action: [], shortcut: [], view: [], function: [] };
  const now = () => new Date(0);
  register(
    {
      command: (...args: unknown[]) => void given.command.push(args[0]),
      event: (...args: unknown[]) => void given.event.push(args[0]),
      action: (...args: unknown[]) => void given.action.push(args[0]),
      shortcut: (...args: unknown[]) => void given.shortcut.push(args[0]),
      view: (...args: unknown[]) => void given.view.push(args[0]),
      // Bolt gives itself back, and nobody looks.
      function: ((...args: unknown[]) => given.function.push(args[0])) as never,
    },
    {
      checking: inThisThread({ current: new FixtureChecker() }),
      desk: new Desk(null as never, { now, newId: () => 'id', remember: true }),
      respond: fetch,
      queues: new ChannelQueues(),
      clientFor: () => Promise.reject(new Error('nobody asks for one')),
      filing: null,
      origins: async () => null,
      installations: null,
      permissions: everybody,
      groups: { groupsOf: async () => [] },
      deskChannel: null,
      newsroom: null,
      wake: () => undefined,
      homes: new Homes(),
      silentFor: 1_000,
      logger: silent,
      now,
      newId: () => 'id',
    },
  );
  return given;
}

/** A name, a pattern's source, or the callback id that constraints name. */
export function nameOf(registered: unknown): string {
  if (typeof registered === 'string') return registered;
  if (registered instanceof RegExp) return registered.source;
  if (typeof registered === 'object' && registered !== null && 'callback_id' in registered)
    return String(registered.callback_id);
  return JSON.stringify(registered);
}
