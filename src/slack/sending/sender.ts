/**
 * Sends the messages of one job, each once. What was sent is written down under the name of its part; after a crash what
 * may have been sent is looked for in Slack by the metadata that every message of Stet's carries, and edited.
 */
import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Job } from '../../desk/jobs/job.js';
import type { SlackMessage } from '../messages/message.js';
import type { Queues } from './channel-queues.js';
import { messagesIn } from './messages-in.js';

export const metadataType = 'stet_answer';

export type SendingClient = Pick<webApi.WebClient, 'chat' | 'conversations' | 'filesUploadV2'>;

export interface Place {
  readonly channel: string;
  /** The thread to answer in; without it the message is one of its own. */
  readonly threadTs?: string | undefined;
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

export interface SenderParts {
  readonly job: Job;
  readonly client: SendingClient;
  readonly queues: Queues;
  /** Reaches response URLs. */
  readonly respond?: typeof fetch;
  /** Writes a step of the job down. */
  readonly note: (step: string, done: unknown) => Promise<void>;
  /** Told of a message that only one person sees and that may have been sent before: Slack offers no way to find out. */
  readonly onRepeat: (part: string) => void;
  /** Stet's own user there: what is sent by others is not taken for its own. */
  readonly botUser?: string | undefined;
}

export const postedSchema = z.object({ channel: z.string(), ts: z.string() });
const ours = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(metadataType),
    event_payload: z.object({ job: z.string(), part: z.string() }),
  }),
});

/** Where a part was posted, read from a job's progress; null where it was not. */
export const readPosted = (step: unknown): Posted | null => postedSchema.safeParse(step).data ?? null;
const withFiles = z.object({
  files: z.array(z.object({ name: z.string(), user: z.string() })).min(1),
});

/** What every message of Stet's says of itself: nothing in it is unfolded into a preview. */
function payload({ text, blocks }: SlackMessage) {
  return { text, blocks: [...blocks], unfurl_links: false, unfurl_media: false };
}

