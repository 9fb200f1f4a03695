/** One file, and what is said beside it. */
import type { Asked } from '../asked.js';
import { isAsking } from '../asking-words.js';
import { wordsLeftOut } from '../messages/files.js';
import type { Mrkdwn } from '../messages/mrkdwn.js';
import { partsOf } from '../quoted-blocks.js';
import type { Read } from '../two-texts.js';
import { type Attachment, roleOf } from './attachment.js';

/** A file with its words. */
export interface ReadFile {
  readonly file: Attachment;
  readonly text: string;
}

/**
 * Words that only ask leave the file, against the record. Others are the draft, and the file is what they are held against;
 * unless its name says that the file is the draft: then a quote is what it is held against, and plain words are a remark.
 *
 * @param wire the words as Slack sends them
 */
export function besideOne(
  { file, text }: ReadFile,
  wire: string,
  read: Read,
): { readonly asked: Asked; readonly notes: readonly Mrkdwn[] } {
  const alone: Asked = { kind: 'text', text, name: file.shownAs };
  const parts = partsOf(wire);
  const quotes = parts.filter(({ kind }) => kind === 'quoted');
  const around = parts.filter(({ kind }) => kind === 'words').map((part) => read(part.text));
  const quote = quotes.length === 1 && around.every(isAsking) ? read(quotes[0]?.text ?? '') : null;
  const words = quote ?? read(wire);
  if (quote === null && isAsking(words)) return { asked: alone, notes: [] };
  if (roleOf(file) !== 'draft') {
    const names = { draft: quote === null ? 'your words' : 'the words that you quote', other: file.shownAs };
    return { asked: { kind: 'two-texts', texts: { draft: words, other: text }, names }, notes: [] };
  }
  if (quote === null) {
    const how =
      'by its name, the file is the draft. To have it held against other words, quote them (>) or attach them as well.';
    return { asked: alone, notes: [wordsLeftOut(how)] };
  }
  const names = { draft: file.shownAs, other: 'the words that you quote' };
  return { asked: { kind: 'two-texts', texts: { draft: text, other: quote }, names }, notes: [] };
}
