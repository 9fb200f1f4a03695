/** The desk of one workspace: nothing here reaches what belongs to another. */
import type { DeskView } from '../checking/desk/view.js';
import type { Database } from '../record/store/store.js';
import type { CheckMade } from './checks.js';
import type { Correction } from './corrections/correction.js';
import { filedOnly, newestFirst } from './corrections/listing.js';
import { keptCorrections } from './corrections-kept.js';
import {
  decideFinding,
  type FindingDecided,
  type OnFinding,
  type Undoing,
  type Undone,
  undoFinding,
} from './decisions/finding.js';
import { type OnDiscrepancy, type Ruled, rule } from './decisions/ruling.js';
import { type Figures, figures } from './figures.js';
import * as answers from './memory/answers-kept.js';
import * as checks from './memory/checks-kept.js';
import { type WhereAnswered, whereAnswered } from './memory/where-answered.js';
import type { DeskMemory } from './memory.js';
import { outcomeOf } from './outcome.js';
import type { ChannelSettings } from './settings/settings.js';
import { type Change, type Changed, changeSettings } from './settings/stored.js';
import type { Standing } from './standing.js';
import { type Reset, resetRule, type SteppedDown, standings, stepAfter } from './standings.js';

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
  async remember(made: checks.Made, by: AskedBy, shown?: unknown): Promise<void> {
    if (!this.remembers || made.report.claims.length === 0) return;
    await checks.keepCheck(this.db, { ...made, ...by, shown, team: this.team, at: this.#options.now() });
  }

  /** Whether drafts are kept. What is not kept cannot be decided on later: its evidence is not at hand. */
  get remembers(): boolean {
    return this.#options.remember;
  }

  /** The latest check that gave a claim or a finding this id. */
  checkThatGave(id: string): Promise<checks.KeptCheck | null> {
    return checks.checkThatGave(this.db, this.team, id);
  }

  /** The latest checks, the latest first. */
  recentChecks(typed: string): Promise<readonly CheckMade[]> {
    return checks.recentChecks(this.db, this.team, typed);
  }

  checksAskedBy(user: string, most: number): Promise<readonly checks.KeptCheck[]> {
    return checks.checksAskedBy(this.db, this.team, user, most);
  }

  check(id: string): Promise<checks.KeptCheck | null> {
    return checks.checkById(this.db, this.team, id);
  }

  /** Remembers where an answer stands. */
  answered(answer: Omit<answers.NewAnswer, 'team' | 'at'>): Promise<void> {
    return answers.keepAnswer(this.db, { ...answer, team: this.team, at: this.#options.now() });
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
  async filedCorrections(): Promise<readonly Correction[]> {
    return newestFirst(filedOnly(await keptCorrections(this.db, this.team).listCorrections()));
  }

  answer(id: string): Promise<answers.KeptAnswer | null> {
    return answers.answerById(this.db, this.team, id);
  }

  /** The last answer of a check in a thread, or in a conversation outside of threads. */
  lastCheckToldIn(channel: string, threadTs: string | null): Promise<answers.KeptAnswer | null> {
    return answers.lastCheckToldIn(this.db, this.team, channel, threadTs);
  }

  /** An answer was brought up to date where it stands. @param id of the check that it tells of */
  async revised(id: string, made: checks.Made, relied: answers.NewAnswer['relied']): Promise<void> {
    await checks.reviseCheck(this.db, this.team, id, made);
    await answers.reviseAnswer(this.db, {
      ...{ team: this.team, id, relied },
      outcome: outcomeOf(made.report),
    });
  }

  decide(decision: OnFinding): Promise<FindingDecided> {
    return decideFinding(this.db, this.team, decision);
  }

  undo(undoing: Undoing): Promise<Undone> {
    return undoFinding(this.db, this.team, undoing);
  }

  rule(ruling: OnDiscrepancy): Promise<Ruled> {
    return rule(this.db, this.team, ruling);
  }

  /** How each rule stands, in the order in which they look. */
  standings(): Promise<readonly Standing[]> {
    return standings(this.db, this.team);
  }

  /** The step that a rule took by a decision; null where that moved nothing. */
  stepAfter(seq: number): Promise<SteppedDown | null> {
    return stepAfter(this.db, this.team, seq);
  }

  resetRule(reset: Reset): Promise<boolean> {
    return resetRule(this.db, this.team, reset);
  }

  changeSettings(change: Change): Promise<Changed> {
    return changeSettings(this.db, this.team, change);
  }

  hasAnsweredIn(channel: string, threadTs: string): Promise<boolean> {
    return answers.hasAnsweredIn(this.db, this.team, channel, threadTs);
  }
}

export { outcomeOf } from './outcome.js';
