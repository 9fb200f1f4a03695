/** Kinds of work: what a job of the kind holds, and how it is done. */
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Job } from '../../desk/jobs/job.js';
import type { WorkspaceDesk } from '../../desk/workspace-desk.js';
import type { Answer } from '../messages/answer.js';
import type { Block } from '../messages/blocks.js';
import type { Reply } from '../sending/reply.js';
import type { Posted, Sender } from '../sending/sender.js';
import type { Surroundings } from '../surroundings.js';
import type { Progress } from './progress.js';

/** From which workspace Slack sent it, and who Stet is there. */
export const originSchema = z.object({
  team: z.string(),
  /** The organisation, where Stet was installed for all of it. */
  enterprise: z.string().optional(),
  /** Stet's own user in that workspace. */
  botUser: z.string().optional(),
});

export type Origin = z.infer<typeof originSchema>;

export interface Told {
  /** Names the messages among those of the job; `answer` without it. */
  readonly part?: string;
  readonly first?: readonly Block[];
  readonly last?: readonly Block[];
  /** The message that was asked about, where it was one. */
  readonly askedTs?: string;
}

/** A job in hand. */
export interface Work {
  readonly job: Job;
  readonly origin: Origin;
  readonly client: webApi.WebClient;
  readonly around: Surroundings;
  /** What this workspace remembers and has decided. */
  readonly desk: WorkspaceDesk;
  readonly sender: Sender;
  /** Says that it is being done, where that takes a while. */
  readonly progress: Progress;
  /**
   * Remembers the checks that an answer is of, sends it, and remembers where it stands and what it relied on.
   *
   * @returns the message that answers, where others may see it
   */
  tell(answer: Answer, reply: Reply, how?: Told): Promise<Posted | null>;
}

export interface Kind<Payload> {
  /** As it stands in the job. */
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
  /** @throws what goes wrong; whoever asked is then told so */
  work(payload: Payload, work: Work): Promise<void>;
  /** Where a failure is told; null where nobody asked. */
  replyOf(payload: Payload): Reply | null;
  /** Where it is said that Stet is at work; where a failure would be told, without it. */
  atWorkIn?(payload: Payload): Reply | null;
  /** Tells that it failed, where nobody is to be answered and something waits for it all the same. */
  tellFailure?(payload: Payload, failed: Answer, work: Work): Promise<void>;
  /** Nothing is said while it is being done: it does not end in an answer. */
  readonly quiet?: true;
}

/** A kind whose payload is read by its own schema. */
export interface AnyKind {
  readonly name: string;
  readonly quiet: boolean;
  run(payload: unknown, work: Work): Promise<void>;
  replyOf(payload: unknown): Reply | null;
  atWorkIn(payload: unknown): Reply | null;
  tellFailure(payload: unknown, failed: Answer, work: Work): Promise<void>;
}

/** So that kinds of different payloads can stand in one list. */
export function kind<Payload>(of: Kind<Payload>): AnyKind {
  const { name, schema, work, replyOf, atWorkIn = replyOf, tellFailure, quiet } = of;
  const readBy = (read: (payload: Payload) => Reply | null) => (payload: unknown) => {
    const parsed = schema.safeParse(payload);
    return parsed.success ? read(parsed.data) : null;
  };
  return {
    name,
    quiet: quiet === true,
    run: (payload, around) => work(schema.parse(payload), around),
    replyOf: readBy(replyOf),
    atWorkIn: readBy(atWorkIn),
    async tellFailure(payload, failed, around) {
      const parsed = schema.safeParse(payload);
      if (parsed.success) await tellFailure?.(parsed.data, failed, around);
    },
  };
}
