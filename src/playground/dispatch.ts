import type { Delays, Timers } from './clock.js';
import type { Credentials } from './credentials.js';
import type { Faults } from './faults.js';
import { Held } from './held.js';
import { isObject, type JsonObject } from './json.js';
import type { Delivery, Records } from './records.js';
import type { Ack, Envelope, Retry, Transport } from './transport.js';

/** How deliveries are repeated or let go. */
export interface Sending {
  /** How many are under way at once; one by default, which keeps their order. */
  parallel?: number;
}

/**
 * Hands envelopes to the app and keeps Slack's promises about them: an event that is not acknowledged is
 * delivered again up to three times; a command or an interaction has one chance.
 */
export class Dispatch {
  /** Set when the app is reached by HTTP instead of Socket Mode. */
  transport: Transport;
  readonly held = new Held();
  readonly #records: Records;
  readonly #timers: Timers;
  readonly #delays: Delays;
  readonly #faults: Faults;
  readonly #credentials: Credentials;
  readonly #envelopes = new WeakMap<Delivery, Envelope>();
  #latestEvent: Delivery | undefined;

  constructor(
    transport: Transport,
    parts: { records: Records; timers: Timers; delays: Delays; faults: Faults; credentials: Credentials },
  ) {
    this.transport = transport;
    this.#records = parts.records;
    this.#timers = parts.timers;
    this.#delays = parts.delays;
    this.#faults = parts.faults;
    this.#credentials = parts.credentials;
  }

  /** Delivers an event until it is acknowledged or Slack would give up. Resolves when that is settled. */
  async event(payload: JsonObject): Promise<void> {
    const envelope: Envelope = { type: 'events_api', payload, acceptsResponsePayload: false };
    let ack = await this.#attempt(envelope);
    for (const [index, wait] of this.#delays.retries.entries()) {
      if (ack.ok || ack.final) break;
      await this.#timers.sleep(wait);
      ack = await this.#attempt(envelope, { attempt: index + 1, reason: ack.reason });
    }
    if (!ack.ok) this.#records.problem('undelivered_event', `${nameOf(envelope)}: ${ack.reason}`);
    else if (this.#faults.deliverTwice) await this.#send(envelope, this.#retry());
  }

  /**
   * Delivers again what was delivered before, as Slack does after a lost acknowledgement; the last event where
   * nothing is named. Resolves when all is acknowledged or has failed.
   */
  async again(
    deliveries: readonly Delivery[] = this.#lastEvent(),
    { parallel = 1 }: Sending = {},
  ): Promise<void> {
    await inTurn(deliveries, parallel, (delivery) => {
      const envelope = this.#envelopes.get(delivery);
      if (!envelope) throw new Error('this is no delivery of this Slack');
      return this.#send(envelope, this.#retry(delivery.attempt + 1));
    });
  }

  /**
   * Lets what was held go to the app, in the order that `arrange` gives. What it names twice arrives twice, what it
   * leaves out is lost.
   */
  async release(
    arrange: (held: readonly Delivery[]) => readonly Delivery[] = (held) => held,
    { parallel = 1 }: Sending = {},
  ): Promise<void> {
    this.#faults.hold = false;
    const kept = this.held.takeAll();
    const arranged = arrange([...kept.keys()]);
    const named = new Set(arranged);
    for (const [delivery, { lose }] of kept) if (!named.has(delivery)) lose();
    const gone = new Set<Delivery>();
    await inTurn(arranged, parallel, (delivery) => {
      const first = gone.has(delivery) ? undefined : kept.get(delivery);
      gone.add(delivery);
      return first ? first.send() : this.again([delivery]);
    });
  }

  /** Delivers a command or an interaction, once. What is left of an app that was removed reaches nobody. */
  async once(envelope: Envelope): Promise<Ack> {
    if (this.#credentials.botToken === undefined) return { ok: false, reason: 'dispatch_failed' };
    const ack = await this.#attempt(envelope);
    if (!ack.ok) {
      const code = TIMED_OUT.has(ack.reason) ? 'operation_timeout' : 'dispatch_failed';
      this.#records.problem(code, `${nameOf(envelope)}: ${ack.reason}`);
      return { ok: false, reason: code };
    }
    if (!envelope.acceptsResponsePayload && !isEmpty(ack.payload)) {
      this.#records.problem('unexpected_ack_payload', `${nameOf(envelope)}: ${JSON.stringify(ack.payload)}`);
    }
    return ack;
  }

  /** What goes out of itself, with all that was made to go wrong with it. */
  async #attempt(envelope: Envelope, retry?: Retry): Promise<Ack> {
    const { delivery, settle } = this.#record(envelope, retry);
    const lost: Ack = { ok: false, reason: this.transport.timedOut };
    const carry = async () => {
      if (this.#faults.loses(envelope.type)) {
        await this.#timers.sleep(this.#delays.ack);
        return lost;
      }
      for (let copy = 1; copy <= this.#faults.copies; copy += 1) void this.#send(envelope, this.#retry(copy));
      return this.#carry(envelope, retry);
    };
    const ack = await (this.#faults.hold ? this.held.keep(delivery, carry, lost) : carry());
    settle(ack.ok ? 'acknowledged' : ack.reason);
    return ack;
  }

  /** What a test sends once more: of this nothing is lost or held. */
  async #send(envelope: Envelope, retry?: Retry): Promise<Ack> {
    const { settle } = this.#record(envelope, retry);
    const ack = await this.#carry(envelope, retry);
    settle(ack.ok ? 'acknowledged' : ack.reason);
    return ack;
  }

  async #carry(envelope: Envelope, retry?: Retry): Promise<Ack> {
    if (this.#faults.deliveryDelay > 0) await this.#timers.sleep(this.#faults.deliveryDelay);
    return this.transport.send(envelope, retry);
  }

  #record(envelope: Envelope, retry?: Retry): { delivery: Delivery; settle: (outcome: string) => void } {
    const eventId = envelope.payload.event_id;
    const recorded = this.#records.delivery({
      kind: envelope.type,
      name: nameOf(envelope),
      ...(typeof eventId === 'string' && { eventId }),
      attempt: retry?.attempt ?? 0,
      payload: envelope.payload,
    });
    this.#envelopes.set(recorded.delivery, envelope);
    if (envelope.type === 'events_api' && !retry) this.#latestEvent = recorded.delivery;
    return recorded;
  }

  #retry(attempt = 1): Retry {
    return { attempt, reason: this.transport.timedOut };
  }

  #lastEvent(): Delivery[] {
    if (!this.#latestEvent) throw new Error('no event has been delivered yet');
    return [this.#latestEvent];
  }
}

const TIMED_OUT: ReadonlySet<string> = new Set(['timeout', 'http_timeout']);

/** Runs over items in their order, so many at once. */
async function inTurn<Item>(
  items: readonly Item[],
  parallel: number,
  run: (item: Item) => Promise<unknown>,
): Promise<void> {
  // A copy: what is sent is recorded in the very list that may have been given.
  const rest = [...items].values();
  const worker = async () => {
    for (const item of rest) await run(item);
  };
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
}

function nameOf({ payload }: Envelope): string {
  if (isObject(payload.event)) return String(payload.event.type);
  return String(payload.command ?? payload.type);
}

/** Bolt acknowledges without a body as `{}` on the socket and as an empty body over HTTP. */
function isEmpty(payload: unknown): boolean {
  return payload === undefined || payload === '' || (isObject(payload) && Object.keys(payload).length === 0);
}
