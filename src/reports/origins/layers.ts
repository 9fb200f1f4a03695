/**
 * Which column of a picture a node stands in, and where in it. After Sugiyama, Tagawa and Toda, "Methods for visual
 * understanding of hierarchical system structures" (1981): layers by the longest way, an order in each by the mean place of
 * those who lead there, and a way through the layers between for arrows that pass them.
 */
import type { OriginsGraph } from '../../checking/origins/graph.js';

export interface Placed {
  readonly id: string;
  readonly layer: number;
  /** Of its middle, in pixels from the top of the drawing. */
  readonly y: number;
}

/** An arrow, from layer to layer. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** The heights at which it passes the layers between, from left to right. */
  readonly through: readonly number[];
}

export interface Layers {
  readonly count: number;
  readonly placed: ReadonlyMap<string, Placed>;
  readonly ways: readonly Way[];
  readonly height: number;
}

/** Between two nodes of a column, in pixels. */
const GAP = 16;
/** What an arrow takes up that passes. */
const PASSING = 10;
const ROUNDS = 4;

/** Links within a circle do not tell who comes first. */
const isWithinCircle = ({ circles }: OriginsGraph, from: string, to: string): boolean =>
  circles.some((way) => way.includes(from) && way.includes(to));

function layersOf(graph: OriginsGraph): Map<string, number> {
  const links = graph.edges.filter(({ from, to }) => !isWithinCircle(graph, from, to));
  const layers = new Map(graph.nodes.map(({ id }) => [id, 0]));
  const at = (id: string): number => layers.get(id) ?? 0;
  // As many rounds as the longest way can have steps; those of a circle move together.
  for (let round = 0; round < graph.nodes.length; round += 1) {
    for (const { from, to } of links)
      layers.set(to, Math.max(at(to), Math.min(at(from) + 1, graph.nodes.length)));
    for (const way of graph.circles) {
      const most = Math.max(...way.map(at));
      for (const id of way) layers.set(id, most);
    }
  }
  const last = Math.max(0, ...layers.values());
  // What remains as an origin stands to the right of all.
  for (const id of graph.origins) if (at(id) > 0) layers.set(id, last);
  return layers;
}

interface Item {
  readonly id: string;
  readonly height: number;
  /** Those of the layer before that lead here. */
  readonly before: string[];
  y: number;
}

/** Places a column as near as it can be to where its nodes would be best, in their order. */
function settle(column: readonly Item[]): void {
  let top = Number.NEGATIVE_INFINITY;
  let moved = 0;
  for (const item of column) {
    const y = Math.max(item.y, top + item.height / 2);
    moved += y - item.y;
    item.y = y;
    top = y + item.height / 2 + GAP;
  }
  for (const item of column) item.y -= moved / Math.max(1, column.length);
}

/** @param heightOf a node, in pixels */
export function layOut(graph: OriginsGraph, heightOf: (id: string) => number): Layers {
  const layers = layersOf(graph);
  const count = Math.max(0, ...layers.values()) + 1;
  const columns: Item[][] = Array.from({ length: count }, () => []);
  const items = new Map<string, Item>();
  const put = (id: string, layer: number, height: number): Item => {
    const item: Item = { id, height, before: [], y: 0 };
    columns[layer]?.push(item);
    items.set(id, item);
    return item;
  };
  for (const { id } of graph.nodes) put(id, layers.get(id) ?? 0, heightOf(id));
  const passing: { from: string; to: string; items: Item[] }[] = [];
  for (const { from, to } of graph.edges) {
    const [start, end] = [layers.get(from) ?? 0, layers.get(to) ?? 0];
    if (end <= start) continue;
    const way: Item[] = [];
    let last = from;
    for (let layer = start + 1; layer < end; layer += 1) {
      const item = put(`${from}>${to}@${layer}`, layer, PASSING);
      item.before.push(last);
      way.push(item);
      last = item.id;
    }
    items.get(to)?.before.push(last);
    passing.push({ from, to, items: way });
  }
  place(columns, items);
  const all = [...items.values()];
  const top = Math.min(...all.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(...all.map(({ y, height }) => y + height / 2));
  return {
    count,
    placed: new Map(
      graph.nodes.map(({ id }) => [id, { id, layer: layers.get(id) ?? 0, y: (items.get(id)?.y ?? 0) - top }]),
    ),
    ways: passing.map(({ from, to, items: way }) => ({ from, to, through: way.map(({ y }) => y - top) })),
    height: bottom - top,
  };
}

function place(columns: readonly Item[][], items: ReadonlyMap<string, Item>): void {
  const mean = (ids: readonly string[], otherwise: number): number =>
    ids.length === 0 ? otherwise : ids.reduce((sum, id) => sum + (items.get(id)?.y ?? 0), 0) / ids.length;
  const [first = []] = columns;
  for (let round = 0; round < ROUNDS; round += 1) {
    settle(first);
    for (const column of columns.slice(1)) {
      for (const item of column) item.y = mean(item.before, item.y);
      column.sort((a, b) => a.y - b.y);
      settle(column);
    }
    // Back again: the first column goes by those it leads to.
    const led = new Map(
      first.map(({ id }) => [
        id,
        [...items.values()].filter(({ before }) => before.includes(id)).map((one) => one.id),
      ]),
    );
    if (round === ROUNDS - 1) break;
    for (const item of first) item.y = mean(led.get(item.id) ?? [], item.y);
    first.sort((a, b) => a.y - b.y);
  }
}
