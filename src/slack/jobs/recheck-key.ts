/** What the rechecks of one cause are known by. */
import { causeKey, type NotedCause } from '../../desk/radius/cause.js';

export const recheckKeys = (cause: NotedCause): string => `recheck:${causeKey(cause)}:`;

/** @param what an answer's id, or whose answers */
export const recheckKey = (cause: NotedCause, what: string): string => `${recheckKeys(cause)}${what}`;
