/** The form in which an editor sets how Stet behaves in a channel, or by default. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Severity } from '../../checking/report.js';
import type { RuleMeta } from '../../checking/rule.js';
import { callbackIds } from '../action-ids.js';
import { section } from '../messages/blocks.js';
import { channelMention, escaped, mrkdwn } from '../messages/mrkdwn.js';
import { type Reply, replySchema } from '../sending/reply.js';
import {
  type Choice,
  carriedBy,
  type Errors,
  filledIn,
  form,
  input,
  option,
  radio,
  type Submission,
  textInput,
} from './view.js';

/** How Stet behaves in a channel. */
export interface SettingsShown {
  readonly talk: 'quiet' | 'talkative';
  /** Ids of rules that stay silent. */
  readonly off: readonly string[];
  /** The least grave severity that is reported. */
  readonly from: Severity;
  /** Who sees the answer to a slash command: the person who asked, or everybody. */
  readonly answers: 'ephemeral' | 'in_channel';
  /** The name of the emoji that asks for a check, without colons; null for none. */
  readonly reaction: string | null;
  readonly followUps: boolean;
  readonly edits: boolean;
}

/** What every channel has that nothing was set for. */
export const everyChannel = '*';

const ids = {
  talk: 'talk',
  from: 'from',
  off: 'off',
  also: 'also',
  reaction: 'reaction',
} as const;

const talks = ['quiet', 'talkative'] as const;
const severities = ['info', 'warning', 'error'] as const;

const talkChoices: readonly Choice[] = [
  { value: 'quiet', words: 'Quiet', description: 'Where nobody asked me, only errors and warnings' },
  { value: 'talkative', words: 'Talkative', description: 'All that I find, asked or not' },
];

const severityChoices: readonly Choice[] = [
  { value: 'info', words: 'Everything', description: 'Errors, warnings and remarks' },
  { value: 'warning', words: 'Warnings and errors' },
  { value: 'error', words: 'Errors only' },
];

const also: readonly Choice[] = [
  {
    value: 'public',
    words: 'Public answers',
    description: 'The channel sees the answer to /factcheck, not only who asked',
  },
  {
    value: 'follow-ups',
    words: 'Follow-up questions',
    description: 'In a thread that I answered in, without mentioning me again',
  },
  {
    value: 'edits',
    words: 'Notice edits',
    description: 'Say so where a message was changed after its check',
  },
];

/** Which of those are ticked. */
const ticked = ({ answers, followUps, edits }: SettingsShown): readonly string[] => [
  ...(answers === 'in_channel' ? ['public'] : []),
  ...(followUps ? ['follow-ups'] : []),
  ...(edits ? ['edits'] : []),
];

/** Slack's limit of the options of a list. */
const mostRules = 100;

const longestReaction = 100;

const carriedSchema = z.object({
  channel: z.string().regex(/^(?:\*|[A-Z0-9]{2,40})$/),
  reply: replySchema.nullable().default(null),
});

/**
 * @param channel its id, or `*` for what every channel has that nothing was set for
 * @param reply where it is told what came of it
 */
export function settingsForm(
  channel: string,
  settings: SettingsShown,
  rules: readonly Pick<RuleMeta, 'id' | 'description'>[],
  reply: Reply | null = null,
): types.ModalView {
  const choices = rules
    .slice(0, mostRules)
    .map(({ id, description }) => ({ value: id, words: id, description }));
  const set = ticked(settings);
  const initial = also.filter(({ value }) => set.includes(value)).map(option);
  return form({
    callbackId: callbackIds.settings,
    title: 'Settings',
    submit: 'Save',
    carried: { channel: channel.slice(0, 40), ...(reply === null ? {} : { reply }) },
    blocks: [
      section(
        channel === everyChannel
          ? escaped('For every channel that has no settings of its own.')
          : mrkdwn`For ${channelMention(channel)}.`,
      ),
      radio({ id: ids.talk, label: 'How much I say' }, talkChoices, settings.talk),
      radio({ id: ids.from, label: 'What I remark on' }, severityChoices, settings.from),
      ...(choices.length === 0 ? [] : [rulesOff(choices, settings.off)]),
      input(
        { id: ids.also, label: 'Also', optional: true },
        {
          type: 'checkboxes',
          options: also.map(option),
          ...(initial.length === 0 ? {} : { initial_options: initial }),
        },
      ),
      textInput({
        id: ids.reaction,
        label: 'Reaction that asks for a check',
        hint: 'The name of an emoji, such as mag. Empty: no reaction asks for one.',
        optional: true,
        most: longestReaction,
        initial: settings.reaction,
      }),
    ],
  });
}

function rulesOff(choices: readonly Choice[], off: readonly string[]): types.InputBlock {
  const options = choices.map(option);
  const chosen = options.filter(({ value }) => value !== undefined && off.includes(value));
  return input(
    { id: ids.off, label: 'Rules that are off here', hint: 'All others are applied.', optional: true },
    {
      type: 'multi_static_select',
      options,
      ...(chosen.length === 0 ? {} : { initial_options: chosen }),
    },
  );
}

export interface SettingsChosen {
  /** A channel's id, or `*`. */
  readonly channel: string;
  readonly settings: SettingsShown;
  readonly reply: Reply | null;
}

/** A form that was sent; null where it is none of ours. */
export function readSettings(privateMetadata: unknown, values: unknown): Submission<SettingsChosen> | null {
  const carried = carriedBy(privateMetadata, carriedSchema);
  if (carried === null) return null;
  const filled = filledIn(values);
  const talk = talks.find((one) => one === filled.choice(ids.talk));
  const from = severities.find((one) => one === filled.choice(ids.from));
  const reaction = emojiName(filled.text(ids.reaction));
  const errors: Errors = {
    ...(talk === undefined ? { [ids.talk]: 'Choose one.' } : {}),
    ...(from === undefined ? { [ids.from]: 'Choose one.' } : {}),
    ...(reaction === undefined
      ? { [ids.reaction]: 'Write the name of one emoji, such as mag or white_check_mark.' }
      : {}),
  };
  if (talk === undefined || from === undefined || reaction === undefined) return { ok: false, errors };
  const chosen = filled.choices(ids.also);
  return {
    ok: true,
    value: {
      channel: carried.channel,
      reply: carried.reply,
      settings: {
        talk,
        off: filled.choices(ids.off),
        from,
        answers: chosen.includes('public') ? 'in_channel' : 'ephemeral',
        reaction,
        followUps: chosen.includes('follow-ups'),
        edits: chosen.includes('edits'),
      },
    },
  };
}

/** Without colons and the tone of a skin; null for none, undefined where it is no name of an emoji. */
function emojiName(typed: string): string | null | undefined {
  const name = typed
    .replace(/^:|:$/g, '')
    .replace(/::skin-tone-\d$/, '')
    .toLowerCase();
  if (name === '') return null;
  return /^[\p{Ll}\p{Lo}\p{N}_'+-]{1,100}$/u.test(name) ? name : undefined;
}
