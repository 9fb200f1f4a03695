import { z } from 'zod';
import { ApiError } from './api-error.js';
import { withIds } from './blocks/ids.js';
import type { Delays } from './clock.js';
import type { Events } from './events.js';
import type { Ids } from './ids.js';
import { pointedMessages } from './issues.js';
import type { JsonObject } from './json.js';
import { checkContent } from './message-content.js';
import type { Message, Messages } from './messages.js';
import { flag } from './web-api/arguments.js';
import type { Channel, User, Workspace } from './workspace.js';

const MOST_USES = 5;

/** What made a response URL. */
export interface Origin {
  kind: 'commands' | 'actions';
  user: User;
  channel: Channel;
  /** The message whose button was pressed, for `actions`. */
  original?: Message;
  /** Called with every message that comes in by this URL. */
  onMessage?: (message: Message) => void;
}

interface Issued extends Origin {
  until: number;
  uses: number;
}

const responseBody = z.strictObject({
  text: z.unknown().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: flag.optional(),
  delete_original: flag.optional(),
  thread_ts: z.string().optional(),
  mrkdwn: z.boolean().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
});

/**
 * response_urls: five answers within half an hour to whatever made them.
 * Source: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export class ResponseUrls {
  readonly #issued = new Map<string, Issued>();
  readonly #parts: {
    workspace: Workspace;
    messages: Messages;
    events: Events;
    ids: Ids;
    now: () => number;
    delays: Delays;
  };

  constructor(parts: {
    workspace: Workspace;
    messages: Messages;
    events: Events;
    ids: Ids;
    now: () => number;
    delays: Delays;
  }) {
    this.#parts = parts;
  }

  /** A path such as `/commands/T…/…`. */
  issue(origin: Origin): string {
    const path = `/${origin.kind}/${this.#parts.workspace.teamId}/${this.#parts.ids.secret()}`;
    this.#issued.set(path, { ...origin, until: this.#parts.now() + this.#parts.delays.responseUrl, uses: 0 });
    return path;
  }

  /**
   * Takes what was posted to a response URL. A refused message counts as a use, as any request does.
   * @throws ApiError `invalid_url`, `expired_url` or `used_url` where the URL is no (longer) good, and what
   *   `checkContent` throws
   */
  post(path: string, body: unknown): void {
    const issued = this.#issued.get(path);
    if (!issued) throw new ApiError('invalid_url');
    if (this.#parts.now() > issued.until) throw new ApiError('expired_url');
    if (issued.uses >= MOST_USES) throw new ApiError('used_url');
    issued.uses += 1;
    this.respond(issued, body);
  }

  /**
   * Does what a response asks for; the acknowledgement of a command is one too.
   * @throws ApiError where it is not a well-formed response
   */
  respond(origin: Origin, body: unknown): void {
    const parsed = responseBody.safeParse(body);
    if (!parsed.success) throw new ApiError('invalid_arguments', pointedMessages(parsed.error));
    const { delete_original, replace_original, response_type, thread_ts, ...raw } = parsed.data;
    if (delete_original) this.#delete(this.#originalOf(origin));
    else if (replace_original) this.#replace(origin, raw);
    else this.#add(origin, raw, response_type === 'in_channel', thread_ts);
  }

  #add(origin: Origin, raw: JsonObject, inChannel: boolean, threadTs: string | undefined): void {
    const { messages, workspace, events, ids } = this.#parts;
    const { text, blocks } = checkContent(raw);
    if (threadTs !== undefined && !messages.find(origin.channel.id, threadTs))
      throw new ApiError('thread_not_found');
    const message = messages.add({
      channel: origin.channel,
      author: workspace.bot,
      text,
      ...(blocks && { blocks: withIds(blocks, () => ids.secret()) }),
      ...(threadTs && { threadTs }),
      ...(!inChannel && { visibleTo: origin.user }),
    });
    origin.onMessage?.(message);
    if (inChannel) events.posted(message);
  }

  #replace(origin: Origin, raw: JsonObject): void {
    const original = this.#originalOf(origin);
    const { text, blocks } = checkContent(raw);
    const before = this.#parts.messages.toWire(original);
    this.#parts.messages.edit(original, {
      text,
      blocks: blocks ? withIds(blocks, () => this.#parts.ids.secret()) : null,
    });
    origin.onMessage?.(original);
    if (!original.visibleTo) this.#parts.events.edited(original, before);
  }

  #delete(original: Message): void {
    const before = this.#parts.messages.toWire(original);
    this.#parts.messages.remove(original);
    if (!original.visibleTo) this.#parts.events.deleted(original, before);
  }

  /** A command has no message to replace: Slack ignores the flag there (bolt-python issue 1268), here it is refused. */
  #originalOf(origin: Origin): Message {
    const { original } = origin;
    const stands = original && this.#parts.messages.inChannel(original.channel).includes(original);
    if (!stands)
      throw new ApiError('message_not_found', ['there is no original message to replace or delete']);
    return original;
  }
}
