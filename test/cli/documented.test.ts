/**
 * The examples of docs/command.md are true: each `$ …` line of a console block is run, and what follows it is what it
 * says. `UPDATE_DOCS=1 npm test` writes down what it says now; review the change as any other.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { knowledge, main, root } from './stet.js';

const page = `${root}docs/command.md`;

/** Both streams, as a terminal shows them, whatever the exit code. */
const outputOf = (line: string): string =>
  execFileSync('sh', ['-c', `stet() { "$NODE" "$STET_MAIN" "$@"; }; { ${line}; } 2>&1 || :`], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE: process.execPath,
      STET_MAIN: main,
      STET_KNOWLEDGE_DIR: knowledge,
      NO_COLOR: '1',
    },
  });

const rerun = (block: string): string => {
  const commands = [...block.matchAll(/^\$ (.+)$/gm)].map((match) => match[1] ?? '');
  return commands.map((command) => `$ ${command}\n${outputOf(command)}`).join('\n');
};

test('every example says what the command says', () => {
  const written = readFileSync(page, 'utf8');
  const now = written.replace(/(?<=^```console\n)[\s\S]*?(?=^```$)/gm, rerun);
  if (process.env.UPDATE_DOCS) writeFileSync(page, now);
  else expect(written).toBe(now);
});
