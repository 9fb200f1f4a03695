import { z } from 'zod';

/** Who pressed a button, and where, as Slack tells it. */
export const pressSchema = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
});
