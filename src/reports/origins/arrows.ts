/** Arrows of a picture, as SVG. */
import { element, type Markup } from '../html/markup.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Pen {
  readonly colour: string;
  /** In pixels. */
  readonly width: number;
  readonly dashed: boolean;
}

/** The head's length, in pixels. */
const HEAD = 9;

const r = (value: number): number => Math.round(value * 10) / 10;

const stroke = (d: string, { colour, width, dashed }: Pen): Markup =>
  element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-dasharray': dashed ? '5 5' : null,
  });

/** @param side 1: it points to the right; -1: to the left */
const head = ({ x, y }: Point, side: 1 | -1, { colour }: Pen): Markup =>
  element('path', {
    d: `M${r(x)} ${r(y)}l${-side * HEAD} -4.5v9z`,
    fill: colour,
  });

/** From left to right through points that come in pairs: it curves from each second to the next first, and is straight between. */
export function arrowAcross(points: readonly Point[], pen: Pen): Markup[] {
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  let d = `M${r(first.x)} ${r(first.y)}`;
  let from = first;
  rest.forEach((point, n) => {
    const to = point === last ? { x: point.x - HEAD + 1, y: point.y } : point;
    const middle = (from.x + to.x) / 2;
    d +=
      n % 2 === 0 && from.y !== to.y
        ? `C${r(middle)} ${r(from.y)} ${r(middle)} ${r(to.y)} ${r(to.x)} ${r(to.y)}`
        : `L${r(to.x)} ${r(to.y)}`;
    from = to;
  });
  return [stroke(d, pen), head(last, 1, pen)];
}

/** Beside a column, from one height to another. @param bulge how far it leans out; to the left where it is less than 0 */
export function arrowRound(x: number, from: number, to: number, bulge: number, pen: Pen): Markup[] {
  const side = bulge > 0 ? -1 : 1;
  const end = x - side * (HEAD - 1);
  const out = x + bulge;
  return [
    stroke(`M${r(x)} ${r(from)}C${r(out)} ${r(from)} ${r(out)} ${r(to)} ${r(end)} ${r(to)}`, pen),
    head({ x, y: to }, side, pen),
  ];
}
