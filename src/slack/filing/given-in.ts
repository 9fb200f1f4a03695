/** What a message holds that can be filed. */
import { readAttachment } from '../attached/attachment.js';
import { readIncoming } from '../incoming-text.js';
import { type Given, mostGiven, nothingSaid } from './given.js';
import { linksIn, onlyLinks } from './links.js';

export interface MessageHolding {
  /** As Slack sends it. */
  readonly wire: string;
  readonly files: readonly unknown[];
  readonly botUser?: string | undefined;
}

const filesOf = (files: readonly unknown[]): Given[] =>
  files.map((file) => ({ kind: 'file', file: { ...readAttachment(file) }, ...nothingSaid }));

export const linksOf = (links: readonly string[]): Given[] => links.map((link) => ({ kind: 'link', link }));

/** What is filed of it, and how many are more than are filed at once. */
export interface Holds {
  readonly given: Given[];
  readonly left: number;
}

/** The first of them. */
export const firstOf = (all: readonly Given[]): Holds => ({
  given: all.slice(0, mostGiven),
  left: Math.max(0, all.length - mostGiven),
});

/** Its files and links; its words, where it has neither. */
export function givenIn({ wire, files, botUser }: MessageHolding): Holds {
  const found = [...filesOf(files), ...linksOf(linksIn(wire))];
  if (found.length > 0) return firstOf(found);
  const text = readIncoming(wire, botUser);
  return firstOf(/[\p{L}\p{N}]/u.test(text) ? [{ kind: 'text', text, ...nothingSaid }] : []);
}

/** What a message asks to be filed: `add` with links or files beside it, and nothing else; null where it asks no such thing. */
export function askedToAdd({ wire, files }: MessageHolding): Holds | null {
  const words = wire.trim().replace(/^(?:<@\w+(?:\|[^>]*)?>[\s,:]*)+/, '');
  const rest = /^(?:\/factcheck\s+)?add\b([\s\S]*)$/i.exec(words)?.[1]?.trim();
  if (rest === undefined) return null;
  const links = rest === '' ? [] : onlyLinks(rest);
  if (links === null || (links.length === 0 && files.length === 0)) return null;
  return firstOf([...filesOf(files), ...linksOf(links)]);
}
