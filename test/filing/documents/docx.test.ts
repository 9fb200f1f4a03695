import { describe, expect, test } from '@jest/globals';
import type { DocumentText } from '../../../src/filing/documents/document.js';
import { readDocument } from '../../../src/filing/documents/read-document.js';
import { docx, p, run, type Written, zip } from './written-docx.js';

const read = (bytes: Uint8Array, name = 'draft.docx'): Promise<DocumentText> =>
  readDocument({ name, mimetype: null, bytes });

const cell = (...inside: readonly string[]): string => `<w:tc>${inside.join('')}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const heading = '<w:pStyle w:val="Heading1"/>';
const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

describe('the words of a .docx', () => {
  test.each<[string, Written, string]>([
    [
      'headings and paragraphs',
      { body: p('The ferry', heading) + p('It costs $430,000 a year.') + p('') + p('It stays.') },
      'The ferry\n\nIt costs $430,000 a year.\n\nIt stays.',
    ],
    ['runs of one word', { body: p(run('It costs $43') + run('0,000.')) }, 'It costs $430,000.'],
    [
      'items of a list',
      { body: p('Two things:') + p('one', list) + p('two', list) + p('No more.') },
      'Two things:\n\none\ntwo\n\nNo more.',
    ],
    [
      'a table, row by row',
      {
        body: `${p('Costs')}<w:tbl>${row(cell(p('Ferry')), cell(p('$430,000')))}${row(cell(p('Bridge')), cell(p('$2 million')))}</w:tbl>${p('All.')}`,
      },
      'Costs\n\nFerry\t$430,000\nBridge\t$2 million\n\nAll.',
    ],
    [
      'a table that only lays out the page',
      { body: `<w:tbl>${row(cell(p('One.'), p('Two.')), cell(p('Three.')))}</w:tbl>` },
      'One.\n\nTwo.\n\nThree.',
    ],
    [
      'insertions, not deletions',
      {
        body: p(
          `${run('It ')}<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2">${run('always ')}</w:ins>${run('stays.')}`,
        ),
      },
      'It always stays.',
    ],
    [
      'no comments',
      {
        body: p(`${run('It stays.')}<w:r><w:commentReference w:id="0"/></w:r>`),
        comments: `<w:comment w:id="0">${p('Who says so?')}</w:comment>`,
      },
      'It stays.',
    ],
    [
      'notes at the end',
      {
        body: p(run('It stays.') + reference(2)) + p('It goes.'),
        footnotes: `<w:footnote w:id="2">${p('Minutes of May 5.')}</w:footnote>`,
      },
      'It stays.\n\nIt goes.\n\nMinutes of May 5.',
    ],
    [
      'breaks, tabs, hyphens and links',
      {
        body: p(
          `<w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three-</w:t><w:softHyphen/><w:t>four </w:t></w:r><w:hyperlink w:anchor="a">${run('five')}</w:hyperlink>`,
        ),
      },
      'One\ntwo three-four five',
    ],
    [
      'a box of text after what it is set into',
      {
        body: p(
          `${run('Outside.')}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('Inside.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
        ),
      },
      'Outside.\n\nInside.',
    ],
  ])('%s', async (_, written, text) => {
    expect(await read(docx(written))).toEqual({ kind: 'text', text, notes: [] });
  });

  test('no picture is unpacked', async () => {
    const picture = { name: 'word/media/image1.png', content: Buffer.alloc(1000), encrypted: true };
    expect(await read(docx({ body: p('It stays.'), more: [picture] }))).toMatchObject({ text: 'It stays.' });
  });
});

describe('what is no .docx to read', () => {
  const whole = docx({ body: p('It stays.') });
  const ole = (entry: string): Buffer =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(entry, 'utf16le'),
      Buffer.alloc(64),
    ]);
  const zeros = Buffer.alloc(60_000_000);

  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['no words', docx({ body: p('') }), 'empty'],
    ['cut in half', whole.subarray(0, whole.length / 2), 'damaged'],
    ['its end alone', whole.subarray(whole.length / 2), 'damaged'],
    ['plain text', Buffer.from('It stays.'), 'damaged'],
    ['an archive of something else', zip([{ name: 'a.txt', content: 'It stays.' }]), 'damaged'],
    ['XML that does not close', docx({ body: '<w:p><w:r><w:t>It' }), 'damaged'],
    ['with a password', ole('EncryptedPackage'), 'password'],
    ['a .doc that was renamed', ole('WordDocument'), 'old-word'],
    [
      'encrypted entries',
      zip([
        { name: '[Content_Types].xml', content: 'x', encrypted: true },
        { name: 'word/document.xml', content: 'x' },
      ]),
      'password',
    ],
    [
      'a bomb that says so',
      docx({ body: p('x'), more: [{ name: 'word/a.xml', content: zeros }] }),
      'swollen',
    ],
    [
      'a bomb that says that it is small',
      zip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', content: zeros, declared: 100 },
      ]),
      'swollen',
    ],
    [
      'a thousand and one entries',
      zip(Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}.xml`, content: 'x' }))),
      'swollen',
    ],
    ['more than 10 MB', Buffer.alloc(10_000_001), 'too-large'],
  ])('%s', async (_, bytes, why) => {
    expect(await read(bytes)).toEqual({ kind: 'failed', why });
  });

  test('paragraphs within paragraphs without end do not break the process', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${p('x')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`;
    expect((await read(docx({ body: deep }))).kind).toMatch(/^(?:text|failed)$/);
  });

  test('what takes too long is ended', async () => {
    const bytes = docx({ body: p('It stays.').repeat(50_000) });
    const found = await readDocument({ kind: 'docx', bytes }, { patience: 1 });
    expect(found).toEqual({ kind: 'failed', why: 'too-slow' });
  });

  test('what takes too much memory is ended', async () => {
    const bytes = docx({ body: p('It stays.').repeat(50_000) });
    const found = await readDocument({ kind: 'docx', bytes }, { memory: -1e12 });
    expect(found).toEqual({ kind: 'failed', why: 'swollen' });
  });
});
