/** The bench on `local-slack`, driven by its control API. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Checker } from '../../src/checking/check.js';
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { createApp } from '../../src/slack/app.js';
import { freePort, silent, store, wordsOf } from '../slack/running-bot.js';
import { type Bench, buttonIn, type Mode, type Where } from './bench.js';

const maya = 'U0MAYA';
const stet = 'U0STET';
const channels: Readonly<Record<Where, string>> = { newsdesk: 'C0NEWSDESK', direct: 'D0MAYA' };
const keys = { botToken: 'xoxb-of-the-peer', appToken: 'xapp-of-the-peer', signingSecret: 'secretofthepeer' };

const block = z.record(z.string(), z.unknown());
const messagesSchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      user: z.string().optional(),
      thread_ts: z.string().optional(),
      blocks: z.array(block).default([]),
      ephemeral_to: z.string().optional(),
    }),
  ),
});
const writtenSchema = z.object({ message: z.object({ ts: z.string() }) });

/** How often one looks whether it is there, a tenth of a second apart. */
const looks = 150;

/** What a person types, as Slack's own client sends it. */
function asSent(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('@stet', `<@${stet}>`);
}

export async function onLocalSlack(program: string, checker: Checker, mode: Mode): Promise<Bench> {
  const [port, botPort] = [await freePort(), await freePort()];
  const base = `http://127.0.0.1:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'stet-local-slack-'));
  await writeFile(join(folder, 'config.json'), JSON.stringify(workspace(mode, botPort)));
  const server = spawn(
    program,
    ['--config', join(folder, 'config.json'), '--port', String(port), '--base-host', '127.0.0.1'],
    { stdio: 'ignore' },
  );
  const { botToken, appToken, signingSecret } = keys;
  const bot = createApp({
    connection: mode === 'http' ? { mode, botToken, signingSecret } : { mode, botToken, appToken },
    port: botPort,
    checking: inThisThread({ current: checker }),
    store,
    logger: silent,
    slackApiUrl: `${base}/api/`,
  });
  const close = async () => {
    await bot.stop();
    await ended(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(`${base}/_control/state`, server);
    await bot.start();
    if (mode === 'socket') await connected(base);
  } catch (error) {
    await close();
    throw error;
  }

  const control = async (what: string, body: object): Promise<unknown> =>
    taken(
      what,
      await fetch(`${base}/_control/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );

  return {
    quiet: 600,
    async command(line) {
      const [command = '', ...words] = line.split(' ');
      const text = words.join(' ');
      await control('command', { channel: channels.newsdesk, user: maya, command, text: asSent(text) });
    },
    async write(where, text, { threadTs } = {}) {
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
      const body = { channel: channels[where], user: maya, text: asSent(text), ...thread };
      return writtenSchema.parse(await control('message', body)).message;
    },
    async attach(where, text, files) {
      const form = new FormData();
      form.append('channel', channels[where]);
      form.append('user', maya);
      form.append('text', asSent(text));
      for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
      await taken('upload', await fetch(`${base}/_control/upload`, { method: 'POST', body: form }));
    },
    async press(where, { ts, blocks }, actionId) {
      const action = buttonIn(blocks, actionId);
      await control('interact', { channel: channels[where], messageTs: ts, user: maya, action });
    },
    async seen(where) {
      const response = await fetch(`${base}/_control/messages/${channels[where]}`);
      return messagesSchema
        .parse(await response.json())
        .messages.filter(
          ({ user, ephemeral_to }) => user === stet && (ephemeral_to === undefined || ephemeral_to === maya),
        )
        .map(({ ts, thread_ts, blocks, ephemeral_to }) => ({
          ts,
          ...(thread_ts === undefined ? {} : { threadTs: thread_ts }),
          words: wordsOf({ blocks }),
          blocks,
          private: ephemeral_to !== undefined,
        }));
    },
    close,
  };
}

function workspace(mode: Mode, botPort: number) {
  return {
    apps: [
      {
        ...{ appId: 'A0STET', botUserId: stet, botName: 'stet' },
        ...keys,
        mode: mode === 'http' ? 'events' : 'socket',
        requestUrl: `http://127.0.0.1:${botPort}/slack/events`,
      },
    ],
    users: [{ id: maya, name: 'maya' }],
    channels: [
      { id: channels.newsdesk, name: 'newsdesk', members: [maya, stet] },
      { id: channels.direct, name: 'maya', is_channel: false, is_im: true, members: [maya, stet] },
    ],
  };
}

async function taken(what: string, response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${what}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    if (server.exitCode !== null) throw new Error(`local-slack ended with ${server.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await setTimeout(100);
  }
  throw new Error('local-slack does not answer');
}

/** What comes before the bot's socket is there is dropped by it. */
async function connected(base: string): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    const log = await (await fetch(`${base}/_control/log`)).text();
    if (log.includes('socket connected')) return;
    await setTimeout(100);
  }
  throw new Error('the bot does not connect');
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const exit = once(server, 'exit');
  server.kill();
  await exit;
}
