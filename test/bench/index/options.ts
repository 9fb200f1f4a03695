/** What `npm run bench` is asked for. */
import { parseArgs } from 'node:util';
import { ENGINES, engineOf } from './engines.js';

export interface Options {
  /** A folder with news-snippets.jsonl.gz; undefined for generated passages. */
  readonly data: string | undefined;
  readonly sizes: readonly number[];
  readonly engines: readonly string[];
  /** Passages of the records that whole checks are measured on. */
  readonly checks: readonly number[];
  readonly queries: number;
  /** How long an engine may answer at one size. */
  readonly seconds: number;
  /** How long it may build, save or open, in seconds. */
  readonly longest: number;
  readonly out: string | undefined;
  readonly resume: boolean;
  readonly writeDocs: boolean;
}

/** Of whole checks at most, unless asked: a larger record is read by machine for longer than all else takes. */
const LARGEST_CHECKED = 100_000;

const numbers = (list: string, least: number): number[] =>
  list
    .split(',')
    .filter((one) => one !== '')
    .map((one) => {
      const value = Number(one);
      if (Number.isInteger(value) && value >= least) return value;
      throw new Error(`“${one}” is no whole number of at least ${least}`);
    });

const number = (text: string): number => {
  const [value] = numbers(text, 1);
  if (value === undefined) throw new Error('a number is missing');
  return value;
};

/** @throws where something is asked that cannot be, saying what can */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      sizes: { type: 'string', default: '10000,100000,500000' },
      engines: { type: 'string', default: ENGINES.map(({ id }) => id).join(',') },
      checks: { type: 'string' },
      queries: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '60' },
      longest: { type: 'string', default: '600' },
      out: { type: 'string' },
      resume: { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
    },
  });
  if (values.resume && values.out === undefined)
    throw new Error('--resume goes on with the file that --out names: name one');
  const sizes = numbers(values.sizes, 30);
  const checks =
    values.checks === undefined
      ? sizes.filter((size) => size <= LARGEST_CHECKED)
      : numbers(values.checks, 30);
  return {
    data: values.data,
    sizes,
    engines: values.engines
      .split(',')
      .filter((id) => id !== '')
      .map((id) => engineOf(id).id),
    checks,
    queries: number(values.queries),
    seconds: number(values.seconds),
    longest: number(values.longest),
    out: values.out,
    resume: values.resume,
    writeDocs: values['write-docs'],
  };
}
