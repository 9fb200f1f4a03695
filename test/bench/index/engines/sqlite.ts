/**
 * SQLite's full text (FTS5, Porter's stems, BM25), native: the `sqlite3` shell, which is asked over a pipe. That costs a query less
 * than a tenth of a millisecond. Any of the words; stop words are left out of the query, as whoever cares for speed would.
 */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { FUNCTION_WORDS } from '../../../../src/reading/lexicon/words.js';
import { type Engine, wordsOf } from '../engine.js';
import { NotHere } from '../not-here.js';

type Shell = ChildProcessByStdio<Writable, Readable, null>;

const end = '.print end';

function startShell(file: string) {
  const shell: Shell = spawn('sqlite3', ['-batch', file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]();
  return {
    pid: shell.pid ?? 0,
    /** What comes back, line by line. */
    async ask(command: string): Promise<string[]> {
      shell.stdin.write(`${command}\n${end}\n`);
      const answer: string[] = [];
      for (let next = await lines.next(); next.value !== 'end'; next = await lines.next()) {
        if (next.done) throw new Error(`sqlite3 ended at: ${command.slice(0, 80)}`);
        answer.push(next.value);
      }
      return answer;
    },
    async close(): Promise<void> {
      const closed = once(shell, 'exit');
      shell.stdin.end();
      await closed;
    },
  };
}

/** Bytes of memory of a process; null where the system does not tell. */
function residentOf(pid: number): number | null {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

const hasFullText = (): boolean =>
  spawnSync('sqlite3', [':memory:', 'create virtual table one using fts5(text);']).status === 0;

/** @throws NotHere without a sqlite3 on the PATH that has FTS5 */
export function createSqlite(folder: string): Engine {
  if (!hasFullText()) throw new NotHere('no sqlite3 with FTS5 on the PATH');
  const file = join(folder, 'passages.sqlite');
  let shell = startShell(file);
  const settings = 'pragma cache_size=-262144;';
  return {
    async build(texts) {
      const lines = join(folder, 'passages.txt');
      writeFileSync(lines, texts.map((text) => `${text}\n`).join(''));
      // No column holds the unit separator: a line is one text.
      await shell.ask(
        [
          settings,
          "create virtual table passages using fts5(text, content='', tokenize='porter unicode61');",
          '.mode ascii',
          '.separator "\\037" "\\n"',
          `.import ${lines} passages`,
          '.mode list',
          '.separator "|" "\\n"',
        ].join('\n'),
      );
    },
    async search(query, limit) {
      const words = wordsOf(query).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
      if (words.length === 0) return [];
      const any = words.map((word) => `"${word}"`).join(' OR ');
      const rows = await shell.ask(
        `select rowid from passages where passages match '${any}' order by rank limit ${limit};`,
      );
      return rows.map((row) => Number(row) - 1);
    },
    async open() {
      await shell.close();
      shell = startShell(file);
      await shell.ask(settings);
    },
    outside: () => ({ memory: residentOf(shell.pid), disk: statSync(file).size }),
    close: () => shell.close(),
  };
}
