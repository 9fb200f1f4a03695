import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';
import { errorCode } from './logging.js';

/**
 * pino for Bolt and the libraries under it. Their debug lines hold whole payloads, with what people wrote, so these are
 * not passed on at any level.
 */
export function boltLogger(logger: Logger): BoltLogger {
  const child = logger.child({ from: 'bolt' });
  const line = (parts: readonly unknown[]) => parts.map(describe).join(' ');
  return {
    debug: () => {},
    info: (...parts) => child.info(line(parts)),
    warn: (...parts) => child.warn(line(parts)),
    error: (...parts) => child.error(line(parts)),
    // The level is pino's; Bolt is told one at which it does not put payloads together.
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function describe(part: unknown): string {
  if (part instanceof Error) return `${part.name}: ${errorCode(part) ?? 'no code'}`;
  return typeof part === 'string' ? part : `[${typeof part}]`;
}
