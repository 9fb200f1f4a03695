/** Block Kit: one function a block. What Slack has and this page does not is said, not left out. */
import { append, h } from '../element.js';
import { icon } from '../icons.js';
import { part, parts, words } from '../json.js';
import type { Json } from '../wire.js';
import { renderAlert, renderCard, renderCarousel, renderVideo } from './cards.js';
import { renderElement } from './elements.js';
import { renderInput } from './input.js';
import { renderMarkdown } from './markdown.js';
import { picture } from './picture.js';
import { renderRichText } from './rich-text.js';
import type { Surface } from './surface.js';
import { renderTable } from './table.js';
import { renderPlan, renderTask } from './tasks.js';
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
    case 'data_table':
      return renderTable(block, surface.directory);
    case 'alert':
      return renderAlert(block, surface);
    case 'card':
      return renderCard(block, surface);
    case 'carousel':
      return renderCarousel(block, surface);
    case 'video':
      return renderVideo(block, surface);
    case 'container':
      return container(block, surface);
    case 'task_card':
      return renderTask(block, surface.directory);
    case 'plan':
      return renderPlan(block, surface.directory);
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

/** Blocks under a title, which may be folded away. */
function container(block: Json, surface: Surface): HTMLElement {
  const rich = part(block, 'rich_text_title');
  const subtitle = part(block, 'subtitle');
  const small = part(block, 'icon');
  const head = [
    small && picture(small, 'small'),
    h(
      'span',
      { class: 'card-title', dir: 'auto' },
      rich ? renderRichText(rich, surface.directory) : renderText(part(block, 'title'), surface.directory),
    ),
    subtitle && h('span', { class: 'card-subtitle', dir: 'auto' }, renderText(subtitle, surface.directory)),
  ];
  const inside = h('div', {}, renderBlocks(parts(block, 'child_blocks'), surface));
  if (block.is_collapsible !== true) {
    return h('div', { class: 'block block-card' }, h('div', { class: 'container-head' }, ...head), inside);
  }
  const fold = h(
    'details',
    { class: 'block block-card' },
    h('summary', { class: 'container-head' }, ...head),
    inside,
  );
  fold.open = block.default_collapsed !== true;
  return fold;
}

function unknown(block: Json): HTMLElement {
  return h(
    'div',
    { class: 'block block-unknown' },
    icon('info'),
    h('span', {}, `A block of type “${words(block, 'type')}”, which this page does not show.`),
  );
}
