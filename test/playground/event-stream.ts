/** Reads server-sent events as a browser does. */

type Data = Record<string, unknown>;

export interface EventStream {
  /** Everything that came, oldest first. */
  readonly seen: { event: string; data: Data }[];
  /** The next event of this kind that fits; each is given once. */
  next(event: string, fits: (data: Data) => boolean): Promise<Data>;
  close(): void;
}

export async function openStream(url: string, token: string): Promise<EventStream> {
  const abort = new AbortController();
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  });
  const seen: { event: string; data: Data }[] = [];
  const taken = new Set<number>();
  let wake = () => {};
  const reading = (async () => {
    let rest = '';
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (rest + text).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1];
        const event = field('event');
        if (event) seen.push({ event, data: JSON.parse(field('data') ?? '{}') });
      }
      wake();
    }
  })().catch(() => {});
  return {
    seen,
    async next(event, fits) {
      for (;;) {
        const index = seen.findIndex((one, at) => !taken.has(at) && one.event === event && fits(one.data));
        const found = seen[index];
        if (found) {
          taken.add(index);
          return found.data;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close() {
      abort.abort();
      void reading;
    },
  };
}
