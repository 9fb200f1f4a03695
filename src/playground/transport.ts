import type { JsonObject } from './json.js';

/** Something for the app, on whichever wire it listens. */
export interface Envelope {
  type: 'events_api' | 'slash_commands' | 'interactive';
  payload: JsonObject;
  /** Whether the acknowledgement may carry a message or a view. */
  acceptsResponsePayload: boolean;
}

/** Why and how often an event is sent again. */
export interface Retry {
  attempt: number;
  reason: string;
}

export type Ack =
  | { ok: true; payload: unknown }
  | {
      ok: false;
      reason: string;
      /** The app asked not to be sent it again. */
      final?: boolean;
    };

/** A way to the app: Socket Mode or HTTP. `send` never throws. */
export interface Transport {
  /** What Slack calls it where no acknowledgement came in time. */
  readonly timedOut: string;
  send(envelope: Envelope, retry?: Retry): Promise<Ack>;
}
