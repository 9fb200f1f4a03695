/** From the words on the line to an exit code. */
import { type CatalogueEntry, catalogue, isCommandName } from './catalogue.js';
import { CannotRun, type ExitCode, exit, type Surroundings } from './command.js';
import { type CommandLine, type Format, type OptionName, parseCommandLine, plainFormats } from './options.js';
import { write } from './output.js';

/** Never throws: what goes wrong is said on standard error, and answered with `exit.failed`. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await dispatch(parseCommandLine(argv, formatsOf), surroundings);
  } catch (error) {
    await write(surroundings.stderr, `stet: ${describe(error)}\n`);
    return exit.failed;
  }
}

function formatsOf(name: string | undefined): readonly Format[] {
  const entry: CatalogueEntry | undefined =
    name !== undefined && isCommandName(name) ? catalogue[name] : undefined;
  return entry?.formats ?? plainFormats;
}

async function dispatch(
  { words, options, given }: CommandLine,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (options.version)
    return (await import('./commands/version.js')).version({ words: [], options, ...surroundings });
  if (options.help || name === undefined || name === 'help') {
    const { help } = await import('./commands/help.js');
    const topic = name === 'help' ? rest : words;
    if (name === undefined && !options.help) {
      throw new CannotRun('Say what to do, as in: stet check draft.txt\n"stet help" lists the commands.');
    }
    return help({ words: topic, options, ...surroundings });
  }
  if (!isCommandName(name)) {
    throw new CannotRun(
      `There is no command "${name}". The commands are ${Object.keys(catalogue).join(', ')}; "stet help" describes them.`,
    );
  }
  const entry: CatalogueEntry = catalogue[name];
  refuseOthers(name, entry, given);
  const command = await entry.load();
  return command({ words: rest, options, ...surroundings });
}

function refuseOthers(name: string, { takes }: CatalogueEntry, given: readonly OptionName[]): void {
  const other = given.find((option) => !takes.includes(option));
  if (other === undefined) return;
  const list = takes.map((option) => `--${option}`).join(', ');
  throw new CannotRun(`stet ${name} takes no --${other}. It takes ${list === '' ? 'no options' : list}.`);
}

/** Errors whose message says what to do, by name: their classes are loaded with what throws them. */
const expected: ReadonlySet<string> = new Set(['RecordError', 'StoreError', 'BackupError']);

/** An error in words for somebody who wants to get on with the work; of a fault in Stet, all there is to report it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CannotRun || expected.has(error.name)) return error.message;
  return `this is a fault in Stet; please report it with the text that led to it.\n${error.stack ?? error.message}`;
}
