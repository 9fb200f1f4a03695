import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { healthRoute, type Watched } from '../../src/slack/health.js';
import { record } from './newsroom.js';

const watched: Watched = {
  ...{ checking: { record }, store: { kind: 'postgres' }, state: { stopping: false }, patience: 50 },
  jobs: { unfinished: async () => 3 },
};

let close = (): void => undefined;
afterEach(() => close());

async function asked(more: Partial<Watched>): Promise<{ status: number; body: unknown }> {
  const { handler } = healthRoute({ ...watched, ...more });
  const server = createServer(
    (request, response) => void handler(Object.assign(request, { params: {} }), response),
  );
  close = () => void server.close();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/health`);
  return { status: response.status, body: await response.json() };
}

const told = (status: string, unfinished: number | null) => ({
  status,
  record: { asOf: record.asOf, digest: record.digest },
  store: { kind: 'postgres', answers: unfinished !== null },
  jobs: { unfinished },
});

test.each<[string, Partial<Watched>, number, unknown]>([
  ['while it serves', {}, 200, told('ok', 3)],
  ['while it is stopping', { state: { stopping: true } }, 503, told('stopping', 3)],
  [
    'where the store refuses',
    { jobs: { unfinished: () => Promise.reject(new Error('gone')) } },
    503,
    told('store unreachable', null),
  ],
  [
    'where the store says nothing',
    { jobs: { unfinished: () => new Promise(() => undefined) } },
    503,
    told('store unreachable', null),
  ],
])('%s', async (_, more, status, body) => {
  expect(await asked(more)).toEqual({ status, body });
});
