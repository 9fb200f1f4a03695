/** What an agent is doing: a task, and a plan of tasks. */
import type { Directory } from '../directory.js';
import { h, hidden, webLink } from '../element.js';
import { part, parts, words } from '../json.js';
import type { Json } from '../wire.js';
import { renderRichText } from './rich-text.js';

const signs: Readonly<Record<string, readonly [sign: string, said: string]>> = {
  pending: ['○', 'to do'],
  in_progress: ['◐', 'under way'],
  complete: ['✓', 'done'],
  error: ['!', 'failed'],
};

export function renderPlan(block: Json, directory: Directory): HTMLElement {
  return h(
    'div',
    { class: 'block block-card' },
    h('div', { class: 'card-title', dir: 'auto' }, words(block, 'title')),
    ...parts(block, 'tasks').map((task) => renderTask(task, directory)),
  );
}

export function renderTask(task: Json, directory: Directory): HTMLElement {
  const [sign, said] = signs[words(task, 'status')] ?? ['○', ''];
  const details = part(task, 'details');
  const output = part(task, 'output');
  const sources = parts(task, 'sources');
  return h(
    'div',
    { class: `block block-task ${words(task, 'status')}` },
    h('span', { class: 'task-sign', 'aria-hidden': 'true' }, sign),
    h(
      'div',
      {},
      h('div', { dir: 'auto' }, words(task, 'title'), hidden(`, ${said}`)),
      details && renderRichText(details, directory),
      output && renderRichText(output, directory),
      sources.length > 0 &&
        h(
          'ul',
          { class: 'task-sources' },
          ...sources.map((source) =>
            h('li', {}, webLink(words(source, 'url'), {}, h('bdi', {}, words(source, 'text')))),
          ),
        ),
    ),
  );
}
