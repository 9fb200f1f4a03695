/**
 * Checks against an archive that does not fit into memory. For each text the sources that bear on it are looked up, and with those
 * of the folder they make a small record, against which the ordinary checker holds the text.
 */
import type { TextChecker } from '../../../checking/against/check-against.js';
import { type Checker, createChecker, type Hit } from '../../../checking/check.js';
import { entitiesOf } from '../../../checking/entities.js';
import { questionsOf } from '../../../checking/questions.js';
import type { Report } from '../../../checking/report.js';
import type { Stopwatch } from '../../../checking/stopwatch.js';
import { digestOf } from '../../../record/digest.js';
import { composeRecord } from '../../../record/filed/compose.js';
import type { NewsRecord } from '../../../record/record.js';
import type { Database } from '../../../record/store/store.js';
import { passagesOf } from '../../../retrieval/passages.js';
import { scoreText, searchArchive } from '../../../retrieval/postgres/search.js';
import { termWeights } from '../../../retrieval/postgres/term-weights.js';
import { CANDIDATES, type Rerank, rankAgain } from '../../../retrieval/ranking/again.js';
import { lastDayOf, readEvidence, sourcesFor, sourcesOfFound } from './filed-evidence.js';
import { readLately } from './read-lately.js';

export interface Archive {
  /** Of the folder alone. */
  readonly folder: NewsRecord;
  /** Of the folder and the filed sources that bear on a text. @throws {Error} of the store */
  checkerFor(text: string): Promise<Checker>;
  /** As it was for a check that was made: the same where nothing of it has changed. @throws {Error} of the store */
  checkerAgain(record: Report['record']): Promise<Checker>;
  /** The record of `checkerAgain`. @throws {Error} of the store */
  recordAgain(record: Report['record']): Promise<NewsRecord>;
  /** With whatever of some evidence is still there, by ids of citations. @throws {Error} of the store */
  recordWith(evidence: readonly string[]): Promise<NewsRecord>;
  /**
   * Entries of the folder and of the archive that are about the query, best first.
   * @param rerank orders the best of them again @throws {Error} of the store
   */
  search(query: string, limit?: number, rerank?: Rerank): Promise<Hit[]>;
}

export interface ArchiveParts {
  readonly db: Database;
  readonly folder: NewsRecord;
  readonly now: () => Date;
  /** What holds a text against another; without it, `against` is refused. */
  readonly texts?: TextChecker;
  /** Told where the time of checks goes. */
  readonly stopwatch?: Stopwatch;
}

/** The day goes into the digest where no source of the record itself says it: two records that differ never share one. */
const speakingAsOf = (record: NewsRecord, asOf: string): NewsRecord =>
  asOf === record.asOf ? record : { ...record, asOf, digest: digestOf([record.digest, asOf]) };

/** The reports of a checker, with the filed sources that they were made of. */
function saying(checker: Checker, consulted: readonly string[]): Checker {
  return {
    ...checker,
    check(text, options) {
      const report = checker.check(text, options);
      return options?.against === undefined ? { ...report, record: { ...report.record, consulted } } : report;
    },
  };
}

export function createArchive({ db, folder, now, texts, stopwatch }: ArchiveParts): Archive {
  const entities = entitiesOf(folder);
  const own = new Set(folder.sources.map(({ id }) => id));
  const lately = readLately();

  /** @param asOf the day of a check that was made; else the archive's last */
  const composed = async (ids: readonly string[], asOf?: string) => {
    const moment = now();
    const filed = await readEvidence(db, ids, moment, lately);
    const record = composeRecord(folder, filed, moment);
    if (asOf !== undefined) return speakingAsOf(record, asOf);
    const last = await lastDayOf(db, moment);
    const least = folder.sources.length === 0 ? '' : folder.asOf;
    return speakingAsOf(record, last !== null && last > least ? last : record.asOf);
  };
  const checkerOf = async (ids: readonly string[], asOf?: string): Promise<Checker> => {
    const record = await composed(ids, asOf);
    const consulted = record.sources.flatMap(({ id }) => (own.has(id) ? [] : [id]));
    return saying(createChecker(record, undefined, texts, stopwatch), consulted);
  };

  return {
    folder,
    async checkerFor(text) {
      const questions = questionsOf(text, entities, folder.asOf);
      return checkerOf(await sourcesFor(db, questions, now()));
    },
    checkerAgain: ({ consulted = [], asOf }) => checkerOf(consulted, asOf),
    recordAgain: ({ consulted = [], asOf }) => composed(consulted, asOf),
    async recordWith(evidence) {
      const parts = evidence.map((id) => (id.split(' ')[0] ?? '').split('/'));
      const named = (room: string) => parts.flatMap(([first, id = '']) => (first === room ? [id] : []));
      const sources = parts.flatMap(([first = '']) =>
        first === 'people' || first === 'discrepancies' ? [] : [first],
      );
      return composed([...new Set([...sources, ...(await sourcesOfFound(db, named('discrepancies')))])]);
    },
    async search(query, limit = 10, rerank) {
      const most = rerank === undefined ? limit : Math.max(limit, CANDIDATES);
      const { answers, statistics } = await searchArchive(db, [query], most, now(), { mistyped: true });
      const filed = (answers[0] ?? []).filter(({ source }) => !own.has(source));
      const ours = passagesOf(folder).map(({ id, text }) => ({
        id,
        text,
        score: scoreText(query, text, statistics),
      }));
      const first = [...ours.filter(({ score }) => score > 0), ...filed]
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
        .map(({ id, score, text }): Hit => ({ id, score, text }));
      if (rerank === undefined) return first;
      const weightOf = await termWeights(db, [query, ...first.map(({ text }) => text)]);
      return rankAgain(query, first, weightOf, rerank).slice(0, limit);
    },
  };
}
