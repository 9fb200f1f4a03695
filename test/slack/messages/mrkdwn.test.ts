import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMrkdwn } from '../../../src/playground/index.js';
import {
  bold,
  escaped,
  escapedLine,
  link,
  mrkdwn,
  struck,
  userMention,
} from '../../../src/slack/messages/mrkdwn.js';

/** Strings in which what Slack gives meaning to is common. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '<!channel>',
        '<@U1>',
        '<',
        '>',
        '&',
        '&lt;',
        '|',
        '*',
        '_',
        '~',
        '`',
        '```',
        '\n',
        '\n>',
        ':smile:',
        '\uD800',
        '\u202E',
        '\u0007',
        ' ',
        'word',
        'https://evil.example',
        '"',
        '\\',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('escaping', () => {
  test.each([
    ['<!channel> & <@U123>', '&lt;!channel&gt; &amp; &lt;@U123&gt;'],
    ['&amp;', '&amp;amp;'],
    ['*bold* ~gone~ `code` _so_', '∗bold∗ ∼gone∼ ˋcodeˋ ˍsoˍ'],
    ['@some_handle', '@some_handle'],
    ['> quoted', '› quoted'],
    ['a > b', 'a &gt; b'],
    [':fire: at 10:30:45', '∶fire: at 10:30:45'],
    ['a\u202Eb\u0007c\r\nd', 'abc\nd'],
    ['half \uD83D', 'half \uFFFD'],
  ])('%j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  test('any text is words and nothing else, and no longer than it may be', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 80 }), (text, max) => {
        const safe = escaped(text, max);
        expect(safe.length).toBeLessThanOrEqual(max);
        const { segments, problems } = parseMrkdwn(safe);
        expect(problems).toEqual([]);
        expect(segments.every(({ kind }) => kind === 'text')).toBe(true);
        expect(safe).not.toMatch(/[*~`\u202A-\u202E\u2066-\u2069]|^\s*>/m);
        expect(safe).not.toMatch(/:[a-z]+:/i);
      }),
    );
  });

  test('what is cut says so, and is cut between characters', () => {
    expect(escaped('a&b', 6)).toBe('a…');
    expect(escaped('ab😀', 3)).toBe('ab…');
    expect(escaped('12345', 5)).toBe('12345');
    expect(escaped('123456', 5)).toBe('1234…');
  });

  test('a link goes to http or https only, whatever its label', () => {
    fc.assert(
      fc.property(hostile, hostile, (url, label) => {
        const { segments, problems } = parseMrkdwn(mrkdwn`x ${link(url, escapedLine(label, 200))}`);
        expect(problems).toEqual([]);
        for (const segment of segments) {
          expect(['text', 'link']).toContain(segment.kind);
          if (segment.kind === 'link') expect(segment.url).toMatch(/^https?:\/\//);
        }
      }),
    );
  });

  test.each([
    ['javascript:alert(1)', 'label'],
    ['https://user:word@evil.example/', 'label'],
    ['not an address', 'label'],
    ['https://news.example/a?b=1&c=<d>|e', '<https://news.example/a?b=1&amp;c=%3Cd%3E%7Ce|label>'],
  ])('%s', (url, expected) => {
    expect(link(url, escaped('label'))).toBe(expected);
  });

  test('emphasis stays within its line and its words', () => {
    expect(bold(escaped(' a\nb '))).toBe('*a b*');
    expect(struck(escaped('  '))).toBe('  ');
    expect(userMention('U123')).toBe('<@U123>');
    expect(userMention('!channel')).toBe('!channel');
  });
});
