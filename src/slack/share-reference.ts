/** What the share button carries: which answer it shares, and the question where that fits, to answer it again. */
import { z } from 'zod';

export const shareActionId = 'share_answer';

/** Slack's limit of a button's value, in UTF-16 units. */
const longestValue = 2000;

export const referenceSchema = z.object({
  id: z.string().max(64),
  /** The check that the answer tells of, where it tells of one. */
  check: z.string().max(120).optional(),
  /** The day on which it was asked. */
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** The question as asked; missing where it was too long. */
  asked: z.string().optional(),
  /** The text that it was to be held against, where it was. */
  against: z.string().optional(),
});

export type ShareReference = z.infer<typeof referenceSchema>;

export function writeReference(reference: ShareReference): string {
  const whole = JSON.stringify(reference);
  if (whole.length <= longestValue) return whole;
  const { asked: _, against: __, ...short } = reference;
  return JSON.stringify(short);
}

/** Null where it is nothing that `writeReference` wrote. */
export function readReference(value: string | undefined): ShareReference | null {
  try {
    return referenceSchema.parse(JSON.parse(value ?? ''));
  } catch {
    return null;
  }
}
