/** Arrows between the rooms point one way only. A room is a folder of `src/`. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filesBelow, root } from './files.js';
import { type Import, importsOf } from './imports.js';

/** What each room may import of ours, beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  reading: [],
  record: ['reading'],
  retrieval: ['record', 'reading'],
  checking: ['retrieval', 'record', 'reading'],
  filing: ['record', 'reading', 'checking'],
  reports: ['checking'],
  desk: ['checking', 'record', 'retrieval'],
  playground: [],
  slack: ['reading', 'record', 'retrieval', 'checking', 'filing', 'reports', 'desk', 'playground'],
  cli: [
    ...['reading', 'record', 'retrieval', 'checking', 'filing', 'reports', 'desk'],
    ...['slack', 'playground'],
  ],
};

/** Rooms that may name anybody's types, which are gone when the program runs. */
const mayImportTypes: readonly string[] = ['playground'];

/** Rooms of pure functions: nothing of Node's that reaches out of the process, or that knows the time of day. */
const pure: readonly string[] = ['reading', 'checking', 'reports'];
const harmless: readonly string[] = ['node:crypto', 'node:util'];

/** What is wrong with an import of `src/<file>`; null where nothing is. */
function objection(file: string, { specifier, kind, line }: Import): string | null {
  const room = file.split('/')[0] ?? '';
  const allowed = mayImport[room];
  const at = `src/${file}:${line}`;
  if (allowed === undefined || !file.includes('/')) {
    return `${at}: ${file.includes('/') ? `src/${room}/` : 'src/ itself'} is no room; add it to the table, or move the file to one of ${Object.keys(mayImport).join(', ')}`;
  }
  if (specifier === null)
    return `${at}: import() of something worked out at run time; write the path in quotation marks`;
  if (!specifier.startsWith('.')) {
    const reaches = specifier.startsWith('node:') && !harmless.includes(specifier) && pure.includes(room);
    return reaches
      ? `${at}: imports ${specifier}, but ${room} is pure: take what it needs as an argument`
      : null;
  }
  const target = posix.join('src', posix.dirname(file), specifier);
  const [top, targetRoom = ''] = target.split('/');
  if (top !== 'src') return `${at}: imports ${specifier}, outside src/`;
  if (targetRoom === room || allowed.includes(targetRoom)) return null;
  if (kind === 'type' && mayImportTypes.includes(room)) return null;
  const list = allowed.length === 0 ? 'nothing of ours' : allowed.join(', ');
  return `${at}: ${room} imports ${specifier} (${targetRoom}); it may import ${list}`;
}

