/** The log. Tokens and the text of messages are kept out of it. */

import { type DestinationStream, type Logger, pino } from 'pino';

const secrets = /\bx(?:ox[a-z]|app)-[\w-]+|https:\/\/hooks\.slack\.com\/[^\s"\\]+/g;

/** Fields that could hold what somebody wrote, wherever an object is logged. */
const textFields = [
  'text',
  'blocks',
  'token',
  'authorization',
  'message.text',
  'event.text',
  'body',
  'payload',
];

/** Writes JSON lines to `destination`, standard output where none is given. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: { paths: textFields, censor: '[not logged]' },
    // Whatever slipped into a line, such as the address in a failed request.
    hooks: { streamWrite: (line: string) => line.replace(secrets, '[secret]') },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What of an error may be logged: its kind, its code and where it was thrown. Not its message, which may quote the text
 * at which it was thrown.
 */
export function loggable(error: unknown): { error: string; code?: string; at?: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = errorCode(error);
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((frame) => /^\s+at /.test(frame))
      .map((frame) => frame.trim())
      .slice(0, 12),
  };
}

/** Slack's word for what was wrong (`not_in_channel`), else the error's own code. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const data = 'data' in error ? error.data : undefined;
  if (typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string') {
    return data.error;
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
