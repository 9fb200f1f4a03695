import type { App, Context, webApi } from '@slack/bolt';

/** The part of a Bolt app that listeners are registered with. */
export type Registrar = Pick<App, 'command' | 'event' | 'action' | 'shortcut' | 'view' | 'function'>;

/** What a listener takes of the press of a button or the choice from a menu. */
export interface Pressed {
  readonly ack: () => Promise<void>;
  readonly body: unknown;
  readonly client: webApi.WebClient;
  readonly context: Context;
}
