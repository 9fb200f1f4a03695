import { columnsOf } from './columns.js';

/**
 * Breaks a paragraph at its spaces into lines of at most `columns` columns; a longer word has a line of its own.
 * Lines after the first begin with `indent`.
 */
export function wrap(paragraph: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = columnsOf(word);
    if (line !== '' && used + 1 + width > columns) {
      lines.push(line);
      line = indent + word;
      used = indent.length + width;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += line === word ? width : width + 1;
    }
  }
  return [...lines, line].join('\n');
}
