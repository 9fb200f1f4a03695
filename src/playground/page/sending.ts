/** What becomes of what was written: a message, the app's command, or one of Slack's own. */
import { ownCommands } from './completion.js';
import type { Session } from './session.js';

export interface Written {
  readonly channel: string;
  readonly thread: string | null;
  readonly text: string;
  readonly files: readonly File[];
  readonly broadcast: boolean;
}

/** Resolves with whether it got through. What did not, and why, has been shown. */
export async function send(session: Session, written: Written): Promise<boolean> {
  const { channel, thread, text, files, broadcast } = written;
  const { client } = session;
  if (files.length === 0 && /^\/\S/.test(text)) return command(session, written);
  const ids = await session.upload(files);
  if (ids.length < files.length) return false;
  const answer = await client.post({
    channel,
    text,
    ...(thread !== null && { thread_ts: thread }),
    ...(broadcast && { broadcast }),
    ...(ids.length > 0 && { files: ids }),
  });
  return !session.refused(answer);
}

async function command(session: Session, { channel, thread, text }: Written): Promise<boolean> {
  const [name = '', ...rest] = text.split(/\s+/);
  const { client, store } = session;
  const isOurs = store.app.commands.some((one) => one.command === name);
  if (!isOurs && ownCommands.some((one) => one.command === name)) {
    if (name === '/leave') return !session.refused(await client.leave(channel));
    return invite(session, channel, rest);
  }
  const answer = await client.command(channel, text, thread ?? undefined);
  session.refused(answer);
  // Whether the app took it or not, Slack has, and says itself what became of it.
  return answer.ok || answer.error !== 'unreachable';
}

async function invite(session: Session, channel: string, names: readonly string[]): Promise<boolean> {
  const { client, store } = session;
  const wanted = names.map((name) => name.replace(/^@/, ''));
  const guests = [...store.users.values()].filter(({ name }) => wanted.includes(name));
  if (guests.length === 0) {
    session.toast('Nobody of that name is here. Write /invite and @, and choose somebody.');
    return false;
  }
  for (const { id } of guests) {
    if (session.refused(await client.invite(channel, id))) return false;
  }
  return true;
}
