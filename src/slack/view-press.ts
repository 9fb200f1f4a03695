/** The press of a button on the home tab, where there is neither a channel nor a response URL. */
import { z } from 'zod';

export const viewPressSchema = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({ type: z.string() }),
  trigger_id: z.string().optional(),
  actions: z.tuple([z.object({ action_ts: z.string(), value: z.string().optional() })]),
});

export type ViewPress = z.infer<typeof viewPressSchema>;

/** What a job for it is known by: Slack sends a press again with the same time. */
export const keyOfViewPress = (actionId: string, { user, actions: [{ action_ts }] }: ViewPress): string =>
  `press:${actionId}:${user.id}:${action_ts}`;
