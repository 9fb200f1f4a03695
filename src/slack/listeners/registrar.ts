import type { App, Context, RespondFn, webApi } from '@slack/bolt';

/** What listeners are registered with: a Bolt app, where what people press is looked up by its name. */
export interface Registrar extends Pick<App, 'command' | 'event' | 'shortcut' | 'view' | 'function'> {
  action(id: string, listener: (given: Pressed) => Promise<void>): void;
}

/** What a listener takes of the press of a button or the choice from a menu. */
export interface Pressed {
  readonly ack: () => Promise<void>;
  readonly body: unknown;
  readonly client: webApi.WebClient;
  readonly context: Context;
  readonly respond: RespondFn;
}
