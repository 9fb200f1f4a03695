/** `GET /health`, for whoever watches over the process. */
import { setTimeout } from 'node:timers/promises';
import type { CustomRoute } from '@slack/bolt';
import type { Checking } from '../desk/checking/checking.js';
import type { Jobs } from '../desk/jobs/jobs.js';
import type { Store } from '../record/store/store.js';

export interface Watched {
  readonly checking: Pick<Checking, 'record'>;
  readonly store: Pick<Store, 'kind'>;
  readonly jobs: Pick<Jobs, 'unfinished'>;
  readonly state: { readonly stopping: boolean };
  /** The longest that the store is waited for, in milliseconds. */
  readonly patience?: number;
}

/** 200 while it serves; 503 once it is stopping, and while the store does not answer. */
export function healthRoute(watched: Watched): CustomRoute {
  return {
    path: '/health',
    method: ['GET'],
    handler: async (_request, response) => {
      const { ok, ...told } = await health(watched);
      response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify(told));
    },
  };
}

async function health({ checking, store, jobs, state, patience = 2_000 }: Watched) {
  const { asOf, digest } = checking.record;
  const waiting = new AbortController();
  const late = setTimeout(patience, null, { signal: waiting.signal, ref: false }).catch(() => null);
  const unfinished = await Promise.race([jobs.unfinished().catch(() => null), late]);
  waiting.abort();
  const status = state.stopping ? 'stopping' : unfinished === null ? 'store unreachable' : 'ok';
  return {
    ok: status === 'ok',
    status,
    record: { asOf, digest },
    store: { kind: store.kind, answers: unfinished !== null },
    jobs: { unfinished },
  };
}
