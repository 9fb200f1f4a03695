import { ApiError } from './api-error.js';
import { withIds } from './blocks/ids.js';
import type { ViewContent } from './blocks/view.js';
import type { Changes } from './changes.js';
import type { Ids } from './ids.js';
import type { User, Workspace } from './workspace.js';

const DEEPEST = 3;

/** A modal or a home tab that somebody sees. */
export interface View {
  readonly id: string;
  readonly userId: string;
  /** The view as Slack gives it back: the app's own fields, ids filled in, and Slack's. */
  wire: ViewContent;
}

/** Modals, a stack of up to three a person, and home tabs. */
export class Views {
  readonly #modals = new Map<string, View[]>();
  readonly #homes = new Map<string, View>();
  readonly #workspace: Workspace;
  readonly #ids: Ids;
  readonly #changes: Changes;

  constructor(workspace: Workspace, ids: Ids, changes: Changes) {
    this.#workspace = workspace;
    this.#ids = ids;
    this.#changes = changes;
  }

  /** The modals that a person has open, the topmost last. */
  stack(user: User): readonly View[] {
    return this.#modals.get(user.id) ?? [];
  }

  home(user: User): View | undefined {
    return this.#homes.get(user.id);
  }

  /** Whether a person has this modal or home tab before them. */
  shows(user: User, view: View): boolean {
    return this.stack(user).at(-1) === view || this.home(user) === view;
  }

  open(user: User, content: ViewContent): View {
    this.#modals.set(user.id, []);
    return this.push(user, content);
  }

  push(user: User, content: ViewContent): View {
    const stack = this.#modals.get(user.id) ?? [];
    if (stack.length >= DEEPEST) throw new ApiError('push_limit_reached');
    const view = this.#create(user, content, stack.at(0)?.id, stack.at(-1)?.id);
    this.#modals.set(user.id, [...stack, view]);
    this.#changes.notify({ kind: 'modals', userId: user.id });
    return view;
  }

  publish(user: User, content: ViewContent): View {
    const view = this.#create(user, content);
    this.#homes.set(user.id, view);
    this.#changes.notify({ kind: 'home', userId: user.id });
    return view;
  }

  find(by: { viewId?: string | undefined; externalId?: string | undefined }): View {
    const found = [...this.#modals.values(), [...this.#homes.values()]]
      .flat()
      .find((view) => view.id === by.viewId || (by.externalId && view.wire.external_id === by.externalId));
    if (!found) throw new ApiError('not_found');
    return found;
  }

  /** @throws ApiError `hash_conflict` where somebody changed the view since `hash` */
  update(view: View, content: ViewContent, hash?: string): void {
    if (hash !== undefined && hash !== view.wire.hash) throw new ApiError('hash_conflict');
    const { id, team_id, root_view_id, previous_view_id, app_id, bot_id } = view.wire;
    view.wire = { ...this.#filledIn(content), id, team_id, root_view_id, previous_view_id, app_id, bot_id };
    this.#changes.notify({ kind: view.wire.type === 'home' ? 'home' : 'modals', userId: view.userId });
  }

  /** Takes the topmost modal away, or all of them. */
  close(user: User, all = false): void {
    this.#modals.set(user.id, all ? [] : this.stack(user).slice(0, -1));
    this.#changes.notify({ kind: 'modals', userId: user.id });
  }

  #create(user: User, content: ViewContent, rootId?: string, previousId?: string): View {
    const id = this.#ids.next('V');
    const wire = {
      ...this.#filledIn(content),
      id,
      team_id: this.#workspace.teamId,
      root_view_id: rootId ?? id,
      previous_view_id: previousId ?? null,
      app_id: this.#workspace.bot.appId,
      bot_id: this.#workspace.bot.botId,
    };
    return { id, userId: user.id, wire };
  }

  #filledIn(content: ViewContent): ViewContent {
    return {
      private_metadata: '',
      callback_id: '',
      external_id: '',
      ...content,
      blocks: withIds(content.blocks, () => this.#ids.secret()),
      state: { values: {} },
      hash: `${this.#ids.ts()}.${this.#ids.secret()}`,
    };
  }
}
