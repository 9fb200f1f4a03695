/** Where a statement comes from: the line, the tree, and the picture. */
import { afterEach, expect, test } from '@jest/globals';
import type { OriginsPort } from '../../../src/slack/filing/port.js';
import { type BotOptions, type RunningBot, startBot } from '../running-bot.js';
import { checker, fromStet, posted, words } from './surface.js';

const found = {
  of: 'The halt was ordered last week.',
  line: 'Two outlets, one origin: The Record.',
  tree: 'The Record\n  Axios\n  The Hill',
  picture: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
};
const origins: OriginsPort = async (claim) => (claim.includes('halt') ? found : null);

let bot: RunningBot;
afterEach(async () => {
  expect(bot.slack.problems).toEqual([]);
  await bot.close();
});

const start = async (options: BotOptions = {}) => {
  bot = await startBot({ origins, ...options });
};

/** On record. */
const carried = 'Pete Hegseth ordered Cyber Command to halt offensive cyber operations against Russia.';

const picture = (where: string) => fromStet(bot.slack, where).find(({ files }) => files !== undefined);

test('a mention has line and tree, and the picture in the thread', async () => {
  await start();
  bot.slack.mention('maya', 'newsdesk', 'origins The halt was ordered last week.');
  const [answer] = await posted(bot.slack, 'newsdesk');
  expect(answer && words([answer])).toContain(
    '*Two outlets, one origin: The Record.*\n>The halt was ordered last week.',
  );
  const sent = await bot.slack.until(() => picture('newsdesk'));
  expect(sent.files?.map(({ name }) => name)).toEqual(['origins.png']);
  expect(sent.threadTs).toBe(answer?.threadTs);
});

test('the command answers one person, the picture comes in the direct message with them', async () => {
  await start();
  const run = await bot.slack.command('maya', 'newsdesk', '/factcheck origins The halt was ordered.');
  await bot.slack.until(() => run.responses.length > 0);
  expect(words(run.responses)).toContain('The picture of it is in our direct message.');
  await bot.slack.until(() => picture('@maya'));
});

test('what nothing on record says has no origins', async () => {
  await start();
  bot.slack.directMessage('maya', 'origins The moon is made of cheese.');
  expect(words(await posted(bot.slack, '@maya'))).toContain('Nothing on record says that');
});

test('a picture that Slack does not take is said to be missing; the answer stands', async () => {
  await start();
  bot.slack.faults.failMethod('files.getUploadURLExternal', 'missing_scope', { times: 9 });
  bot.slack.directMessage('maya', 'origins The halt was ordered.');
  const all = words(await posted(bot.slack, '@maya', 2));
  expect(all).toContain(
    'I could not attach origins.png, the picture; the answer stands without it: I lack a permission',
  );
});

test('of the record itself: what five outlets carry, as a picture that is one', async () => {
  bot = await startBot({ holder: { current: checker } });
  bot.slack.directMessage('maya', `origins ${carried}`);
  const [answer] = await posted(bot.slack, '@maya');
  expect(answer && words([answer])).toContain('```\n');
  const sent = await bot.slack.until(() => picture('@maya'));
  expect(sent.files?.[0]?.bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('a sentence about origins is a claim', async () => {
  await start();
  bot.slack.directMessage('maya', 'Origins of the halt remain unclear.');
  expect(words(await posted(bot.slack, '@maya'))).toContain('Not on record');
});
