import { asJson } from '../../reports/json.js';
import { neutralise } from '../../reports/neutralise.js';
import type { Rerank } from '../../retrieval/ranking/again.js';
import { isArchive, withArchive } from '../archive.js';
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
  search(query: string, limit: number): readonly Found[] | Promise<readonly Found[]>;
  /** What is searched, in words. */
  readonly name: string;
}

/** `stet search`: what the record, or a file of passages, holds about something, best first. */
export const search: Command = async (invocation) => {
  const { words, options, stdout } = invocation;
  const limit = options.limit ?? limitByDefault;
  if (options.jsonl) {
    const lines = await openLines(invocation);
    return opened(invocation, (searched) =>
      answerLines(lines, invocation, async ({ text }) => ({ hits: await searched.search(text, limit) })),
    );
  }
  const query = words.join(' ');
  if (query.trim() === '')
    throw new CannotRun('Say what to search for, as in: stet search cyber operations halt');
  return opened(invocation, async (searched) => {
    const hits = await searched.search(query, limit);
    const found = hits.map(({ id, text }) => `${neutralise(id)}\n    ${neutralise(text)}\n`).join('');
    const none = `Nothing ${neutralise(searched.name)} about "${neutralise(query)}".\n`;
    await write(stdout, options.format === 'json' ? asJson({ hits }, 2) : found || none);
    return exit.nothing;
  });
};

/** Something done with what is searched: a file of passages, an archive, or the record in memory. */
async function opened<T>(invocation: Invocation, doing: (searched: Searched) => Promise<T>): Promise<T> {
  const file = invocation.options.passages;
  if (file !== undefined) return doing(await passagesOf(file));
  if (isArchive(invocation.env))
    return withArchive(invocation, (archive) =>
      ranking().then((rerank) =>
        doing({ name: 'on record', search: (query, limit) => archive.search(query, limit, rerank) }),
      ),
    );
  const [checker, rerank] = await Promise.all([openChecker(invocation), ranking()]);
  return doing({ name: 'on record', search: (query, limit) => checker.search(query, limit, rerank) });
}

/** Loaded for a search alone: what checks find does not go by it. */
async function ranking(): Promise<Rerank> {
  const [{ rerank }, { readVectors }] = await Promise.all([
    import('../../retrieval/ranking/rerank.js'),
    import('../../retrieval/vectors/file.js'),
  ]);
  const vectors = readVectors();
  return (query, candidates, weightOf) => rerank(query, candidates, weightOf, vectors);
}

async function passagesOf(file: string): Promise<Searched> {
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
