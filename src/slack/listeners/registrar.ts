import type { App } from '@slack/bolt';

/** The part of a Bolt app that listeners are registered with. */
export type Registrar = Pick<App, 'command' | 'event' | 'action' | 'shortcut' | 'view' | 'function'>;
