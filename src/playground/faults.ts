import type { Envelope } from './transport.js';

/** An answer that replaces a Web API method's own. */
export interface MethodFault {
  method: string;
  /** Only calls for this channel. */
  channel?: string | undefined;
  /** The `error` of the answer; ignored where `status` is not 200. */
  error: string;
  /** 200, 429 or a server error. */
  status: number;
  /** Seconds, for 429. */
  retryAfter?: number;
  /** How many calls it lets through first. */
  after?: number;
  /** How many more calls it hits. */
  times: number;
}

/** What can be made to go wrong. Everything is off until switched on. */
export class Faults {
  /** Each event is delivered a second time although it was acknowledged, as after a lost acknowledgement. */
  deliverTwice = false;
  /** Everything arrives at once with so many copies of itself, marked as retries. */
  copies = 0;
  /** Events, commands and interactions are held on their way until `release()`. */
  hold = false;
  /** Milliseconds that every Web API call waits before it is answered. */
  delay = 0;
  /** Milliseconds that every event, command and interaction is on its way to the app. */
  deliveryDelay = 0;
  readonly #dropSocket: () => void;
  #methods: MethodFault[] = [];
  #losses: { kind: Envelope['type'] | undefined; times: number }[] = [];

  constructor(dropSocket: () => void) {
    this.#dropSocket = dropSocket;
  }

  /**
   * The next `times` calls of `method` (`*` for every one of the Web API, `response_url` for posts to one, `file` for downloads) get 429 with `Retry-After` in
   * seconds.
   */
  rateLimit(method: string, { retryAfter = 1, times = 1 } = {}): void {
    this.#methods.push({ method, error: 'ratelimited', status: 429, retryAfter, times });
  }

  /**
   * The next `times` calls of `method` (`*` for every one of the Web API, `response_url` for posts to one, `file` for downloads) fail with `error`, or with an
   * HTTP `status`: those for `channel` alone where given, and once `after` have gone through.
   */
  failMethod(
    method: string,
    error = 'internal_error',
    {
      times = 1,
      status = 200,
      after = 0,
      channel,
    }: { times?: number; status?: number; after?: number; channel?: string } = {},
  ): void {
    this.#methods.push({ method, error, status, times, after, channel });
  }

  /** The next `times` deliveries, or those of one kind, never reach the app: Slack waits for the acknowledgement in vain. */
  loseDelivery({ times = 1, kind }: { times?: number; kind?: Envelope['type'] } = {}): void {
    this.#losses.push({ kind, times });
  }

  /** Cuts every web socket without a close frame. */
  dropSocket(): void {
    this.#dropSocket();
  }

  clear(): void {
    this.deliverTwice = false;
    this.copies = 0;
    this.hold = false;
    this.delay = 0;
    this.deliveryDelay = 0;
    this.#methods = [];
    this.#losses = [];
  }

  /** Whether this delivery is lost, which uses up the loss. */
  loses(kind: Envelope['type']): boolean {
    const loss = this.#losses.find((one) => one.times > 0 && (one.kind ?? kind) === kind);
    if (loss) loss.times -= 1;
    return loss !== undefined;
  }

  /** The fault that hits this call, used up by one. */
  take(method: string, channel?: unknown): MethodFault | undefined {
    const meant = this.#methods.filter(
      (one) =>
        one.times > 0 &&
        (one.method === method || (one.method === '*' && method !== 'response_url' && method !== 'file')) &&
        (one.channel === undefined || one.channel === channel),
    );
    const fault = meant.find((one) => !one.after);
    for (const one of meant) if (one.after) one.after -= 1;
    if (fault) fault.times -= 1;
    return fault;
  }
}
