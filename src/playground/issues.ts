import type { z } from 'zod';

/** A JSON pointer (RFC 6901) to a place in a payload. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** zod's findings as the lines that Slack puts into `response_metadata.messages`. */
export function pointedMessages(error: z.ZodError, root: readonly PropertyKey[] = []): string[] {
  return error.issues.map(
    (issue) => `${issue.message} [json-pointer:${jsonPointer([...root, ...issue.path])}]`,
  );
}
