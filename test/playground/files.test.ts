import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createSlack, type Slack, type SlackOptions } from '../../src/playground/index.js';
import { call, webClient } from './web-client.js';

let slack: Slack;
let time: number;

const start = async (options: SlackOptions = {}) => {
  time = Date.UTC(2026, 0, 5);
  slack = await createSlack({ subscriptions: [], now: () => time, ...options }).start();
};

beforeEach(() => start());
afterEach(() => slack.close());

async function announce(content: string, filename = 'notes.txt') {
  const length = Buffer.byteLength(content);
  const answer = await call(slack, 'files.getUploadURLExternal', { filename, length });
  return { url: String(answer.upload_url), id: String(answer.file_id) };
}

const post = (url: string, body: string) => fetch(url, { method: 'POST', body });

const read = async (url: unknown, token: string) => {
  const response = await fetch(String(url), { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, text: await response.text() };
};

test('the bot shares a file in a thread, with the client’s own upload', async () => {
  const { ts } = slack.post('maya', 'newsdesk', 'Has anybody the notes?');
  await webClient(slack).files.uploadV2({
    channel_id: slack.channel('newsdesk').id,
    thread_ts: ts,
    filename: 'notes.txt',
    title: 'The notes',
    content: 'Three aides spoke.',
    initial_comment: 'Here they are',
  });
  const reply = slack.messages('newsdesk', { threadTs: ts }).at(-1);
  const wire = reply ? slack.toWire(reply) : {};
  expect(wire).toMatchObject({
    subtype: 'file_share',
    text: 'Here they are',
    thread_ts: ts,
    files: [{ name: 'notes.txt', title: 'The notes', mimetype: 'text/plain', size: 18 }],
  });
  const [file] = wire.files as { url_private: string }[];
  expect(await read(file?.url_private, slack.botToken)).toEqual({ status: 200, text: 'Three aides spoke.' });
});

test('a person’s file is read with the token, and by nobody else', async () => {
  const file = slack.upload('maya', 'draft.txt', 'A draft.');
  slack.post('maya', 'newsdesk', 'See this', { files: [file.id] });
  const { file: info } = await call(slack, 'files.info', { file: file.id });
  const { url_private_download: url } = info as { url_private_download: string };
  expect(await read(url, slack.botToken)).toEqual({ status: 200, text: 'A draft.' });
  expect((await read(url, slack.appToken)).status).toBe(404);
  expect((await fetch(url)).status).toBe(404);
});

test('what was shared where the bot is not, it does not see', async () => {
  const file = slack.upload('maya', 'draft.txt', 'A draft.');
  expect(await call(slack, 'files.info', { file: file.id })).toMatchObject({ error: 'file_not_found' });
  slack.post('maya', 'copydesk', '', { files: [file.id] });
  expect(await call(slack, 'files.info', { file: file.id })).toMatchObject({ error: 'file_not_found' });
  slack.invite('maya', 'copydesk');
  expect(await call(slack, 'files.info', { file: file.id })).toMatchObject({ ok: true });
});

test('each step can fail', async () => {
  const { url, id } = await announce('abc');
  expect((await post(`${url}x`, 'abc')).status).toBe(400);
  const short = await post(url, 'ab');
  expect(await short.json()).toMatchObject({ error: 'length_mismatch' });
  const complete = (more: object = {}) =>
    call(slack, 'files.completeUploadExternal', { files: [{ id }], ...more });
  expect(await complete()).toMatchObject({ error: 'file_not_found' });
  expect((await post(url, 'abc')).status).toBe(200);
  expect((await post(url, 'abc')).status).toBe(400);
  const channel_id = slack.channel('copydesk').id;
  expect(await complete({ channel_id })).toMatchObject({ error: 'not_in_channel' });
  expect(await complete({ channel_id, thread_ts: '1700000000.000100' })).toMatchObject({ ok: false });
  expect(await complete()).toMatchObject({ ok: true, files: [{ id, size: 3 }] });
  expect(await complete()).toMatchObject({ error: 'file_not_found' });
});

test('an upload URL runs out', async () => {
  const { url } = await announce('abc');
  time += 30 * 60_000 + 1;
  expect(await (await post(url, 'abc')).json()).toMatchObject({ error: 'upload_url_expired' });
});

test('a form is taken as well', async () => {
  const { url, id } = await announce('abc');
  const form = new FormData();
  form.append('filename', new Blob(['abc']), 'notes.txt');
  expect((await fetch(url, { method: 'POST', body: form })).status).toBe(200);
  expect(await call(slack, 'files.completeUploadExternal', { files: [{ id }] })).toMatchObject({ ok: true });
});

test('the bot deletes its own files only', async () => {
  const file = slack.upload('maya', 'draft.txt', 'A draft.');
  slack.post('maya', 'newsdesk', '', { files: [file.id] });
  expect(await call(slack, 'files.delete', { file: file.id })).toMatchObject({ error: 'cant_delete_file' });
  const { url, id } = await announce('abc');
  await post(url, 'abc');
  await call(slack, 'files.completeUploadExternal', { files: [{ id }] });
  expect(await call(slack, 'files.delete', { file: id })).toMatchObject({ ok: true });
  expect(await call(slack, 'files.info', { file: id })).toMatchObject({ error: 'file_not_found' });
});

test('without its scopes the bot reads and writes no file', async () => {
  await slack.close();
  await start({ scopes: ['chat:write'] });
  expect(await call(slack, 'files.getUploadURLExternal', { filename: 'x', length: 1 })).toMatchObject({
    error: 'missing_scope',
    needed: 'files:write',
    provided: 'chat:write',
  });
  const file = slack.upload('maya', 'draft.txt', 'A draft.');
  slack.post('maya', 'newsdesk', '', { files: [file.id] });
  const url = slack.apiUrl.replace('/api/', `/files-pri/T000000001-${file.id}/draft.txt`);
  expect((await read(url, slack.botToken)).status).toBe(403);
});
