/** The bench on the local Slack that ships. */
import type { Checker } from '../../src/checking/check.js';
import { startBot, wordsOf } from '../slack/running-bot.js';
import type { Bench, Mode } from './bench.js';

export async function onOwnSlack(checker: Checker, mode: Mode): Promise<Bench> {
  const { slack, close } = await startBot({ holder: { current: checker }, mode });
  const name = { newsdesk: 'newsdesk', direct: '@maya' } as const;
  return {
    quiet: 100,
    command: async (line) => void (await slack.command('maya', 'newsdesk', line)),
    write: async (where, text, { threadTs } = {}) =>
      slack.post('maya', name[where], text, threadTs === undefined ? {} : { threadTs }),
    async attach(where, text, files) {
      const ids = Object.entries(files).map(([file, content]) => slack.upload('maya', file, content).id);
      slack.post('maya', name[where], text, { files: ids });
    },
    async press(where, { ts }, actionId) {
      const message = slack.messages(name[where], { as: 'maya' }).find((one) => one.ts === ts);
      if (message === undefined) throw new Error(`there is no message ${ts}`);
      await slack.press('maya', message, { actionId });
    },
    seen: async (where) =>
      slack
        .messages(name[where], { as: 'maya' })
        .filter(({ user }) => user === slack.bot.id)
        .map((message) => ({
          ts: message.ts,
          ...(message.threadTs === undefined ? {} : { threadTs: message.threadTs }),
          words: wordsOf(message),
          blocks: message.blocks ?? [],
          private: message.visibleTo !== undefined,
        })),
    async close() {
      const problems = [...slack.problems];
      await close();
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
    },
  };
}
