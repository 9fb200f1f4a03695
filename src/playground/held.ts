import type { Delivery } from './records.js';
import type { Ack } from './transport.js';

interface Kept {
  readonly delivery: Delivery;
  send(): Promise<Ack>;
  lose(): void;
}

/** Deliveries that are on their way for as long as a test wants them to be. */
export class Held {
  #kept: Kept[] = [];

  /** Those that are held now, in the order in which they set out. */
  get deliveries(): Delivery[] {
    return this.#kept.map((one) => one.delivery);
  }

  /** Holds a delivery; resolves with its acknowledgement, or with `lost` where it never arrives. */
  keep(delivery: Delivery, send: () => Promise<Ack>, lost: Ack): Promise<Ack> {
    return new Promise((resolve) => {
      this.#kept.push({
        delivery,
        send: async () => {
          const ack = await send();
          resolve(ack);
          return ack;
        },
        lose: () => resolve(lost),
      });
    });
  }

  /** Takes out all that are held. */
  takeAll(): ReadonlyMap<Delivery, Kept> {
    const all = new Map(this.#kept.map((one) => [one.delivery, one]));
    this.#kept = [];
    return all;
  }
}
