/** Where one writes: to a channel, or in a thread. */
import { completionAt } from './completion.js';
import { CompletionList } from './completion-list.js';
import { button, h } from './element.js';
import { openEmojiPicker } from './emoji-picker.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import { send } from './sending.js';
import type { Session } from './session.js';

export interface Place {
  readonly channel: string;
  readonly thread: string | null;
}

export class Composer {
  readonly element: HTMLFormElement;
  readonly #session: Session;
  readonly #box: HTMLTextAreaElement;
  readonly #list: CompletionList;
  readonly #files: HTMLInputElement;
  readonly #fileNames = h('ul', { class: 'composer-files', 'aria-label': 'Files to send' });
  readonly #broadcast: HTMLInputElement;
  readonly #broadcastLine: HTMLElement;
  readonly #shortcuts: HTMLButtonElement;
  /** What has been begun elsewhere, by place. */
  readonly #begun = new Map<string, string>();
  #place: Place | null = null;
  /** Goes from the empty box to the last message. */
  editLast: () => void = () => {};

  constructor(session: Session) {
    this.#session = session;
    this.#box = h('textarea', { class: 'composer-box', rows: 1, spellcheck: true, 'data-mark': 'composer' });
    this.#list = new CompletionList(this.#box, (insert, start) => this.#complete(insert, start));
    this.#files = h('input', {
      type: 'file',
      multiple: true,
      class: 'visually-hidden',
      tabindex: -1,
      'aria-hidden': 'true',
    });
    this.#broadcast = h('input', { type: 'checkbox' });
    this.#broadcastLine = h('label', { class: 'choice broadcast' }, this.#broadcast, h('span', {}));
    this.#shortcuts = button(
      {
        class: 'icon-button',
        'aria-label': 'Shortcuts',
        title: 'Shortcuts',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
      },
      () => this.#openShortcuts(),
      icon('bolt'),
    );
    this.element = this.#build();
    this.#listen();
  }

  show(place: Place, label: string): void {
    const key = keyOf(place);
    if (this.#place === null || keyOf(this.#place) !== key) {
      if (this.#place) this.#begun.set(keyOf(this.#place), this.#box.value);
      this.#place = place;
      this.#box.value = this.#begun.get(key) ?? '';
      this.#list.show(null);
      this.#fit();
    }
    const words = place.thread === null ? `Message ${label}` : 'Reply…';
    this.#box.placeholder = words;
    this.#box.setAttribute('aria-label', place.thread === null ? words : `Reply in the thread in ${label}`);
    this.#broadcastLine.hidden = place.thread === null;
    this.#broadcastLine.lastElementChild?.replaceChildren(`Also send to ${label}`);
    this.#shortcuts.hidden = !this.#session.store.app.shortcuts.some(({ type }) => type === 'global');
  }

  /** Puts words into the box, for the person to send or change. */
  fill(text: string): void {
    this.#box.value = text;
    this.#fit();
    this.focus();
    this.#box.setSelectionRange(text.length, text.length);
  }

  focus(): void {
    this.#box.focus();
  }

  #build(): HTMLFormElement {
    const smile: HTMLButtonElement = button(
      {
        class: 'icon-button',
        'aria-label': 'Emoji',
        title: 'Emoji',
        'aria-haspopup': 'dialog',
        'aria-expanded': 'false',
      },
      () => openEmojiPicker(smile, (name) => this.#insert(`:${name}: `)),
      icon('smile'),
    );
    return h(
      'form',
      { class: 'composer' },
      this.#list.element,
      this.#box,
      this.#fileNames,
      this.#broadcastLine,
      h(
        'div',
        { class: 'composer-foot' },
        button(
          { class: 'icon-button', 'aria-label': 'Attach files', title: 'Attach files' },
          () => this.#files.click(),
          icon('attach'),
        ),
        this.#files,
        smile,
        button(
          { class: 'icon-button', 'aria-label': 'Mention somebody', title: 'Mention somebody' },
          () => this.#insert(/(^|\s)$/.test(this.#box.value) ? '@' : ' @'),
          icon('at'),
        ),
        this.#shortcuts,
        h('span', { class: 'composer-hint', 'aria-hidden': 'true' }, h('kbd', {}, '/'), ' for commands'),
        h(
          'button',
          { type: 'submit', class: 'icon-button send', 'aria-label': 'Send', title: 'Send (Enter)' },
          icon('send'),
        ),
      ),
    );
  }

  #listen(): void {
    const box = this.#box;
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    box.addEventListener('input', () => {
      this.#fit();
      this.#list.show(completionAt(box.value, box.selectionStart, this.#session.store));
    });
    box.addEventListener('blur', () => this.#list.show(null));
    box.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (this.#list.key(event)) {
        event.preventDefault();
        event.stopPropagation();
      } else if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        void this.#send();
      } else if (event.key === 'ArrowUp' && box.value === '') {
        event.preventDefault();
        this.editLast();
      }
    });
    box.addEventListener('paste', (event) => {
      const { files } = event.clipboardData ?? {};
      if (files && files.length > 0) this.#attach(files);
    });
    this.#files.addEventListener('change', () => this.#showFiles());
  }

  #complete(insert: string, start: number): void {
    const box = this.#box;
    const { selectionStart: cursor, value } = box;
    box.value = value.slice(0, start) + insert + value.slice(cursor).replace(/^ /, '');
    box.setSelectionRange(start + insert.length, start + insert.length);
    this.#list.show(null);
    this.#fit();
  }

  #insert(text: string): void {
    const box = this.#box;
    box.focus();
    box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
    box.dispatchEvent(new Event('input'));
  }

  async #send(): Promise<void> {
    const place = this.#place;
    const text = this.#box.value.trim();
    const files = [...(this.#files.files ?? [])];
    if (place === null || (text === '' && files.length === 0)) return;
    this.#box.value = '';
    this.#list.show(null);
    this.#fit();
    const broadcast = this.#broadcast.checked && place.thread !== null;
    const sent = await send(this.#session, { ...place, text, files, broadcast });
    if (sent) {
      this.#files.value = '';
      this.#broadcast.checked = false;
      this.#showFiles();
    } else if (this.#box.value === '' && this.#place && keyOf(this.#place) === keyOf(place)) {
      // What could not be sent is not lost.
      this.#box.value = text;
      this.#fit();
    }
  }

  #attach(files: FileList): void {
    this.#files.files = files;
    this.#showFiles();
  }

  #showFiles(): void {
    this.#fileNames.replaceChildren(
      ...[...(this.#files.files ?? [])].map(({ name }) => h('li', {}, icon('file'), h('bdi', {}, name))),
    );
  }

  #openShortcuts(): void {
    const { client, store } = this.#session;
    openMenu(
      this.#shortcuts,
      'Shortcuts',
      store.app.shortcuts
        .filter(({ type }) => type === 'global')
        .map(({ name, callback_id }) => ({
          label: name,
          icon: 'bolt',
          hint: store.app.name,
          choose: async () => this.#session.refused(await client.shortcut(callback_id)),
        })),
    );
  }

  /** As high as what stands in it, within what the style sheet allows. */
  #fit(): void {
    this.#box.style.height = 'auto';
    this.#box.style.height = `${this.#box.scrollHeight}px`;
  }
}

function keyOf({ channel, thread }: Place): string {
  return `${channel}/${thread ?? ''}`;
}
