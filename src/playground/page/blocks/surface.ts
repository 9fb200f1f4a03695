/** Where blocks are shown, and what pressing or filling in something there does. */
import type { Directory } from '../directory.js';
import type { Choice, Container, EnteredState, Json } from '../wire.js';

/** Which element of which block. */
export interface Spot {
  readonly blockId: string;
  readonly actionId: string;
}

export interface Surface {
  readonly container: Container;
  readonly directory: Directory;
  readonly entered: Entered;
  /** By block: what is wrong with what was entered. */
  readonly errors: Readonly<Record<string, string>>;
  /** The channel in which a menu of conversations begins, where it asks for that. */
  readonly channel: string | null;
  /** Tells the app. Resolves when it has acknowledged or failed; a failure is shown elsewhere. */
  act(spot: Spot, choice?: Choice): Promise<void>;
  /** What the app offers for what was typed into a menu that it fills. */
  options(spot: Spot, typed: string): Promise<readonly Json[]>;
  /** Hands files over; resolves with their ids. */
  upload(files: readonly File[]): Promise<readonly string[]>;
}

/** What somebody has entered into the elements of one message or view. It outlives the elements. */
export class Entered {
  readonly #choices = new Map<string, Map<string, Choice>>();

  get({ blockId, actionId }: Spot): Choice | undefined {
    return this.#choices.get(blockId)?.get(actionId);
  }

  set({ blockId, actionId }: Spot, choice: Choice): void {
    const block = this.#choices.get(blockId) ?? new Map<string, Choice>();
    block.set(actionId, choice);
    this.#choices.set(blockId, block);
  }

  state(): EnteredState {
    return Object.fromEntries(
      [...this.#choices].map(([block, choices]) => [block, Object.fromEntries(choices)]),
    );
  }
}
