/** The `markdown` block. `marked` takes the text apart; the elements are made here, and HTML in the text stays text. */
import { append, h, webLink } from '../element.js';
import { renderPlain } from '../mrkdwn/render.js';
import { lexer, type MarkedToken, type Token, type Tokens } from '../vendor/marked.js';

export function renderMarkdown(text: string): DocumentFragment {
  return all(lexer(text));
}

function all(tokens: readonly Token[] | undefined): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const token of tokens ?? []) append(fragment, shown(token as MarkedToken));
  return fragment;
}

function shown(token: MarkedToken): Node | string {
  switch (token.type) {
    case 'heading':
      return h('div', { class: 'markdown-heading', role: 'heading', 'aria-level': 3 }, all(token.tokens));
    case 'paragraph':
      return h('p', {}, all(token.tokens));
    case 'text':
      return token.tokens === undefined ? renderPlain(decoded(token.text)) : all(token.tokens);
    case 'escape':
      return token.text;
    case 'strong':
      return h('strong', {}, all(token.tokens));
    case 'em':
      return h('em', {}, all(token.tokens));
    case 'del':
      return h('s', {}, all(token.tokens));
    case 'codespan':
      return h('code', {}, decoded(token.text));
    case 'code':
      return h('pre', { tabindex: 0, role: 'group', 'aria-label': 'Code' }, token.text);
    case 'blockquote':
      return h('blockquote', {}, all(token.tokens));
    case 'list':
      return list(token);
    case 'hr':
      return h('hr');
    case 'br':
      return h('br');
    case 'link':
      return webLink(token.href, {}, h('bdi', {}, all(token.tokens)));
    case 'image':
      return webLink(token.href, { class: 'picture elsewhere small' }, token.text || 'Picture');
    case 'table':
      return table(token);
    case 'space':
    case 'def':
      return '';
    default:
      return token.raw;
  }
}

function list(token: Tokens.List): HTMLElement {
  const items = token.items.map((item) =>
    h(
      'li',
      {},
      item.task && (item.checked ? '☑ ' : '☐ '),
      all(item.tokens.filter(({ type }) => type !== 'checkbox')),
    ),
  );
  if (!token.ordered) return h('ul', {}, ...items);
  const ordered = h('ol', {}, ...items);
  if (typeof token.start === 'number') ordered.start = token.start;
  return ordered;
}

function table(token: Tokens.Table): HTMLElement {
  const row = (cells: readonly Tokens.TableCell[], tag: 'th' | 'td') =>
    h(
      'tr',
      {},
      ...cells.map(({ tokens, align }) =>
        h(tag, { class: align ? `align-${align}` : undefined }, all(tokens)),
      ),
    );
  return h(
    'table',
    {},
    h('thead', {}, row(token.header, 'th')),
    h('tbody', {}, ...token.rows.map((cells) => row(cells, 'td'))),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
