/** Whose home tab was opened in this process, and at which page, so that it can be shown anew when something has changed. */

/** As many people are remembered: the others see what is new when they open the tab again. */
const most = 1_000;

/** So often a tab is shown anew, in milliseconds. */
const every = 3_000;

interface Opened {
  readonly from: number;
  /** When it was last to be shown anew. */
  readonly due: Date | null;
}

export class Homes {
  readonly #opened = new Map<string, Opened>();

  /** @param from how many open discrepancies come before the first on its page */
  opened(team: string, user: string, from: number): void {
    this.#keep(`${team} ${user}`, { from, due: this.#opened.get(`${team} ${user}`)?.due ?? null });
  }

  /** When a tab is to be shown anew, and at which page; null where it was not opened. */
  again(team: string, user: string, now: Date): { readonly from: number; readonly due: Date } | null {
    const key = `${team} ${user}`;
    const opened = this.#opened.get(key);
    if (opened === undefined) return null;
    const soonest = opened.due === null ? now : new Date(opened.due.getTime() + every);
    // One that is still to come shows this change too.
    const due = opened.due !== null && opened.due > now ? opened.due : soonest > now ? soonest : now;
    this.#keep(key, { ...opened, due });
    return { from: opened.from, due };
  }

  #keep(key: string, opened: Opened): void {
    this.#opened.delete(key);
    this.#opened.set(key, opened);
    const [oldest] = this.#opened.keys();
    if (this.#opened.size > most && oldest !== undefined) this.#opened.delete(oldest);
  }
}
