/** The list of completions over a text box. The focus stays in the box, which points to the option that is chosen. */
import type { Completion } from './completion.js';
import { h } from './element.js';

export class CompletionList {
  readonly element: HTMLElement;
  readonly #box: HTMLTextAreaElement;
  readonly #accept: (insert: string, start: number) => void;
  #completion: Completion | null = null;
  #at = 0;

  constructor(box: HTMLTextAreaElement, accept: (insert: string, start: number) => void) {
    this.#box = box;
    this.#accept = accept;
    const id = `list-${crypto.randomUUID()}`;
    this.element = h('div', { class: 'completions', role: 'listbox', id, 'aria-label': 'Suggestions' });
    this.element.hidden = true;
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-haspopup', 'listbox');
    box.setAttribute('aria-controls', id);
  }

  get open(): boolean {
    return this.#completion !== null;
  }

  show(completion: Completion | null): void {
    this.#completion = completion;
    this.#at = 0;
    this.#draw();
  }

  /** Takes a key where the list is open. Whether it was for the list. */
  key(event: KeyboardEvent): boolean {
    const completion = this.#completion;
    if (completion === null) return false;
    const { length } = completion.suggestions;
    switch (event.key) {
      case 'ArrowDown':
        this.#at = (this.#at + 1) % length;
        break;
      case 'ArrowUp':
        this.#at = (this.#at + length - 1) % length;
        break;
      case 'Enter':
        // What is written out already is sent, not completed.
        if (this.#isWhole(completion)) {
          this.show(null);
          return false;
        }
        this.#take(this.#at);
        return true;
      case 'Tab':
        this.#take(this.#at);
        return true;
      case 'Escape':
        this.show(null);
        return true;
      default:
        return false;
    }
    this.#draw();
    return true;
  }

  #isWhole({ start, suggestions }: Completion): boolean {
    const written = this.#box.value.slice(start, this.#box.selectionStart);
    return suggestions[this.#at]?.insert.trimEnd() === written;
  }

  #take(at: number): void {
    const suggestion = this.#completion?.suggestions[at];
    if (this.#completion && suggestion) this.#accept(suggestion.insert, this.#completion.start);
  }

  #draw(): void {
    const { element } = this;
    const suggestions = this.#completion?.suggestions ?? [];
    element.hidden = suggestions.length === 0;
    element.replaceChildren(
      ...suggestions.map(({ label, detail, kind }, index) => {
        const option = h(
          'div',
          {
            role: 'option',
            id: `${element.id}-${index}`,
            class: `completion ${kind}`,
            'aria-selected': index === this.#at ? 'true' : 'false',
          },
          h('bdi', { class: 'completion-label' }, label),
          detail !== '' && h('bdi', { class: 'completion-detail' }, detail),
        );
        // Before the box loses the focus.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          this.#take(index);
        });
        return option;
      }),
    );
    if (suggestions.length === 0) this.#box.removeAttribute('aria-activedescendant');
    else this.#box.setAttribute('aria-activedescendant', `${element.id}-${this.#at}`);
    element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }
}
