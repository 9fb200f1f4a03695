/** What the desk takes in, decides and remembers, in the store. */
import type { Database } from '../record/store/store.js';
import { Jobs } from './jobs/jobs.js';
import type { DeskMemory } from './memory.js';
import { deskMemory } from './memory.js';
import { WorkspaceDesk } from './workspace-desk.js';

export interface DeskOptions {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Whether drafts are kept after they were answered, for `why` and to be checked again. */
  readonly remember: boolean;
  /** Connections for what somebody waits for within seconds; those of the rest, without it. */
  readonly urgent?: Database | undefined;
}

export class Desk {
  readonly jobs: Jobs;
  readonly db: Database;
  readonly #options: DeskOptions;
  readonly #memory: DeskMemory;

  constructor(db: Database, options: DeskOptions) {
    this.db = db;
    this.#options = options;
    this.jobs = new Jobs(db, options);
    this.#memory = deskMemory(db);
  }

  /** What belongs to one workspace. */
  of(team: string): WorkspaceDesk {
    return new WorkspaceDesk(this.db, team, { ...this.#options, memory: this.#memory });
  }
}
