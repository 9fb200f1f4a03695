/** The bot as it runs, in a process of its own, connected to the Slack that the benchmark has made. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';
import { shippedKnowledge } from '../../src/record/package-root.js';
import { openStore } from '../../src/record/store/store.js';
import { createApp } from '../../src/slack/app.js';
import { createLogger } from '../../src/slack/logging.js';
import { useRecord } from '../../src/slack/record-in-use.js';

/** What the benchmark gives it, as JSON in the first argument. */
export const partsSchema = z.object({
  slackApiUrl: z.string(),
  port: z.number(),
  connection: z.discriminatedUnion('mode', [
    z.object({ mode: z.literal('socket'), botToken: z.string(), appToken: z.string() }),
    z.object({ mode: z.literal('http'), botToken: z.string(), signingSecret: z.string() }),
  ]),
});

const { connection, port, slackApiUrl } = partsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const logger = createLogger('error');
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
const checking = await useRecord(shippedKnowledge(), folder, logger);
const store = await openStore({ folder: join(folder, 'store') });
const bot = createApp({ connection, port, checking, store, logger, slackApiUrl });
await bot.start();
// How long its thread stood still, in milliseconds, since it was last asked.
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', () => {
  process.send?.(delay.max / 1e6);
  delay.reset();
});
process.send?.('ready');
process.once('SIGTERM', () => {
  process.exit(0);
});
