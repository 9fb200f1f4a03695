import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { asMarkdown, plain } from '../../../src/desk/corrections/markdown.js';
import { filed, nobodyYet } from './samples.js';

test('newest first, by month; drafts and what was withdrawn stay out', () => {
  const page = asMarkdown([
    filed({ id: 'x-bbbbbbbbbb', date: '2026-10-30', text: 'Third.', evidence: [] }),
    filed({ state: 'draft', ...nobodyYet, text: 'A draft.' }),
    filed({ state: 'withdrawn', text: 'Withdrawn.' }),
    filed({ id: 'x-cccccccccc', text: 'Second.', filedAt: '2026-11-22T09:00:00Z' }),
    filed({ text: 'First.', said: { ...filed().said, title: null, url: null } }),
  ]);
  expect(page).toBe(`# Corrections

## November 2026

- Harbour Gazette  
  First.  
  Sources: [The town hall](<https://town.example/>); Island Courier ¶2, ¶4

- [Council keeps the ferry](<https://gazette.example/ferry>), Harbour Gazette  
  Second.  
  Sources: [The town hall](<https://town.example/>); Island Courier ¶2, ¶4

## October 2026

- [Council keeps the ferry](<https://gazette.example/ferry>), Harbour Gazette  
  Third.
`);
});

test('none', () => {
  expect(asMarkdown([])).toBe('# Corrections\n\nNone.\n');
});

/** What a reader of Markdown makes of it: kinds of tokens, and the text. */
function read(markdown: string): { kinds: string[]; text: string } {
  const kinds = new Set<string>();
  let text = '';
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      kinds.add(token.type);
      if ('tokens' in token && token.tokens !== undefined) walk(token.tokens);
      else text += 'text' in token ? token.text : '';
    }
  };
  walk(marked.lexer(markdown));
  return { kinds: [...kinds].sort(), text };
}

describe('a publisher’s words stay words', () => {
  test.each([
    '**bold** and _slanted_ and ~~struck~~ and `code`',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '[here](javascript:alert(1)) ![there](https://evil.example/x.png)',
    'https://evil.example/ and www.evil.example and editor@evil.example',
    '&lt;b&gt; &#x202e;',
    '1. one',
    '- one',
    '+ one',
    '# heading',
    '> quoted',
    '| a | b |',
    '===',
    '---',
    '\\*',
    'two\n\n# lines',
  ])('%s', (words) => {
    const { kinds, text } = read(`Before ${plain(words)}`);
    expect(kinds.filter((kind) => !['paragraph', 'text', 'escape'].includes(kind))).toEqual([]);
    expect(text).toBe(`Before ${words.replace(/\s+/g, ' ')}`);
    expect(
      read(plain(words)).kinds.filter((kind) => !['paragraph', 'text', 'escape'].includes(kind)),
    ).toEqual([]);
  });

  const marks = fc.constantFrom(
    ...'\\`*_[]()<>&~|$@#{}^=!+-.:/1wahtps"\' \n'.split(''),
    'http://',
    'www.a.b',
    '<b>',
    '&amp;',
  );
  test('whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 25 }).map((parts) => parts.join('')),
        (words) => {
          const kinds = read(plain(words)).kinds.filter(
            (kind) => !['paragraph', 'text', 'escape', 'space'].includes(kind),
          );
          expect(kinds).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('an address stays in its brackets', () => {
    const page = asMarkdown([filed({ said: { ...filed().said, url: 'https://a.example/x>y)[z](w `q' } })]);
    expect(page).toContain('](<https://a.example/x%3Ey)[z](w%20%60q>)');
  });
});
