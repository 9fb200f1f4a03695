/** One thread parses documents, one after another; what one does to it, the next does not feel. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { ParserThread } from '../../../src/filing/documents/parser-thread.js';
import { readDocument } from '../../../src/filing/documents/read-document.js';
import type { Task } from '../../../src/filing/documents/task.js';
import { root } from '../../structure/files.js';

const task = (content: string, kind: Task['kind'] = 'markdown'): Task => ({
  want: 'text',
  kind,
  bytes: Buffer.from(content),
  mimetype: null,
});
const page = (n: number): string =>
  `<!doctype html><body>${'<p>It stays, as they said in May.</p>'.repeat(n)}`;

describe('documents wait for their turn', () => {
  test('and have their own answers', async () => {
    const thread = new ParserThread();
    const found = await Promise.all(
      Array.from({ length: 20 }, (_, n) => thread.read(task(`# ${n}\n\nIt stays.`))),
    );
    expect(found).toEqual(found.map((_, n) => ({ kind: 'text', text: `${n}\n\nIt stays.`, notes: [] })));
    await thread.close();
  });

  test('one that is too slow, or too large, is refused alone', async () => {
    const thread = new ParserThread();
    const found = await Promise.all([
      thread.read(task('It stays.')),
      thread.read(task(page(20_000), 'html'), { patience: 1 }),
      thread.read(task('It goes.')),
      thread.read(task(page(20_000), 'html'), { memory: -1e12 }),
      thread.read(task('It stays.')),
    ]);
    expect(found).toMatchObject([
      { text: 'It stays.' },
      { why: 'too-slow' },
      { text: 'It goes.' },
      { why: 'swollen' },
      { text: 'It stays.' },
    ]);
    await thread.close();
  });

  test('closed, it begins anew', async () => {
    const thread = new ParserThread();
    await thread.close();
    expect(await thread.read(task('It stays.'))).toMatchObject({ text: 'It stays.' });
    await thread.close();
    expect(await thread.read(task('It goes.'))).toMatchObject({ text: 'It goes.' });
    await thread.close();
  });
});

test('it keeps no process alive', () => {
  const script = `const { readDocument } = await import(${JSON.stringify(`${root}build/src/filing/documents/read-document.js`)});
    const found = await readDocument({ name: 'a.md', mimetype: null, bytes: Buffer.from('It stays.') });
    process.exitCode = found.text === 'It stays.' ? 7 : 1;
    // Long after it should have ended; the thread would be ended later still.
    setTimeout(() => process.exit(2), 5_000).unref();`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 7, stderr: '' });
});

describe('whatever the bytes are, there is an answer', () => {
  const kinds = ['markdown', 'docx', 'pdf', 'html', 'ninjs', 'vtt', 'srt'] as const;
  const contents: readonly (readonly [string, Uint8Array])[] = [
    ['zeros', Buffer.alloc(10_000)],
    ['bytes of every value', Buffer.from(Array.from({ length: 10_000 }, (_, n) => (n * 7919) % 256))],
    ['a line of 900,000 letters', Buffer.alloc(900_000, 'a')],
    ['900,000 brackets', Buffer.alloc(900_000, '[')],
    ['900,000 less-than signs', Buffer.alloc(900_000, '<')],
    ['900,000 greater-than signs', Buffer.alloc(900_000, '> ')],
    ['900,000 ampersands', Buffer.alloc(900_000, '&#')],
    ['300,000 colons', Buffer.alloc(900_000, 'A: ')],
    ['arrows', Buffer.alloc(900_000, '00:00:01,000 --> 00:00:02,000\nA: b\n')],
    ['lines of capitals', Buffer.alloc(900_000, 'Lou Day / AFP via Getty \n')],
    ['marks of direction', Buffer.alloc(900_000, '\u202e\u2066')],
    ['halves of characters', Buffer.alloc(900_000, Buffer.from('\ufeff\ud800a', 'utf16le'))],
  ];
  test.each(contents)('%s', async (_, bytes) => {
    for (const kind of kinds) {
      const found = await readDocument({ kind, bytes }, { patience: 1_500 });
      expect(found.kind).toMatch(/^(?:text|failed)$/);
    }
  });
});
