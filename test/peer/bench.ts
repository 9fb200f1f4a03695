/** What people do in a Slack with Stet in it, and what they see there, whoever wrote that Slack. */
import type { JsonObject } from '../../src/playground/json.js';

/** A message of Stet's. */
export interface Seen {
  readonly ts: string;
  readonly threadTs?: string;
  /** All the words of its blocks. */
  readonly words: string;
  readonly blocks: readonly JsonObject[];
  /** Whether only the one who asked sees it. */
  readonly private: boolean;
}

/** Where Maya is: a channel with Stet in it, or her direct messages with Stet. */
export type Where = 'newsdesk' | 'direct';

export interface Bench {
  /** How long nothing comes before nothing more will, in milliseconds. */
  readonly quiet: number;
  /** Maya gives a slash command in a channel. */
  command(line: string): Promise<void>;
  /** Maya writes, as typed; `@stet` is Stet. */
  write(
    where: Where,
    text: string,
    options?: { readonly threadTs?: string },
  ): Promise<{ readonly ts: string }>;
  /** Maya attaches text files, by their names. */
  attach(where: Where, text: string, files: Readonly<Record<string, string>>): Promise<void>;
  /** Maya presses a button of a message. */
  press(where: Where, message: Seen, actionId: string): Promise<void>;
  /** What Stet has written there and Maya sees. */
  seen(where: Where): Promise<readonly Seen[]>;
  close(): Promise<void>;
}

/** How Slack reaches the bot. */
export type Mode = 'socket' | 'http';

/** The button of a message that does `actionId`. */
export function buttonIn(blocks: readonly JsonObject[], actionId: string): JsonObject {
  const parts = blocks.flatMap(({ block_id, accessory, elements }) =>
    [accessory, ...(Array.isArray(elements) ? elements : [])].map(
      (part): JsonObject => ({ block_id, ...asObject(part) }),
    ),
  );
  const found = parts.find((part) => part.action_id === actionId);
  if (found === undefined) throw new Error(`there is no ${actionId} in the message`);
  return found;
}

function asObject(part: unknown): JsonObject {
  return part !== null && typeof part === 'object' ? { ...part } : {};
}
