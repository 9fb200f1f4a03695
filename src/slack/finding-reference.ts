/** What the buttons under a finding carry: which finding it is, and in a menu what is to be done with it. */
import { z } from 'zod';

export const referenceSchema = z.object({
  /** What identifies the finding for its text, whatever else the record holds. */
  key: z.string().regex(/^k-[a-z0-9]{1,40}$/),
  /** As it was shown. */
  id: z.string().regex(/^f-[a-z0-9]{1,10}$/),
  rule: z
    .string()
    .regex(/^[a-z]+(?:-[a-z]+)*$/)
    .max(40),
});

export type FindingReference = z.infer<typeof referenceSchema>;

const doings = ['confirm', 'dismiss', 'speaker', 'undo', 'why'] as const;

/** What can be done with a finding from its menu. */
export type Doing = (typeof doings)[number];

/** Slack's limit of an option's value, in UTF-16 units. */
const longestOption = 75;

/** `f-… k-… rule`; null where they are not what we make. */
export function writeFinding(reference: FindingReference): string | null {
  const checked = referenceSchema.safeParse(reference);
  return checked.success ? `${checked.data.id} ${checked.data.key} ${checked.data.rule}` : null;
}

/** Null where it is nothing that `writeFinding` wrote. */
export function readFinding(value: unknown): FindingReference | null {
  if (typeof value !== 'string') return null;
  const [id, key, rule, ...more] = value.split(' ');
  const read = referenceSchema.safeParse({ id, key, rule });
  return read.success && more.length === 0 ? read.data : null;
}

/** An option of a menu; null where it would be longer than Slack takes. */
export function writeDoing(doing: Doing, reference: FindingReference): string | null {
  const written = writeFinding(reference);
  const value = `${doing} ${written ?? ''}`;
  return written === null || value.length > longestOption ? null : value;
}

/** Null where it is nothing that `writeDoing` wrote. */
export function readDoing(
  value: unknown,
): { readonly doing: Doing; readonly reference: FindingReference } | null {
  if (typeof value !== 'string') return null;
  const space = value.indexOf(' ');
  const doing = z.enum(doings).safeParse(value.slice(0, space));
  const reference = readFinding(value.slice(space + 1));
  return doing.success && reference !== null ? { doing: doing.data, reference } : null;
}
