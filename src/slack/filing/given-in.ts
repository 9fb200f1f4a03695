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

const linksOf = (links: readonly string[]): Given[] => links.map((link) => ({ kind: 'link', link }));

/** Its files and links; its words, where it has neither. */
export function givenIn({ wire, files, botUser }: MessageHolding): Given[] {
  const found = [...filesOf(files), ...linksOf(linksIn(wire))];
  if (found.length > 0) return found.slice(0, mostGiven);
  const text = readIncoming(wire, botUser);
  return /[\p{L}\p{N}]/u.test(text) ? [{ kind: 'text', text, ...nothingSaid }] : [];
}

/** What a message asks to be filed: `add` with links or files beside it, and nothing else; null where it asks no such thing. */
export function askedToAdd({ wire, files }: MessageHolding): Given[] | null {
  const words = wire.trim().replace(/^(?:<@\w+(?:\|[^>]*)?>[\s,:]*)+/, '');
  const rest = /^(?:\/factcheck\s+)?add\b([\s\S]*)$/i.exec(words)?.[1]?.trim();
  if (rest === undefined) return null;
  const links = rest === '' ? [] : onlyLinks(rest);
  if (links === null || (links.length === 0 && files.length === 0)) return null;
  return [...filesOf(files), ...linksOf(links)].slice(0, mostGiven);
}
