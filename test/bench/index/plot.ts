/** A run's results as a drawing: p95 and memory over the number of passages, both axes logarithmic, every line named at its end. */
import { type Axis, decades, decadesAround, placeOn, spread } from './axis.js';
import { ENGINES, OWN } from './engines.js';
import { type Outcome, quantile, type Results, stageOf } from './outcome.js';
import { COLOURS, type Theme } from './plot-colours.js';
import { sizesOf } from './table.js';

interface Panel {
  readonly title: string;
  /** Undefined where it was not measured. */
  readonly measured: (outcome: Outcome) => number | null | undefined;
  readonly label: (value: number) => string;
}

const [WIDTH, HEIGHT] = [1072, 476];
/** Of one panel: its left edge is passed in. */
const BOX = { left: 62, width: 268, top: 64, bottom: 408, names: 190 };
const NAME_GAP = 17;

const short = (value: number, units: readonly (readonly [least: number, unit: string])[]): string => {
  const [least = 1, unit = ''] = units.find(([one]) => value >= one) ?? units.at(-1) ?? [];
  return `${Number((value / least).toPrecision(3))} ${unit}`.trim();
};

const inTime = (value: number): string =>
  short(value, [
    [1_000, 's'],
    [1, 'ms'],
    [0.001, 'µs'],
  ]);
const inBytes = (value: number): string =>
  short(value, [
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
  ]);
const inCount = (value: number): string => value.toLocaleString('en-US');

const PANELS: readonly Panel[] = [
  {
    title: 'A claim query, p95',
    measured: (outcome) => quantile(stageOf(outcome, 'asked')?.times ?? [], 0.95),
    label: inTime,
  },
  { title: 'Memory of the index', measured: (outcome) => stageOf(outcome, 'built')?.memory, label: inBytes },
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Line {
  readonly engine: string;
  readonly name: string;
  readonly points: readonly { readonly size: number; readonly value: number }[];
}

const linesOf = ({ outcomes }: Results, { measured }: Panel): Line[] =>
  ENGINES.map(({ id, name }) => ({
    engine: id,
    name,
    points: outcomes
      .filter(({ engine }) => engine === id)
      .flatMap((outcome) => {
        const value = measured(outcome);
        return typeof value === 'number' && value > 0 ? [{ size: outcome.size, value }] : [];
      })
      .sort((a, b) => a.size - b.size),
  })).filter(({ points }) => points.length > 0);

const text = (x: number, y: number, words: string, more: string): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(words)}</text>`;

function drawn(
  panel: Panel,
  lines: readonly Line[],
  sizes: readonly number[],
  left: number,
  theme: Theme,
): string {
  const { ink, faint, of } = COLOURS[theme];
  const right = left + BOX.width;
  const x: Axis = { least: Math.min(...sizes), most: Math.max(...sizes), from: left, to: right };
  const range = decadesAround(lines.flatMap(({ points }) => points.map(({ value }) => value)));
  const y: Axis = { ...range, from: BOX.bottom, to: BOX.top };
  const parts = [text(left, BOX.top - 24, panel.title, `fill="${ink}" font-size="16" font-weight="600"`)];
  for (const value of decades(range.least, range.most)) {
    const at = placeOn(y, value);
    parts.push(
      `<line x1="${left}" x2="${right}" y1="${at.toFixed(1)}" y2="${at.toFixed(1)}" stroke="${faint}"/>`,
      text(left - 8, at + 4, panel.label(value), `fill="${ink}" font-size="12" text-anchor="end"`),
    );
  }
  for (const size of sizes)
    parts.push(
      text(
        placeOn(x, size),
        BOX.bottom + 20,
        inCount(size),
        `fill="${ink}" font-size="12" text-anchor="middle"`,
      ),
    );
  // A line that ends early is named where it ends.
  const whole = lines.filter(({ points }) => points.at(-1)?.size === x.most);
  const names = spread(
    whole.map(({ points }) => placeOn(y, points.at(-1)?.value ?? range.least)),
    NAME_GAP,
  );
  // Stet's is drawn last, over the others.
  for (const line of [...lines].sort((a, b) => Number(a.engine === OWN) - Number(b.engine === OWN))) {
    const { engine, name, points } = line;
    const colour = of[engine] ?? ink;
    const own = engine === OWN;
    const at = points.map(({ size, value }) => ({ x: placeOn(x, size), y: placeOn(y, value) }));
    const path = at.map((one) => `${one.x.toFixed(1)},${one.y.toFixed(1)}`).join(' ');
    parts.push(
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${own ? 3.5 : 1.75}"/>`,
    );
    for (const one of at)
      parts.push(
        `<circle cx="${one.x.toFixed(1)}" cy="${one.y.toFixed(1)}" r="${own ? 4.5 : 3}" fill="${colour}"/>`,
      );
    const end = at.at(-1);
    if (end === undefined) continue;
    const style = `fill="${colour}" font-size="13"${own ? ' font-weight="700"' : ''}`;
    const nameAt = names[whole.indexOf(line)];
    if (nameAt === undefined) {
      parts.push(text(end.x + 4, end.y - 8, name, style));
      continue;
    }
    // A thin line leads from the last point to its name, which may have had to move.
    parts.push(
      `<polyline points="${(end.x + 7).toFixed(1)},${end.y.toFixed(1)} ${right + 18},${nameAt.toFixed(1)}" fill="none" stroke="${colour}" stroke-width="0.75" stroke-dasharray="2 2"/>`,
      text(right + 22, nameAt + 4, name, style),
    );
  }
  return parts.join('\n');
}

/** @returns an SVG document; without results, one that says so */
export function plotOf(results: Results, theme: Theme): string {
  const { paper, ink } = COLOURS[theme];
  const sizes = sizesOf(results);
  const panels = PANELS.map((panel) => ({ panel, lines: linesOf(results, panel) })).filter(
    ({ lines }) => lines.length > 0,
  );
  const body = panels
    .map(({ panel, lines }, n) =>
      drawn(panel, lines, sizes, BOX.left + n * (BOX.left + BOX.width + BOX.names + 8), theme),
    )
    .join('\n');
  const said =
    panels.length === 0
      ? text(WIDTH / 2, HEIGHT / 2, 'Nothing was measured', `fill="${ink}" text-anchor="middle"`)
      : text(
          BOX.left,
          HEIGHT - 20,
          'Passages in the index; both axes logarithmic; lower is better',
          `fill="${ink}" font-size="12"`,
        );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif">
<title>${panels.map(({ panel }) => panel.title).join('; ')}</title>
<rect width="100%" height="100%" fill="${paper}"/>
${body}
${said}
</svg>
`;
}
