/** The texts of sources as they were received, where the newsroom keeps them beside the record. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Paragraph {
  /** Without the white space around it. */
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
  /** Of the first character, in UTF-16 units from 1. */
  readonly column: number;
}

/** The non-blank lines of a text: `¶n` is the entry at `n - 1`. */
export function paragraphs(text: string): string[] {
  return placedParagraphs(text).map((paragraph) => paragraph.text);
}

/** `paragraphs`, with the place of each in the file. */
export function placedParagraphs(text: string): Paragraph[] {
  return text.split(/\r\n|\n|\r/).flatMap((raw, n) => {
    const trimmed = raw.trim();
    return trimmed === '' ? [] : [{ text: trimmed, line: n + 1, column: raw.indexOf(trimmed) + 1 }];
  });
}

/**
 * Reads `<source id>.txt` files, by source id.
 *
 * @throws {Error} where the folder is missing or has no such file.
 */
export async function readTexts(folder: string): Promise<Map<string, string>> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Expected a folder of texts, one <source id>.txt for each source, at ${folder}; found ${found}.`,
    );
  }
  const texts = names.filter((name) => name.endsWith('.txt') && !name.startsWith('.')).sort();
  if (texts.length === 0) {
    throw new Error(`Expected at least one text, <source id>.txt, in ${folder}; found none.`);
  }
  const read = texts.map(
    async (name) => [name.slice(0, -'.txt'.length), await readFile(join(folder, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(read));
}
