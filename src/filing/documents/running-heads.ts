/** Page numbers, and the lines that stand at the head or the foot of page after page, are no part of a text. */
import type { Line } from './pdf-line.js';

/** As many lines at either end of a page may be such. */
const deepest = 2;
/** A page with fewer lines than this is no page of running text. */
const fewest = 4;
/** In points: as far as the same place may differ. */
const tolerance = 3;

interface Edge {
  /** From 0. */
  readonly page: number;
  readonly line: Line;
}

export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.flatMap((lines, page) => edgesOf(lines).map((line) => ({ page, line })));
  const repeated = groupsBy(edges, ({ line }) => line.text.toLowerCase().replace(/\d+/g, '#'))
    .filter(([first]) => first !== undefined && /\p{L}/u.test(first.line.text))
    .flatMap((group) => group.filter((edge) => isOnMany(edge, group, pages.length)));
  const dropped = new Set([...repeated, ...numbered(edges, pages.length)].map(({ line }) => line));
  return pages.map((lines) => lines.filter((line) => !dropped.has(line)));
}

const edgesOf = (lines: readonly Line[]): readonly Line[] =>
  lines.length < fewest ? [] : [...lines.slice(0, deepest), ...lines.slice(-deepest)];

function groupsBy<E extends Edge, T>(edges: readonly E[], key: (edge: E) => T): E[][] {
  const found = new Map<T, E[]>();
  for (const edge of edges) {
    const group = found.get(key(edge));
    if (group === undefined) found.set(key(edge), [edge]);
    else group.push(edge);
  }
  return [...found.values()];
}

/** Whether it stands in the same place on all pages, or on many: left and right pages may have heads of their own. */
function isOnMany(edge: Edge, group: readonly Edge[], pages: number): boolean {
  const count = new Set(inSamePlace(edge, group).map(({ page }) => page)).size;
  return count >= 2 && (count === pages || count >= Math.max(3, pages * 0.4));
}

const inSamePlace = ({ line: { base } }: Edge, group: readonly Edge[]): readonly Edge[] =>
  group.filter(({ line }) => Math.abs(line.base - base) <= tolerance);

/**
 * Lines that begin or end with the number of their page, whatever else they say: the chapter's name, say. A figure is a page's
 * number where it grows with the pages on most of them; a column of a table does not.
 */
function numbered(edges: readonly Edge[], pages: number): readonly Edge[] {
  const counted = edges.flatMap((edge) => figuresOf(edge.line.text).map((figure) => ({ ...edge, figure })));
  return groupsBy(counted, ({ figure, page }) => figure - page).flatMap((group) =>
    group.filter((edge) => isOnMost(edge, group, pages)),
  );
}

function isOnMost(edge: Edge, group: readonly Edge[], pages: number): boolean {
  const all = new Set(group.map(({ page }) => page)).size;
  const here = new Set(inSamePlace(edge, group).map(({ page }) => page)).size;
  return here >= 2 && (all === pages || all >= Math.max(3, pages * 0.5));
}

/** The figures at the ends of a short line. */
const figuresOf = (text: string): number[] =>
  text.length > 90
    ? []
    : [/^\p{Pd}?\s*(\d{1,4})(?=\s|$)/u, /(?:^|\s)(\d{1,4})\s*\p{Pd}?$/u].flatMap((form) => {
        const found = form.exec(text)?.[1];
        return found === undefined ? [] : [Number(found)];
      });
