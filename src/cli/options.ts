/** The options of all commands, read once, wherever on the line they stand. */
import { parseArgs } from 'node:util';
import { CannotRun } from './command.js';
import { parseDay } from './day.js';

const table = {
  on: { type: 'string' },
  against: { type: 'string' },
  format: { type: 'string' },
  jsonl: { type: 'boolean' },
  limit: { type: 'string' },
  passages: { type: 'string' },
  knowledge: { type: 'string' },
  texts: { type: 'string' },
  text: { type: 'string' },
  team: { type: 'string' },
  noted: { type: 'string' },
  user: { type: 'string' },
  'older-than': { type: 'string' },
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  publisher: { type: 'string' },
  date: { type: 'string' },
  title: { type: 'string' },
  url: { type: 'string' },
  changes: { type: 'string' },
  export: { type: 'string' },
  confirm: { type: 'boolean' },
  withdraw: { type: 'boolean' },
  restore: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** How a command may answer. */
export type Format = 'text' | 'json' | 'html' | 'svg' | 'sarif' | 'markdown' | 'jsonld' | 'jsonl' | 'csv';

/** The formats of a command that names no others. */
export const plainFormats: readonly Format[] = ['text', 'json'];

export type OptionName = keyof typeof table;

export interface Options {
  /** The day that a text speaks of, `YYYY-MM-DD`. */
  readonly on?: string;
  /** The file with the text to hold the draft against. */
  readonly against?: string;
  readonly format: Format;
  readonly jsonl: boolean;
  /** At least 1. */
  readonly limit?: number;
  /** The file of passages to search in place of the record. */
  readonly passages?: string;
  /** The folder with the record, where it was named on the line. */
  readonly knowledge?: string;
  /** The folder with the full texts of the sources. */
  readonly texts?: string;
  /** The file that a finding is of, or `-`. */
  readonly text?: string;
  /** A workspace's id. */
  readonly team?: string;
  /** The hash that a ledger ended with at some earlier time. */
  readonly noted?: string;
  /** A person's id in Slack. */
  readonly user?: string;
  /** In days, at least 1. */
  readonly olderThan?: number;
  /** Whether what is there may be replaced. */
  readonly force: boolean;
  /** Whether to say what would be done, and do nothing. */
  readonly dryRun: boolean;
  /** Of a document that does not say so itself. */
  readonly publisher?: string;
  /** `YYYY-MM-DD`, or as much of it as is known. */
  readonly date?: string;
  readonly title?: string;
  /** http(s). */
  readonly url?: string;
  /** Which version's changes to show. */
  readonly changes?: number | 'last';
  /** The folder to write to, or `-`. */
  readonly export?: string;
  readonly confirm: boolean;
  readonly withdraw: boolean;
  readonly restore: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

export interface CommandLine {
  readonly words: readonly string[];
  readonly options: Options;
  /** The options that were on the line. */
  readonly given: readonly OptionName[];
}

const parseFormat = (value: string, formats: readonly Format[]): Format => {
  const format = formats.find((one) => one === value);
  if (format !== undefined) return format;
  const list = `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}`;
  throw new CannotRun(`--format is ${list}, not "${value}".`);
};

const parseLimit = (value: string): number => {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new CannotRun(`--limit is a whole number from 1 to 999999, as in --limit 5, not "${value}".`);
};

const parseDays = (value: string): number => {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new CannotRun(
    `--older-than is a number of days from 1 to 9999, as in --older-than 30, not "${value}".`,
  );
};

const parseId = (option: string, example: string, value: string): string => {
  if (/^[A-Z][A-Z0-9]*$/.test(value)) return value;
  throw new CannotRun(
    `--${option} is an id as Slack gives them, as in --${option} ${example}, not "${value}".`,
  );
};

const parseHash = (value: string): string => {
  if (/^[0-9a-f]{64}$/.test(value)) return value;
  throw new CannotRun(
    `--noted is the hash that "stet ledger verify" gave, of 64 digits and letters, not "${value}".`,
  );
};

const parseOn = (value: string): string => {
  const day = parseDay(value);
  if (day !== null) return day;
  throw new CannotRun(`--on is a day written YYYY-MM-DD, as in --on 2025-03-04, not "${value}".`);
};

const parseDate = (value: string): string => {
  const day =
    value.length === 10 ? parseDay(value) : /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value) ? value : null;
  if (day !== null) return day;
  throw new CannotRun(
    `--date is a day written YYYY-MM-DD (or YYYY-MM, or YYYY), as in --date 2025-03-04, not "${value}".`,
  );
};

const parseUrl = (value: string): string => {
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return value;
  throw new CannotRun(`--url is a link, as in --url https://news.example/story, not "${value}".`);
};

const parseChanges = (value: string): number | 'last' => {
  if (value === 'last') return value;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new CannotRun(`--changes is the number of a version, as in --changes 2, not "${value}".`);
};

/**
 * @param formatsOf the formats of a command, by its name
 * @throws {CannotRun} at an option or a value that there is none of.
 */
export function parseCommandLine(
  argv: readonly string[],
  formatsOf: (name: string | undefined) => readonly Format[] = () => plainFormats,
): CommandLine {
  const { values, positionals } = read(argv);
  return {
    words: positionals,
    given: Object.keys(values).filter((name): name is OptionName => name in table),
    options: {
      format: values.format === undefined ? 'text' : parseFormat(values.format, formatsOf(positionals[0])),
      jsonl: values.jsonl ?? false,
      help: values.help ?? false,
      version: values.version ?? false,
      force: values.force ?? false,
      dryRun: values['dry-run'] ?? false,
      confirm: values.confirm ?? false,
      withdraw: values.withdraw ?? false,
      restore: values.restore ?? false,
      ...(values.publisher !== undefined && { publisher: values.publisher }),
      ...(values.date !== undefined && { date: parseDate(values.date) }),
      ...(values.title !== undefined && { title: values.title }),
      ...(values.url !== undefined && { url: parseUrl(values.url) }),
      ...(values.changes !== undefined && { changes: parseChanges(values.changes) }),
      ...(values.export !== undefined && { export: values.export }),
      ...(values.on !== undefined && { on: parseOn(values.on) }),
      ...(values.against !== undefined && { against: values.against }),
      ...(values.limit !== undefined && { limit: parseLimit(values.limit) }),
      ...(values.passages !== undefined && { passages: values.passages }),
      ...(values.knowledge !== undefined && { knowledge: values.knowledge }),
      ...(values.texts !== undefined && { texts: values.texts }),
      ...(values.text !== undefined && { text: values.text }),
      ...(values.team !== undefined && { team: parseId('team', 'T024BE7LD', values.team) }),
      ...(values.user !== undefined && { user: parseId('user', 'U024BE7LH', values.user) }),
      ...(values.noted !== undefined && { noted: parseHash(values.noted) }),
      ...(values['older-than'] !== undefined && { olderThan: parseDays(values['older-than']) }),
    },
  };
}

/** Options that may stand without their value: what the value looks like, and what stands for it where it is left out. */
const optional: ReadonlyMap<string, readonly [RegExp, string]> = new Map([
  ['--changes', [/^\d/, 'last']],
  ['--export', [/^(?!-.)/, '-']],
]);

/** The line with the values that were left out. */
function spelt(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((arg, n) => {
    const [looks, without] = optional.get(arg) ?? [];
    if (looks === undefined || (end !== -1 && n > end)) return arg;
    const next = argv[n + 1];
    return next !== undefined && looks.test(next) ? arg : `${arg}=${without}`;
  });
}

const read = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: spelt(argv), options: table, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own sentences name the option and what is wrong with it.
    throw new CannotRun(
      `${error instanceof Error ? error.message : String(error)}\n"stet help" lists the options.`,
    );
  }
};
