/** Alerts, cards, rows of cards, and videos. */
import { h, hidden, webLink } from '../element.js';
import { type IconName, icon } from '../icons.js';
import { part, parts, words } from '../json.js';
import type { Json } from '../wire.js';
import { renderElement } from './elements.js';
import { picture } from './picture.js';
import type { Surface } from './surface.js';
import { plainWords, renderText } from './text.js';

const levels: Readonly<Record<string, IconName>> = {
  info: 'info',
  warning: 'warning',
  error: 'warning',
  success: 'check',
};

export function renderAlert(block: Json, { directory }: Surface): HTMLElement {
  const level = words(block, 'level');
  const drawing = levels[level];
  return h(
    'div',
    { class: `block block-alert ${drawing === undefined ? 'default' : level}` },
    drawing && icon(drawing),
    drawing && hidden(`${level}: `),
    h('div', { class: 'text', dir: 'auto' }, renderText(part(block, 'text'), directory)),
  );
}

export function renderCard(block: Json, surface: Surface): HTMLElement {
  const line = (field: string, kind: string) => {
    const text = part(block, field);
    return text && h('div', { class: `text ${kind}`, dir: 'auto' }, renderText(text, surface.directory));
  };
  const hero = part(block, 'hero_image');
  const small = part(block, 'icon');
  const buttons = parts(block, 'actions');
  return h(
    'div',
    { class: 'block block-card' },
    hero && picture(hero, 'large'),
    small && picture(small, 'small'),
    line('title', 'card-title'),
    line('subtitle', 'card-subtitle'),
    line('body', 'card-body'),
    buttons.length > 0 &&
      h(
        'div',
        { class: 'block-actions' },
        ...buttons.map((one) => renderElement(one, { blockId: words(block, 'block_id'), name: '' }, surface)),
      ),
  );
}

export function renderCarousel(block: Json, surface: Surface): HTMLElement {
  return h(
    'div',
    { class: 'block block-carousel', role: 'group', 'aria-label': 'Cards', tabindex: 0 },
    ...parts(block, 'elements').map((card) => renderCard(card, surface)),
  );
}

/** A video is named and linked: this page plays nothing from elsewhere. */
export function renderVideo(block: Json, { directory }: Surface): HTMLElement {
  const title = plainWords(part(block, 'title'));
  const by = [words(block, 'author_name'), words(block, 'provider_name')].filter((one) => one !== '');
  return h(
    'div',
    { class: 'block block-card' },
    h(
      'div',
      { class: 'card-title' },
      webLink(words(block, 'title_url') || words(block, 'video_url'), {}, h('bdi', {}, title)),
    ),
    by.length > 0 && h('div', { class: 'card-subtitle' }, h('bdi', {}, by.join(' · '))),
    h('div', { class: 'text', dir: 'auto' }, renderText(part(block, 'description'), directory)),
  );
}
