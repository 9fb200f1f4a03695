/** The question that an element asks before it does something. */
import type { Directory } from '../directory.js';
import { button, h } from '../element.js';
import { part } from '../json.js';
import type { Json } from '../wire.js';
import { plainWords, renderText } from './text.js';

/** Resolves with whether to go on; at once where the element asks nothing. */
export function confirmed(element: Json, directory: Directory): Promise<boolean> {
  const confirm = part(element, 'confirm');
  if (confirm === undefined) return Promise.resolve(true);
  return asked(
    {
      title: plainWords(part(confirm, 'title')),
      confirm: plainWords(part(confirm, 'confirm')),
      deny: plainWords(part(confirm, 'deny')),
      danger: confirm.style === 'danger',
    },
    renderText(part(confirm, 'text'), directory),
  );
}

/** A dialog with a question and two answers. */
export function asked(
  given: { title: string; confirm: string; deny: string; danger: boolean },
  text: Node,
): Promise<boolean> {
  return new Promise((resolve) => {
    const titleId = crypto.randomUUID();
    const dialog = h(
      'dialog',
      { class: 'dialog small', 'aria-labelledby': titleId },
      h('h2', { id: titleId }, given.title),
      h('div', { class: 'dialog-body text' }, text),
      h(
        'div',
        { class: 'dialog-foot' },
        button({ class: 'button' }, () => dialog.close('no'), given.deny),
        button(
          { class: given.danger ? 'button danger' : 'button primary' },
          () => dialog.close('yes'),
          given.confirm,
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.appendChild(dialog);
    dialog.showModal();
  });
}
