/** A desk at work on the local Slack: what is asked there, what stands there, what the ledger has. */

import { entriesOf } from '../../src/desk/ledger/ledger.js';
import type { Message } from '../../src/playground/index.js';
import { readPlace } from '../../src/slack/messages/decided-place.js';
import { type RunningBot, store, wordsOf } from './running-bot.js';

export type TriedDesk = ReturnType<typeof triedDesk>;

export function triedDesk({ slack }: RunningBot) {
  const posted = (where: string) =>
    slack.messages(where).filter(({ botId, visibleTo }) => botId !== undefined && !visibleTo);

  /** A message as it stands now. */
  const now = ({ channel, ts }: Message): string => {
    const message = slack.messages(channel).find((one) => one.ts === ts);
    return message ? wordsOf(message) : 'gone';
  };

  return {
    posted,
    now,

    /** What one person alone was told there. */
    whispered: (where: string, to: string): string[] =>
      slack
        .messages(where)
        .filter(({ visibleTo }) => visibleTo === slack.user(to).id)
        .map(wordsOf),

    /** Asks as Maya in a channel, and waits for the answer there. */
    async asked(text: string, where = 'newsdesk'): Promise<Message> {
      // Nothing that stands for an earlier answer is to come in between.
      await slack.settled();
      const before = new Set(posted(where).map(({ ts }) => ts));
      const fresh = () => posted(where).filter(({ ts }) => !before.has(ts));
      slack.mention('maya', where, text);
      await slack.until(() => fresh().length > 0);
      await slack.settled();
      const [answer] = fresh();
      if (!answer) throw new Error('no answer');
      return answer;
    },

    async dismissed(who: string, message: Message, why: string, words: string): Promise<void> {
      await slack.press(who, message, { actionId: 'finding_dismiss' });
      await slack.until(() => slack.modals(who).length === 1);
      const sent = await slack.submit(who, { reason: why });
      if (sent.errors) throw new Error(Object.values(sent.errors).join());
      await slack.until(() => now(message).includes(words));
    },

    /** A button with its value, and the place that its block names. */
    found(message: Message, actionId: string) {
      for (const block of message.blocks ?? []) {
        const elements: unknown = block.elements;
        for (const element of Array.isArray(elements) ? elements : []) {
          const place = readPlace(block.block_id);
          if (element?.action_id === actionId && place !== null)
            return { button: String(element.value), place };
        }
      }
      throw new Error(`no button ${actionId}`);
    },

    async ledger() {
      const entries = [];
      for await (const entry of entriesOf(store.db, slack.team.id)) entries.push(entry);
      return entries;
    },
  };
}
