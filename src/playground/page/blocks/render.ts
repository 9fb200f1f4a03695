/** Block Kit: one function a block. What Slack has and this page does not is said, not left out. */
import { append, h, ownAddress, webLink } from '../element.js';
import { icon } from '../icons.js';
import { part, parts, words } from '../json.js';
import type { Json } from '../wire.js';
import { renderElement } from './elements.js';
import { renderInput } from './input.js';
import { renderMarkdown } from './markdown.js';
import { renderRichText } from './rich-text.js';
import type { Surface } from './surface.js';
import { renderTable } from './table.js';
import { plainWords, renderText } from './text.js';

export function renderBlocks(blocks: readonly Json[], surface: Surface): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const block of blocks) append(fragment, renderBlock(block, surface));
  return fragment;
}

function renderBlock(block: Json, surface: Surface): HTMLElement {
  switch (block.type) {
    case 'section':
      return section(block, surface);
    case 'header':
      return h(
        'div',
        { class: 'block block-header', role: 'heading', 'aria-level': 3, dir: 'auto' },
        renderText(part(block, 'text'), surface.directory),
      );
    case 'divider':
      return h('hr', { class: 'block block-divider' });
    case 'context':
      return context(block, surface);
    case 'actions':
    case 'context_actions':
      return h(
        'div',
        { class: `block block-actions ${block.type === 'context_actions' ? 'block-context-actions' : ''}` },
        ...parts(block, 'elements').map((element) =>
          renderElement(element, { blockId: words(block, 'block_id'), name: '' }, surface),
        ),
      );
    case 'image':
      return image(block, surface);
    case 'input':
      return renderInput(block, surface);
    case 'rich_text':
      return renderRichText(block, surface.directory);
    case 'markdown':
      return h('div', { class: 'block block-markdown', dir: 'auto' }, renderMarkdown(words(block, 'text')));
    case 'table':
      return renderTable(block, surface.directory);
    default:
      return unknown(block);
  }
}

function section(block: Json, surface: Surface): HTMLElement {
  const text = part(block, 'text');
  const fields = parts(block, 'fields');
  const accessory = part(block, 'accessory');
  return h(
    'div',
    { class: 'block block-section' },
    h(
      'div',
      { class: 'section-words' },
      text && h('div', { class: 'text', dir: 'auto' }, renderText(text, surface.directory)),
      fields.length > 0 &&
        h(
          'div',
          { class: 'fields' },
          ...fields.map((field) =>
            h('div', { class: 'text', dir: 'auto' }, renderText(field, surface.directory)),
          ),
        ),
    ),
    accessory &&
      h(
        'div',
        { class: 'accessory' },
        renderElement(accessory, { blockId: words(block, 'block_id'), name: plainWords(text) }, surface),
      ),
  );
}

function context(block: Json, surface: Surface): HTMLElement {
  return h(
    'div',
    { class: 'block block-context' },
    ...parts(block, 'elements').map((element) =>
      element.type === 'image'
        ? picture(element, 'small')
        : h('div', { class: 'text', dir: 'auto' }, renderText(element, surface.directory)),
    ),
  );
}

function image(block: Json, surface: Surface): HTMLElement {
  const title = part(block, 'title');
  return h(
    'figure',
    { class: 'block block-image' },
    title && h('figcaption', {}, renderText(title, surface.directory)),
    picture(block, 'large'),
  );
}

/** A picture of this server's own. Any other is only named and linked: the page asks no other host for anything. */
export function picture(element: Json, size: 'small' | 'large'): HTMLElement {
  const alt = words(element, 'alt_text');
  const url = words(element, 'image_url');
  const address = ownAddress(url);
  if (address !== null) {
    const shown = h('img', { alt, class: `picture ${size}` });
    shown.src = address;
    return shown;
  }
  return webLink(url, { class: `picture elsewhere ${size}` }, h('bdi', {}, alt || 'Picture'));
}

function unknown(block: Json): HTMLElement {
  return h(
    'div',
    { class: 'block block-unknown' },
    icon('info'),
    h('span', {}, `A block of type “${words(block, 'type')}”, which this page does not show.`),
  );
}
