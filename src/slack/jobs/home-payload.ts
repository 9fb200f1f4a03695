/** What it takes to show somebody's home tab. */
import { z } from 'zod';
import { originSchema } from './kind.js';

export const homeKind = 'home';

export const homePayloadSchema = z.object({
  origin: originSchema,
  user: z.string(),
  /** How many open discrepancies come before the first that is shown. */
  from: z.number(),
  /** Whether the person is looking at it; else it is shown anew on its own account. */
  asked: z.boolean(),
});

export type HomePayload = z.infer<typeof homePayloadSchema>;
