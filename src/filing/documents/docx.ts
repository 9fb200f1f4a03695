/**
 * The words of a .docx in reading order: headings, paragraphs, lists, tables, and the notes at the end. Comments and tracked
 * deletions are no part of it; tracked insertions are.
 */
import mammoth from 'mammoth';
import { type DocumentText, readable, unreadable } from './document.js';
import { textOf, type WordNode } from './docx-text.js';
import { type Archive, Broken, Locked, openArchive, Swollen } from './zip.js';

const budget = { entries: 1_000, bytes: 50_000_000 };

export async function docxText(bytes: Uint8Array): Promise<DocumentText> {
  if (isOle(bytes)) return unreadable(hasEntry(bytes, 'EncryptedPackage') ? 'password' : 'old-word');
  try {
    return readable(await wordsOf(openArchive(bytes, budget)));
  } catch (error) {
    if (error instanceof Swollen) return unreadable('swollen');
    return unreadable(error instanceof Locked ? 'password' : 'damaged');
  }
}

async function wordsOf(archive: Archive): Promise<string> {
  if (!archive.has('[Content_Types].xml')) throw new Broken('no document of Word’s');
  let words = '';
  const source = {
    exists: archive.has,
    read: async (name: string, encoding?: string) => {
      const content = archive.read(name);
      return encoding === undefined ? content : new TextDecoder(encoding).decode(content);
    },
  };
  const options = {
    externalFileAccess: false,
    // The tree is what is wanted. What is left of it makes no HTML, and unpacks no picture.
    transformDocument(document: WordNode): WordNode {
      words = textOf(document);
      return { ...document, children: [] };
    },
  };
  // Its types name a path or bytes; it reads an opened archive as well, and so every entry is unpacked within the budget.
  const input = { file: source } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, options);
  return words;
}

/** The container of Word before 2007, and of any document with a password. */
function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}

/** Its directory names its entries in UTF-16. */
function hasEntry(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
}
