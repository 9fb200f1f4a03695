/**
 * How fast the reader reads: megabytes of news a second of one core's time, and whether its time grows in step with the length
 * of texts made to slow it down. `npm run bench:reading`, with `-- --data DIR` for the news of DIR/polnear-train.jsonl.gz.
 */
import { parseArgs } from 'node:util';
import { entitiesOf } from '../../src/checking/entities.js';
import { readText } from '../../src/reading/read.js';
import { loadRecord } from '../../src/record/load.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import { ofLength, repeated } from './hostile-texts.js';
import { newsFrom, newsOfOurOwn } from './news-texts.js';

/** UTF-16 units. */
const NEWS = 2_000_000;
const SHORT = 200_000;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const record = await loadRecord(shippedKnowledge());
const options = { names: entitiesOf(record).names, on: record.asOf };
const read = (text: string): void => {
  readText(text, options);
};

/** Of the processor's time, so that it matters little what else the machine does. */
const millisecondsOf = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
/** Of several runs the shortest: what else the machine does only ever adds to it. */
const shortest = (runs: number, work: () => void): number =>
  Math.min(...Array.from({ length: runs }, () => millisecondsOf(work)));

/** As many of the documents as make up about two megabytes. */
const enough = (documents: readonly string[]): string[] => {
  let length = 0;
  return documents.filter((document) => {
    length += document.length;
    return length - document.length < NEWS;
  });
};

const news = enough(values.data === undefined ? newsOfOurOwn(NEWS) : newsFrom(values.data));
const megabytes = Buffer.byteLength(news.join('')) / 1e6;
const rate = (milliseconds: number): string => `${(megabytes / (milliseconds / 1000)).toFixed(2)} MB/s`;
const whole = news.join('\n\n');
// Once beforehand, so that the code is compiled.
for (const document of news) read(document);
console.log(`${news.length} news texts, ${megabytes.toFixed(2)} MB`);
console.log(`  one by one    ${rate(shortest(5, () => news.forEach(read)))}`);
console.log(`  as one text   ${rate(shortest(5, () => read(whole)))}`);

const column = (words: string | number): string => String(words).padStart(10);
console.log(`\n${'repeated'.padEnd(36)}${column('200 KB')}${column('400 KB')}${column('ratio')}`);
for (const [name, unit] of Object.entries(repeated)) {
  const [short, long] = [SHORT, 2 * SHORT].map((length) => {
    const text = ofLength(unit, length);
    return shortest(2, () => read(text));
  });
  if (short === undefined || long === undefined) continue;
  const ratio = (long / short).toFixed(2);
  console.log(
    `${name.padEnd(36)}${column(`${short.toFixed(0)} ms`)}${column(`${long.toFixed(0)} ms`)}${column(ratio)}`,
  );
}
