/** The `rich_text` block: what Slack's own composer makes. */
import type { Directory } from '../directory.js';
import { append, h, webLink } from '../element.js';
import { emoji } from '../emoji.js';
import { part, parts, whole, words } from '../json.js';
import { channelMention, userMention } from '../mrkdwn/render.js';
import { formattedDate } from '../time.js';
import type { Json } from '../wire.js';

export function renderRichText(block: Json, directory: Directory): HTMLElement {
  return h(
    'div',
    { class: 'block block-rich-text' },
    ...parts(block, 'elements').map((element) => richPart(element, directory)),
  );
}

function richPart(element: Json, directory: Directory): HTMLElement {
  const children = parts(element, 'elements');
  switch (element.type) {
    case 'rich_text_list': {
      const ordered = element.style === 'ordered';
      const list = h(
        ordered ? 'ol' : 'ul',
        { class: `indent-${Math.min(whole(element, 'indent') ?? 0, 8)}` },
        ...children.map((item) => h('li', { dir: 'auto' }, inlines(parts(item, 'elements'), directory))),
      );
      const offset = whole(element, 'offset');
      if (list instanceof HTMLOListElement && offset !== undefined) list.start = offset + 1;
      return list;
    }
    case 'rich_text_quote':
      return h('blockquote', { dir: 'auto' }, inlines(children, directory));
    case 'rich_text_preformatted':
      return h(
        'pre',
        { dir: 'auto', tabindex: 0, role: 'group', 'aria-label': 'Code' },
        inlines(children, directory),
      );
    default:
      return h('div', { class: 'lines', dir: 'auto' }, inlines(children, directory));
  }
}

function inlines(elements: readonly Json[], directory: Directory): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const element of elements)
    append(fragment, styled(inline(element, directory), part(element, 'style')));
  return fragment;
}

function inline(element: Json, directory: Directory): Node | string {
  switch (element.type) {
    case 'text':
      return words(element, 'text');
    case 'link': {
      const url = words(element, 'url');
      return webLink(url, {}, h('bdi', {}, words(element, 'text') || url));
    }
    case 'user':
      return userMention(words(element, 'user_id'), directory);
    case 'channel':
      return channelMention(words(element, 'channel_id'), directory);
    case 'usergroup':
      return h('bdi', { class: 'mention' }, `@${words(element, 'usergroup_id')}`);
    case 'broadcast':
      return h('bdi', { class: 'mention mention-all' }, `@${words(element, 'range')}`);
    case 'emoji':
      return emoji(words(element, 'name'));
    case 'date': {
      const shown = formattedDate(whole(element, 'timestamp') ?? 0, words(element, 'format'));
      return element.url === undefined ? shown : webLink(words(element, 'url'), {}, shown);
    }
    case 'color':
      return h('code', {}, words(element, 'value'));
    default:
      return words(element, 'text');
  }
}

const tags = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code' } as const;

function styled(content: Node | string, style: Json | undefined): Node | string {
  let shown = content;
  for (const [name, tag] of Object.entries(tags)) {
    if (style?.[name] === true) shown = h(tag, {}, shown);
  }
  return shown;
}
