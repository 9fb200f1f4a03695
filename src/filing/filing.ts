/** How a document gets into the record: read as an article, kept once, and held against the others. */
import type { NewsRecord } from '../record/record.js';
import type { Discrepancy } from '../record/schema.js';
import type { Database } from '../record/store/store.js';
import { type Article, refused } from './articles/article.js';
import { type Incoming, readArticle } from './articles/read-article.js';
import { createComparing, type Progress } from './comparing/comparing.js';
import { createFiledCopies } from './copies/filed-copies.js';
import { type Asked, hashOf, keepArticle, knownDocument } from './kept/keep-article.js';
import { statesRights } from './kept/rights.js';
import type { Outcome } from './outcome.js';
import { inThisThread, StageError, type Stages } from './thread/stages.js';

export interface FilingParts {
  readonly db: Database;
  /** The folder's record, as it stands when something is filed. */
  readonly record: () => NewsRecord;
  readonly now: () => Date;
  /** Where the long stages are done; in this thread, without it. */
  readonly stages?: Stages;
  /** Nobody else files in this store: its one connection is not held while sources are compared. */
  readonly alone?: boolean;
}

export interface Filing {
  /**
   * Files what a document holds: one article, or several of a feed. When this is done it is kept, whatever happens to the process.
   * What cannot be read is refused with a sentence; never throws for what is in the document.
   *
   * @throws {Error} of the store
   */
  file(incoming: Incoming, asked: Asked): Promise<readonly Outcome[]>;
  /**
   * Holds what was filed and not yet compared against the rest; what is found is kept, and that which is new or has gained a side
   * is returned. Where it is interrupted, the next one goes on.
   *
   * @param told how many were compared, and of how many, as it goes
   * @throws {Error} of the store
   */
  compare(signal?: AbortSignal, told?: Progress): Promise<readonly Discrepancy[]>;
}

export function createFiling({ db, record, now, stages = inThisThread, alone = false }: FilingParts): Filing {
  const copies = createFiledCopies(db);
  const { compare } = createComparing({ db, record, now, comparerOf: stages.comparison, alone });
  const keep = (article: Article, documentHash: string, incoming: Incoming, asked: Asked) => {
    const came = { documentHash, from: incoming.from, speaksOfRights: statesRights(incoming.bytes) };
    return keepArticle({ db, now, record: record(), copies, stages }, article, came, asked);
  };
  return {
    compare,
    async file(incoming, asked) {
      try {
        return await fileAll(incoming, asked);
      } catch (error) {
        if (error instanceof StageError) return [refused(error.message)];
        throw error;
      }
    },
  };

  async function fileAll(incoming: Incoming, asked: Asked): Promise<readonly Outcome[]> {
    const documentHash = hashOf(incoming.bytes);
    const known = await knownDocument(db, documentHash);
    if (known !== null) return [{ kind: 'known', ...known }];
    const read = await readArticle(incoming);
    if (read.kind === 'refused') return [read];
    if (read.kind === 'article') return [await keep(read.article, documentHash, incoming, asked)];
    // A document of several is read again each time: some may be missing, and each is known by itself.
    const outcomes: Outcome[] = [];
    for (const [n, article] of read.articles.entries())
      outcomes.push(await keep(article, hashOf(`${documentHash} ${n}`), incoming, asked));
    return outcomes;
  }
}
