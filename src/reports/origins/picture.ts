/** An origins graph as a picture: outlets that carry a statement at the left, what remains as its origins at the right. */
import type { OriginNode, OriginsGraph } from '../../checking/origins/graph.js';
import { element, type Markup } from '../html/markup.js';
import { arrowAcross, arrowRound } from './arrows.js';
import { hedged } from './hedges.js';
import { type Layers, layOut } from './layers.js';
import { type Face, linesOfWidth, widthOf } from './text-width.js';

export interface Caption {
  /** The claim, as it was asked about. */
  readonly claim: string;
  readonly line: string;
  /** Tells this picture's parts from those of others in one page. */
  readonly id?: string;
}

const BOX = 232;
const BETWEEN = 104;
const MARGIN = 28;
/** Beside a column, for arrows within it. */
const BULGE = 44;
const PADDING = 12;
const MIN_WIDTH = 620;

const font = "'DejaVu Sans', Verdana, sans-serif";
const title: Face = { size: 17, weight: 'bold' };
const quoted: Face = { size: 13, weight: 'regular' };
const name: Face = { size: 14, weight: 'bold' };
const small: Face = { size: 11.5, weight: 'regular' };

const colour = {
  paper: '#fdfcf9',
  ink: '#1d1b18',
  quiet: '#5f5a52',
  rule: '#8d867a',
  box: '#ffffff',
  origin: '#e6eff8',
  originRule: '#1f5a96',
  warning: '#a8201a',
  warningBox: '#fdecea',
} as const;

/** What stands beneath a name. */
function beneath({ standing, kind, name: own, carries }: OriginNode): string[] {
  const locators = [
    ...new Set(carries.map(({ source, locator }) => (source === own ? locator : `${source} ${locator}`))),
  ];
  const hedge = carries.find((place) => place.hedge !== null)?.hedge ?? null;
  const machine = carries.some((place) => place.machine);
  return [
    ...(locators.length === 0 ? [] : [locators.slice(0, 2).join(', ') + (locators.length > 2 ? ' …' : '')]),
    ...(hedge === null ? [] : [hedged(hedge)]),
    ...(machine ? ['read by machine'] : []),
    ...(standing === 'own-name' ? ['names nobody for it'] : []),
    ...(standing === 'origin' ? [kind === 'unnamed' ? 'origin, unnamed' : 'origin'] : []),
    ...(standing === 'in-a-circle' ? ['in a circle'] : []),
  ];
}

interface Box {
  readonly node: OriginNode;
  readonly names: readonly string[];
  readonly notes: readonly string[];
  readonly height: number;
}

const NAME_LINE = 18;
const NOTE_LINE = 15;

function boxOf(node: OriginNode): Box {
  const inner = BOX - 2 * PADDING;
  const names = linesOfWidth(node.name, inner, name, 3);
  const notes = beneath(node).flatMap((note) => linesOfWidth(note, inner, small, 2));
  return {
    node,
    names,
    notes,
    height:
      names.length * NAME_LINE + notes.length * NOTE_LINE + (notes.length > 0 ? 3 : 0) + 2 * PADDING - 4,
  };
}

const textAt = (words: string, x: number, y: number, { size, weight }: Face, fill: string): Markup =>
  element(
    'text',
    { x, y: round(y), 'font-size': size, 'font-weight': weight === 'bold' ? 'bold' : null, fill },
    words,
  );

const round = (value: number): number => Math.round(value * 10) / 10;

const looks = ({ standing }: OriginNode): { fill: string; stroke: string; radius: number; width: number } => {
  switch (standing) {
    case 'origin':
      return { fill: colour.origin, stroke: colour.originRule, radius: 16, width: 1.5 };
    case 'in-a-circle':
      return { fill: colour.warningBox, stroke: colour.warning, radius: 5, width: 2 };
    default:
      return { fill: colour.box, stroke: colour.rule, radius: 5, width: 1.25 };
  }
};

function drawnBox({ node, names, notes, height }: Box, x: number, middle: number): Markup {
  const top = middle - height / 2;
  const { fill, stroke, radius, width } = looks(node);
  const dashed = node.standing === 'copy' ? '5 4' : null;
  const firstName = top + PADDING + 10;
  const firstNote = firstName + names.length * NAME_LINE + 1;
  return element(
    'g',
    {},
    element('rect', {
      x,
      y: round(top),
      width: BOX,
      height,
      rx: radius,
      fill,
      stroke,
      'stroke-width': width,
      'stroke-dasharray': dashed,
    }),
    ...names.map((line, n) => textAt(line, x + PADDING, firstName + n * NAME_LINE, name, colour.ink)),
    ...notes.map((line, n) => textAt(line, x + PADDING, firstNote + n * NOTE_LINE, small, colour.quiet)),
  );
}

interface Drawing {
  readonly graph: OriginsGraph;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly layers: Layers;
  readonly left: number;
  /** Where the drawing begins below the captions. */
  readonly top: number;
}

const columnX = ({ left }: Drawing, layer: number): number => left + layer * (BOX + BETWEEN);

