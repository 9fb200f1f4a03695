/** How Stet behaves in a channel, said back to whoever set it. */
import type { ChannelSettings } from '../../desk/settings/settings.js';
import { everywhere } from '../../desk/settings/stored.js';
import type { Answer } from './answer.js';
import { sections } from './blocks.js';
import { channelMention, escaped, escapedLine, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

/** @param channel its id, or `*` for the default */
export function settingsAnswer(channel: string, settings: ChannelSettings, kind: 'changed' | 'same'): Answer {
  const where =
    channel === everywhere ? escaped('every channel without settings of its own') : channelMention(channel);
  const summary =
    kind === 'changed'
      ? mrkdwn`Saved, for ${where}. What holds there now:`
      : mrkdwn`Nothing is changed for ${where}. What holds there:`;
  return {
    ...plainAnswer(summary),
    body: sections([summary, ...linesOf(settings).map((line) => mrkdwn`• ${line}`)]),
  };
}

const severities = { error: 'errors only', warning: 'warnings and errors', info: 'everything' } as const;

function linesOf({ talk, from, off, answers, reaction, followUps, edits }: ChannelSettings): Mrkdwn[] {
  return [
    escaped(
      talk === 'quiet'
        ? 'Quiet: where nobody asked me, I post only findings of warning or above'
        : 'Talkative: where nobody asked me, I post all that I found',
    ),
    mrkdwn`Remarked on: ${escaped(severities[from])}`,
    off.length === 0
      ? escaped('All rules are applied')
      : mrkdwn`Rules that are off: ${joined(
          off.map((rule) => escapedLine(rule, 60)),
          ', ',
        )}`,
    escaped(
      answers === 'in_channel'
        ? 'Answers to /factcheck are for the channel to see'
        : 'Answers to /factcheck are for whoever asked, until they are shared',
    ),
    reaction === null
      ? escaped('No reaction asks for a check')
      : mrkdwn`The reaction ${escapedLine(reaction, 100)} asks for a check`,
    escaped(
      followUps
        ? 'Questions in a thread that I am in are answered without a mention'
        : 'In threads I answer only where I am mentioned',
    ),
    escaped(
      edits
        ? 'I say so where a message was changed after its check'
        : 'I say nothing where a message was changed after its check',
    ),
  ];
}

export const settingsInvalid = (problems: readonly string[]): Answer =>
  plainAnswer(mrkdwn`Not saved. ${escapedLine(problems.join(' '), 2000)}`);
