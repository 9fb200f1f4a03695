/** The bot where filed sources stay in PostgreSQL. On the embedded database there is no such thing: it is skipped there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { decideSource } from '../../src/filing/kept/source-state.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import { openStore, type Store } from '../../src/record/store/store.js';
import { useArchive } from '../../src/slack/archive-in-use.js';
import type { RecordInUse } from '../../src/slack/record-in-use.js';
import { article, keep, noon } from '../filing/kept/filing-tester.js';
import { silent } from '../support/free-port.js';
import { type RunningBot, startBot, store, wordsOf } from './running-bot.js';

const onPostgres = process.env.STET_TEST_DATABASE_URL ? test : test.skip;
const sentence = 'The harbor ferry Aurora ran aground off Northport with 40 people on board.';

let dataDir: string;
let followed: Store | null = null;
let inUse: RecordInUse | null = null;
let bot: RunningBot | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stet-archive-'));
});
afterEach(async () => {
  await bot?.close();
  await inUse?.close();
  await followed?.close();
  [bot, inUse, followed] = [null, null, null];
  rmSync(dataDir, { recursive: true, force: true });
});

async function use(poll: number, telling = true): Promise<RecordInUse> {
  const databaseUrl = store.databaseUrl ?? '';
  followed = await openStore({ databaseUrl, folder: null });
  inUse = await useArchive(shippedKnowledge(), dataDir, silent, { databaseUrl, db: followed.db, poll });
  await inUse.follow(telling ? followed : { db: followed.db });
  await inUse.refresh();
  return inUse;
}

const file = () => keep(store.db, article(sentence), { from: { name: 'ferry.txt', url: null } });
const verdict = async (archive: RecordInUse) => (await archive.check(sentence)).claims[0]?.verdict;

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await holds()); ) {
    if (Date.now() > deadline) throw new Error('it did not come about within thirty seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

onPostgres(
  'answers in Slack from what another process has filed',
  async () => {
    const archive = await use(600_000);
    await file();
    await archive.refresh();
    bot = await startBot({ checking: archive });
    const { slack } = bot;
    const message = slack.post('tom', 'newsdesk', sentence);
    const run = await slack.shortcut('maya', 'check_message', message);
    const answers = () =>
      [...run.responses, ...slack.messages('newsdesk')].filter(({ ts }) => ts !== message.ts);
    await slack.until(() => answers().length > 0);
    await slack.settled();
    expect(answers().map(wordsOf).join('\n')).toContain('On the record');
    expect(slack.problems).toEqual([]);
  },
  60_000,
);

onPostgres.each([
  ['is told of what another process files', 600_000, true],
  ['sees it without being told', 50, false],
])(
  '%s',
  async (_, poll, telling) => {
    const archive = await use(poll, telling);
    expect(await verdict(archive)).toBe('not-enough-evidence');
    await file();
    await until(async () => (await verdict(archive)) === 'supported');
    await decideSource(store.db, 'ferry', 'withdraw', { by: 'U1', at: noon });
    expect(await verdict(archive)).toBe('not-enough-evidence');
  },
  60_000,
);