function arrowsOf(drawing: Drawing): Markup[] {
  const { graph, layers, top } = drawing;
  return graph.edges.flatMap(({ from, to, kind }) => {
    const [start, end] = [layers.placed.get(from), layers.placed.get(to)];
    if (start === undefined || end === undefined) return [];
    const circle = graph.circles.some((way) => way.includes(from) && way.includes(to));
    const pen = {
      colour: circle ? colour.warning : kind === 'copies' ? colour.quiet : colour.ink,
      width: circle ? 2 : 1.4,
      dashed: kind === 'copies',
    };
    const way = layers.ways.find((one) => one.from === from && one.to === to);
    if (way === undefined || end.layer <= start.layer) {
      const x = columnX(drawing, start.layer);
      const down = end.y > start.y;
      return arrowRound(
        down ? x + BOX : x,
        top + start.y + (down ? 7 : -7),
        top + end.y + (down ? -7 : 7),
        down ? BULGE : -BULGE,
        pen,
      );
    }
    const points = [
      { x: columnX(drawing, start.layer) + BOX, y: top + start.y },
      ...way.through.flatMap((y, n) => {
        const x = columnX(drawing, start.layer + n + 1);
        return [
          { x, y: top + y },
          { x: x + BOX, y: top + y },
        ];
      }),
      { x: columnX(drawing, end.layer), y: top + end.y },
    ];
    return arrowAcross(points, pen);
  });
}

function headings({ layers, graph }: Drawing, at: (layer: number) => number, y: number): Markup[] {
  const words = (layer: number): string => {
    if (layer === 0) return graph.carriers.length === 1 ? 'CARRIES IT' : 'CARRY IT';
    const there = graph.nodes.filter(({ id }) => layers.placed.get(id)?.layer === layer);
    return there.every(({ standing }) => standing === 'origin') ? 'ORIGINS' : 'CREDITED';
  };
  return Array.from({ length: layers.count }, (_, layer) =>
    textAt(words(layer), at(layer), y, { size: 10.5, weight: 'bold' }, colour.quiet),
  );
}

/** What the signs mean that are in the picture, and no others. */
function legend({ edges, circles }: OriginsGraph, y: number, x: number): Markup[] {
  const entries = [
    ...(edges.some(({ kind }) => kind === 'credits')
      ? [{ words: 'credits', pen: { colour: colour.ink, width: 1.4, dashed: false } }]
      : []),
    ...(edges.some(({ kind }) => kind === 'copies')
      ? [{ words: 'copies or rewrites', pen: { colour: colour.quiet, width: 1.4, dashed: true } }]
      : []),
    ...(circles.length > 0
      ? [{ words: 'in a circle', pen: { colour: colour.warning, width: 2, dashed: false } }]
      : []),
  ];
  let at = x;
  return entries.flatMap(({ words, pen }) => {
    const from = at;
    at += 44 + widthOf(words, small) + 26;
    return [
      ...arrowAcross(
        [
          { x: from, y: y - 4 },
          { x: from + 36, y: y - 4 },
        ],
        pen,
      ),
      textAt(words, from + 44, y, small, colour.quiet),
    ];
  });
}

/**
 * SVG on a light ground, to stand alone or in a page. Pure: the same graph gives the same picture; every word from outside is
 * escaped.
 */
export function originsPicture(graph: OriginsGraph, { claim, line, id = 'origins' }: Caption): string {
  const boxes = new Map(graph.nodes.map((node) => [node.id, boxOf(node)]));
  const layers = layOut(graph, (node) => boxes.get(node)?.height ?? 0);
  const bulge = graph.circles.length > 0 ? BULGE : 0;
  const columns = layers.count * BOX + (layers.count - 1) * BETWEEN + 2 * bulge;
  const width = Math.max(MIN_WIDTH, columns + 2 * MARGIN);
  const inner = width - 2 * MARGIN;
  const lines = linesOfWidth(line, inner, title);
  const said = linesOfWidth(`“${claim.replace(/\s+/g, ' ').trim()}”`, inner, quoted, 4);
  const belowSaid = MARGIN + 8 + said.length * 18;
  const belowTitle = belowSaid + 6 + lines.length * 23;
  const left = MARGIN + bulge + Math.max(0, (inner - columns) / 2);
  const drawing: Drawing = { graph, boxes, layers, left, top: belowTitle + 40 };
  const bottom = drawing.top + layers.height;
  const height = Math.ceil(bottom + (graph.edges.length > 0 ? 54 : 26));
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': font,
    },
    element('title', { id: `${id}-title` }, `Where it comes from: ${line}`),
    element('desc', { id: `${id}-desc` }, described(graph)),
    element('rect', { width, height, fill: colour.paper }),
    ...said.map((words, n) => textAt(words, MARGIN, MARGIN + 10 + n * 18, quoted, colour.quiet)),
    ...lines.map((words, n) => textAt(words, MARGIN, belowSaid + 20 + n * 23, title, colour.ink)),
    ...headings(drawing, (layer) => columnX(drawing, layer), drawing.top - 14),
    ...arrowsOf(drawing),
    ...graph.nodes.flatMap((node) => {
      const [box, placed] = [boxes.get(node.id), layers.placed.get(node.id)];
      return box === undefined || placed === undefined
        ? []
        : [drawnBox(box, columnX(drawing, placed.layer), drawing.top + placed.y)];
    }),
    ...legend(graph, bottom + 34, MARGIN),
  );
  return svg.html;
}

/** The picture in words, for those who cannot see it. */
function described({ nodes, edges }: OriginsGraph): string {
  const nameOf = (id: string): string => nodes.find((node) => node.id === id)?.name ?? id;
  const silent = nodes.filter(({ standing }) => standing === 'own-name');
  return [
    ...edges.map(({ from, to, kind }) => `${nameOf(from)} ${kind} ${nameOf(to)}.`),
    ...silent.map((node) => `${node.name} names nobody for it.`),
  ].join(' ');
}
