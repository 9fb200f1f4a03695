/** An answer that replaces a Web API method's own. */
export interface MethodFault {
  method: string;
  /** The `error` of the answer; ignored where `status` is not 200. */
  error: string;
  /** 200, 429 or a server error. */
  status: number;
  /** Seconds, for 429. */
  retryAfter?: number;
  /** How many more calls it hits. */
  times: number;
}

/** What can be made to go wrong. Everything is off until switched on. */
export class Faults {
  /** Each event is delivered a second time although it was acknowledged, as after a lost acknowledgement. */
  deliverTwice = false;
  /** Milliseconds that every Web API call waits before it is answered. */
  delay = 0;
  /** Milliseconds that every event, command and interaction is on its way to the app. */
  deliveryDelay = 0;
  readonly #dropSocket: () => void;
  #methods: MethodFault[] = [];

  constructor(dropSocket: () => void) {
    this.#dropSocket = dropSocket;
  }

  /** The next `times` calls of `method` (`*` for all, `response_url` for posts to one) get 429 with `Retry-After` in seconds. */
  rateLimit(method: string, { retryAfter = 1, times = 1 } = {}): void {
    this.#methods.push({ method, error: 'ratelimited', status: 429, retryAfter, times });
  }

  /** The next `times` calls of `method` (`*` for all) fail with `error`, or with an HTTP `status`. */
  failMethod(method: string, error = 'internal_error', { times = 1, status = 200 } = {}): void {
    this.#methods.push({ method, error, status, times });
  }

  /** Cuts every web socket without a close frame. */
  dropSocket(): void {
    this.#dropSocket();
  }

  clear(): void {
    this.deliverTwice = false;
    this.delay = 0;
    this.deliveryDelay = 0;
    this.#methods = [];
  }

  /** The fault that hits this call, used up by one. */
  take(method: string): MethodFault | undefined {
    const fault = this.#methods.find((one) => one.times > 0 && (one.method === '*' || one.method === method));
    if (fault) fault.times -= 1;
    return fault;
  }
}
