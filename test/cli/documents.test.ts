/** The command reads word processors' files and PDFs, from where it is built and from its bundle. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { docx, p } from '../filing/documents/written-docx.js';
import { pdf, printed } from '../filing/documents/written-pdf.js';
import { main, root, stet } from './stet.js';

const folder = mkdtempSync(join(tmpdir(), 'stet-documents-'));
const file = (name: string, content: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const wrong = 'Prime Minister Tomas Berg opened the harbour fair.';
const story = file('story.docx', docx({ body: p('The fair') + p(wrong) }));
const minutes = file('minutes.PDF', pdf([printed([['Ada Lind: The ferry costs $340,000 a year.']]), []]));

describe.each([main, `${root}build/stet/main.js`])('%s', (command) => {
  test('a .docx is held against the record; its lines are those of its text', async () => {
    const { code, stdout, stderr } = await stet(['check', story], {}, command);
    expect(stderr).toBe('');
    expect(stdout).toContain('error[wrong-office]');
    expect(stdout).toContain('story.docx:3:1');
    expect(code).toBe(1);
  });

  test('a text is held against a PDF, and pages that have none are told of', async () => {
    const words = 'The ferry costs $430,000 a year.';
    const { code, stdout, stderr } = await stet(['check', words, '--against', minutes], {}, command);
    expect(stdout).toContain('error[wrong-number]');
    expect(stderr).toMatch(/^stet: .*minutes\.PDF: some of its pages are pictures/);
    expect(code).toBe(1);
  });

  test('of a page the article is held against the record, and of what is piped in as well', async () => {
    const page = `<!doctype html><nav><a href="/">Home</a></nav><article><h1>The fair</h1><p>It began on Friday, as it has begun in each of the years since the war, with music and with fish.</p><p>${wrong}</p></article>`;
    const found = await stet(['check', file('story.html', Buffer.from(page))], {}, command);
    expect(found.stdout).toContain('story.html:5:1');
    const piped = await stet(['check', '-'], { input: page }, command);
    expect(piped.stdout).toContain('error[wrong-office]');
    expect(piped.stdout).not.toContain('<p>');
  });

  test.each([
    ['empty.vtt', Buffer.from('WEBVTT\n'), 'no cue with a time'],
    ['item.json', Buffer.from('{"uri":"urn:x"}'), 'body_text'],
    ['old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Save it as .docx.'],
    ['scan.pdf', pdf([[]]), 'Run text recognition (OCR) on it first.'],
    ['long.pdf', Buffer.alloc(10_000_001), 'is longer than 10 MB'],
  ])('%s could not be read, and it says what to do', async (name, content, advice) => {
    const { code, stdout, stderr } = await stet(['check', file(name, content)], {}, command);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^stet: .*${name}`));
    expect(stderr).toContain(advice);
    expect(code).toBe(2);
  });
});
