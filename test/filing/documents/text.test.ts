import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../../src/filing/documents/read-document.js';

const read = (content: string | Uint8Array, name = 'draft.txt') =>
  readDocument({ name, mimetype: null, bytes: Buffer.from(content) });

describe('plain text', () => {
  const bigEndian = Buffer.from('\uFEFFIt is so — “so”.', 'utf16le').swap16();
  test.each<[string, string | Uint8Array, string, readonly string[]]>([
    ['UTF-8', 'It is so — “so”.', 'It is so — “so”.', []],
    ['UTF-8 with a mark', '\uFEFFIt is so.', 'It is so.', []],
    ['UTF-16', Buffer.from('\uFEFFIt is so.', 'utf16le'), 'It is so.', []],
    ['UTF-16, the other way', bigEndian, 'It is so — “so”.', []],
    [
      'Windows-1252',
      Buffer.from('\x93It is so,\x94 he said \x96 for \x8010 in a caf\xe9.', 'latin1'),
      '“It is so,” he said – for €10 in a café.',
      ['windows-1252'],
    ],
  ])('%s', async (_, bytes, text, notes) => {
    expect(await read(bytes)).toEqual({ kind: 'text', text, notes });
  });

  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['no word', ' \n…', 'empty'],
    ['zeros', 'a\0b', 'no-text'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'no-text'],
    ['control characters', Buffer.from('caf\xe9 \x01\x02', 'latin1'), 'no-text'],
    ['Windows-1251', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'no-text'],
    ['UTF-16 of an odd length', Uint8Array.of(0xff, 0xfe, 0x41), 'no-text'],
    ['too much', 'a'.repeat(1_000_001), 'too-large'],
  ])('%s is not read', async (_, bytes, why) => {
    expect(await read(bytes)).toEqual({ kind: 'failed', why });
  });
});

describe('Markdown', () => {
  test.each([
    ['# The *ferry*\n\nIt **costs** $430,000.', 'The ferry\n\nIt costs $430,000.'],
    ['It costs\n$430,000.', 'It costs $430,000.'],
    [
      'The ferry costs $430,000\na year, said Lind. It\nstays.',
      'The ferry costs $430,000 a year, said Lind. It stays.',
    ],
    [
      'CHAIR: Good evening.\n**LIND:** The ferry stays.\nIt does.',
      'CHAIR: Good evening.\nLIND: The ferry stays.\nIt does.',
    ],
    ['One.  \nTwo.', 'One.\nTwo.'],
    ['> “It goes,”\n> she said.', '“It goes,” she said.'],
    ['[Ada Lind](https://example.org) said &amp; did\\*', 'Ada Lind said & did*'],
    ['- one\n- two\n  - three', 'one\ntwo\nthree'],
    ['1. one\n2. two', 'one\ntwo'],
    ['1986. It was a good year.', '1986. It was a good year.'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a\tb\n1\t2'],
    ['```\nIt goes.\n```', 'It goes.'],
    ['It goes.<!-- no --> <b>So</b><br>there', 'It goes. So\nthere'],
    ['snake_case and 5 * 3 and `code`', 'snake_case and 5 * 3 and code'],
    ['---\ntitle: x\n---\nIt goes.', 'It goes.'],
    ['Below.\n\n---\n\nAbove.', 'Below.\n\nAbove.'],
  ])('%j', async (source, text) => {
    expect(await read(source, 'draft.md')).toEqual({ kind: 'text', text, notes: [] });
  });
});

test.each([
  ['photo.png', 'image/png'],
  ['draft.doc', 'application/pdf'],
  [null, 'image/png'],
])('%j, %j is of no kind that is read', async (name, mimetype) => {
  expect(await readDocument({ name, mimetype, bytes: Buffer.from('It is so.') })).toEqual({
    kind: 'failed',
    why: 'other-kind',
  });
});

test('a type tells where there is no name', async () => {
  const bytes = Buffer.from('*It* is so.');
  expect(await readDocument({ name: null, mimetype: 'text/markdown; charset=utf-8', bytes })).toMatchObject({
    text: 'It is so.',
  });
});
