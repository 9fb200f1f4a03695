/** What the process that measures one engine is told, in a file. */
import { z } from 'zod';

export const taskSchema = z.object({
  engine: z.string(),
  /** One passage a line. */
  passages: z.string(),
  queries: z.array(z.object({ text: z.string(), gold: z.number() })),
  /** Asked first and not counted. */
  warmUp: z.array(z.string()),
  /** How long queries may go on; the last may take longer. */
  seconds: z.number().positive(),
  /** The engine's own, empty. */
  folder: z.string(),
});

export type Task = z.infer<typeof taskSchema>;
