import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { isObject, type JsonObject } from '../json.js';
import { methods } from './index.js';

/** A request as it came in. */
export interface ApiRequest {
  method: string;
  contentType: string;
  authorization: string | undefined;
  body: string;
}

export interface ApiResponse {
  status: number;
  headers: Record<string, string>;
  body: JsonObject;
}

/** Answers one Web API call and records it. */
export async function answer(request: ApiRequest, backend: Backend): Promise<ApiResponse> {
  const { faults, records, timers } = backend;
  if (faults.delay > 0) await timers.sleep(faults.delay);
  let args: JsonObject = {};
  let response: ApiResponse;
  try {
    const { token, ...given } = parsedArguments(request);
    args = given;
    const fault = faults.take(request.method, given.channel);
    response = fault
      ? faulty(fault)
      : { status: 200, headers: {}, body: { ok: true, ...run(request, given, token, backend) } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    response =
      error instanceof RateLimited
        ? { status: 429, headers: { 'retry-after': String(error.seconds) }, body: error.toAnswer() }
        : { status: 200, headers: {}, body: error.toAnswer() };
  }
  records.call({
    method: request.method,
    args: legible(args),
    status: response.status,
    response: structuredClone(response.body),
  });
  return response;
}

function run(request: ApiRequest, args: JsonObject, token: unknown, backend: Backend): JsonObject {
  const method = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  if (!method) throw new ApiError('unknown_method', [], { req_method: request.method });
  const presented = /^Bearer (\S+)$/.exec(request.authorization ?? '')?.[1] ?? token;
  if (presented === undefined) throw new ApiError('not_authed');
  const { botToken, appToken } = backend.credentials;
  const expected = method.token === 'bot' ? botToken : appToken;
  if (backend.credentials.hasEnded(presented)) throw new ApiError('account_inactive');
  const forFunction = method.token === 'bot' && backend.functions.admits(presented);
  if (presented !== expected && !forFunction) {
    throw new ApiError(
      presented === botToken || presented === appToken ? 'not_allowed_token_type' : 'invalid_auth',
    );
  }
  const wait = backend.rateLimits.take(request.method, args.channel);
  if (wait !== undefined) throw new RateLimited(wait);
  const { team_id: teamId, ...rest } = args;
  if (teamId !== undefined && teamId !== backend.workspace.teamId) throw new ApiError('team_not_found');
  return method.run(rest, backend);
}

/** Too many calls; `seconds` until the next. */
class RateLimited extends ApiError {
  readonly seconds: number;

  constructor(seconds: number) {
    super('ratelimited');
    this.seconds = seconds;
  }
}

/** The arguments of a call, its token included. @throws ApiError where the body is no JSON object or form */
export function parsedArguments({ contentType, body }: Pick<ApiRequest, 'contentType' | 'body'>): JsonObject {
  if (body === '') return {};
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body));
  if (!contentType.startsWith('application/json')) throw new ApiError('invalid_post_type');
  try {
    const parsed: unknown = JSON.parse(body);
    if (isObject(parsed)) return parsed;
  } catch {
    throw new ApiError('invalid_json');
  }
  throw new ApiError('json_not_object');
}

function faulty({
  status,
  error,
  retryAfter,
}: {
  status: number;
  error: string;
  retryAfter?: number;
}): ApiResponse {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { status, headers, body: { ok: false, error } };
}

/** Arguments for the record: what a form carries as JSON is parsed. */
function legible(args: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (typeof value !== 'string' || !/^[[{]/.test(value)) return [name, structuredClone(value)];
      try {
        return [name, JSON.parse(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}
