/** mrkdwn as elements. Words from outside become text nodes; each name and label is shut in against bidi controls. */
import { channelTitle, type Directory, nameOf } from '../directory.js';
import { append, h, webLink } from '../element.js';
import { emoji } from '../emoji.js';
import { formattedDate } from '../time.js';
import { type Inline, parseMrkdwn, parsePlain } from './parse.js';

/** A text with its quotes and preformatted parts. */
export function renderMrkdwn(text: string, directory: Directory): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const part of parseMrkdwn(text)) {
    switch (part.kind) {
      case 'preformatted':
        append(
          fragment,
          h('pre', { dir: 'auto', tabindex: 0, role: 'group', 'aria-label': 'Code' }, part.text),
        );
        break;
      case 'quote':
        append(fragment, h('blockquote', { dir: 'auto' }, renderInline(part.children, directory)));
        break;
      case 'lines':
        append(fragment, h('div', { class: 'lines', dir: 'auto' }, renderInline(part.children, directory)));
    }
  }
  return fragment;
}

/** Text without formatting, its emoji aside where `withEmoji`. */
export function renderPlain(text: string, withEmoji = true): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (!withEmoji) append(fragment, text);
  else {
    for (const node of parsePlain(text)) {
      append(
        fragment,
        node.kind === 'emoji' ? emoji(node.name, node.source) : 'text' in node ? node.text : '',
      );
    }
  }
  return fragment;
}

export function renderInline(nodes: readonly Inline[], directory: Directory): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) append(fragment, inline(node, directory));
  return fragment;
}

function inline(node: Inline, directory: Directory): Node | string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'bold':
      return h('strong', {}, renderInline(node.children, directory));
    case 'italic':
      return h('em', {}, renderInline(node.children, directory));
    case 'strike':
      return h('s', {}, renderInline(node.children, directory));
    case 'code':
      return h('code', {}, node.text);
    case 'emoji':
      return emoji(node.name, node.source);
    case 'user':
      return userMention(node.id, directory, node.label);
    case 'usergroup':
      return h('bdi', { class: 'mention' }, node.label || `@${node.id}`);
    case 'channel':
      return channelMention(node.id, directory, node.label);
    case 'broadcast':
      return h('bdi', { class: 'mention mention-all' }, `@${node.range}`);
    case 'date': {
      const shown = node.format === '' ? node.fallback : formattedDate(node.seconds, node.format);
      return node.url === '' ? shown : webLink(node.url, {}, shown);
    }
    case 'link':
      return webLink(node.url, {}, h('bdi', {}, renderInline(node.label, directory)));
  }
}

export function userMention(id: string, directory: Directory, label = ''): HTMLElement {
  const user = directory.users.get(id);
  const own = id === directory.me ? ' mention-me' : '';
  const name = user === undefined ? label || id : nameOf(user);
  return h('bdi', { class: `mention${own}` }, `@${name.replace(/^@/, '')}`);
}

export function channelMention(id: string, directory: Directory, label = ''): HTMLElement {
  const channel = directory.channels.get(id);
  const name = channel === undefined ? label && `#${label}` : channelTitle(channel, directory);
  return h('bdi', { class: 'mention' }, name || '#a-private-channel');
}
