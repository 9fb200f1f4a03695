/** The words of a message, also of one that another app wrote: those are often in blocks or attachments, and its text is empty. */
import { z } from 'zod';

const shown = z.looseObject({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  attachments: z
    .array(
      z.looseObject({
        title: z.string().optional(),
        text: z.string().optional(),
        fallback: z.string().optional(),
        blocks: z.array(z.unknown()).optional(),
        /** A preview of a link: not what was written. */
        from_url: z.string().optional(),
      }),
    )
    .optional(),
});

/** So deep are blocks in blocks. */
const deepest = 8;

/** @returns as Slack's wire has them, a line for each block; empty where there are none */
export function messageWords(message: unknown): string {
  const read = shown.safeParse(message);
  if (!read.success) return '';
  const { text = '', blocks = [], attachments = [] } = read.data;
  if (hasWords(text)) return text;
  const own = blocks.map((block) => wordsIn(block, 0));
  const attached = attachments
    .filter(({ from_url }) => from_url === undefined)
    .flatMap(({ title, text: words, fallback, blocks: inside = [] }) => {
      const said = [title ?? '', words ?? '', ...inside.map((block) => wordsIn(block, 0))].filter(hasWords);
      return said.length > 0 ? said : [fallback ?? ''];
    });
  return [...own, ...attached].filter(hasWords).join('\n');
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const part = z.looseObject({
  type: z.string(),
  text: z.unknown().optional(),
  fields: z.array(z.unknown()).optional(),
  elements: z.array(z.unknown()).optional(),
  url: z.string().optional(),
});

/** What people read in a block; what they press is no text. */
function wordsIn(block: unknown, depth: number): string {
  const read = part.safeParse(block);
  if (!read.success || depth > deepest || notRead.has(read.data.type)) return '';
  const { type, text, fields = [], elements = [], url } = read.data;
  const words = typeof text === 'string' ? text : text === undefined ? '' : wordsIn(text, depth + 1);
  if (type === 'link' && words === '') return url ?? '';
  const inside = [...fields, ...elements].map((one) => wordsIn(one, depth + 1));
  return [words, ...inside].filter((one) => one !== '').join(inRow.has(type) ? '' : '\n');
}

const notRead: ReadonlySet<string> = new Set(['button', 'actions', 'input', 'image', 'divider', 'overflow']);
/** Whose parts are words of one line. */
const inRow: ReadonlySet<string> = new Set([
  'rich_text_section',
  'rich_text_quote',
  'rich_text_preformatted',
]);
