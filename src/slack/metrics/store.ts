/** Queries of the store. */
import { Counter, Histogram, type Registry } from 'prom-client';
import type { QueryMade } from '../../record/store/store.js';
import { bounded } from './bounded.js';
import { ofRequests } from './buckets.js';

export interface StoreMeter {
  made(query: QueryMade): void;
}

/** SQLSTATE has some forty classes. */
const mostClasses = 50;

export function storeMeter(registers: Registry[]): StoreMeter {
  const classIn = bounded(mostClasses);
  const duration = new Histogram({
    name: 'stet_store_query_duration_seconds',
    help: 'Queries of the store, by kind of statement: select, insert, update, delete, other.',
    labelNames: ['statement'],
    buckets: ofRequests,
    registers,
  });
  const errors = new Counter({
    name: 'stet_store_query_errors_total',
    help: 'Queries that failed, by the class of their SQLSTATE, such as 08 (connection), 40 (rolled back, and tried again), 53 (resources); "none" where the store did not answer at all.',
    labelNames: ['class'],
    registers,
  });
  return {
    made({ statement, ms, sqlState }) {
      duration.observe({ statement }, ms / 1000);
      if (sqlState !== null) errors.inc({ class: classIn(sqlState.slice(0, 2) || 'none') });
    },
  };
}
