import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createFiling } from '../../filing/filing.js';
import type { Outcome } from '../../filing/outcome.js';
import { asJson } from '../../reports/json.js';
import { neutraliseInline } from '../../reports/neutralise.js';
import { counted } from '../../reports/wording.js';
import { CannotRun, type Command, exit } from '../command.js';
import { withDesk } from '../desk-store.js';
import { openFolder } from '../knowledge.js';
import { write } from '../output.js';

/** `stet file FILE…`: documents into the record. */
export const file: Command = async (invocation) => {
  const { words, options, stdout } = invocation;
  if (words.length === 0) throw new CannotRun('Say what to file, as in: stet file story.html');
  const record = await openFolder(invocation);
  const outcomes = await withDesk(invocation, { make: true }, async ({ db }) => {
    const filing = createFiling({ db, record: () => record, now: () => new Date() });
    const all: Outcome[] = [];
    for (const path of words) {
      const bytes = await readFile(path).catch((error: Error) => {
        throw new CannotRun(`Cannot read ${path}: ${error.message}.`);
      });
      const incoming = { bytes, mimetype: null, from: { name: basename(path), url: null } };
      all.push(...(await filing.file(incoming, { by: 'stet', via: 'file', askedIn: null })));
    }
    await filing.compare();
    return all;
  });
  await write(
    stdout,
    options.format === 'json' ? asJson({ outcomes }, 2) : outcomes.map((one) => `${inWords(one)}\n`).join(''),
  );
  return exit.nothing;
};

function inWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'refused':
      return neutraliseInline(`Refused: ${outcome.why}`);
    case 'known':
      return `${outcome.id}: on file already.`;
    default: {
      const { source, version } = outcome;
      const what = `${counted(source.facts.length, 'passage')}, ${counted(source.quotes.length, 'quote')}`;
      return `${source.id}: filed${version > 1 ? ` as version ${version}` : ''} (${what}).`;
    }
  }
}