export class Sender {
  readonly #parts: SenderParts;
  /** By place, what a lookup found: the timestamps by part. */
  readonly #found = new Map<string, Promise<ReadonlyMap<string, string>>>();
  readonly #sent: Map<string, unknown>;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#sent = new Map(Object.entries(parts.job.progress));
  }

  /** Where a part stands, if it was posted. */
  posted(part: string): Posted | null {
    return readPosted(this.#sent.get(part));
  }

  /** Posts a part; where it stands already, edits it. */
  async post(part: string, place: Place, message: SlackMessage): Promise<Posted> {
    const { client, queues, job } = this.#parts;
    const there = this.posted(part) ?? (await this.#lookedFor(part, place));
    if (there !== null) {
      await this.#edit(part, there, message);
      return there;
    }
    const thread = place.threadTs === undefined ? {} : { thread_ts: place.threadTs };
    const answered = await queues.send(place.channel, () =>
      client.chat.postMessage({
        channel: place.channel,
        ...thread,
        ...payload(message),
        metadata: { event_type: metadataType, event_payload: { job: job.id, part } },
      }),
    );
    // Slack names both in every answer to this; a conversation asked for by a person's id is named by its own.
    const posted = postedSchema.parse(answered);
    await this.#write(part, posted);
    return posted;
  }

  /** Says something else in a message that stands already, whichever job posted it. */
  async edit(part: string, there: Posted, message: SlackMessage): Promise<void> {
    await this.#edit(part, there, message);
    await this.#write(part, there);
  }

  /**
   * A message of Stet's by its part, whichever job posted it.
   *
   * @param since a timestamp of Slack's, of no later message than the one that is looked for
   */
  async find(part: string, { channel, threadTs }: Required<Place>, since: string): Promise<Posted | null> {
    const messages = await this.#read({ channel, threadTs }, since);
    const found = messages.flatMap((message) => ours.safeParse(message).data ?? []);
    const ts = found.find(({ metadata }) => metadata.event_payload.part === part)?.ts;
    return ts === undefined ? null : { channel, ts };
  }

  /** A file in a thread. A file carries no metadata: after a crash one of that name is looked for that is Stet's. */
  async upload(
    part: string,
    place: Required<Place>,
    file: { name: string; content: string | Uint8Array },
  ): Promise<void> {
    const { client, queues, job } = this.#parts;
    const state = this.#sent.get(part);
    if (state === 'sent') return;
    if (state === undefined) await this.#write(part, 'begun');
    else if (job.attempt > 1 && (await this.#hasFile(file.name, place))) return this.#write(part, 'sent');
    const held =
      typeof file.content === 'string' ? { content: file.content } : { file: Buffer.from(file.content) };
    const named = { filename: file.name, title: file.name, ...held };
    await queues.send(place.channel, () =>
      client.filesUploadV2(
        place.threadTs === undefined
          ? { channel_id: place.channel, ...named }
          : { channel_id: place.channel, thread_ts: place.threadTs, ...named },
      ),
    );
    await this.#write(part, 'sent');
  }

  /** Takes a part away again, if it was posted. */
  async remove(part: string, place: Place): Promise<void> {
    const { client, queues } = this.#parts;
    const there = this.posted(part) ?? (await this.#lookedFor(part, place));
    if (there === null) return;
    await queues.send(there.channel, () => client.chat.delete({ channel: there.channel, ts: there.ts }));
    this.#sent.delete(part);
    // A retry is not to edit what is gone.
    await this.#parts.note(part, null);
  }

  /** Whether a part was sent, or may have been. */
  began(part: string): boolean {
    return this.#sent.has(part);
  }

  /** A message for one person's eyes alone, beside others. */
  async whisper(
    part: string,
    place: Place & { readonly user: string },
    message: SlackMessage,
  ): Promise<void> {
    const { client, queues } = this.#parts;
    const thread = place.threadTs === undefined ? {} : { thread_ts: place.threadTs };
    await this.#once(part, () =>
      queues.send(place.channel, () =>
        client.chat.postEphemeral({
          channel: place.channel,
          user: place.user,
          ...thread,
          ...payload(message),
        }),
      ),
    );
  }

  /** A message through a response URL. @throws {ResponseRefused} where Slack does not take it */
  async respond(part: string, url: string, audience: Audience, message: SlackMessage): Promise<void> {
    await this.#once(part, () =>
      this.#parts.queues.send(url, () =>
        respondTo(
          url,
          { response_type: audience, replace_original: false, ...payload(message) },
          this.#parts.respond,
        ),
      ),
    );
  }

  /** Puts a message in the place of one that stands already, posted by whichever job. */
  async revise({ channel, ts }: Posted, message: SlackMessage): Promise<void> {
    const { client, queues } = this.#parts;
    const { text, blocks } = payload(message);
    // Slack keeps the metadata, by which the job that posted it finds it.
    await queues.send(channel, () => client.chat.update({ channel, ts, text, blocks }));
  }

  /** Takes a message back; one that is gone is as good. */
  async takeBack({ channel, ts }: Posted): Promise<void> {
    const { client, queues } = this.#parts;
    try {
      await queues.send(channel, () => client.chat.delete({ channel, ts }));
    } catch (error) {
      if (!(error instanceof webApi.WebAPIPlatformError) || error.data.error !== 'message_not_found')
        throw error;
    }
  }

  /** Puts a message in the place of the one whose button was pressed, through the response URL of the press. */
  async replace(part: string, url: string, message: SlackMessage): Promise<void> {
    // Done again it does no harm, so nothing is written before it.
    if (this.#sent.get(part) === 'sent') return;
    await this.#parts.queues.send(url, () =>
      respondTo(url, { replace_original: true, ...payload(message) }, this.#parts.respond),
    );
    await this.#write(part, 'sent');
  }

  /** The conversation with a person. Without the scope to ask for it, Slack takes the person's id for it. */
  async conversationWith(user: string): Promise<string> {
    const { client, queues } = this.#parts;
    try {
      const { channel } = await queues.patiently(user, () => client.conversations.open({ users: user }));
      return channel?.id ?? user;
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError) return user;
      throw error;
    }
  }

  async #edit(part: string, { channel, ts }: Posted, message: SlackMessage): Promise<void> {
    const { client, queues, job } = this.#parts;
    const { text, blocks } = payload(message);
    await queues.send(channel, () =>
      client.chat.update({
        channel,
        ts,
        text,
        blocks,
        metadata: { event_type: metadataType, event_payload: { job: job.id, part } },
      }),
    );
  }

  /** Does it where it was not done. What was begun and not ended is done again: there is no way to know. */
  async #once(part: string, send: () => Promise<unknown>): Promise<void> {
    const state = this.#sent.get(part);
    if (state === 'sent') return;
    if (state === 'begun' && this.#parts.job.attempt > 1) this.#parts.onRepeat(part);
    else await this.#write(part, 'begun');
    await send();
    await this.#write(part, 'sent');
  }

  async #write(part: string, done: unknown): Promise<void> {
    this.#sent.set(part, done);
    await this.#parts.note(part, done);
  }

  /** In Slack, after a crash; null where it is not there or cannot be looked for. */
  async #lookedFor(part: string, place: Place): Promise<Posted | null> {
    if (this.#parts.job.attempt === 1) return null;
    const at = `${place.channel} ${place.threadTs ?? ''}`;
    const looking = this.#found.get(at) ?? this.#look(place);
    this.#found.set(at, looking);
    const ts = (await looking).get(part);
    if (ts === undefined) return null;
    const posted = { channel: place.channel, ts };
    await this.#write(part, posted);
    return posted;
  }

  async #look(place: Place): Promise<ReadonlyMap<string, string>> {
    const { job } = this.#parts;
    const mine = (await this.#read(place, this.#began())).flatMap((message) => {
      const { data } = ours.safeParse(message);
      return data?.metadata.event_payload.job === job.id ? [data] : [];
    });
    return new Map(mine.map(({ ts, metadata }) => [metadata.event_payload.part, ts]));
  }

  async #hasFile(name: string, place: Place): Promise<boolean> {
    const { botUser } = this.#parts;
    const files = (await this.#read(place, this.#began())).flatMap(
      (message) => withFiles.safeParse(message).data?.files ?? [],
    );
    return files.some((file) => file.name === name && (botUser === undefined || file.user === botUser));
  }

  /** Before anything of this job was sent: Slack's clock is not this one. */
  #began(): string {
    return String(Math.floor(this.#parts.job.createdAt.getTime() / 1000) - 60);
  }

  #read(place: Place, oldest: string): Promise<readonly unknown[]> {
    const { client, queues } = this.#parts;
    return messagesIn(place, oldest, { client, queues });
  }
}

export type Audience = 'ephemeral' | 'in_channel';

/** A response URL did not take a message. */
export class ResponseRefused extends Error {
  override readonly name = 'ResponseRefused';
  readonly code = 'slack_bolt_respond_error';
}

/** Response URLs are used within half an hour of a signed request of Slack's, which named them. */
export async function respondTo(url: string, body: object, respond: typeof fetch = fetch): Promise<void> {
  const response = await respond(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  if (response.status === 429)
    throw new webApi.WebAPIRateLimitedError(Number(response.headers.get('retry-after') ?? 1));
  if (!response.ok) throw new ResponseRefused(`a response URL answered ${response.status}`);
}
