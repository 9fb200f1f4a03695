/** What the tests of surfaces share. */
import { setTimeout } from 'node:timers/promises';
import { createChecker } from '../../../src/checking/check.js';
import { changeSettings } from '../../../src/desk/settings/stored.js';
import type { Message, Slack } from '../../../src/playground/index.js';
import { shipped } from '../../checking/rule-tester.js';
import { type RunningBot, store, wordsOf } from '../running-bot.js';

/** Of the real record: there is something to tell of. */
export const checker = createChecker(shipped);

/** Stet's messages in a place, as everybody sees them. */
export const fromStet = (slack: Slack, where: string): Message[] =>
  slack.messages(where).filter(({ user, visibleTo }) => user === slack.bot.id && visibleTo === undefined);

/** Waits for what Slack does not hear of, such as a line of the log. */
export async function eventually(read: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) {
    if (read()) return;
    await setTimeout(20);
  }
  throw new Error('waited in vain');
}

/** Waits until so many jobs of a kind were done. */
export const done = (bot: RunningBot, kind: string, times: number): Promise<void> =>
  eventually(() => bot.log().split(`"what":"${kind}"`).length > times);

/** What one person alone is shown in a place. */
export const whispered = (slack: Slack, where: string, to = 'maya'): Message[] =>
  slack.messages(where).filter(({ visibleTo }) => visibleTo === slack.user(to).id);

/** Stet's messages once there are so many, and nothing follows. */
export async function posted(slack: Slack, where: string, atLeast = 1): Promise<Message[]> {
  await slack.until(() => fromStet(slack, where).length >= atLeast);
  await slack.settled();
  return fromStet(slack, where);
}

export const words = (messages: readonly Message[]): string => messages.map(wordsOf).join('\n');

/** Sets what a channel has of its own. */
export async function setIn(slack: Slack, channel: string, settings: object): Promise<void> {
  await changeSettings(store.db, slack.team.id, {
    channel: slack.channel(channel).id,
    settings,
    why: null,
    place: null,
    by: slack.user('maya').id,
    at: new Date('2026-01-05T10:00:00Z'),
  });
}
