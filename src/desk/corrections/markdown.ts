/** Corrections as a page in Markdown (CommonMark, with GitHub's additions in mind). */
import { formatDate } from '../../record/partial-date.js';
import type { Correction } from './correction.js';
import { type NamedSource, sourcesOf } from './evidence.js';
import { filedOnly, groupedBy, newestFirst } from './listing.js';

/** The filed corrections, newest first, under a heading for each month. */
export function asMarkdown(corrections: readonly Correction[]): string {
  const months = groupedBy(newestFirst(filedOnly(corrections)), ({ date }) => date.slice(0, 7));
  const sections = [...months].map(
    ([month, those]) => `## ${formatDate(month)}\n\n${those.map(entry).join('\n')}`,
  );
  return `${['# Corrections\n', ...(sections.length === 0 ? ['None.\n'] : sections)].join('\n')}`;
}

function entry({ said, text, evidence }: Correction): string {
  const name = said.title ?? said.publisher ?? said.source;
  const about =
    name === null
      ? ''
      : `${link(name, said.url)}${said.title && said.publisher ? `, ${plain(said.publisher)}` : ''}  \n  `;
  const sources = evidence.length === 0 ? '' : `  \n  Sources: ${sourcesOf(evidence).map(source).join('; ')}`;
  return `- ${about}${plain(text)}${sources}\n`;
}

const source = ({ label, url, places }: NamedSource): string =>
  [link(label, url), plain(places.join(', '))].filter((part) => part !== '').join(' ');

const link = (label: string, url: string | null): string =>
  url === null || !/^https?:\/\//i.test(url) ? plain(label) : `[${plain(label)}](<${address(url)}>)`;

/** Nothing that could end the angle brackets, or the line. */
const address = (url: string): string =>
  url.replace(/[\s<>\\`]|\p{Cc}/gu, (character) => encodeURIComponent(character));

/**
 * Text that stays text, on one line: what could be markup, HTML, an entity, a mention or a link by itself has a backslash
 * before it.
 */
export const plain = (text: string): string =>
  text
    .replace(/(?:\s|\p{Cc})+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|$@#{}^=]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&')
    .replace(/(https?|ftp)(?=:)/gi, '$1\\')
    .replace(/(www)(?=\.)/gi, '$1\\');
