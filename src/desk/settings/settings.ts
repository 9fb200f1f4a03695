/** What a channel may set. Whatever it leaves open is the workspace's default; what that leaves open, Stet's own. */
import { z } from 'zod';
import { RULES } from '../../checking/rules/index.js';
import { inWords } from './problems.js';

const ruleIds = RULES.map(({ meta }) => meta.id);

export const settingsSchema = z.strictObject({
  /** `quiet`: where nobody asked Stet itself, it posts only findings of warning or above. `talkative`: all that it found. */
  talk: z.enum(['quiet', 'talkative']).optional(),
  /** Ids of rules that stay silent. */
  off: z
    .array(z.enum(ruleIds))
    .transform((rules) => [...new Set(rules)].sort())
    .optional(),
  /** The least grave severity that is reported. */
  from: z.enum(['error', 'warning', 'info']).optional(),
  /** Who sees the answer to a slash command: the person who asked (`ephemeral`), or everybody (`in_channel`). */
  answers: z.enum(['ephemeral', 'in_channel']).optional(),
  /** The name of the emoji that asks for a check; null for none. */
  reaction: z
    .string()
    .trim()
    .transform((name) => name.replace(/^:(.*):$/, '$1'))
    // Slack's names: https://api.slack.com/methods/reactions.add
    .pipe(z.string().regex(/^[a-z0-9_+'\-\u00c0-\uffff]{1,100}(?:::skin-tone-[2-6])?$/))
    .nullable()
    .optional(),
  /** Whether questions in a thread that Stet has answered in are answered without a mention. */
  followUps: z.boolean().optional(),
  /** Whether an answer says so when the message that it is about is edited or deleted. */
  edits: z.boolean().optional(),
});

/** What is set in one place. */
export type Settings = z.infer<typeof settingsSchema>;

/** What holds in a channel. */
export type ChannelSettings = { readonly [K in keyof Settings]-?: Exclude<Settings[K], undefined> };

/** Where neither the channel nor the workspace says otherwise. */
export const shipped: ChannelSettings = {
  talk: 'quiet',
  off: [],
  from: 'info',
  answers: 'ephemeral',
  reaction: 'mag',
  followUps: true,
  edits: true,
};

/** The later goes before the earlier, setting by setting. */
export function merged(...layers: readonly (Settings | undefined)[]): ChannelSettings {
  const said = layers.map((layer) =>
    Object.fromEntries(Object.entries(layer ?? {}).filter(([, value]) => value !== undefined)),
  );
  return Object.assign({ ...shipped }, ...said);
}

export type SettingsRead =
  | { readonly kind: 'settings'; readonly settings: Settings }
  /** What is wrong, a sentence each. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Settings as somebody typed or chose them. */
export function readSettings(given: unknown): SettingsRead {
  const parsed = settingsSchema.safeParse(given);
  return parsed.success
    ? { kind: 'settings', settings: parsed.data }
    : { kind: 'invalid', problems: parsed.error.issues.map((issue) => inWords(issue, ruleIds)) };
}
