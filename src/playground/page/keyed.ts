/** Lists that keep the elements whose content has not changed: with them focus, selection and what was typed. */

export interface Entry {
  readonly key: string;
  /** Changes exactly when the element must be made anew. */
  readonly signature: string;
  make(): HTMLElement;
}

interface Kept {
  readonly signature: string;
  readonly element: HTMLElement;
}

export class KeyedList {
  readonly #parent: HTMLElement;
  #kept = new Map<string, Kept>();

  constructor(parent: HTMLElement) {
    this.#parent = parent;
  }

  /** Makes the parent hold these entries in this order, and nothing else. */
  show(entries: readonly Entry[]): void {
    const before = this.#kept;
    const now = new Map<string, Kept>();
    const focused = focusIn(this.#parent);
    for (const entry of entries) {
      const old = before.get(entry.key);
      const stays = old !== undefined && old.signature === entry.signature;
      now.set(entry.key, stays ? old : { signature: entry.signature, element: entry.make() });
    }
    for (const [key, { element }] of before) {
      if (now.get(key)?.element !== element) element.remove();
    }
    let next = this.#parent.firstChild;
    for (const { element } of now.values()) {
      if (element === next) next = next.nextSibling;
      else this.#parent.insertBefore(element, next);
    }
    this.#kept = now;
    if (focused && !this.#parent.contains(document.activeElement)) {
      const element = now.get(focused.key)?.element;
      const same = focused.mark === null ? null : element?.querySelector<HTMLElement>(focused.mark);
      (same ?? element)?.focus({ preventScroll: true });
    }
  }

  element(key: string): HTMLElement | undefined {
    return this.#kept.get(key)?.element;
  }
}

/** Which entry has the focus, and which of its elements, as far as that has a mark by which to find it again. */
function focusIn(parent: HTMLElement): { key: string; mark: string | null } | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === parent || !parent.contains(active)) return undefined;
  const key = active.closest<HTMLElement>('[data-key]')?.dataset.key;
  if (key === undefined) return undefined;
  const mark = active.dataset.mark;
  return { key, mark: mark === undefined ? null : `[data-mark="${CSS.escape(mark)}"]` };
}
