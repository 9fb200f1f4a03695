/** The modals that the app has opened: the topmost is shown. */
import { renderBlocks } from './blocks/render.js';
import { plainWords } from './blocks/text.js';
import { button, h } from './element.js';
import { icon } from './icons.js';
import { noticeText } from './notices.js';
import type { Session } from './session.js';
import type { Notice, View } from './wire.js';

export class Modal {
  readonly element: HTMLDialogElement;
  readonly #session: Session;
  #shown = '';

  constructor(session: Session) {
    this.#session = session;
    this.element = h('dialog', { class: 'dialog modal', 'aria-labelledby': 'modal-title' });
    this.element.addEventListener('cancel', (event) => {
      // The server closes it, and says so to the app.
      event.preventDefault();
      void this.#close(false);
    });
  }

  show(): void {
    const { store, errors } = this.#session;
    const view = store.modals.at(-1);
    if (view === undefined) {
      this.#shown = '';
      if (this.element.open) this.element.close();
      this.element.replaceChildren();
      return;
    }
    const notices = store.notices.filter(({ view_id }) => view_id === view.id);
    const signature = JSON.stringify([view, errors.get(view.id), notices, store.modals.length]);
    if (signature !== this.#shown) this.#draw(view, notices);
    this.#shown = signature;
    if (!this.element.open) this.element.showModal();
  }

  #draw(view: View, notices: readonly Notice[]): void {
    const session = this.#session;
    const surface = session.surface({ type: 'view', view_id: view.id }, session.route.channel);
    const mark = this.element.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.mark
      : undefined;
    const submit = plainWords(view.submit);
    const form = h(
      'form',
      { class: 'modal-form', novalidate: true },
      h(
        'header',
        { class: 'dialog-head' },
        session.store.modals.length > 1 &&
          button({ class: 'icon-button', 'aria-label': 'Back' }, () => void this.#close(false), icon('back')),
        h('h2', { id: 'modal-title' }, plainWords(view.title)),
        button({ class: 'icon-button', 'aria-label': 'Close' }, () => void this.#close(true), icon('close')),
      ),
      h(
        'div',
        { class: 'dialog-body content' },
        renderBlocks(view.blocks, surface),
        ...notices.map((notice) => noticeText(session, notice)),
      ),
      h(
        'footer',
        { class: 'dialog-foot' },
        button({ class: 'button' }, () => void this.#close(false), plainWords(view.close) || 'Cancel'),
        submit !== '' && h('button', { type: 'submit', class: 'button primary' }, submit),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit(view, form);
    });
    this.element.replaceChildren(form);
    const again =
      mark === undefined ? null : form.querySelector<HTMLElement>(`[data-mark="${CSS.escape(mark)}"]`);
    const wrong = form.querySelector<HTMLElement>('[aria-invalid=true]');
    const first = form.querySelector<HTMLElement>(
      '[autofocus], .dialog-body :is(input, select, textarea, summary)',
    );
    queueMicrotask(() => (wrong ?? again ?? first)?.focus());
  }

  async #submit(view: View, form: HTMLFormElement): Promise<void> {
    const { client, errors } = this.#session;
    if (form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    const state = this.#session.entered({ type: 'view', view_id: view.id }).state();
    const answer = await client.submit(view.id, state);
    form.removeAttribute('aria-busy');
    if (answer.ok) errors.delete(view.id);
    else if (answer.errors) errors.set(view.id, answer.errors);
    else this.#session.refused(answer);
    this.#session.changed();
  }

  async #close(all: boolean): Promise<void> {
    const view = this.#session.store.modals.at(-1);
    if (view) this.#session.refused(await this.#session.client.close(view.id, all));
  }
}
