/** Why nothing was fetched: for people a sentence, for whoever tries again the kind of failure. */
import type { Refusal } from '../articles/article.js';

export interface NotFetched extends Refusal {
  readonly because: /** The address, or one that it leads to, is none that may be fetched. */
    | 'address'
    | 'unreachable'
    | 'too-slow'
    | 'too-large'
    /** It is of no kind that is read. */
    | 'type'
    /** The server answered that it gives nothing: `status` says how. */
    | 'status'
    /** What came is no answer that can be read. */
    | 'damaged';
  readonly status: number | null;
  /** For how long the server asks to be left alone, in milliseconds. */
  readonly retryAfter: number | null;
}

export const notFetched = (
  because: NotFetched['because'],
  why: string,
  { status = null, retryAfter = null }: Partial<Pick<NotFetched, 'status' | 'retryAfter'>> = {},
): NotFetched => ({ kind: 'refused', because, why, status, retryAfter });

/** Whether it may be another matter later. */
export const mayComeLater = ({ because, status }: NotFetched): boolean =>
  because === 'unreachable' ||
  because === 'too-slow' ||
  because === 'damaged' ||
  (because === 'status' && status !== null && (status >= 500 || [408, 425, 429].includes(status)));

/** What a server's status means for whoever asked, and what to do. */
export function statusInWords(host: string, status: number): string {
  switch (status) {
    case 401:
    case 402:
    case 403:
    case 407:
    case 451:
      return `${host} does not give it to me (${status}). Save the page from your browser and file the file.`;
    case 404:
      return `${host} has nothing at this address (404). Check the link.`;
    case 410:
      return `${host} has taken it away for good (410). File a saved copy, if there is one.`;
    case 429:
      return `${host} asks to be left alone for a while (429). Try again later.`;
    default:
      return status >= 500
        ? `${host} has a fault of its own (${status}). Try again later.`
        : `${host} answered with status ${status} and no document. Open the link in a browser, and file what it shows.`;
  }
}

/**
 * `Retry-After`: seconds, or a date.
 *
 * @returns milliseconds from `now`, at most a day; null where it says nothing
 */
export function retryAfterOf(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d{1,9}\s*$/.test(header) ? Number(header) : null;
  const until = seconds === null ? Date.parse(header) - now.getTime() : seconds * 1000;
  return Number.isFinite(until) ? Math.min(Math.max(until, 0), 86_400_000) : null;
}
