const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const MOST_STEPS = 10;

/** A page that a browser came to. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

/** As much of a browser as an installation takes: cookies, redirects, links and one form. Loopback only. */
export class Browser {
  /** By host with port: cookies, by their names. */
  readonly #cookies = new Map<string, Map<string, string>>();

  #at = '';

  /** The address that was asked for last, also where nothing answers there. */
  get at(): string {
    return this.#at;
  }

  /** Signed in somewhere already. */
  setCookie(host: string, name: string, value: string): void {
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar.set(name, value));
  }

  /** Opens an address, or posts a form to it, and follows where it leads. */
  async open(address: string, form?: URLSearchParams): Promise<Page> {
    let url = new URL(address);
    let body = form;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const response = await this.#request(url, body);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null)
        return { url: url.href, status: response.status, body: await response.text() };
      await response.body?.cancel();
      url = new URL(location, url);
      body = undefined;
    }
    throw new Error(`${address} leads on and on`);
  }

  async #request(url: URL, form: URLSearchParams | undefined): Promise<Response> {
    this.#at = url.href;
    if (!LOOPBACK.has(url.hostname)) throw new Error(`this browser stays on this machine: ${url}`);
    const jar = this.#cookies.get(url.host);
    const cookie = [...(jar ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: cookie ? { cookie } : {},
      ...(form && { body: form }),
    });
    for (const set of response.headers.getSetCookie()) this.#take(url.host, set);
    return response;
  }

  /** Cookies marked secure hold on this machine too, as browsers have it. */
  #take(host: string, set: string): void {
    const [pair = '', ...attributes] = set.split(';');
    const at = pair.indexOf('=');
    const expires = attributes.map((one) => /^\s*expires=(.*)$/i.exec(one)?.[1]).find(Boolean);
    const name = pair.slice(0, at).trim();
    if (expires !== undefined && Date.parse(expires) <= 0) this.#cookies.get(host)?.delete(name);
    else this.setCookie(host, name, pair.slice(at + 1).trim());
  }
}

/** The first link of a page whose address begins so. */
export function linkIn({ body, url }: Page, start: string): string | undefined {
  return [...body.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), url).href)
    .find((href) => href.startsWith(start));
}

/** The hidden fields of a page's form. */
export function fieldsIn({ body }: Page): URLSearchParams {
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  return new URLSearchParams(
    [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [plain(name), plain(value)],
    ),
  );
}
