import type { Delays, Timers } from './clock.js';
import type { Faults } from './faults.js';
import { isObject, type JsonObject } from './json.js';
import type { Records } from './records.js';
import type { Ack, Envelope, Retry, Transport } from './transport.js';

/**
 * Hands envelopes to the app and keeps Slack's promises about them: an event that is not acknowledged is
 * delivered again up to three times; a command or an interaction has one chance.
 */
export class Dispatch {
  /** Set when the app is reached by HTTP instead of Socket Mode. */
  transport: Transport;
  readonly #records: Records;
  readonly #timers: Timers;
  readonly #delays: Delays;
  readonly #faults: Faults;
  #lastEvent: JsonObject | undefined;

  constructor(
    transport: Transport,
    parts: { records: Records; timers: Timers; delays: Delays; faults: Faults },
  ) {
    this.transport = transport;
    this.#records = parts.records;
    this.#timers = parts.timers;
    this.#delays = parts.delays;
    this.#faults = parts.faults;
  }

  /** Delivers an event until it is acknowledged or Slack would give up. Resolves when that is settled. */
  async event(payload: JsonObject): Promise<void> {
    this.#lastEvent = payload;
    const envelope: Envelope = { type: 'events_api', payload, acceptsResponsePayload: false };
    let ack = await this.#attempt(envelope);
    for (const [index, wait] of this.#delays.retries.entries()) {
      if (ack.ok || ack.final) break;
      await this.#timers.sleep(wait);
      ack = await this.#attempt(envelope, { attempt: index + 1, reason: ack.reason });
    }
    if (!ack.ok) this.#records.problem('undelivered_event', `${nameOf(envelope)}: ${ack.reason}`);
    else if (this.#faults.deliverTwice) await this.#attempt(envelope, { attempt: 1, reason: 'timeout' });
  }

  /** Delivers the last event once more, as Slack does after a lost acknowledgement. */
  async again(): Promise<Ack> {
    if (!this.#lastEvent) throw new Error('no event has been delivered yet');
    const envelope: Envelope = {
      type: 'events_api',
      payload: this.#lastEvent,
      acceptsResponsePayload: false,
    };
    return this.#attempt(envelope, { attempt: 1, reason: 'timeout' });
  }

  /** Delivers a command or an interaction, once. */
  async once(envelope: Envelope): Promise<Ack> {
    const ack = await this.#attempt(envelope);
    if (!ack.ok) {
      const code =
        ack.reason === 'timeout' || ack.reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
      this.#records.problem(code, `${nameOf(envelope)}: ${ack.reason}`);
      return { ok: false, reason: code };
    }
    if (!envelope.acceptsResponsePayload && !isEmpty(ack.payload)) {
      this.#records.problem('unexpected_ack_payload', `${nameOf(envelope)}: ${JSON.stringify(ack.payload)}`);
    }
    return ack;
  }

  async #attempt(envelope: Envelope, retry?: Retry): Promise<Ack> {
    const eventId = envelope.payload.event_id;
    const settle = this.#records.delivery({
      kind: envelope.type,
      name: nameOf(envelope),
      ...(typeof eventId === 'string' && { eventId }),
      attempt: retry?.attempt ?? 0,
      payload: envelope.payload,
    });
    if (this.#faults.deliveryDelay > 0) await this.#timers.sleep(this.#faults.deliveryDelay);
    const ack = await this.transport.send(envelope, retry);
    settle(ack.ok ? 'acknowledged' : ack.reason);
    return ack;
  }
}

function nameOf({ payload }: Envelope): string {
  if (isObject(payload.event)) return String(payload.event.type);
  return String(payload.command ?? payload.type);
}

/** Bolt acknowledges without a body as `{}` on the socket and as an empty body over HTTP. */
function isEmpty(payload: unknown): boolean {
  return payload === undefined || payload === '' || (isObject(payload) && Object.keys(payload).length === 0);
}
