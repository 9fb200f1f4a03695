/** What a document is, where nothing but its bytes tells. */
import { describe, expect, test } from '@jest/globals';
import { advice } from '../../../src/filing/documents/advice.js';
import { readDocument } from '../../../src/filing/documents/read-document.js';
import { looksLikeFeed, sniffed } from '../../../src/filing/documents/sniff.js';
import { refusalOf } from '../articles/reading.js';

const rss =
  '<?xml version="1.0"?>\n<!-- ours -->\n<?xml-stylesheet href="a.xsl"?>\n<rss version="2.0"><channel/></rss>';

test.each<[string, string | Uint8Array, string | null]>([
  ['a PDF', '%PDF-1.7\n', 'pdf'],
  ['a PDF after some bytes', '\n\n%PDF-1.4', 'pdf'],
  ['an archive', 'PK\x03\x04', 'docx'],
  ['a page', '\ufeff \n<!-- saved --><!DOCTYPE html><html>', 'html'],
  [
    'a page of XML',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="x">',
    'html',
  ],
  ['a news item', '{"uri": "urn:x", "headline": "y"}', 'ninjs'],
  ['news items', '[{"uri": "urn:x", "body_text": "y"}]', 'ninjs'],
  ['other JSON', '{"name": "x"}', 'text'],
  ['WebVTT', 'WEBVTT\n\n', 'vtt'],
  ['SubRip', '1\r\n00:00:01,000 --> 00:00:02,000\r\nx', 'srt'],
  ['words', 'It stays.', 'text'],
  ['words about a page', 'The page begins with <html>.', 'text'],
  ['words in UTF-16', Buffer.from('\ufeffIt stays.', 'utf16le'), 'text'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10), null],
  ['a feed', rss, null],
  ['nothing', '', null],
])('%s', (_, content, kind) => {
  expect(sniffed(Buffer.from(content))).toBe(kind);
});

test.each<[string, boolean]>([
  [rss, true],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', true],
  ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', true],
  ['<!DOCTYPE rss PUBLIC "x" "y"><rss>', true],
  ['<!doctype html><feed>', false],
  ['<feedback>', false],
  ['It stays: <rss>', false],
])('%j is a feed: %j', (content, found) => {
  expect(looksLikeFeed(Buffer.from(content))).toBe(found);
});

describe('a name or a type goes before the bytes', () => {
  test.each<[string | null, string | null, string]>([
    [null, null, 'text'],
    [null, 'application/octet-stream', 'text'],
    ['upload.bin', null, 'text'],
    ['photo.png', null, 'failed'],
    [null, 'image/png', 'failed'],
    ['story.php', 'text/plain', 'text'],
    ['story-1.4711', 'text/plain', 'text'],
  ])('%j, %j', async (name, mimetype, kind) => {
    expect(await readDocument({ name, mimetype, bytes: Buffer.from('It stays.') })).toMatchObject({ kind });
  });

  test('a feed is refused as an article, and said to be one', async () => {
    const sentence = `I${advice.feed.slice(1)}`;
    expect(await refusalOf(rss, { mimetype: 'application/xml' })).toBe(sentence);
    expect(await refusalOf(rss, { name: 'news.rss', mimetype: 'application/rss+xml' })).toBe(sentence);
  });
});
