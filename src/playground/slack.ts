import type { Prompts, ThreadStatus } from './agents.js';
import { assemble, type SlackOptions } from './assemble.js';
import type { Backend } from './backend.js';
import type { Sending } from './dispatch.js';
import { type CommandRun, runCommand } from './drive/command.js';
import {
  edit,
  invite,
  join,
  leave,
  type PostOptions,
  post,
  react,
  remove,
  type SeedOptions,
  seed,
  unreact,
} from './drive/conversation.js';
import { runFunction } from './drive/function.js';
import { openHome } from './drive/home.js';
import type { InteractionRun } from './drive/interaction.js';
import { dismiss, type Entries, type SubmissionRun, submit } from './drive/modal.js';
import { pressInMessage, pressInView, type Target } from './drive/press.js';
import { shortcut } from './drive/shortcut.js';
import { type Offered, suggestions } from './drive/suggestions.js';
import type { Faults } from './faults.js';
import type { SlackFile } from './files.js';
import type { FunctionRun } from './functions.js';
import { HttpDelivery } from './http-delivery.js';
import type { JsonObject } from './json.js';
import type { Message } from './messages.js';
import type { Notice } from './notices.js';
import { permalink } from './permalink.js';
import type { Delivery } from './records.js';
import { HttpServer } from './server.js';
import { uninstall } from './uninstall.js';
import type { View } from './views.js';
import type { BotUser, Channel, User, UserGroup } from './workspace.js';

/**
 * A Slack workspace in this process, for one app. `as` and `in` arguments take names or ids: `'maya'`, `'newsdesk'`,
 * and `'@maya'` for the direct message between the bot and Maya.
 */
export class Slack {
  readonly #backend: Backend;
  readonly #server: HttpServer;
  readonly #options: SlackOptions;

  constructor(
    options: SlackOptions = {},
    assembled: (host: () => string) => Backend = (host) => assemble(options, host),
  ) {
    this.#options = options;
    this.#backend = assembled(() => this.#server.host);
    this.#server = new HttpServer(this.#backend, options.web);
  }

  async start(): Promise<this> {
    await this.#server.listen(this.#options.port ?? 0);
    return this;
  }

  /** Ends every connection and timer. */
  async close(): Promise<void> {
    this.#backend.timers.close();
    await this.#backend.socketMode.close();
    await this.#server.close();
  }

  /** For `clientOptions.slackApiUrl`. */
  get apiUrl(): string {
    return `http://${this.#server.host}/api/`;
  }

  /** @throws Error where the app is not installed */
  get botToken(): string {
    const { botToken } = this.#backend.credentials;
    if (botToken === undefined) throw new Error(`the app is not installed in ${this.team.name}`);
    return botToken;
  }

  get appToken(): string {
    return this.#backend.credentials.appToken;
  }

  get signingSecret(): string {
    return this.#backend.credentials.keys.signingSecret;
  }

  /** The token of `/client/…`. @throws Error without `web` */
  get clientToken(): string {
    const { client } = this.#server;
    if (!client) throw new Error('there is no client API: create the Slack with `web`');
    return client.token;
  }

  /** Where the page is, with the token that lets a browser in. @throws Error without `web` */
  get pageUrl(): string {
    return `http://${this.#server.host}/?token=${this.clientToken}`;
  }

  get team(): { id: string; name: string } {
    const { teamId, name } = this.#backend.workspace;
    return { id: teamId, name };
  }

  /** Whether the app is installed here. */
  get isInstalled(): boolean {
    return this.#backend.credentials.botToken !== undefined;
  }

