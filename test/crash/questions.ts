/** What people ask, and what of the answer stands. */
import type { Message, Slack } from '../../src/playground/index.js';
import { shareActionId } from '../../src/slack/share-reference.js';
import { wrongClaim } from '../slack/newsroom.js';

export const kinds = ['mention', 'direct message', 'command', 'press'] as const;
export type Kind = (typeof kinds)[number];

export interface Asked {
  /** Resolves once Slack has its acknowledgement, or knows that there is none. */
  readonly settled: Promise<void>;
  /** Whether Slack has told the person that it did not work: nobody acknowledged it. */
  toldBySlack(): boolean;
  /** The messages that stand, each by what it is: the name of its part where others see it. */
  standing(): readonly string[];
  readonly ephemeral: boolean;
}

const words = `${wrongClaim} So did the others.`;

/** @param answered an answer to a command, for a press of its button */
export function ask(slack: Slack, kind: Kind, answered?: Message): Asked {
  const from = slack.deliveries.length;
  const before = (where: string) => slack.messages(where).length;
  switch (kind) {
    case 'mention': {
      const asked = slack.mention('maya', 'newsdesk', words);
      const standing = () => slack.messages('newsdesk', { threadTs: asked.ts }).slice(1).map(partOf);
      return { ...event(slack, 'app_mention', from), standing, ephemeral: false };
    }
    case 'direct message': {
      const first = before('@maya') + 1;
      slack.directMessage('maya', words);
      const standing = () => slack.messages('@maya').slice(first).map(partOf);
      return { ...event(slack, 'message', from), standing, ephemeral: false };
    }
    case 'command': {
      const first = before('newsdesk');
      const run = slack.command('maya', 'newsdesk', `/factcheck ${words}`);
      const standing = () => slack.messages('newsdesk').slice(first).map(textOf);
      return { ...acknowledged(run), standing, ephemeral: true };
    }
    case 'press': {
      if (answered === undefined) throw new Error('nothing to press');
      const first = before('newsdesk');
      const run = slack.press('maya', answered, { actionId: shareActionId });
      const standing = () => slack.messages('newsdesk').slice(first).map(partOf);
      return { ...acknowledged(run), standing, ephemeral: false };
    }
  }
}

/** A command or a press has one chance; where it is missed, Slack tells the person. */
function acknowledged(run: Promise<{ readonly error?: string }>): Pick<Asked, 'settled' | 'toldBySlack'> {
  let error: string | undefined;
  const settled = run.then((settledRun) => {
    error = settledRun.error;
  });
  return { settled, toldBySlack: () => error !== undefined };
}

/** An event comes again until it is acknowledged, so Slack tells nobody. @param from where its deliveries begin */
function event(slack: Slack, name: string, from: number): Pick<Asked, 'settled' | 'toldBySlack'> {
  const isDone = () =>
    slack.deliveries.slice(from).some((one) => one.name === name && one.outcome === 'acknowledged');
  return { settled: slack.until(isDone, 30_000).then(() => undefined), toldBySlack: () => false };
}

/** A message of ours that only one person sees names no part. */
const partOf = ({ metadata, text }: Message): string => {
  const part = metadata?.event_payload.part;
  return typeof part === 'string' ? part : text;
};
const textOf = ({ text }: Message): string => text;
