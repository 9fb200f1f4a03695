/** What is said beside the page: to screen readers, and in a short note at its edge. */
import { h } from './element.js';

/** How long a note stands, in milliseconds. */
const standing = 8_000;

export class Speech {
  readonly #announcer = h('div', { class: 'visually-hidden', 'aria-live': 'polite' });
  readonly #toasts = h('div', { class: 'toasts', role: 'status' });

  get elements(): readonly HTMLElement[] {
    return [this.#announcer, this.#toasts];
  }

  say(text: string, kind: 'announce' | 'toast'): void {
    const line = h('p', {}, text);
    if (kind === 'announce') {
      this.#announcer.replaceChildren(line);
      return;
    }
    this.#toasts.append(line);
    setTimeout(() => line.remove(), standing);
  }
}