  /** Somebody removes the app: its token is no good any more, and it is told. */
  uninstall(): void {
    uninstall(this.#backend);
  }

  get bot(): BotUser {
    return this.#backend.workspace.bot;
  }

  /** Every Web API call (and, as `response_url`, every post to a response URL), oldest first. */
  get calls() {
    return this.#backend.records.calls;
  }

  /** Every attempt to deliver something to the app, oldest first. */
  get deliveries() {
    return this.#backend.records.deliveries;
  }

  /** What the app did wrong. A test of a well-behaved app ends with this empty. */
  get problems() {
    return this.#backend.records.problems;
  }

  get faults(): Faults {
    return this.#backend.faults;
  }

  /** Sockets that the app holds open. */
  get connections(): number {
    return this.#backend.socketMode.connections;
  }

  user(nameOrId: string): User {
    return this.#backend.workspace.user(nameOrId);
  }

  channel(nameOrId: string): Channel {
    return this.#backend.workspace.channel(nameOrId);
  }

  /** The direct message among people, without the bot unless it is named. */
  directMessageAmong(...people: readonly string[]): Channel {
    return this.#backend.workspace.directMessageAmong(people.map((one) => this.user(one)));
  }

  userGroup(handleOrId: string): UserGroup {
    return this.#backend.workspace.userGroup(handleOrId);
  }

  /** Reaches the app by signed HTTP from now on, after Slack's challenge. Loopback only. */
  async deliverTo(requestUrl: string): Promise<void> {
    const transport = new HttpDelivery(requestUrl, this.signingSecret, this.#backend.delays);
    await transport.verify(this.#backend.ids.secret());
    this.#backend.dispatch.transport = transport;
  }

  /** Posts as a person, or as another app's bot. */
  post(as: string, where: string, text: string, options: PostOptions = {}): Message {
    return post(this.#backend, this.user(as), this.channel(where), text, options);
  }

  /** Uploads a file as a person; name it in the `files` of a message to share it. */
  upload(as: string, name: string, content: string | Uint8Array, title?: string): SlackFile {
    return this.#backend.files.add(this.user(as), { name, title, bytes: Buffer.from(content) });
  }

  /** Puts a message there that the app is not told of, as if it had been written before. */
  seed(as: string, where: string, text: string, options: SeedOptions = {}): Message {
    return seed(this.#backend, this.user(as), this.channel(where), text, options);
  }

  /** Posts `@bot text`. */
  mention(as: string, where: string, text: string, options: Omit<PostOptions, 'raw'> = {}): Message {
    return this.post(as, where, `@${this.bot.name} ${text}`, options);
  }

  /** Writes to the bot in private. */
  directMessage(as: string, text: string, options: PostOptions = {}): Message {
    return this.post(as, `@${this.user(as).name}`, text, options);
  }

  edit(as: string, message: Message, text: string): void {
    edit(this.#backend, this.user(as), message, text);
  }

  delete(as: string, message: Message): void {
    remove(this.#backend, this.user(as), message);
  }

  react(as: string, message: Message, name: string): void {
    react(this.#backend, this.user(as), message, name);
  }

  unreact(as: string, message: Message, name: string): void {
    unreact(this.#backend, this.user(as), message, name);
  }

  /** Brings the bot, or `guest`, into a channel. */
  invite(as: string, where: string, guest: string = this.bot.id): void {
    invite(this.#backend, this.user(as), this.user(guest), this.channel(where));
  }

  /** Goes into a public channel. */
  join(as: string, where: string): void {
    join(this.#backend, this.user(as), this.channel(where));
  }

  leave(as: string, where: string): void {
    leave(this.#backend, this.user(as), this.channel(where));
  }

  /** What Slack's client tells a person of failures: of commands, presses, modals. Oldest first. */
  notices(as: string): readonly Notice[] {
    return this.#backend.notices.of(this.user(as));
  }

  /** Runs a slash command, such as `/hello you`. Resolves when it is acknowledged or has failed. */
  command(as: string, where: string, line: string, options: { threadTs?: string } = {}): Promise<CommandRun> {
    return runCommand(this.#backend, {
      user: this.user(as),
      channel: this.channel(where),
      line,
      ...options,
    });
  }

  /** Presses a button, or chooses from a menu, in a message, modal or home tab that the person sees. */
  press(as: string, where: Message | View, target: Target): Promise<InteractionRun> {
    const user = this.user(as);
    return 'ts' in where
      ? pressInMessage(this.#backend, user, where, target)
      : pressInView(this.#backend, user, where, target);
  }

  /** What an external menu offers for what was typed. @throws Refusal where the app does not answer well */
  options(
    as: string,
    where: Message | View,
    target: Pick<Target, 'actionId' | 'blockId'>,
    typed: string,
  ): Promise<Offered> {
    return suggestions(this.#backend, this.user(as), where, target, typed);
  }

  /** Runs a shortcut: on a message, or a global one. */
  shortcut(as: string, callbackId: string, message?: Message): Promise<InteractionRun> {
    return shortcut(this.#backend, this.user(as), callbackId, message);
  }

  /**
   * Runs a function of the app's as a step of a workflow that a person began. What is returned changes as the app
   * completes it.
   */
  runFunction(as: string, callbackId: string, inputs: JsonObject = {}): FunctionRun {
    return runFunction(this.#backend, this.user(as), callbackId, inputs);
  }

  /** Submits the topmost modal. */
  submit(as: string, entries: Entries): Promise<SubmissionRun> {
    return submit(this.#backend, this.user(as), entries);
  }

  /** Closes the topmost modal, or all of them. */
  dismiss(as: string, { all = false } = {}): Promise<void> {
    return dismiss(this.#backend, this.user(as), all);
  }

  /** What the app says that it is doing, thread by thread. */
  get statuses(): readonly ThreadStatus[] {
    return this.#backend.agents.statuses();
  }

  /** What the app offers to be asked. */
  get suggestedPrompts(): readonly Prompts[] {
    return this.#backend.agents.prompts();
  }

  /** The title that the app gave a thread of the direct message with it. */
  threadTitle(message: Message): string | undefined {
    return this.#backend.agents.title(message.channel, message.ts);
  }

  /** The modals that a person has open, the topmost last. */
  modals(as: string): readonly View[] {
    return this.#backend.views.stack(this.user(as));
  }

  home(as: string): View | undefined {
    return this.#backend.views.home(this.user(as));
  }

  openHome(as: string, tab: 'home' | 'messages' = 'home'): void {
    openHome(this.#backend, this.user(as), tab);
  }

  /**
   * What stands in a channel, threads included, oldest first. With `as`, only what that person sees; without,
   * every ephemeral message too. With `threadTs`, only that thread, its parent first.
   */
  messages(where: string, { as, threadTs }: { as?: string; threadTs?: string } = {}): Message[] {
    const { id } = this.channel(where);
    const { messages } = this.#backend;
    const all = as === undefined ? messages.inChannel(id) : messages.seenBy(this.user(as), id);
    return threadTs === undefined
      ? all
      : all.filter((one) => one.ts === threadTs || one.threadTs === threadTs);
  }

  /** A message as the Web API gives it. */
  toWire(message: Message): JsonObject {
    return structuredClone(this.#backend.messages.toWire(message));
  }

  permalink(message: Message): string {
    return permalink(this.#backend.workspace, message);
  }

  /**
   * Delivers an event, a command or an interaction once more, or many: the same payload, marked as a retry. The last
   * event where none is named. Resolves when all is acknowledged or has failed.
   */
  redeliver(what?: Delivery | readonly Delivery[], sending?: Sending): Promise<void> {
    const deliveries = what && ('payload' in what ? [what] : what);
    return this.#backend.dispatch.again(deliveries, sending);
  }

  /** What `faults.hold` holds back, in the order in which it set out. */
  get held(): readonly Delivery[] {
    return this.#backend.dispatch.held.deliveries;
  }

  /**
   * Ends `faults.hold`, and lets what was held go in the order that `arrange` gives. What it names twice arrives twice,
   * what it leaves out is lost. Resolves when all is acknowledged or has failed.
   */
  release(arrange?: (held: readonly Delivery[]) => readonly Delivery[], sending?: Sending): Promise<void> {
    return this.#backend.dispatch.release(arrange, sending);
  }

  /** Asks the app to reconnect its socket. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void {
    this.#backend.socketMode.disconnect(reason);
  }

  /**
   * Resolves with what `read` returns as soon as that is not `undefined`, `null` or `false`; it is read again
   * whenever something happens. @throws Error after `timeoutMs`, with what did happen
   */
  until<T>(read: () => T, timeoutMs = 15_000): Promise<NonNullable<Exclude<T, false>>> {
    return this.#backend.changes.until(read, timeoutMs, () => this.#summary());
  }

  /** Resolves once nothing has happened for `quietMs`: to show that no further message comes. */
  settled(quietMs = 100): Promise<void> {
    return this.#backend.changes.quiet(quietMs);
  }

  #summary(): string {
    const { calls, deliveries, problems } = this.#backend.records;
    return [
      `deliveries: ${deliveries.map((one) => `${one.name} ${one.outcome}`).join(', ') || 'none'}`,
      `calls: ${calls.map((one) => `${one.method} ${one.response.error ?? 'ok'}`).join(', ') || 'none'}`,
      `problems: ${problems.map((one) => `${one.code} (${one.detail})`).join(', ') || 'none'}`,
    ].join('; ');
  }
}

/** Makes a Slack; `start()` it before the app. */
export function createSlack(options: SlackOptions = {}): Slack {
  return new Slack(options);
}
