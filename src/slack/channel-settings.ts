/** Settings as the desk keeps them, and as the form has them. */
import { type ChannelSettings, type Settings, shipped } from '../desk/settings/settings.js';
import type { ChannelSettings as InForm } from './views/settings.js';

export const forForm = ({
  off,
  from,
  answers,
  edits,
  talk,
  reaction,
  followUps,
}: ChannelSettings): InForm => ({
  ...{ talk, reaction, followUps },
  rules: { off, from },
  publicAnswers: answers === 'in_channel',
  noticeEdits: edits,
});

const ofForm = ({ rules, publicAnswers, noticeEdits, ...same }: InForm): ChannelSettings => ({
  ...same,
  off: [...rules.off].sort(),
  from: rules.from,
  answers: publicAnswers ? 'in_channel' : 'ephemeral',
  edits: noticeEdits,
});

/**
 * What a form sets, by itself: what is as it would be anyway goes on to follow the default.
 *
 * @param otherwise what holds without it; for the workspace's default, what Stet comes with
 * @returns null where nothing is of its own
 */
export function ownOf(form: InForm, otherwise: ChannelSettings = shipped): Settings | null {
  const chosen = ofForm(form);
  const own = Object.entries(chosen).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(otherwise[name as keyof ChannelSettings]),
  );
  return own.length === 0 ? null : Object.fromEntries(own);
}
