import { asJson } from '../../reports/json.js';
import { neutralise } from '../../reports/neutralise.js';
import { CannotRun, type Command, exit, type Invocation } from '../command.js';
import { openLines } from '../input.js';
import { answerLines } from '../jsonl.js';
import { openChecker } from '../knowledge.js';
import { write } from '../output.js';

const limitByDefault = 10;

interface Found {
  readonly id: string;
  readonly score: number;
  readonly text: string;
}

interface Searched {
  search(query: string, limit: number): readonly Found[];
  /** What is searched, in words. */
  readonly name: string;
}

/** `stet search`: what the record, or a file of passages, holds about something, best first. */
export const search: Command = async (invocation) => {
  const { words, options, stdout } = invocation;
  const limit = options.limit ?? limitByDefault;
  if (options.jsonl) {
    const lines = await openLines(invocation);
    const searched = await open(invocation);
    return answerLines(lines, invocation, ({ text }) => ({ hits: searched.search(text, limit) }));
  }
  const query = words.join(' ');
  if (query.trim() === '')
    throw new CannotRun('Say what to search for, as in: stet search cyber operations halt');
  const searched = await open(invocation);
  const hits = searched.search(query, limit);
  const found = hits.map(({ id, text }) => `${neutralise(id)}\n    ${neutralise(text)}\n`).join('');
  const none = `Nothing ${neutralise(searched.name)} about "${neutralise(query)}".\n`;
  await write(stdout, options.format === 'json' ? asJson({ hits }, 2) : found || none);
  return exit.nothing;
};

async function open(invocation: Invocation): Promise<Searched> {
  const file = invocation.options.passages;
  if (file === undefined) {
    const checker = await openChecker(invocation);
    return { name: 'on record', search: (query, limit) => checker.search(query, limit) };
  }
  const [{ readPassages }, { createPassageSearch }, { readVectors }] = await Promise.all([
    import('../passages-file.js'),
    import('../../retrieval/ranking/passage-search.js'),
    import('../../retrieval/vectors/file.js'),
  ]);
  const passages = createPassageSearch(await readPassages(file), readVectors());
  return {
    name: `in ${file}`,
    search: (query, limit) =>
      passages.search(query, limit).map(({ passage, score }) => ({ ...passage, score })),
  };
}
