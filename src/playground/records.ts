import type { Changes } from './changes.js';
import type { JsonObject } from './json.js';

/** One Web API call, as it came and as it was answered. */
export interface Call {
  method: string;
  /** As sent, JSON strings in forms parsed; without the token. */
  args: JsonObject;
  status: number;
  response: JsonObject;
}

/** One attempt to hand something to the app. */
export interface Delivery {
  kind: 'events_api' | 'slash_commands' | 'interactive';
  /** The event, command or interaction type: `app_mention`, `/hello`, `block_actions`. */
  name: string;
  eventId?: string;
  /** 0 the first time. */
  attempt: number;
  outcome: 'pending' | 'acknowledged' | string;
  /** From setting out to the outcome, in milliseconds; not there while it is pending. */
  took?: number;
  payload: JsonObject;
}

/** Something that the app did wrong, or that people in Slack would see go wrong. */
export interface Problem {
  code:
    | 'operation_timeout'
    | 'dispatch_failed'
    | 'late_ack'
    | 'unknown_envelope'
    | 'malformed_ack'
    | 'unexpected_ack_payload'
    | 'invalid_ack_payload'
    | 'undelivered_event';
  detail: string;
}

/** Everything that a test may want to look back at. */
export class Records {
  readonly calls: Call[] = [];
  readonly deliveries: Delivery[] = [];
  readonly problems: Problem[] = [];
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  call(call: Call): void {
    this.calls.push(call);
    this.#changes.notify();
  }

  /** Records an attempt; `settle` sets its outcome. */
  delivery(given: Omit<Delivery, 'outcome' | 'took'>): {
    delivery: Delivery;
    settle: (outcome: string) => void;
  } {
    const delivery: Delivery = { ...given, outcome: 'pending' };
    const begun = performance.now();
    this.deliveries.push(delivery);
    this.#changes.notify();
    return {
      delivery,
      settle: (outcome) => {
        delivery.outcome = outcome;
        delivery.took = performance.now() - begun;
        this.#changes.notify();
      },
    };
  }

  problem(code: Problem['code'], detail: string): void {
    this.problems.push({ code, detail });
    this.#changes.notify();
  }
}
