/** Work that was taken in: written down before it is acknowledged, done once, and taken up again where a process ended in the middle. */

export interface NewJob {
  /** Slack's id of the workspace. */
  readonly team: string;
  /** What makes two deliveries the same work: `message:C1:1700000000.000100`, `command:…`. */
  readonly key: string;
  /** Jobs of one lane are done one after the other, in the order in which they came. */
  readonly lane: string;
  readonly kind: string;
  /** Plain JSON: what it takes to do the work in another process. Forgotten when it is done. */
  readonly payload: unknown;
  /** Not to be done before; at once without it. */
  readonly after?: Date;
}

/** What has been done of a job, by the name of the step: plain JSON, kept at once, read by a retry. */
export type Progress = Readonly<Record<string, unknown>>;

export interface Job {
  readonly id: string;
  readonly team: string;
  readonly key: string;
  readonly lane: string;
  readonly kind: string;
  readonly payload: unknown;
  /** From 1: how often it was taken up. Past 1, a process ended before it was done. */
  readonly attempt: number;
  readonly progress: Progress;
  readonly createdAt: Date;
}
