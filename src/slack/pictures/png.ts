/** SVG as PNG, for where pictures must be made of points. */
import { Worker } from 'node:worker_threads';

export interface ToRender {
  readonly n: number;
  readonly svg: string;
}

export type Rendered =
  | { readonly n: number; readonly png: Uint8Array }
  | { readonly n: number; readonly problem: string };

/** Renders SVG on a thread of its own, which is started when the first picture is asked for. */
export interface PictureMaker {
  /**
   * Twice as many points a side as the SVG has pixels.
   *
   * @throws {Error} where it is no SVG, or the thread has ended
   */
  png(svg: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

export function createPictureMaker(): PictureMaker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const start = (): Worker => {
    const thread = new Worker(new URL('./png-worker.js', import.meta.url));
    const end = (error: Error): void => {
      if (worker === thread) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    thread.on('message', (rendered: Rendered) => {
      const one = waiting.get(rendered.n);
      waiting.delete(rendered.n);
      // Nobody is kept from ending by a thread that has nothing to do.
      if (waiting.size === 0) thread.unref();
      if ('png' in rendered) one?.resolve(rendered.png);
      else one?.reject(new Error(`The picture cannot be drawn: ${rendered.problem}`));
    });
    thread.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => end(new Error('The thread that draws pictures has ended.')));
    return thread;
  };

  return {
    png(svg) {
      worker ??= start();
      const thread = worker;
      last += 1;
      const n = last;
      return new Promise((resolve, reject) => {
        waiting.set(n, { resolve, reject });
        thread.ref();
        thread.postMessage({ n, svg } satisfies ToRender);
      });
    },
    async close() {
      await worker?.terminate();
    },
  };
}
