/**
 * What a check costs on an archive: `node --expose-gc build/test/bench/checks.js [--passages 100000] [--drafts 40] [--words 800]`.
 *
 * The record is generated news, filed by the machine reading as the bot files it; the drafts are what one more outlet has of the
 * same events, in other words and with slips of its own.
 */
import { parseArgs } from 'node:util';
import { type Cost, measureChecks } from './checks/measure-checks.js';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    drafts: { type: 'string', default: '40' },
    words: { type: 'string', default: '800' },
  },
});

const measured = await measureChecks({
  passages: Number(values.passages),
  drafts: Number(values.drafts),
  words: Number(values.words),
});
const { sources, passages, discrepancies, ready, sentence, draft, steps } = measured;
const line = (name: string, { count, clock, processor }: Cost): string =>
  `${name.padEnd(20)} p50 ${clock.p50.toFixed(1).padStart(7)} ms   p95 ${clock.p95.toFixed(1).padStart(7)} ms   ` +
  `(of the processor ${processor.p50.toFixed(1)} and ${processor.p95.toFixed(1)} ms; ${count} of them)`;
console.log(`${sources} sources, ${passages} passages, ${discrepancies} discrepancies`);
console.log(`ready after ${ready.milliseconds.toFixed()} ms, with ${ready.megabytes.toFixed()} MB`);
console.log(line('a sentence', sentence));
console.log(line(`${draft.words} words`, draft));
for (const { step, share } of steps) console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${step}`);
