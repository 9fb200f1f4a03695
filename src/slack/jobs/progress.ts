/**
 * Says that Stet is at work, where that takes longer than a moment: as a status in the thread; where Slack takes none there, as a
 * message, which the answer takes the place of; where only one person sees the answer, as a line before it.
 */
import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Job } from '../../desk/jobs/job.js';
import { splitSentences } from '../../reading/sentences.js';
import { loggable } from '../logging.js';
import { inOne } from '../messages/answer.js';
import { atWork, type Doing, statusOf } from '../messages/at-work.js';
import type { SlackMessage } from '../messages/message.js';
import { atWorkPart } from '../sending/deliver.js';
import type { Reply } from '../sending/reply.js';
import type { Place, Sender } from '../sending/sender.js';

export interface ProgressParts {
  readonly job: Job;
  /** Where whoever asked is answered; null where nobody asked. */
  readonly reply: Reply | null;
  readonly client: Pick<webApi.WebClient, 'assistant'>;
  readonly sender: Sender;
  /** Writes a step of the job down. */
  readonly note: (step: string, done: unknown) => Promise<void>;
  readonly logger: Logger;
  /** How long it is silent, in milliseconds. */
  readonly after: number;
}

interface Status {
  readonly channel_id: string;
  readonly thread_ts: string;
}

/** What an answer posts first: a message that says that Stet is at work stands in for it. */
const firstPart = 'answer 0';

const placeSchema = z.object({ channel: z.string(), threadTs: z.string().optional() });

export class Progress {
  readonly #parts: ProgressParts;
  readonly #timer: NodeJS.Timeout | undefined;
  #texts: readonly string[] = [];
  #doing: Doing = 'checking';
  #showing: Promise<void> = Promise.resolve();
  #sending: Promise<void> = Promise.resolve();
  #over = false;
  #status: Status | null = null;
  /** Where a message stands, or may stand since a process ended, that is no answer. */
  #standIn: Place | null;

  constructor(parts: ProgressParts) {
    this.#parts = parts;
    this.#standIn = placeSchema.safeParse(parts.job.progress[atWorkPart]).data ?? null;
    const { reply } = parts;
    if (reply === null) return;
    this.#timer = setTimeout(() => {
      this.#showing = this.#show(reply).catch((error) => this.#failed(error));
    }, parts.after);
    this.#timer.unref();
  }

  /** What is being checked: of a long text it is said how many sentences it has. */
  checks(texts: readonly string[]): void {
    this.#texts = texts;
  }

  /** It is no check that is being made: something is read, to be filed. */
  reads(): void {
    this.#doing = 'reading';
  }

  /** To be awaited before a part is sent: there is nothing more to say then. */
  async answering(part: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#over = true;
    await this.#sending;
    if (`${part} 0` === firstPart) this.#standIn = null;
  }

  /** Takes away what still says that Stet is at work. It fails in silence: what counts was said. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#over = true;
    await this.#showing;
    try {
      if (this.#status !== null) await this.#setStatus(this.#status, '');
      if (this.#standIn !== null) await this.#parts.sender.remove(firstPart, this.#standIn);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #show(reply: Reply): Promise<void> {
    const { sender } = this.#parts;
    const sentences = this.#texts.reduce((sum, text) => sum + splitSentences(text).length, 0);
    const [message] = inOne(atWork(sentences, this.#doing));
    if (message === undefined) return;
    switch (reply.to) {
      case 'asker':
        return this.#send(() => sender.respond(atWorkPart, reply.url, 'ephemeral', message));
      case 'beside':
        return this.#send(() => sender.whisper(atWorkPart, reply, message));
      case 'person':
        return this.#standInAt({ channel: await sender.conversationWith(reply.user) }, message);
      case 'thread': {
        const { channel, threadTs, askedTs } = reply;
        const thread = threadTs ?? askedTs;
        const taken =
          thread !== undefined &&
          (await this.#tryStatus({ channel_id: channel, thread_ts: thread }, sentences));
        if (!taken) await this.#standInAt({ channel, threadTs }, message);
      }
    }
  }

  async #tryStatus(status: Status, sentences: number): Promise<boolean> {
    try {
      // Set before it is known to be taken: where the answer to that is lost, it is still taken away.
      this.#status = status;
      await this.#setStatus(status, statusOf(sentences, this.#doing));
      return true;
    } catch (error) {
      this.#status = null;
      this.#failed(error);
      return false;
    }
  }

  async #setStatus(status: Status, words: string): Promise<void> {
    await this.#parts.client.assistant.threads.setStatus({ ...status, status: words });
  }

  /** A retry has the answer of the one before to take care of, if it came so far, and shows nothing in its place. */
  async #standInAt(place: Place, message: SlackMessage): Promise<void> {
    const { job, note, sender } = this.#parts;
    if (job.attempt > 1) return;
    await this.#send(async () => {
      this.#standIn = place;
      await note(atWorkPart, place);
      await sender.post(firstPart, place, message);
    });
  }

  /** Not where the answer was quicker; and the answer waits for what has set out. */
  async #send(send: () => Promise<unknown>): Promise<void> {
    if (this.#over) return;
    const sent = send();
    this.#sending = sent.then(
      () => undefined,
      () => undefined,
    );
    await sent;
  }

  #failed(error: unknown): void {
    this.#parts.logger.debug({ ...loggable(error) }, 'could not show how far an answer is');
  }
}
