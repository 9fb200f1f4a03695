/**
 * The words of a .docx in reading order: headings, paragraphs, lists, tables, and the notes at the end. Comments and tracked
 * deletions are no part of it; tracked insertions are.
 */
import mammoth from 'mammoth';
import { titleInText } from '../articles/text-article.js';
import { type DocumentText, readable, unreadable } from './document.js';
import { headingOf, textOf, type WordNode } from './docx-text.js';
import { withoutTags } from './markdown.js';
import { type Archive, Broken, Locked, openArchive, Swollen } from './zip.js';

const budget = { entries: 1_000, bytes: 50_000_000 };

/** Its title is the heading that it begins with, or what its properties say, where the text begins with that. */
export async function docxWithTitle(
  bytes: Uint8Array,
): Promise<{ found: DocumentText; about: { readonly title?: string | null } }> {
  if (isOle(bytes))
    return { found: unreadable(hasEntry(bytes, 'EncryptedPackage') ? 'password' : 'old-word'), about: {} };
  try {
    const archive = openArchive(bytes, budget);
    const { words, heading } = await wordsOf(archive);
    return { found: readable(words), about: { title: heading ?? titleInText(coreTitle(archive), words) } };
  } catch (error) {
    if (error instanceof Swollen) return { found: unreadable('swollen'), about: {} };
    return { found: unreadable(error instanceof Locked ? 'password' : 'damaged'), about: {} };
  }
}

/** As its properties have it: mostly a form's name, or none. */
function coreTitle(archive: Archive): string | null {
  if (!archive.has('docProps/core.xml')) return null;
  const properties = new TextDecoder().decode(archive.read('docProps/core.xml').subarray(0, 20_000));
  const title = /<dc:title>([^<]{1,500})<\/dc:title>/.exec(properties)?.[1];
  return title === undefined ? null : withoutTags(title);
}

async function wordsOf(archive: Archive): Promise<{ words: string; heading: string | null }> {
  if (!archive.has('[Content_Types].xml')) throw new Broken('no document of Word’s');
  let words = '';
  let heading: string | null = null;
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
      heading = headingOf(document);
      return { ...document, children: [] };
    },
  };
  // Its types name a path or bytes; it reads an opened archive as well, and so every entry is unpacked within the budget.
  const input = { file: source } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, options);
  return { words, heading };
}

/** The container of Word before 2007, and of any document with a password. */
function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}

/** Its directory names its entries in UTF-16. */
function hasEntry(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
}
