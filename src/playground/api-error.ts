import type { JsonObject } from './json.js';

/** A refusal as Slack words it: `{"ok": false, "error": code, …}`. */
export class ApiError extends Error {
  readonly code: string;
  /** Lines such as `must be less than 151 characters [json-pointer:/blocks/0/text/text]`. */
  readonly details: readonly string[];
  readonly extra: JsonObject;

  constructor(code: string, details: readonly string[] = [], extra: JsonObject = {}) {
    super([code, ...details].join('; '));
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
    this.extra = extra;
  }

  toAnswer(): JsonObject & { ok: false; error: string } {
    return {
      ok: false,
      error: this.code,
      ...this.extra,
      ...(this.details.length > 0 && {
        errors: this.details,
        response_metadata: { messages: this.details.map((detail) => `[ERROR] ${detail}`) },
      }),
    };
  }
}
