/** A run's results in docs/performance.md, between its markers, and the plots that it shows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/record/package-root.js';
import { inMegabytes, inThousands } from './figures.js';
import type { Results } from './outcome.js';
import { plotOf } from './plot.js';
import { sizesOf, tableOf, tableOfChecks } from './table.js';

const section = (name: string): RegExp =>
  new RegExp(`(<!-- ${name}: [^\\n]* -->\\n)[\\s\\S]*?(<!-- end of ${name} -->)`);

/** One of them is the measured process itself. */
const busy = ({ load, cores }: Results['machine']): string =>
  load <= cores
    ? ''
    : ` The machine did much else meanwhile (load average ${load.toFixed(1)} at most): only ratios tell something.`;

const machineOf = ({ machine, corpus, queries, seconds }: Results): string =>
  `${inThousands(queries)} queries on ${corpus} (at the largest size), each engine for ${seconds} s at most. Measured with Node.js ${machine.node} on ${machine.cores} cores (${machine.processor}) and ${inMegabytes(machine.memory)} of memory.${busy(machine)}`;

/** @throws where the page lacks a marker */
export function withResults(page: string, results: Results): string {
  const engines = [
    machineOf(results),
    ...sizesOf(results).map((size) => `### ${inThousands(size)} passages\n\n${tableOf(results, size)}`),
  ].join('\n\n');
  return [
    { name: 'engines', text: engines },
    { name: 'checks', text: tableOfChecks(results) },
  ].reduce((written, { name, text }) => {
    const place = section(name);
    if (!place.test(written)) throw new Error(`docs/performance.md has no place for ${name}`);
    return written.replace(place, (_, begin: string, end: string) => `${begin}\n${text}\n\n${end}`);
  }, page);
}

export function writeDocs(results: Results): void {
  const docs = join(packageRoot(), 'docs');
  const page = join(docs, 'performance.md');
  writeFileSync(page, withResults(readFileSync(page, 'utf8'), results));
  for (const theme of ['light', 'dark'] as const)
    writeFileSync(join(docs, 'images', `performance-${theme}.svg`), plotOf(results, theme));
}
