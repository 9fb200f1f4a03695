/** What is so when somebody looks: the record in use, what waits, whether the store answers. */
import { setTimeout } from 'node:timers/promises';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Checking } from '../../desk/checking/checking.js';
import { type Queue, queueIn } from '../../desk/jobs/queue.js';
import { pendingIn } from '../../filing/comparing/comparing.js';
import type { NewsRecord } from '../../record/record.js';
import type { Store } from '../../record/store/store.js';

export interface StateParts {
  readonly checking: Pick<Checking, 'record'>;
  readonly store: Pick<Store, 'db' | 'kind'>;
  readonly now: () => Date;
  /** The longest that the store is waited for, in milliseconds. */
  readonly patience?: number;
}

export interface StateMeter {
  /** Looks. What the store does not tell in time is left out. It does not fail. */
  look(parts: StateParts): Promise<void>;
  recordChanged(): void;
}

export function stateMeter(registers: Registry[]): StateMeter {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const sources = gauge('stet_record_sources', 'Sources in the record in use.');
  const passages = gauge(
    'stet_record_passages',
    'Facts, quotes and sides of discrepancies in the record in use: what is searched.',
  );
  const asOf = gauge(
    'stet_record_as_of_timestamp_seconds',
    'The day as of which the record in use speaks, at midnight UTC.',
  );
  const info = gauge(
    'stet_record_info',
    'Always 1; the label has the first 12 digits of the digest of the record in use. Replicas with different ones answer from different records.',
    ['digest'],
  );
  const changes = new Counter({
    name: 'stet_record_changes_total',
    help: 'How often another record came into use.',
    registers,
  });
  const storeInfo = gauge(
    'stet_store_info',
    'Always 1; the label has the kind of the store: embedded or postgres.',
    ['kind'],
  );
  const storeUp = gauge('stet_store_up', 'Whether the store answered when the metrics were asked for.');
  const jobs = gauge(
    'stet_jobs',
    'Jobs that are not done, in the whole store: waiting, in-hand, or put-off until later.',
    ['state'],
  );
  const oldest = gauge(
    'stet_jobs_oldest_age_seconds',
    'For how long the oldest job that may be done now has not been done; 0 where there is none.',
  );
  const pending = gauge(
    'stet_filing_pending_comparisons',
    'Sources on file that have not yet been held against the others.',
  );

  let counted: { readonly record: NewsRecord; readonly passages: number } | null = null;
  const passagesOf = (record: NewsRecord): number => {
    if (counted?.record !== record) counted = { record, passages: countPassages(record) };
    return counted.passages;
  };
  const lookAtRecord = (record: NewsRecord): void => {
    sources.set(record.sources.length);
    passages.set(passagesOf(record));
    asOf.set(Date.parse(record.asOf) / 1000);
    info.reset();
    info.set({ digest: record.digest.replace(/^sha256:/, '').slice(0, 12) }, 1);
  };
  const lookAtStore = (queue: Queue, comparisons: number): void => {
    jobs.set({ state: 'waiting' }, queue.waiting);
    jobs.set({ state: 'in-hand' }, queue.inHand);
    jobs.set({ state: 'put-off' }, queue.putOff);
    oldest.set(queue.oldestAge / 1000);
    pending.set(comparisons);
  };
  return {
    async look({ checking, store: { db, kind }, now, patience = 2_000 }) {
      lookAtRecord(checking.record);
      storeInfo.set({ kind }, 1);
      const waiting = new AbortController();
      const late = setTimeout(patience, null, { signal: waiting.signal, ref: false }).catch(() => null);
      const asked = Promise.all([queueIn(db, now()), pendingIn(db)]).catch(() => null);
      const told = await Promise.race([asked, late]);
      waiting.abort();
      storeUp.set(told === null ? 0 : 1);
      if (told !== null) lookAtStore(...told);
      else {
        jobs.reset();
        // One without labels would be 0 for a reset.
        oldest.remove();
        pending.remove();
      }
    },
    recordChanged: () => changes.inc(),
  };
}

function countPassages({ sources, discrepancies }: NewsRecord): number {
  const inSources = sources.reduce((sum, { facts, quotes }) => sum + facts.length + quotes.length, 0);
  return discrepancies.reduce((sum, { sides }) => sum + sides.length, inSources);
}
