import { asJson } from '../../reports/json.js';
import { neutralise } from '../../reports/neutralise.js';
import { isArchive, withArchive } from '../archive.js';
import { CannotRun, type Command, exit } from '../command.js';
import { openLines } from '../input.js';
import { answerLines } from '../jsonl.js';
import { openChecker } from '../knowledge.js';
import { write } from '../output.js';

const limitByDefault = 10;

/** `stet search`: what the record holds about something, best first. */
export const search: Command = async (invocation) => {
  const { words, options, stdout } = invocation;
  const limit = options.limit ?? limitByDefault;
  if (options.jsonl) {
    const lines = await openLines(invocation);
    if (isArchive(invocation.env))
      return withArchive(invocation, (archive) =>
        answerLines(lines, invocation, async ({ text }) => ({ hits: await archive.search(text, limit) })),
      );
    const checker = await openChecker(invocation);
    return answerLines(lines, invocation, ({ text }) => ({ hits: checker.search(text, limit) }));
  }
  const query = words.join(' ');
  if (query.trim() === '')
    throw new CannotRun('Say what to search for, as in: stet search cyber operations halt');
  const hits = isArchive(invocation.env)
    ? await withArchive(invocation, (archive) => archive.search(query, limit))
    : (await openChecker(invocation)).search(query, limit);
  const found = hits.map(({ id, text }) => `${neutralise(id)}\n    ${neutralise(text)}\n`).join('');
  const none = `Nothing on record about "${neutralise(query)}".\n`;
  await write(stdout, options.format === 'json' ? asJson({ hits }, 2) : found || none);
  return exit.nothing;
};
