/** The words of a text in Markdown (CommonMark with GitHub's tables), without the markup. */
import { marked, type Token, type Tokens } from 'marked';
import { withoutSoftBreaks } from './soft-breaks.js';

export function withoutMarkup(source: string): string {
  return blocksOf(marked.lexer(withoutFrontMatter(source)), '\n\n');
}

/** Settings between two lines of dashes at the very beginning. */
export const frontMatterOf = (source: string): string =>
  /^\uFEFF?---\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n)*---[ \t]*(?:\r?\n|$)/.exec(source)?.[0] ?? '';

const withoutFrontMatter = (source: string): string => source.slice(frontMatterOf(source).length);

const blocksOf = (tokens: readonly Token[], between: string): string =>
  tokens
    .map(blockOf)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .join(between);

// The lexer's type has a kind of token for extensions, of which there are none here; so kinds are told by their names.
function blockOf(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return '';
    case 'code':
      return token.text;
    case 'html':
      return withoutTags(token.raw);
    case 'blockquote':
      return blocksOf(tokensOf(token) ?? [], '\n\n');
    case 'list':
      return listOf(token as Tokens.List);
    case 'table':
      return tableOf(token as Tokens.Table);
    default:
      return lineOf(tokensOf(token) ?? [token]);
  }
}

const tokensOf = (token: Token): readonly Token[] | null =>
  'tokens' in token && token.tokens !== undefined ? token.tokens : null;

/** A figure with a full stop that begins a lone item is the beginning of a sentence: `1986. It was a good year.` */
function listOf({ ordered, items }: Tokens.List): string {
  const keepsMark = ordered && items.length === 1;
  return items
    .map(({ raw, tokens }) => `${keepsMark ? (/^\s*\d+[.)] /.exec(raw)?.[0] ?? '') : ''}${itemOf(tokens)}`)
    .join('\n');
}

const itemOf = (tokens: readonly Token[]): string =>
  blocksOf(
    tokens.filter(({ type }) => type !== 'checkbox'),
    '\n',
  );

const tableOf = ({ header, rows }: Tokens.Table): string =>
  [header, ...rows].map((row) => row.map(({ tokens }) => lineOf(tokens)).join('\t')).join('\n');

/** Breaks that are meant part lines; other ends of lines may be. */
const lineOf = (tokens: readonly Token[]): string =>
  inline(tokens).split(BREAK).map(withoutSoftBreaks).join('\n').replace(/\n +/g, '\n');

/** No text has it: it stands for a break that is meant. */
const BREAK = '\v';

function inline(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return BREAK;
      // A break in HTML is one too; other tags are no words.
      if (token.type === 'html') return /^<br\b/i.test(token.raw) ? BREAK : '';
      if (token.type === 'image' || token.type === 'codespan') return named(token.text).replace(/\s+/g, ' ');
      const inner = tokensOf(token);
      if (inner !== null) return inline(inner);
      return named(token.type === 'escape' || token.type === 'text' ? token.text : token.raw);
    })
    .join('')
    .replace(/\r/g, '');
}

/** Characters that are spelt out become themselves. */
export const withoutTags = (html: string): string =>
  named(html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<[^<>]*>/g, ''));

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

const named = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
