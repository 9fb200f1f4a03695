/** Opens the form for the settings of a channel, or the workspace's default, for those who may set them. */
import { RULES } from '../../checking/rules/index.js';
import { everywhere } from '../../desk/settings/stored.js';
import { refusalOf } from '../allowed.js';
import type { Origin } from '../jobs/kind.js';
import type { Surroundings } from '../surroundings.js';
import { settingsForm } from '../views/settings.js';
import { type Opening, openOrSay } from './open-form.js';

export interface SettingsAsked extends Omit<Opening, 'what'> {
  /** A channel's id, or `*`. */
  readonly channel: string;
  readonly user: string;
  readonly origin: Origin;
}

export function openSettings(
  { channel, user, origin, ...opening }: SettingsAsked,
  around: Surroundings,
): Promise<void> {
  return openOrSay({ what: 'settings', ...opening }, around, async () => {
    const refusal = await refusalOf('settings', user, origin, around);
    if (refusal !== null) return { say: refusal };
    const settings = await around.desk.of(origin.team).settings(channel === everywhere ? null : channel);
    const rules = RULES.map(({ meta }) => meta);
    return { view: settingsForm(channel, settings, rules, opening.reply) };
  });
}
