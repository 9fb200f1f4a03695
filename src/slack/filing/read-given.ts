/** Has the filing take in what somebody gave: a link is fetched, a file is had from Slack, a text is taken as it is. */
import type { Asked } from '../../filing/kept/keep-article.js';
import type { Outcome } from '../../filing/outcome.js';
import { readAttachment } from '../attached/attachment.js';
import { described } from '../attached/described.js';
import type { Client } from '../attached/documents.js';
import { download } from '../attached/download.js';
import { whyNotRead } from '../messages/files.js';
import type { Given, SaidOfIt } from './given.js';
import type { FilingPort } from './port.js';

/** More of a file is not fetched, in bytes; what its kind takes, the reader knows. */
const mostBytes = 25_000_000;

/** What is refused is refused with a sentence. @throws {Error} of the store */
export async function fileGiven(
  given: Given,
  asked: Asked,
  { filing, fetchAndFile }: FilingPort,
  client: Client,
): Promise<readonly Outcome[]> {
  switch (given.kind) {
    case 'link':
      return fetchAndFile(given.link, asked);
    case 'text': {
      const bytes = new TextEncoder().encode(given.text);
      return filing.file({ bytes, mimetype: 'text/plain', from: { name: null, ...saidOf(given) } }, asked);
    }
    case 'file':
      return fileAttached(given, asked, filing, client);
  }
}

async function fileAttached(
  given: Extract<Given, { kind: 'file' }>,
  asked: Asked,
  filing: FilingPort['filing'],
  client: Client,
): Promise<readonly Outcome[]> {
  const known = await described(readAttachment(given.file), client);
  if (known.kind === 'failed') return [{ kind: 'refused', why: whyNotRead(known.why) }];
  const { name, mimetype, url_private: url } = known.file;
  if (!url || client.token === undefined) return [{ kind: 'refused', why: whyNotRead('gone') }];
  const had = await download(url, mostBytes, { token: client.token, slackApiUrl: client.slackApiUrl });
  if (had.kind === 'failed') return [{ kind: 'refused', why: whyNotRead(had.why) }];
  const from = { name: name ?? null, ...saidOf(given) };
  return filing.file({ bytes: had.bytes, mimetype: mimetype ?? null, from }, asked);
}

/** Only what was said: what was not, the document itself may tell. */
const saidOf = ({ link, headline, publisher, byline, day }: SaidOfIt) => ({
  url: link,
  ...(headline === null ? {} : { title: headline }),
  ...(publisher === null ? {} : { publisher }),
  ...(byline === null ? {} : { byline }),
  ...(day === null ? {} : { date: day }),
});
