import type { Ids } from './ids.js';
import type { Message } from './messages.js';
import { parseMrkdwn } from './mrkdwn.js';

/** A link of a message, under the domain that the app registered. */
export interface SharedLink {
  readonly url: string;
  readonly domain: string;
}

/** The links of messages that the app is told of, to make previews of them. */
export class Links {
  readonly #told = new Map<string, Message>();
  readonly #domains: readonly string[];
  readonly #ids: Ids;

  constructor(domains: readonly string[], ids: Ids) {
    this.#domains = domains;
    this.#ids = ids;
  }

  /** Those links of a text that are under a registered domain. */
  in(text: string): SharedLink[] {
    return parseMrkdwn(text).segments.flatMap((segment) => {
      if (segment.kind !== 'link') return [];
      const domain = this.#domainOf(segment.url);
      return domain === undefined ? [] : [{ url: segment.url, domain }];
    });
  }

  /** An `unfurl_id` for a message. */
  tell(message: Message): string {
    const id = `${message.channel}.${message.ts}.${this.#ids.secret()}`;
    this.#told.set(id, message);
    return id;
  }

  told(unfurlId: string): Message | undefined {
    return this.#told.get(unfurlId);
  }

  #domainOf(url: string): string | undefined {
    if (!URL.canParse(url)) return undefined;
    const { hostname } = new URL(url);
    return this.#domains.find((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  }
}
