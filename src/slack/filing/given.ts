/** What somebody gave to be filed. Plain JSON: it stands in the job. */
import { z } from 'zod';

/** What they said of a text or a file; nothing is added to it. */
export const saidOfItSchema = z.object({
  link: z.string().nullable(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  /** `YYYY-MM-DD` */
  day: z.string().nullable(),
});
export type SaidOfIt = z.infer<typeof saidOfItSchema>;

export const nothingSaid: SaidOfIt = { link: null, headline: null, publisher: null, byline: null, day: null };

export const givenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), link: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string(), ...saidOfItSchema.shape }),
  z.object({
    kind: z.literal('file'),
    /** As Slack tells of it. */
    file: z.looseObject({ id: z.string() }),
    ...saidOfItSchema.shape,
  }),
]);
export type Given = z.infer<typeof givenSchema>;

/** So many things are filed at once. */
export const mostGiven = 5;

/** Where the filing was asked for: what is found is told there. */
export const askedInSchema = z.object({
  channel: z.string().max(40),
  thread: z.string().max(40).optional(),
});
export type AskedPlace = z.infer<typeof askedInSchema>;
