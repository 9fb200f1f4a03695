/**
 * Reads a page of metrics strictly by Prometheus's text format 0.0.4, and fails where it is not so:
 * https://prometheus.io/docs/instrumenting/exposition_formats/
 */

export interface Sample {
  /** With the ending `_bucket`, `_sum` or `_count` of a histogram. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram' | 'summary';
  readonly samples: readonly Sample[];
}

const metricName = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const types = ['counter', 'gauge', 'histogram', 'summary'] as const;

/** @throws {Error} that names the line which breaks the format */
export function parseExposition(page: string): ReadonlyMap<string, Family> {
  if (!page.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, Family & { readonly samples: Sample[] }>();
  let help: { readonly name: string; readonly text: string } | null = null;
  let current: (Family & { readonly samples: Sample[] }) | null = null;
  for (const line of page.slice(0, -1).split('\n')) {
    const wrong = (why: string): never => {
      throw new Error(`${why}: ${line}`);
    };
    if (line === '') continue;
    const [, name = '', text = ''] = /^# HELP (\S+) (.+)$/.exec(line) ?? [];
    if (name !== '') {
      if (families.has(name)) wrong('told twice');
      help = { name, text };
      continue;
    }
    const [, typed = '', type = ''] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
    if (typed !== '') {
      if (help?.name !== typed) return wrong('a type without its help before it');
      if (!metricName.test(typed)) wrong('no name of a metric');
      const known = types.find((one) => one === type) ?? wrong('no type');
      current = { name: typed, help: help.text, type: known, samples: [] };
      families.set(typed, current);
      continue;
    }
    if (line.startsWith('#')) wrong('neither help nor type');
    const sample = parseSample(line) ?? wrong('no sample');
    if (current === null || !belongs(sample.name, current)) return wrong('a sample outside its family');
    const series = seriesOf(sample);
    if (current.samples.some((one) => seriesOf(one) === series)) wrong('a series twice');
    current.samples.push(sample);
  }
  for (const family of families.values()) if (family.type === 'histogram') holdHistogram(family);
  return families;
}

/** One sample's value; 0 where the series is not there. */
export function sampleOf(
  families: ReadonlyMap<string, Family>,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number {
  const family = families.get(name) ?? families.get(name.replace(/_(?:bucket|sum|count)$/, ''));
  if (family === undefined) throw new Error(`there is no metric ${name}`);
  const asked = Object.entries(labels);
  return family.samples
    .filter((one) => one.name === name && asked.every(([label, value]) => one.labels[label] === value))
    .reduce((sum, { value }) => sum + value, 0);
}

const endings = {
  counter: [''],
  gauge: [''],
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum'],
};

const belongs = (name: string, family: Family): boolean =>
  endings[family.type].some((ending) => name === `${family.name}${ending}`);

const seriesOf = ({ name, labels }: Sample): string =>
  JSON.stringify([name, Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))]);

function parseSample(line: string): Sample | null {
  const [, name = '', inside = '', number = ''] =
    /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/gy;
  const labels: Record<string, string> = {};
  let end = 0;
  for (const [whole, key = '', value = ''] of inside.matchAll(label)) {
    if (key in labels) return null;
    labels[key] = value;
    end += whole.length;
  }
  const value = number === '+Inf' ? Number.POSITIVE_INFINITY : number === 'Nan' ? Number.NaN : Number(number);
  if (name === '' || end !== inside.length || number === '' || (Number.isNaN(value) && number !== 'Nan'))
    return null;
  return { name, labels, value };
}

/** Of each series: buckets that grow, the last without a bound and with the count in it. */
function holdHistogram({ name, samples }: Family): void {
  const of = (labels: Sample['labels']) =>
    JSON.stringify(
      Object.entries(labels)
        .filter(([label]) => label !== 'le')
        .sort(),
    );
  for (const series of new Set(samples.map(({ labels }) => of(labels)))) {
    const mine = samples.filter(({ labels }) => of(labels) === series);
    const buckets = mine.filter((one) => one.name === `${name}_bucket`);
    const bounds = buckets.map(({ labels: { le = '' } }) => (le === '+Inf' ? Infinity : Number(le)));
    const counts = buckets.map(({ value }) => value);
    const rises = (values: readonly number[]) =>
      values.every((value, n) => n === 0 || value >= (values[n - 1] ?? 0));
    const count = mine.find((one) => one.name === `${name}_count`)?.value;
    if (bounds.at(-1) !== Infinity || !rises(bounds) || !rises(counts) || counts.at(-1) !== count)
      throw new Error(`a histogram that does not add up: ${name} ${series}`);
    if (!mine.some((one) => one.name === `${name}_sum`)) throw new Error(`no sum: ${name} ${series}`);
  }
}
