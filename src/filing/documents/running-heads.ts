/** Page numbers, and the lines that stand at the head or the foot of page after page, are no part of a text. */
import type { Line } from './pdf-line.js';

/** As many lines at either end of a page may be such. */
const deepest = 2;
/** A page with no more lines than this is no page of running text. */
const fewest = 4;
/** In points: as far as the same place may differ. */
const tolerance = 3;

interface Edge {
  readonly page: number;
  readonly line: Line;
}

export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.flatMap((lines, page) => edgesOf(lines).map((line) => ({ page, line })));
  const dropped = new Set<Line>();
  for (const group of groups(edges)) {
    const alike = group.filter((edge) => isOneOfMany(edge, group, pages.length));
    for (const { line } of alike) dropped.add(line);
  }
  return pages.map((lines) => lines.filter((line) => !dropped.has(line)));
}

const edgesOf = (lines: readonly Line[]): readonly Line[] =>
  lines.length < fewest ? [] : [...lines.slice(0, deepest), ...lines.slice(-deepest)];

/** Those that say the same but for their figures. */
function groups(edges: readonly Edge[]): Iterable<readonly Edge[]> {
  const found = new Map<string, Edge[]>();
  for (const edge of edges) {
    const said = edge.line.text.toLowerCase().replace(/\d+/g, '#');
    const alike = found.get(said);
    if (alike === undefined) found.set(said, [edge]);
    else alike.push(edge);
  }
  return found.values();
}

/** Whether it stands in the same place on all pages, or on many: left and right pages may have heads of their own. */
function isOneOfMany(edge: Edge, group: readonly Edge[], pages: number): boolean {
  const fellows = group.filter(
    (other) => Math.abs(other.line.base - edge.line.base) <= tolerance && countsAlike(edge, other),
  );
  const count = new Set(fellows.map(({ page }) => page)).size;
  return count >= 2 && (count === pages || count >= Math.max(3, pages * 0.4));
}

/** A figure by itself is a page's number where it grows with the pages; a column of a table does not. */
function countsAlike(one: Edge, other: Edge): boolean {
  if (/\p{L}/u.test(one.line.text)) return true;
  const [first, second] = [one, other].map(({ line }) => line.text.match(/\d+/g) ?? []);
  if (first?.length !== 1 || second?.length !== 1) return one.line.text === other.line.text;
  return Number(first[0]) - one.page === Number(second[0]) - other.page;
}
