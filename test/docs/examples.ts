/**
 * Examples in pages, as they are run: each `$ …` line of a console block with what the command says to it, and each
 * `stet> …` line of a text block with what the prompt answers.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { dataDir, main, root } from '../cli/stet.js';

export interface Place {
  /** The folder of the record; empty: the one that ships. */
  readonly knowledge: string;
  readonly cwd?: string;
}

const npm =
  'npm() { case "$1 $2 $3 $4" in "run -s stet --") shift 4; stet "$@";; *) echo "npm $*?";; esac; }';
const stet = 'stet() { "$NODE" "$STET_MAIN" "$@"; }';

/** Both streams, as a terminal shows them, whatever the exit code. */
const outputOf = (line: string, { knowledge, cwd = root }: Place): string =>
  execFileSync('sh', ['-c', `${stet}; ${npm}; { ${line}; } 2>&1 || :`], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE: process.execPath,
      STET_MAIN: main,
      STET_KNOWLEDGE_DIR: knowledge,
      STET_DATA_DIR: dataDir,
      NO_COLOR: '1',
    },
  });

/** What the prompt writes to some lines: its welcome, then the answers. With no line at all it would serve its page. */
const promptOn = (input: string, { knowledge, cwd = root }: Place): string =>
  execFileSync(process.execPath, [`${root}build/src/slack/main.js`], {
    cwd,
    encoding: 'utf8',
    input,
    // Set and empty: nothing of a developer's own .env is taken.
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: '',
      SLACK_APP_TOKEN: '',
      SLACK_SIGNING_SECRET: '',
      STET_KNOWLEDGE_DIR: knowledge,
      STET_DATA_DIR: dataDir,
      LOG_LEVEL: '',
    },
  });

const ID = /\b([cf])-[a-z2-7]{10}\b/g;

/** An id in a command is the last of its kind that the commands before it have shown. */
const withIdsShown = (command: string, shown: string): string =>
  command.replace(ID, (id, kind: string) => {
    const alike = [...shown.matchAll(ID)].filter((one) => one[1] === kind);
    return alike.at(-1)?.[0] ?? id;
  });

/** The commands of a console block, each with what it says. */
const rerun = (block: string, place: Place): string => {
  const commands = [...block.matchAll(/^\$ (.+)$/gm)].map((match) => match[1] ?? '');
  let shown = '';
  const examples = commands.map((written) => {
    const command = withIdsShown(written, shown);
    const output = outputOf(command, place);
    shown += output;
    return `$ ${command}\n${output}`;
  });
  return examples.join('\n');
};

/** The welcome, and each line with its answer. */
const retype = (block: string, place: Place): string => {
  const lines = [...block.matchAll(/^stet> (.+)$/gm)].map((match) => match[1] ?? '');
  if (lines.length === 0) return block;
  const welcome = promptOn('\n', place);
  const answers = lines.map((line) => `stet> ${line}\n${promptOn(`${line}\n`, place).slice(welcome.length)}`);
  return `${[welcome, ...answers].join('').trimEnd()}\n`;
};

/** A page with its examples as they are answered now. */
export const withExamples = (written: string, place: Place): string =>
  written
    .replace(/(?<=^```console\n)[\s\S]*?(?=^```$)/gm, (block) => rerun(block, place))
    .replace(/(?<=^```text\n)[\s\S]*?(?=^```$)/gm, (block) => retype(block, place));

/** Ids change with every change of the record; that a page is true of it does not hang on them. */
const withoutIds = (page: string): string => page.replace(ID, '$1-…');

/** Fails where a page is not what `now` makes of it; with UPDATE_DOCS, writes that down instead. */
export function holdTo(page: string, now: (written: string) => string): void {
  const written = readFileSync(`${root}${page}`, 'utf8');
  if (process.env.UPDATE_DOCS) writeFileSync(`${root}${page}`, now(written));
  else expect(withoutIds(written)).toBe(withoutIds(now(written)));
}
