/** The `table` and `data_table` blocks. Their first row is their head, as in Slack. */
import type { Directory } from '../directory.js';
import { h } from '../element.js';
import { isJson, words } from '../json.js';
import type { Json } from '../wire.js';
import { renderRichText } from './rich-text.js';

export function renderTable(block: Json, directory: Directory): HTMLElement {
  const rows = Array.isArray(block.rows) ? block.rows.filter(Array.isArray) : [];
  // A column without settings has null.
  const settings: readonly unknown[] = Array.isArray(block.column_settings) ? block.column_settings : [];
  const caption = words(block, 'caption');
  const [head, ...body] = rows.map((row) => row.filter(isJson));
  const cells = (row: readonly Json[], tag: 'th' | 'td') =>
    h(
      'tr',
      {},
      ...row.map((cell, column) => {
        const setting = settings[column];
        const align = isJson(setting) ? setting.align : cell.type === 'raw_number' ? 'right' : undefined;
        return h(
          tag,
          {
            dir: 'auto',
            class: align === 'right' || align === 'center' ? `align-${align}` : undefined,
            scope: tag === 'th' ? 'col' : undefined,
          },
          cell.type === 'rich_text' ? renderRichText(cell, directory) : words(cell, 'text'),
        );
      }),
    );
  return h(
    'div',
    { class: 'block block-table', tabindex: 0, role: 'group', 'aria-label': caption || 'Table' },
    h(
      'table',
      {},
      caption !== '' && h('caption', {}, caption),
      head && h('thead', {}, cells(head, 'th')),
      h('tbody', {}, ...body.map((row) => cells(row, 'td'))),
    ),
  );
}
