/** A file that is attached to a message, as far as Slack tells of it. */
import { z } from 'zod';
import { type Kind, kindOf } from '../../filing/documents/kind.js';

const attachmentSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  filetype: z.string().nullish(),
  /** In bytes. */
  size: z.number().nullish(),
  url_private: z.string().nullish(),
  /** `check_file_info` where Slack tells nothing of the file until it is asked for. */
  file_access: z.string().nullish(),
});

export interface Attachment extends z.infer<typeof attachmentSchema> {
  /** What people are told that it is. */
  readonly shownAs: string;
}

export function readAttachment(file: unknown): Attachment {
  const parsed = attachmentSchema.safeParse(file);
  const known = parsed.success ? parsed.data : { id: '' };
  const { name } = { name: null, ...known };
  return { ...known, shownAs: name?.trim() || 'a file without a name' };
}

/**
 * What kind of document it is, or null where it is none that is read. Slack makes a snippet of a long paste, often without an
 * ending, and then tells by its own word for the kind: a program is no text.
 */
export function documentKind({ name, mimetype, filetype }: Attachment): Kind | null {
  if (/\.\w+$/.test(name ?? '')) return kindOf({ name: name ?? null, mimetype: null });
  if (mimetype === 'text/plain') return SNIPPETS.get(filetype ?? '') ?? null;
  return kindOf({ name: null, mimetype: mimetype ?? null });
}

const SNIPPETS: ReadonlyMap<string, Kind> = new Map([
  ['text', 'text'],
  ['markdown', 'markdown'],
]);

const DRAFT = /^(?:draft|story|rewrite|summary)s?$/;
const OTHER = /^(?:transcript|report|original|source|notes?)s?$/;

/** What the name of a file says that it is. */
export function roleOf({ name }: Attachment): 'draft' | 'other' | 'unsaid' {
  const words = (name ?? '')
    .replace(/\.\w+$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  if (words.some((word) => DRAFT.test(word))) return 'draft';
  return words.some((word) => OTHER.test(word)) ? 'other' : 'unsaid';
}

/** Of two files, the draft first: the one whose name says so, else the one that the other's name leaves, else the first. */
export function draftFirst<T extends { readonly file: Attachment }>(first: T, second: T): [T, T] {
  const [one, two] = [roleOf(first.file), roleOf(second.file)];
  const turned = two === 'draft' ? one !== 'draft' : one === 'other' && two === 'unsaid';
  return turned ? [second, first] : [first, second];
}
