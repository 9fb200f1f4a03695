/** A list of messages, oldest first, that stays at its end while one is there, and that arrow keys walk through. */
import { h } from './element.js';
import { type Entry, KeyedList } from './keyed.js';
import { messageElement } from './message.js';
import { noticeMessage } from './notices.js';
import type { Session } from './session.js';
import { dateOf, dayKey, dayLabel } from './time.js';
import type { Message, Notice } from './wire.js';

/** Messages of one author within this many seconds stand under one name. */
const together = 300;

export class MessageList {
  readonly element: HTMLOListElement;
  readonly #session: Session;
  readonly #inThread: boolean;
  readonly #list: KeyedList;
  #place = '';
  #newest = '';
  #atEnd = true;

  constructor(session: Session, inThread: boolean) {
    this.#session = session;
    this.#inThread = inThread;
    this.element = h('ol', { class: 'messages', role: 'list' });
    this.#list = new KeyedList(this.element);
    this.element.addEventListener('keydown', (event) => this.#walk(event));
  }

  /** Keeps to the end of the list while its last message is in sight, whatever grows or shrinks. */
  scrollIn(scroller: HTMLElement): void {
    scroller.addEventListener('scroll', () => {
      this.#atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
    });
    const sizes = new ResizeObserver(() => {
      if (this.#atEnd) scroller.scrollTop = scroller.scrollHeight;
    });
    sizes.observe(scroller);
    sizes.observe(this.element);
  }

  /**
   * `place` names what is shown: at a new place the list begins at its end. What one wrote oneself, or is answered alone,
   * comes into sight wherever one is.
   */
  show(place: string, label: string, messages: readonly Message[], notices: readonly Notice[]): void {
    const { element } = this;
    const newest = messages.at(-1);
    const hasCome = this.#place === place && newest !== undefined && newest.ts > this.#newest;
    const own = newest?.user === this.#session.store.me || newest?.is_ephemeral === true;
    if (this.#place !== place || (hasCome && own)) this.#atEnd = true;
    element.setAttribute('aria-label', label);
    this.#list.show(this.#entries(place, messages, notices));
    this.#rove();
    const scroller = element.parentElement;
    if (this.#atEnd && scroller) this.#toEnd(scroller, hasCome);
    this.#place = place;
    this.#newest = newest?.ts ?? '';
  }

  /** A message that has come and is longer than there is room for is shown from its beginning. */
  #toEnd(scroller: HTMLElement, hasCome: boolean): void {
    const last = this.element.lastElementChild?.getBoundingClientRect();
    const room = scroller.getBoundingClientRect();
    if (hasCome && last && last.height > room.height) {
      this.#atEnd = false;
      scroller.scrollTop += last.top - room.top;
    } else scroller.scrollTop = scroller.scrollHeight;
  }

  focusLast(): void {
    this.#articles().at(-1)?.focus();
  }

  #entries(place: string, messages: readonly Message[], notices: readonly Notice[]): Entry[] {
    const now = new Date();
    const loose = notices.filter(({ message_ts }) => message_ts === undefined);
    const entries: (Entry & { at: string })[] = [];
    let before: Message | undefined;
    for (const message of messages) {
      if (before === undefined || dayKey(before.ts) !== dayKey(message.ts)) {
        if (!this.#inThread) entries.push({ ...dayEntry(place, message.ts, now), at: message.ts });
        before = undefined;
      }
      entries.push({ ...this.#messageEntry(place, message, before, notices), at: message.ts });
      before = message;
    }
    for (const notice of loose) {
      entries.push({
        at: notice.at,
        key: `${place}/notice-${notice.id}`,
        signature: notice.text,
        make: () => noticeMessage(this.#session, notice),
      });
    }
    return entries.sort((one, other) => Number(one.at) - Number(other.at));
  }

  #messageEntry(
    place: string,
    message: Message,
    before: Message | undefined,
    notices: readonly Notice[],
  ): Entry {
    const { editing, store } = this.#session;
    const own = notices.filter(({ message_ts }) => message_ts === message.ts);
    const compact =
      before !== undefined &&
      before.user === message.user &&
      before.is_ephemeral === message.is_ephemeral &&
      dateOf(message.ts).getTime() - dateOf(before.ts).getTime() < together * 1000;
    const isEdited = editing?.ts === message.ts && editing.channel === message.channel;
    const known = [store.users.size, store.channels.size, store.app.shortcuts.length];
    return {
      key: `${place}/${message.ts}`,
      signature: JSON.stringify([message, compact, isEdited, own, known]),
      make: () => {
        const element = messageElement(this.#session, {
          message,
          compact,
          inThread: this.#inThread,
          notices: own,
        });
        element.dataset.key = `${place}/${message.ts}`;
        return element;
      },
    };
  }

  #articles(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('article.message-body')];
  }

  /** One message is in the order of tabs: the one last gone to, else the newest. */
  #rove(): void {
    const articles = this.#articles();
    const current = articles.find((article) => article.contains(document.activeElement)) ?? articles.at(-1);
    for (const article of articles) article.tabIndex = article === current ? 0 : -1;
  }

  #walk(event: KeyboardEvent): void {
    const articles = this.#articles();
    // Whatever it is: what is not in the list is at -1.
    const at = articles.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    const next = {
      ArrowUp: articles[at - 1],
      ArrowDown: articles[at + 1],
      Home: articles[0],
      End: articles.at(-1),
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    this.#rove();
  }
}

function dayEntry(place: string, ts: string, now: Date): Entry {
  const label = dayLabel(ts, now);
  return {
    key: `${place}/${dayKey(ts)}`,
    signature: label,
    make: () => h('li', { class: 'day' }, h('span', {}, label)),
  };
}
