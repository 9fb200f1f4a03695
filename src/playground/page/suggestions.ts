/** What one might try here: words that are put into the composer, by channel. Whoever serves the page says which. */
import type { Composer } from './composer.js';
import { button, h } from './element.js';
import { icon } from './icons.js';
import type { Session } from './session.js';

export interface Tip {
  /** A channel's name, or `@app` for the direct message with the app. */
  readonly channel: string;
  readonly label: string;
  readonly text: string;
}

/** What the server of this page has to suggest; nothing where it has nothing. */
export async function loadTips(): Promise<readonly Tip[]> {
  try {
    const response = await fetch('/suggestions.json');
    // Made by whoever started the server, as the type says.
    return response.ok ? ((await response.json()) as readonly Tip[]) : [];
  } catch {
    return [];
  }
}

export class Suggestions {
  readonly element = h('div', { class: 'suggestions', role: 'group', 'aria-label': 'Things to try' });
  readonly #session: Session;
  readonly #composer: Composer;
  readonly #tips: readonly Tip[];
  #shown = '';

  constructor(session: Session, composer: Composer, tips: readonly Tip[]) {
    this.#session = session;
    this.#composer = composer;
    this.#tips = tips;
  }

  show(channelId: string): void {
    const { store } = this.#session;
    const channel = store.channels.get(channelId);
    const name = channelId === store.app.dm ? '@app' : (channel?.name ?? '');
    const given = this.#tips.filter((tip) => tip.channel === name);
    const prompts = store.promptsIn(channelId)?.prompts ?? [];
    const hidden = sessionStorage.getItem('no-suggestions') !== null;
    this.element.hidden = hidden || given.length + prompts.length === 0;
    const signature = JSON.stringify([channelId, hidden, prompts]);
    if (signature === this.#shown) return;
    this.#shown = signature;
    this.element.replaceChildren(
      h('span', { class: 'suggestions-title', 'aria-hidden': 'true' }, 'Try'),
      h(
        'div',
        { class: 'chips' },
        ...given.map(({ label, text }) =>
          button({ class: 'chip', title: text }, () => this.#composer.fill(text), label),
        ),
        ...prompts.map(({ title, message }) =>
          button(
            { class: 'chip', title: message },
            async () =>
              this.#session.refused(await this.#session.client.post({ channel: channelId, text: message })),
            title,
          ),
        ),
      ),
      button(
        { class: 'icon-button', 'aria-label': 'Hide what to try', title: 'Hide' },
        () => {
          sessionStorage.setItem('no-suggestions', 'yes');
          this.#session.changed();
        },
        icon('close'),
      ),
    );
  }
}
