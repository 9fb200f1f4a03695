/** The words of a PDF, in the order in which it holds them. */
import { getDocumentProxy } from 'unpdf';
import { titleInText } from '../articles/text-article.js';
import { type DocumentText, readable, unreadable } from './document.js';
import { type Line, linesOf } from './pdf-line.js';
import { paragraphsOf } from './pdf-paragraphs.js';
import { withoutRunningHeads } from './running-heads.js';

/** Its title is what its properties say, where the text begins with that: programs put a file's name there. */
export async function pdfWithTitle(
  bytes: Uint8Array,
): Promise<{ found: DocumentText; about: { readonly title?: string | null } }> {
  if (!isPdf(bytes)) return { found: unreadable('damaged'), about: {} };
  try {
    // It takes the bytes for its own.
    const { pages, title } = await pagesOf(new Uint8Array(bytes));
    if (!pages.some((lines) => lines.length > 0)) return { found: unreadable('scanned'), about: {} };
    const empty = pages.filter((lines) => lines.length === 0).length;
    const text = paragraphsOf(withoutRunningHeads(pages)).join('\n\n');
    return {
      found: readable(text, empty > 0 ? ['pages-without-text'] : []),
      about: { title: titleInText(title, text) },
    };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { found: unreadable(isLocked ? 'password' : 'damaged'), about: {} };
  }
}

/** Readers of PDFs accept some bytes before the mark. */
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

async function pagesOf(bytes: Uint8Array): Promise<{ pages: Line[][]; title: string | null }> {
  const document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  const pages: Line[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.flatMap((item) => ('str' in item ? [item] : []))));
    page.cleanup();
  }
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : null;
  await document.loadingTask.destroy();
  return { pages, title };
}
