/** When the bot is ended. */
import { setTimeout } from 'node:timers/promises';
import type { Slack } from '../../src/playground/index.js';
import type { Asked } from './questions.js';

export type Point =
  /** Anywhere from the question to the answer: the share of that time that has passed. */
  | { readonly at: 'any time'; readonly share: number }
  /** Between the acknowledgement and the answer. */
  | { readonly at: 'after the acknowledgement'; readonly share: number }
  /** At the very moment of the acknowledgement. */
  | { readonly at: 'the acknowledgement' }
  /** When Slack has taken a message and its answer is not yet on its way back. */
  | { readonly at: 'a message taken'; readonly message: number }
  /** While calls are under way: what was sent is done by Slack when nobody is there to hear of it. */
  | { readonly at: 'calls under way'; readonly share: number };

/** How long an answer takes when nothing goes wrong, in milliseconds. */
export interface Usual {
  readonly acknowledged: number;
  readonly answered: number;
}

/** Of twenty runs, twelve are ended between the acknowledgement and the answer at a time left to chance. */
export function pointOf(run: number, random: () => number): Point {
  const turn = Math.floor(run / 4) % 10;
  if (turn === 0) return { at: 'the acknowledgement' };
  if (turn === 1) return { at: 'a message taken', message: 1 };
  if (turn === 2) return { at: 'a message taken', message: 2 };
  if (turn === 3) return { at: 'calls under way', share: random() };
  return turn < 6
    ? { at: 'any time', share: random() }
    : { at: 'after the acknowledgement', share: random() };
}

/** Milliseconds that each call waits under way. */
export const underWay = 60;

const sends = new Set(['chat.postMessage', 'chat.postEphemeral', 'response_url']);

/** Asks, and calls `kill` when the time has come. @returns what was asked */
export async function killedAt(
  slack: Slack,
  point: Point,
  { answered, acknowledged }: Usual,
  ask: () => Asked,
  kill: () => void,
): Promise<Asked> {
  switch (point.at) {
    case 'any time': {
      const asked = ask();
      await setTimeout(point.share * answered);
      kill();
      return asked;
    }
    case 'after the acknowledgement': {
      const asked = ask();
      await asked.settled;
      await setTimeout(point.share * (answered - acknowledged));
      kill();
      return asked;
    }
    case 'the acknowledgement': {
      const asked = ask();
      await asked.settled;
      kill();
      return asked;
    }
    case 'calls under way': {
      slack.faults.delay = underWay;
      const asked = ask();
      await asked.settled;
      // Some three calls wait so long each.
      await setTimeout(point.share * (answered + 3 * underWay));
      kill();
      slack.faults.delay = 0;
      return asked;
    }
    case 'a message taken': {
      const from = slack.calls.length;
      const taken = () => slack.calls.slice(from).filter(({ method }) => sends.has(method)).length;
      const asked = ask();
      // Where there are fewer messages, all of them are taken by then.
      await slack
        .until(
          () => {
            if (taken() < point.message) return false;
            kill();
            return true;
          },
          answered * 3 + 500,
        )
        .catch(kill);
      return asked;
    }
  }
}
