/**
 * `npm run test:replicas -- [--replicas 4] [--rate 200] [--seconds 60] [--kill] [--add]`: that many processes of the bot behind
 * nginx on one PostgreSQL, and people who ask at a steady rate; with `--kill` one process is ended after a third of the time,
 * with `--add` one is added after two thirds. Fails where an answer is lost or stands twice, or where 1 acknowledgement
 * in 100 takes longer than `--limit` milliseconds (250). `--node="--cpu-prof --cpu-prof-dir=DIR"` is for the first process.
 */
import { parseArgs } from 'node:util';
import { postgresPrograms } from '../support/postgres-programs.js';
import { nginxProgram } from './nginx.js';
import { type Outcome, run, type Used } from './run.js';

const { values } = parseArgs({
  options: {
    replicas: { type: 'string', default: '4' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    kill: { type: 'boolean', default: false },
    add: { type: 'boolean', default: false },
    limit: { type: 'string', default: '250' },
    patience: { type: 'string', default: '900' },
    node: { type: 'string', default: '' },
  },
});

const postgres = postgresPrograms(process.env);
const nginx = nginxProgram(process.env);
if (postgres === null || nginx === null) {
  console.error(`${postgres === null ? 'PostgreSQL' : 'nginx'} is not installed here.`);
  process.exit(2);
}

/** The value that so large a share of the others do not exceed (nearest rank). */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(11);
const s = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function row(name: string, numbers: readonly number[]): void {
  const shares = [0.5, 0.95, 0.99, 1].map((share) => ms(percentile(numbers, share)));
  console.log(`  ${name.padEnd(30)}${shares.join('')}   of ${numbers.length}`);
}

/** @returns p99 of all acknowledgements */
function show(outcome: Outcome): number {
  const { tally, stands, measured, jobs, left, asking, answering, used, errors, repeated } = outcome;
  const took = stands.deliveries.map((one) => one.took);
  console.log(`\nFrom sending to acknowledgement${' '.repeat(9)}p50        p95        p99        max`);
  for (const name of [...new Set(stands.deliveries.map((one) => one.name))].sort())
    row(
      name,
      stands.deliveries.filter((one) => one.name === name).map((one) => one.took),
    );
  row('all', took);
  row('a server that does nothing', stands.control);
  const again = stands.deliveries.filter(({ attempt }) => attempt > 0).length;
  const failed = stands.deliveries.filter(({ outcome }) => outcome !== 'acknowledged').length;
  console.log(`  ${failed} deliveries were not acknowledged, ${again} were made again`);
  console.log(
    `\n${measured} questions in ${s(asking)}; of ${tally.asked}, those of the warm-up among them: ${tally.once} answered once, ${tally.lost.length} lost, ${tally.twice.length} twice; ${tally.twiceToOne} twice to one person, ${tally.toldBySlack} failed before the acknowledgement, which Slack tells the person`,
  );
  const waited = jobs.map((job) => job.waited * 1000);
  console.log(
    `  the last answer after ${s(answering)}; ${left} were still to come after the last question; from question to answer p50 ${s(percentile(waited, 0.5))}, p99 ${s(percentile(waited, 0.99))}`,
  );
  if (repeated > 0) console.log(`  the log says of ${repeated} private answers that they may stand twice`);
  if (used !== null) {
    const sum = (of: Used) => Object.values(of).reduce((all, one) => all + one, 0);
    const shares = Object.entries(used.asking).map(
      ([name, seconds]) => `${name} ${((seconds * 1000) / asking).toFixed(2)}`,
    );
    console.log(
      `  cores in use while questions came in: ${((sum(used.asking) * 1000) / asking).toFixed(2)} (${shares.join(', ')})`,
    );
    const each = Object.entries(used.answering).map(
      ([name, seconds]) => [name.replace(/ \d+$/, 's'), seconds / measured] as const,
    );
    const byName = new Map<string, number>();
    for (const [name, seconds] of each) byName.set(name, (byName.get(name) ?? 0) + seconds);
    const costs = [...byName].map(([name, seconds]) => `${name} ${(seconds * 1000).toFixed(1)}`);
    console.log(
      `  processor time for a question, to the answer: ${((sum(used.answering) / measured) * 1000).toFixed(1)} ms (${costs.join(', ')})`,
    );
  }
  for (const line of errors.slice(0, 5)) console.log(`  logged: ${line}`);
  for (const line of stands.problems.slice(0, 5)) console.log(`  Slack: ${line}`);
  for (const line of [...tally.lost, ...tally.twice].slice(0, 20)) console.log(`  ${line}`);
  const ratio = percentile(took, 0.99) / percentile(stands.control, 0.99);
  console.log(
    `\np99 ${ms(percentile(took, 0.99)).trim()}, ${ratio.toFixed(1)} times that of a server that does nothing`,
  );
  return percentile(took, 0.99);
}

const outcome = await run({
  replicas: Number(values.replicas),
  rate: Number(values.rate),
  seconds: Number(values.seconds),
  ...{ kill: values.kill, add: values.add },
  programs: { postgres, nginx },
  patience: Number(values.patience) * 1000,
  node: values.node.split(' ').filter((option) => option !== ''),
  tell: (line) => console.log(line),
});
const p99 = show(outcome);
const { lost, twice } = outcome.tally;
process.exit(lost.length === 0 && twice.length === 0 && p99 <= Number(values.limit) ? 0 : 1);
