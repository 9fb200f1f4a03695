/** What the server's `/client/*` answers and sends. */

export interface User {
  readonly id: string;
  readonly name: string;
  readonly real_name: string;
  readonly title?: string;
  readonly is_bot?: boolean;
  readonly is_app?: boolean;
  readonly is_guest?: boolean;
  readonly color?: string;
  readonly initials?: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  readonly topic?: string;
  readonly purpose?: string;
  readonly is_archived?: boolean;
  readonly is_ext_shared?: boolean;
  readonly members: readonly string[];
  readonly is_member: boolean;
  /** Of a direct message: the other one. */
  readonly user?: string;
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
  readonly count: number;
}

export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly mimetype: string;
  readonly size: number;
  readonly url_private: string;
}

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly bot_id?: string;
  readonly username?: string;
  readonly bot_profile?: { readonly name: string };
  readonly subtype?: string;
  readonly thread_ts?: string;
  readonly reply_count?: number;
  readonly latest_reply?: string;
  readonly reply_users?: readonly string[];
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly reactions?: readonly Reaction[];
  readonly files?: readonly SlackFile[];
  readonly attachments?: readonly Json[];
  readonly is_ephemeral?: boolean;
  readonly streaming?: boolean;
  readonly permalink?: string;
}

export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly title?: Json;
  readonly submit?: Json;
  readonly close?: Json;
  readonly blocks: readonly Json[];
  readonly hash?: string;
}

/** What Slack itself shows one person when something failed. */
export interface Notice {
  readonly id: number;
  readonly at: string;
  readonly code: string;
  readonly text: string;
  readonly channel?: string;
  readonly thread_ts?: string;
  readonly message_ts?: string;
  readonly view_id?: string;
  readonly block_id?: string;
  readonly action_id?: string;
}

export interface Status {
  readonly channel: string;
  readonly thread_ts: string;
  /** Empty when it is over. */
  readonly status: string;
}

export interface Prompts {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly title?: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

export interface Command {
  readonly command: string;
  readonly description?: string;
  readonly usage_hint?: string;
}

export interface Shortcut {
  readonly name: string;
  readonly type: 'message' | 'global';
  readonly callback_id: string;
  readonly description?: string;
}

export interface TheApp {
  readonly id: string;
  readonly name: string;
  readonly user_id: string;
  readonly dm: string;
  readonly description?: string;
  readonly long_description?: string;
  readonly color?: string;
  readonly commands: readonly Command[];
  readonly shortcuts: readonly Shortcut[];
  readonly home_tab: boolean;
  readonly messages_tab: boolean;
  readonly connected: boolean;
}

/** Everything that one person sees. */
export interface State {
  readonly seq: number;
  readonly me: string;
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: TheApp;
  readonly people: readonly User[];
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  readonly messages: Readonly<Record<string, readonly Message[]>>;
  readonly modals: readonly View[];
  readonly home: View | null;
  readonly notices: readonly Notice[];
  readonly statuses: readonly Status[];
  readonly prompts: readonly Prompts[];
}

/** A part of a block as it came: the server has checked it, and this page reads it with care all the same. */
export type Json = Readonly<Record<string, unknown>>;

/** What stands in an input element: a text, an option's value, several of them, an id. `null` is nothing. */
export type Choice = string | number | null | readonly (string | Json)[] | Json;

/** What stands in every input element of a message or view that somebody has touched, by block and action. */
export type EnteredState = Readonly<Record<string, Readonly<Record<string, Choice>>>>;

export type Container =
  | { readonly type: 'message'; readonly channel: string; readonly ts: string }
  | { readonly type: 'view'; readonly view_id: string };
