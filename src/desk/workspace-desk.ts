/** The desk of one workspace: nothing here reaches what belongs to another. */
import type { DeskView } from '../checking/desk/view.js';
import type { Report } from '../checking/report.js';
import type { Database } from '../record/store/store.js';
import type { CheckMade } from './checks.js';
import type { Correction } from './corrections/correction.js';
import { filedCorrections } from './corrections/filed.js';
import { type Figures, figures } from './figures.js';
import * as answers from './memory/answers-kept.js';
import * as checks from './memory/checks-kept.js';
import { type WhereAnswered, whereAnswered } from './memory/where-answered.js';
import type { DeskMemory } from './memory.js';
import type { ChannelSettings } from './settings/settings.js';

export interface WorkspaceOptions {
  readonly now: () => Date;
  readonly remember: boolean;
  readonly memory: DeskMemory;
}

/** Who asked for a check, and how. */
export interface AskedBy {
  readonly id: string;
  readonly askedBy: string | null;
  readonly surface: string;
}

export class WorkspaceDesk {
  readonly db: Database;
  readonly team: string;
  readonly #options: WorkspaceOptions;

  constructor(db: Database, team: string, options: WorkspaceOptions) {
    this.db = db;
    this.team = team;
    this.#options = options;
  }

  /** What a check is to take account of. @param channel where it is asked; its settings count */
  view(channel: string | null): Promise<DeskView> {
    return this.#options.memory.view(this.team, channel);
  }

  settings(channel: string | null): Promise<ChannelSettings> {
    return this.#options.memory.settings(this.team, channel);
  }

  /** Remembers a check, where drafts are kept. */
  async remember(made: checks.Made, by: AskedBy): Promise<void> {
    if (!this.#options.remember || made.report.claims.length === 0) return;
    await checks.keepCheck(this.db, { ...made, ...by, team: this.team, at: this.#options.now() });
  }

  /** The latest checks, the latest first. */
  recentChecks(): Promise<readonly CheckMade[]> {
    return checks.recentChecks(this.db, this.team);
  }

  checksAskedBy(user: string, most: number): Promise<readonly checks.KeptCheck[]> {
    return checks.checksAskedBy(this.db, this.team, user, most);
  }

  check(id: string): Promise<checks.KeptCheck | null> {
    return checks.checkById(this.db, this.team, id);
  }

  /** Remembers where an answer stands. */
  async answered(
    answer: Omit<answers.NewAnswer, 'team' | 'at' | 'checkId'> & { checkId: string },
  ): Promise<void> {
    const kept = (await this.check(answer.checkId)) === null ? null : answer.checkId;
    await answers.keepAnswer(this.db, {
      ...answer,
      checkId: kept,
      team: this.team,
      at: this.#options.now(),
    });
  }

  answersTo(channel: string, askedTs: string): Promise<readonly answers.KeptAnswer[]> {
    return answers.answersTo(this.db, this.team, channel, askedTs);
  }

  /** Where the answers of these checks stand, by the id of the check. */
  whereAnswered(checks: readonly string[]): Promise<ReadonlyMap<string, WhereAnswered>> {
    return whereAnswered(this.db, this.team, checks);
  }

  figures(since: Date): Promise<Figures> {
    return figures(this.db, this.team, since);
  }

  /** The latest first. */
  filedCorrections(most: number): Promise<readonly Correction[]> {
    return filedCorrections(this.db, this.team, most);
  }

  hasAnsweredIn(channel: string, threadTs: string): Promise<boolean> {
    return answers.hasAnsweredIn(this.db, this.team, channel, threadTs);
  }
}

/** What came of a report, without its words. */
export const outcomeOf = ({ claims }: Report): answers.Outcome =>
  claims.map(({ id, verdict, findings }) => ({ id, verdict, findings: findings.map(({ key }) => key) }));
