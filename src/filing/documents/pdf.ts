/** The words of a PDF, in the order in which it holds them. */
import { getDocumentProxy } from 'unpdf';
import { type DocumentText, readable, unreadable } from './document.js';
import { type Line, linesOf } from './pdf-line.js';
import { paragraphsOf } from './pdf-paragraphs.js';
import { withoutRunningHeads } from './running-heads.js';

export async function pdfText(bytes: Uint8Array): Promise<DocumentText> {
  if (!isPdf(bytes)) return unreadable('damaged');
  try {
    // It takes the bytes for its own.
    const pages = await pagesOf(new Uint8Array(bytes));
    if (!pages.some((lines) => lines.length > 0)) return unreadable('scanned');
    const empty = pages.filter((lines) => lines.length === 0).length;
    const text = paragraphsOf(withoutRunningHeads(pages)).join('\n\n');
    return readable(text, empty > 0 ? ['pages-without-text'] : []);
  } catch (error) {
    return unreadable(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged');
  }
}

/** Readers of PDFs accept some bytes before the mark. */
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

async function pagesOf(bytes: Uint8Array): Promise<Line[][]> {
  const document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  const pages: Line[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.flatMap((item) => ('str' in item ? [item] : []))));
    page.cleanup();
  }
  return pages;
}