test('every import in src/ keeps to the direction of the rooms', () => {
  const files = filesBelow('src').filter((file) => /\.[cm]?tsx?$/.test(file));
  const objections = files.flatMap((file) =>
    importsOf(readFileSync(`${root}src/${file}`, 'utf8')).map((found) => objection(file, found)),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(objections.length).toBeGreaterThan(0);
  expect(objections.filter((found) => found !== null)).toEqual([]);
});

test('the table itself has no way round in a circle', () => {
  const reaches = (from: string, seen: readonly string[] = []): readonly string[] =>
    (mayImport[from] ?? []).flatMap((room) =>
      seen.includes(room) ? [room] : [room, ...reaches(room, [...seen, room])],
    );
  expect(Object.keys(mayImport).filter((room) => reaches(room).includes(room))).toEqual([]);
});

describe('what is objected to', () => {
  test.each<[string, string, string | null]>([
    ['reading/read.ts', `import { a } from './tokens.js';`, null],
    ['reading/read.ts', `import { a } from 'node:util';`, null],
    [
      'reading/read.ts',
      `\nimport { readFile } from 'node:fs/promises';`,
      'src/reading/read.ts:2: imports node:fs/promises, but reading is pure: take what it needs as an argument',
    ],
    [
      'reading/read.ts',
      `import type { A } from '../record/record.js';`,
      'src/reading/read.ts:1: reading imports ../record/record.js (record); it may import nothing of ours',
    ],
    ['record/load.ts', `import { readFile } from 'node:fs/promises';`, null],
    [
      'record/load.ts',
      `const { a } = await import('../checking/check.js');`,
      'src/record/load.ts:1: record imports ../checking/check.js (checking); it may import reading',
    ],
    ['checking/rules/wrong-office.ts', `import type { Person } from '../../record/schema.js';`, null],
    [
      'checking/rules/wrong-office.ts',
      `export { b } from '../../desk/ledger.js';`,
      'src/checking/rules/wrong-office.ts:1: checking imports ../../desk/ledger.js (desk); it may import retrieval, record, reading',
    ],
    ['playground/server.ts', `import type { Block } from '../slack/messages/block.js';`, null],
    [
      'playground/server.ts',
      `import { block } from '../slack/messages/block.js';`,
      'src/playground/server.ts:1: playground imports ../slack/messages/block.js (slack); it may import nothing of ours',
    ],
    [
      'slack/main.ts',
      `import '../cli/main.js';`,
      'src/slack/main.ts:1: slack imports ../cli/main.js (cli); it may import reading, record, retrieval, checking, filing, reports, desk, playground',
    ],
    [
      'cli/run.ts',
      `await import(name);`,
      'src/cli/run.ts:1: import() of something worked out at run time; write the path in quotation marks',
    ],
    [
      'cli/run.ts',
      `import { a } from '../../test/cli/stet.js';`,
      'src/cli/run.ts:1: imports ../../test/cli/stet.js, outside src/',
    ],
    [
      'misc/x.ts',
      `import { a } from './y.js';`,
      'src/misc/x.ts:1: src/misc/ is no room; add it to the table, or move the file to one of reading, record, retrieval, checking, filing, reports, desk, playground, slack, cli',
    ],
  ])('%s: %s', (file, source, expected) => {
    const [found] = importsOf(source);
    expect(found && objection(file, found)).toBe(expected);
  });
});

describe('imports are found', () => {
  test.each<[string, string, Import[]]>([
    [
      'a list over several lines',
      `import {\n  a,\n  type B,\n} from './a.js';`,
      [{ specifier: './a.js', kind: 'static', line: 1 }],
    ],
    [
      'only types in a list: the file is still loaded',
      `import { type A, type B } from './a.js';`,
      [{ specifier: './a.js', kind: 'static', line: 1 }],
    ],
    ['for its effects', `import "./a.js";`, [{ specifier: './a.js', kind: 'static', line: 1 }]],
    ['everything, passed on', `export * from './a.js';`, [{ specifier: './a.js', kind: 'static', line: 1 }]],
    [
      'types, passed on',
      `export type { A } from './a.js';`,
      [{ specifier: './a.js', kind: 'type', line: 1 }],
    ],
    [
      'two statements',
      `import a from 'a';\nimport * as b from './b.js';`,
      [
        { specifier: 'a', kind: 'static', line: 1 },
        { specifier: './b.js', kind: 'static', line: 2 },
      ],
    ],
    [
      'dynamic, on a line of its own',
      `const a = await import(\n  './a.js'\n);`,
      [{ specifier: './a.js', kind: 'dynamic', line: 1 }],
    ],
    ['a type in place', `type A = import('./a.js').A;`, [{ specifier: './a.js', kind: 'dynamic', line: 1 }]],
    [
      'with a hole in it',
      `await import(\`./\${name}.js\`);`,
      [{ specifier: null, kind: 'dynamic', line: 1 }],
    ],
    ['none in a comment', `/**\n * import { a } from './a.js'\n */\n// import('./b.js')`, []],
    ['none in what is exported', `export const from = 'x';\nexport function f() {\n  return 'y';\n}`, []],
  ])('%s', (_name, source, expected) => {
    expect(importsOf(source)).toEqual(expected);
  });
});
