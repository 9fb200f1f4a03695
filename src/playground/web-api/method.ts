import type { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { pointedMessages } from '../issues.js';
import type { JsonObject } from '../json.js';

/** One Web API method. */
export interface Method {
  readonly token: 'bot' | 'app';
  /** @throws ApiError */
  run(args: JsonObject, backend: Backend): JsonObject;
}

/** Methods by their full names. */
export type MethodFamily = Readonly<Record<string, Method>>;

/** Makes a method that checks its arguments, unknown ones refused, and its scope before it runs. */
export function method<Schema extends z.ZodType>(definition: {
  token?: 'bot' | 'app';
  scope?: string;
  args: Schema;
  run(args: z.output<Schema>, backend: Backend): JsonObject;
}): Method {
  return {
    token: definition.token ?? 'bot',
    run(raw, backend) {
      if (definition.scope) requireScope(backend, definition.scope);
      const args = definition.args.safeParse(raw);
      if (!args.success) throw new ApiError('invalid_arguments', pointedMessages(args.error));
      return definition.run(args.data, backend);
    },
  };
}

export function hasScope(backend: Backend, scope: string): boolean {
  const scopes = scopesOf(backend);
  return scopes === undefined || scopes.includes(scope);
}

/** Those granted on installation, or those of the app. */
function scopesOf({ app, credentials }: Backend): readonly string[] | undefined {
  return credentials.scopes ?? app.scopes;
}

/** Any one of the scopes will do. @throws ApiError `missing_scope` */
export function requireScope(backend: Backend, ...needed: [string, ...string[]]): void {
  if (needed.some((scope) => hasScope(backend, scope))) return;
  const provided = scopesOf(backend)?.join(',') ?? '';
  throw new ApiError('missing_scope', [], { needed: needed.join(','), provided });
}
