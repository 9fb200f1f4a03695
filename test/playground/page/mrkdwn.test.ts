import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Inline,
  parseInline,
  parseMrkdwn,
  parsePlain,
} from '../../../src/playground/page/mrkdwn/parse.js';

/** A tree as a line: `b(bold)`. */
function sketch(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'bold':
        case 'italic':
        case 'strike':
          return `${node.kind[0]}(${sketch(node.children)})`;
        case 'code':
          return `code(${node.text})`;
        case 'emoji':
          return `:${node.name}:`;
        case 'link':
          return `link(${node.url} ${sketch(node.label)})`;
        case 'broadcast':
          return `all(${node.range})`;
        case 'date':
          return `date(${node.seconds} ${node.format} ${node.fallback})`;
        default:
          return `${node.kind}(${node.id})`;
      }
    })
    .join('');
}

describe('mrkdwn in a line', () => {
  test.each([
    ['*bold* _italic_ ~struck~ `co*d*e`', 'b(bold) i(italic) s(struck) code(co*d*e)'],
    ['*a _b ~c~_*', 'b(a i(b s(c)))'],
    ['the ~cards~ *chips* right now,', 'the s(cards) b(chips) right now,'],
    ['“*words*” (*words*), *words*…', '“b(words)” (b(words)), b(words)…'],
    ['snake_case_name, 2*3*4, 5 * 6 * 7', 'snake_case_name, 2*3*4, 5 * 6 * 7'],
    ['*open _and_ never closed', '*open i(and) never closed'],
    ['*not over\na line*', '*not over\na line*'],
    ['** __ ~~ ``', '** __ ~~ ``'],
    ['<@U1> <@U1|maya> <#C1|politics> <!here>', 'user(U1) user(U1) channel(C1) all(here)'],
    ['*<https://a.example/x_y_z|a *b*>*', 'b(link(https://a.example/x_y_z a b(b)))'],
    ['<https://a.example/?a=1&amp;b=2>', 'link(https://a.example/?a=1&b=2 https://a.example/?a=1&b=2)'],
    ['<javascript:alert(1)|x> <b> < >', '<javascript:alert(1)|x> <b> < >'],
    ['&lt;!channel&gt; &amp;amp;', '<!channel> &amp;'],
    ['<!date^1741046400^{date}|4 March>', 'date(1741046400 {date} 4 March)'],
    [':fire: 10:30:45 :not an emoji:', ':fire: 10:30:45 :not an emoji:'],
  ])('%j', (text, expected) => {
    expect(sketch(parseInline(text))).toBe(expected);
  });

  test('plain text has emoji and nothing else', () => {
    expect(sketch(parsePlain('*a* :tada: <@U1> &amp;'))).toBe('*a* :tada: <@U1> &amp;');
  });
});

describe('mrkdwn of several lines', () => {
  test.each([
    [
      'a\n>b\n&gt; c\nd',
      [
        ['lines', 'a'],
        ['quote', 'b\nc'],
        ['lines', 'd'],
      ],
    ],
    [
      'a\n>>>b\n>c\nd',
      [
        ['lines', 'a'],
        ['quote', 'b\n>c\nd'],
      ],
    ],
    [
      'a\n```\n*x* &lt;\n```\nb',
      [
        ['lines', 'a'],
        ['preformatted', '*x* <'],
        ['lines', 'b'],
      ],
    ],
    ['```never closed', [['lines', '```never closed']]],
  ])('%j', (text, expected) => {
    const parts = parseMrkdwn(text).map((part) => [
      part.kind,
      part.kind === 'preformatted' ? part.text : sketch(part.children),
    ]);
    expect(parts).toEqual(expected);
  });
});

/** All the letters of a tree. */
function letters(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => ('text' in node ? node.text : 'children' in node ? letters(node.children) : ''))
    .join('')
    .replace(/[^a-z]/g, '');
}

test('whatever the marks, no word is lost and none is added', () => {
  const pieces = fc.constantFrom('a', 'bc', ' ', '\n', '*', '_', '~', '`', '>', '“', '.', ':', '&amp;');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (some) => {
      const text = some.join('');
      const parts = parseMrkdwn(text);
      const kept = parts
        .map((part) =>
          part.kind === 'preformatted' ? part.text.replace(/[^a-z]/g, '') : letters(part.children),
        )
        .join('');
      const emoji = /:[a-z_]+:/.test(text);
      if (!emoji) expect(kept).toBe(text.replaceAll('&amp;', '').replace(/[^a-z]/g, ''));
    }),
  );
});

test.each(['*a ', '_*~', '<', '`', '>\n', ':a', '*a _b ~c ', '```', '<@'])(
  'a message of nothing but %j is read at once',
  (piece) => {
    expect(parseMrkdwn(piece.repeat(10_000)).length).toBeGreaterThan(0);
  },
);
