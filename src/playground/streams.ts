import { ApiError } from './api-error.js';
import type { Delays } from './clock.js';
import type { JsonObject } from './json.js';
import type { Message, Messages } from './messages.js';
import { encodeEntities } from './mrkdwn.js';

const MOST_MARKDOWN = 12_000;

/** A piece of what is streamed, checked. */
export type Chunk =
  | { type: 'markdown_text'; text: string }
  | { type: 'blocks'; blocks: JsonObject[] }
  | { type: 'plan_update'; title: string }
  | { type: 'task_update'; task: JsonObject & { task_id: string } };

/** What has been streamed into one message so far. */
interface Stream {
  parts: JsonObject[];
  tasks: (JsonObject & { task_id: string })[];
  title: string | undefined;
  /** How tasks are shown: each where it came, or together as a plan. */
  mode: 'timeline' | 'plan';
  until: number;
}

/** Messages that are still being written. */
export class Streams {
  readonly #open = new Map<Message, Stream>();
  readonly #messages: Messages;
  readonly #now: () => number;
  readonly #delays: Delays;

  constructor(messages: Messages, now: () => number, delays: Delays) {
    this.#messages = messages;
    this.#now = now;
    this.#delays = delays;
  }

  start(message: Message, mode: Stream['mode'], chunks: readonly Chunk[]): void {
    this.#open.set(message, { parts: [], tasks: [], title: undefined, mode, until: 0 });
    this.append(message, chunks);
  }

  /** @throws ApiError `message_not_in_streaming_state` where it was stopped, or nothing came for too long */
  append(message: Message, chunks: readonly Chunk[], last: readonly JsonObject[] = []): void {
    const stream = this.#open.get(message);
    if (!stream || (stream.until > 0 && this.#now() > stream.until)) {
      this.#open.delete(message);
      throw new ApiError('message_not_in_streaming_state');
    }
    for (const chunk of chunks) add(stream, chunk);
    stream.until = this.#now() + this.#delays.stream;
    const blocks = [...plan(stream), ...stream.parts, ...last];
    const markdown = blocks.map((block) => (block.type === 'markdown' ? String(block.text) : '')).join('');
    if (markdown.length > MOST_MARKDOWN) throw new ApiError('msg_too_long');
    this.#messages.edit(message, { text: encodeEntities(markdown), blocks });
  }

  /** Ends a stream with what remains to be said. */
  stop(message: Message, chunks: readonly Chunk[], last: readonly JsonObject[]): void {
    this.append(message, chunks, last);
    this.#open.delete(message);
    this.#messages.settle(message);
  }
}

function plan({ mode, title, tasks }: Stream): JsonObject[] {
  if (mode === 'timeline' || (tasks.length === 0 && title === undefined)) return [];
  return [{ type: 'plan', block_id: 'plan', title: title ?? '', ...(tasks.length > 0 && { tasks }) }];
}

function add(stream: Stream, chunk: Chunk): void {
  const last = stream.parts.at(-1);
  switch (chunk.type) {
    case 'markdown_text':
      if (last?.type === 'markdown') last.text = `${last.text}${chunk.text}`;
      else stream.parts.push({ type: 'markdown', block_id: `text-${stream.parts.length}`, text: chunk.text });
      return;
    case 'blocks':
      stream.parts.push(...chunk.blocks);
      return;
    case 'plan_update':
      stream.title = chunk.title;
      return;
    case 'task_update': {
      const shown = stream.mode === 'plan' ? stream.tasks : stream.parts;
      const known = shown.find((one) => one.task_id === chunk.task.task_id);
      if (known) Object.assign(known, chunk.task);
      else if (stream.mode === 'plan') stream.tasks.push(chunk.task);
      else stream.parts.push(chunk.task);
    }
  }
}
