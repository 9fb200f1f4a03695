import { type CatalogueEntry, catalogue, isCommandName } from '../catalogue.js';
import { CannotRun, type Command, exit } from '../command.js';
import type { OptionName } from '../options.js';
import { write } from '../output.js';

const optionLines: Readonly<Record<OptionName, readonly [string, string]>> = {
  on: ['--on DATE', 'the day the text speaks of, where it does not say (YYYY-MM-DD)'],
  against: ['--against FILE', 'another text to hold it against, in place of the record'],
  format: ['--format FORMAT', 'text (the default) or json'],
  jsonl: ['--jsonl', 'one JSON object a line in, one JSON answer a line out'],
  passages: ['--passages FILE', 'search these passages in place of the record: JSON lines, may be gzipped'],
  limit: ['--limit N', 'at most N answers (10 where not given)'],
  knowledge: [
    '--knowledge DIR',
    'the folder with the record (or STET_KNOWLEDGE_DIR; else the one that ships)',
  ],
  text: [
    '--text FILE',
    'the text that it was found in, or - for standard input; without it, a check remembered',
  ],
  texts: ['--texts DIR', 'the folder with the full texts of the sources, ID.txt each'],
  team: ['--team ID', 'the workspace, as Slack calls it; without it, every one'],
  noted: ['--noted HASH', 'the hash that its ledger ended with earlier: shows whether its end was cut off'],
  user: ['--user ID', 'the person whose checks are to be deleted, as Slack calls them'],
  'older-than': ['--older-than DAYS', 'delete the checks that are older'],
  'dry-run': ['--dry-run', 'say what would be done, and write nothing'],
  publisher: ['--publisher NAME', 'who published it, where the document does not say'],
  date: ['--date DATE', 'when it was published, where the document does not say (YYYY-MM-DD)'],
  title: ['--title WORDS', 'its headline, where the document does not say'],
  url: ['--url LINK', 'where readers find it, where the document does not say'],
  changes: ['--changes [N]', 'what version N says otherwise than the one before; without N, the latest'],
  export: ['--export [DIR]', 'write it as YAML for the record into DIR, or without DIR show it'],
  confirm: ['--confirm', 'an editor has confirmed what was read by machine'],
  withdraw: ['--withdraw', 'take it out of the record'],
  restore: ['--restore', 'take it back into the record'],
  force: ['--force', 'replace what is in the store'],
  help: ['-h, --help', 'show this'],
  version: ['-V, --version', 'show the version'],
};

const exitCodes = 'Exit code: 0 nothing found, 1 findings at warning or above, 2 could not run.';

/** `stet help`, `stet help check`, `stet check --help`. */
export const help: Command = async ({ words, stdout }) => {
  const name = words[0];
  if (name === undefined) {
    await write(stdout, overview());
    return exit.nothing;
  }
  if (!isCommandName(name)) {
    throw new CannotRun(
      `There is no command "${name}". The commands are ${Object.keys(catalogue).join(', ')}.`,
    );
  }
  await write(stdout, page(catalogue[name]));
  return exit.nothing;
};

const overview = (): string => {
  const entries: readonly CatalogueEntry[] = Object.values(catalogue);
  const width = Math.max(...entries.map(({ synopsis }) => synopsis.length));
  const list = entries.map(({ synopsis, summary }) => `  ${synopsis.padEnd(width)}  ${summary}`);
  return `${[
    'Stet holds texts against the record: what is on record, what differs, what is not known.',
    '',
    'usage: stet COMMAND [OPTIONS]',
    '',
    ...list,
    '',
    '"stet help COMMAND" shows the options of a command.',
    exitCodes,
  ].join('\n')}\n`;
};

const page = ({ synopsis, summary, takes, says }: CatalogueEntry): string => {
  const lines = takes.map((name) => [optionLines[name][0], says?.[name] ?? optionLines[name][1]] as const);
  const width = Math.max(...lines.map(([option]) => option.length));
  const list = lines.map(([option, says]) => `  ${option.padEnd(width)}  ${says}`);
  return `${[`usage: stet ${synopsis} [OPTIONS]`, '', summary, '', ...list, '', exitCodes].join('\n')}\n`;
};
