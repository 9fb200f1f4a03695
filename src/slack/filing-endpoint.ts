/** `POST /file` and `GET /file/ID`: another program of the newsroom files sources. With a token; without one there is no route. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Outcome } from '../filing/outcome.js';
import type { Store } from '../record/store/store.js';
import { bearerCheck } from './bearer.js';
import type { FilingPort } from './filing/port.js';
import { filedState, outcomeAsJson, statusOf } from './filing-endpoint-answers.js';
import { BadRequest, readRequest } from './filing-endpoint-request.js';
import type { InHand } from './in-hand.js';
import { loggable } from './logging.js';

export interface EndpointParts {
  readonly token: string;
  readonly filing: Pick<FilingPort, 'filing' | 'fetchAndFile'>;
  readonly store: Pick<Store, 'db'>;
  readonly inHand: InHand;
  readonly state: { readonly stopping: boolean };
  readonly logger: Logger;
  readonly now: () => Date;
  /** Something new is on file. It is to catch what it throws. */
  readonly onFiled: () => void;
}

/** Requests that are worked at at once. */
export const mostAtOnce = 8;

const asked = { by: 'stet', via: 'http', askedIn: null } as const;

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const problem = (status: number, error: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  body: { error },
  headers,
});

/** Every method, so that a wrong one is told which are right. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export function filingRoutes(parts: EndpointParts): CustomRoute[] {
  const bearer = bearerCheck(parts.token, 'STET_FILING_TOKEN', parts.now);
  const atWork = { count: 0 };

  const allowed = async (work: () => Promise<Answer>): Promise<Answer> => {
    if (parts.state.stopping)
      return problem(503, 'Stet is stopping. Send it again in a moment.', { 'retry-after': '10' });
    if (atWork.count >= mostAtOnce)
      return problem(503, `${mostAtOnce} requests are in hand. Send it again in a moment.`, {
        'retry-after': '5',
      });
    atWork.count += 1;
    try {
      return await work();
    } catch (error) {
      if (error instanceof BadRequest) return problem(error.status, error.message);
      parts.logger.error(loggable(error), 'a request to file could not be done');
      return problem(503, 'The store does not answer, so nothing was filed. Send it again in a minute.', {
        'retry-after': '60',
      });
    } finally {
      atWork.count -= 1;
    }
  };

  const route = (path: string, method: string, work: (request: Request) => Promise<Answer>): CustomRoute => ({
    path,
    method: methods,
    handler: (request, response) =>
      void parts.inHand.track(async () => {
        if (request.method !== method)
          return answer(request, response, problem(405, `Use ${method} here.`, { allow: method }));
        const refused = bearer(request.headers.authorization);
        if (refused === null) answer(request, response, await allowed(() => work(request)));
        else answer(request, response, problem(refused.status, refused.sentence, refused.headers));
      }),
  });

  return [
    route('/file', 'POST', (request) => file(request, parts)),
    route('/file/:id', 'GET', async ({ params }) => {
      const found = await filedState(parts.store.db, String(params?.id ?? '').slice(0, 200));
      return found === null
        ? problem(404, 'Nothing is on file under this id.')
        : { status: 200, body: found };
    }),
  ];
}

type Request = Parameters<CustomRoute['handler']>[0];

/** Answers when it is committed, and not before. */
async function file(request: IncomingMessage, { filing, logger, onFiled }: EndpointParts): Promise<Answer> {
  const given = await readRequest(request);
  const outcomes =
    given.kind === 'address'
      ? await filing.fetchAndFile(given.address, asked)
      : await filing.filing.file(given.incoming, asked);
  const status = statusOf(outcomes);
  logger.info({ status, outcomes: countsOf(outcomes) }, 'filed by HTTP');
  if (status === 201) onFiled();
  const [first] = outcomes;
  const made = outcomes.find((outcome) => 'source' in outcome);
  const headers: Record<string, string> =
    made === undefined ? {} : { location: `/file/${encodeURIComponent(made.source.id)}` };
  const told = { outcomes: outcomes.map(outcomeAsJson) };
  if (status === 422 && first?.kind === 'refused') return { status, body: { error: first.why, ...told } };
  return { status, body: told, headers };
}

function countsOf(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/**
 * How long what is still coming of a refused body is let pass, in milliseconds. Were the connection closed at once, its sender
 * would lose the answer.
 */
const passing = 5_000;

function answer(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Answer): void {
  response.on('error', () => undefined);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(`${JSON.stringify(body)}\n`);
  if (request.complete) return;
  request.resume();
  const cut = setTimeout(() => request.destroy(), passing).unref();
  request.once('close', () => clearTimeout(cut));
}
