/**
 * The bot in a process of its own, which may be ended at any moment. Everything is loaded first; it starts when it is told
 * what to connect to, so that the next one can be made ready meanwhile.
 */
import { z } from 'zod';
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { openStore } from '../../src/record/store/store.js';
import { createApp } from '../../src/slack/app.js';
import { createLogger } from '../../src/slack/logging.js';
import { FixtureChecker } from '../slack/newsroom.js';

const toldSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    slackApiUrl: z.string(),
    botToken: z.string(),
    appToken: z.string(),
    folder: z.string(),
    databaseUrl: z.string().optional(),
  }),
  z.object({ kind: z.literal('unfinished?') }),
]);
type Parts = Extract<z.infer<typeof toldSchema>, { kind: 'start' }>;

/** What it says, to the process that made it. */
export const saidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('warm') }),
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('unfinished'), jobs: z.number() }),
  z.object({ kind: z.literal('logged'), line: z.string() }),
]);
export type Said = z.infer<typeof saidSchema>;

const say = (said: Said) => void process.send?.(said);

async function start({ slackApiUrl, botToken, appToken, folder, databaseUrl }: Parts) {
  const store = await openStore({ folder, databaseUrl });
  const bot = createApp({
    ...{ connection: { mode: 'socket', botToken, appToken }, port: null, store, slackApiUrl },
    checking: inThisThread({ current: new FixtureChecker() }),
    // What is said while it takes long is no answer.
    silentFor: 3_600_000,
    logger: createLogger('warn', { write: (line) => say({ kind: 'logged', line }) }),
  });
  await bot.start();
  say({ kind: 'ready' });
  return store;
}

let store: ReturnType<typeof start> | undefined;
process.on('message', async (message) => {
  const told = toldSchema.parse(message);
  if (told.kind === 'start') {
    store = start(told);
    return;
  }
  const { db } = (await store) ?? {};
  // What is put off to later, such as a second look at old answers, answers nobody.
  const left = await db
    ?.selectFrom('jobs')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .where('run_after', '<=', new Date())
    .execute();
  say({ kind: 'unfinished', jobs: left?.length ?? 0 });
});
process.on('disconnect', () => process.exit(0));
say({ kind: 'warm' });
