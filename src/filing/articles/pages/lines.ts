/** The lines of a part of a page: a paragraph, an item, a row, a heading each. */
import { wellFormed } from '../words.js';

export interface Line {
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'row';
  /** How much of it is the words of links, 0 to 1. */
  readonly linked: number;
}

const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG IFRAME OBJECT FORM BUTTON INPUT SELECT TEXTAREA FIGCAPTION AUDIO VIDEO CANVAS HEAD'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

const kinds: ReadonlyMap<string, Line['kind']> = new Map([
  ['BLOCKQUOTE', 'quote'],
  ['LI', 'item'],
  ...(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const).map((tag) => [tag, 'heading'] as const),
]);

export function linesOf(root: Element): Line[] {
  const lines: Line[] = [];
  let open = '';
  let linked = 0;
  const flush = (kind: Line['kind']): void => {
    const share = open.trim() === '' ? 0 : linked / open.replace(/\s+/g, ' ').trim().length;
    for (const piece of open.split('\n')) {
      const text = wellFormed(piece).replace(/\s+/g, ' ').trim();
      if (/[\p{L}\p{N}]/u.test(text)) lines.push({ text, kind, linked: Math.min(1, share) });
    }
    open = '';
    linked = 0;
  };
  const visit = (node: Node, kind: Line['kind'], inLink: boolean): void => {
    if (node.nodeType === 3) {
      const words = (node.textContent ?? '').replace(/\s+/g, ' ');
      open += words;
      if (inLink) linked += words.trim().length;
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    const tag = node.nodeName.toUpperCase();
    if (SKIPPED.has(tag)) return;
    if (tag === 'BR') {
      open += '\n';
      return;
    }
    if (tag === 'TR') {
      flush(kind);
      const row = rowOf(node);
      if (row !== null) lines.push(...row);
      return;
    }
    const isBlock = BLOCKS.has(tag);
    const inner = kinds.get(tag) ?? kind;
    if (isBlock) flush(kind);
    for (const child of node.childNodes) visit(child, inner, inLink || tag === 'A');
    if (isBlock) flush(inner);
  };
  visit(root, 'paragraph', false);
  flush('paragraph');
  return lines;
}

/** A row is a line, its cells apart by tabs; where a cell holds several lines, the table only lays out the page. */
function rowOf(row: Node): Line[] | null {
  const cells = [...row.childNodes]
    .filter(({ nodeType, nodeName }) => nodeType === 1 && /^T[DH]$/i.test(nodeName))
    .map((cell) => linesInside(cell));
  if (cells.some(({ length }) => length > 1)) return cells.flat();
  const text = cells
    .map(([line]) => line?.text ?? '')
    .join('\t')
    .trim();
  return text === '' ? null : [{ text, kind: 'row', linked: 0 }];
}

// A cell is an element: it was chosen by its name.
const linesInside = (cell: Node): Line[] => linesOf(cell as Element).map((line) => ({ ...line, linked: 0 }));

/** Items and rows follow each other; all else stands apart. */
export function textOf(lines: readonly Pick<Line, 'text' | 'kind'>[]): string {
  return lines
    .map(({ text, kind }, at) => {
      const before = lines[at - 1]?.kind;
      const close = kind === before && (kind === 'item' || kind === 'row');
      return at === 0 ? text : `${close ? '\n' : '\n\n'}${text}`;
    })
    .join('');
}
