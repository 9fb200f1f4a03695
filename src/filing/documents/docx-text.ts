/** From the tree that the reader of .docx makes to lines of text. */

/** As much of a node as matters here. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  /** Of text. */
  readonly value?: string;
  /** Of a break. */
  readonly breakType?: string;
  /** Of a reference to a note. */
  readonly noteType?: string;
  readonly noteId?: string;
  /** Of the document. */
  readonly notes?: {
    readonly resolve: (reference: WordNode) => { readonly body: readonly WordNode[] } | null;
  };
  readonly numbering?: unknown;
  /** Of a paragraph: the style's name, in the language of the program it came from. */
  readonly styleName?: string | null;
  readonly styleId?: string | null;
}

/** The references to notes, in the order in which they stand. */
type References = WordNode[];

export function textOf(document: WordNode): string {
  const references: References = [];
  const body = blocksOf(document.children ?? [], references);
  const notes = references.flatMap((reference) => {
    const note = document.notes?.resolve(reference);
    // A note refers to no other.
    return note ? [blocksOf(note.body, [])] : [];
  });
  return [body, ...notes].filter((part) => part !== '').join('\n\n');
}

/** The first paragraph with words in it, where its style makes it the title or the first heading. */
export function headingOf(document: WordNode): string | null {
  const first = blocks(document.children ?? []).find((node) => lineOf(node, []) !== '');
  const style = `${first?.styleName ?? ''}\n${first?.styleId ?? ''}`;
  return first !== undefined && /^(?:title|heading ?1|headline)$/im.test(style)
    ? lineOf(first, []).replace(/\s+/g, ' ')
    : null;
}

/** Items of a list follow each other; all else stands apart. */
function blocksOf(nodes: readonly WordNode[], references: References): string {
  let text = '';
  let before: WordNode | null = null;
  for (const node of blocks(nodes)) {
    const words = node.type === 'table' ? tableOf(node, references) : lineOf(node, references);
    if (words === '') continue;
    if (before !== null) text += isItem(before) && isItem(node) ? '\n' : '\n\n';
    text += words;
    before = node;
  }
  return text;
}

const isItem = ({ type, numbering }: WordNode): boolean => type === 'paragraph' && Boolean(numbering);

/** Paragraphs and tables, wherever they are; words outside a paragraph are one. A box of text follows what it is set into. */
function blocks(nodes: readonly WordNode[]): WordNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return [node];
    const inside = (node.children ?? []).flatMap(boxed);
    return node.type === 'paragraph' ? [node, ...blocks(inside)] : blocks(node.children ?? []);
  });
}

function boxed(node: WordNode): WordNode[] {
  if (node.type === 'paragraph' || node.type === 'table') return [node];
  return (node.children ?? []).flatMap(boxed);
}

/** A row is a line, its cells apart by tabs; where a cell holds more than a line, the table is only how the page is laid out. */
function tableOf({ children = [] }: WordNode, references: References): string {
  const rows = children.map((row) => {
    const cells = (row.children ?? []).map((cell) => blocksOf(cell.children ?? [], references));
    return cells.some((cell) => cell.includes('\n'))
      ? `\n${cells.filter((cell) => cell !== '').join('\n\n')}\n`
      : cells.join('\t').trim();
  });
  return rows
    .filter((row) => row.trim() !== '')
    .join('\n')
    .trim();
}

function lineOf(paragraph: WordNode, references: References): string {
  return wordsOf(paragraph, references)
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function wordsOf(node: WordNode, references: References): string {
  switch (node.type) {
    case 'text':
      return (node.value ?? '').replace(/\u00ad/g, '');
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'noteReference':
      references.push(node);
      return '';
    default:
      return (node.children ?? [])
        .filter(({ type }) => type !== 'paragraph' && type !== 'table')
        .map((child) => wordsOf(child, references))
        .join('');
  }
}
