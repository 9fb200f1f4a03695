import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { webApi } from '@slack/bolt';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { readMessage } from '../../src/slack/attached/read-message.js';
import { readIncoming } from '../../src/slack/incoming-text.js';
import { ownManifest } from './own-manifest.js';

let slack: Slack;
beforeEach(async () => {
  slack = await createSlack({ manifest: ownManifest() }).start();
});
afterEach(() => slack.close());

const client = () => new webApi.WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
const read = (files: readonly unknown[]) => readMessage('', files, (wire) => readIncoming(wire), client());

test('a file from another workspace, of which the message has no address, is asked for', async () => {
  const { id } = slack.upload('maya', 'draft.txt', 'It is so.');
  slack.post('maya', '@maya', '', { files: [id] });
  expect(await read([{ id, name: 'draft.txt', file_access: 'check_file_info' }])).toEqual({
    kind: 'asked',
    asked: { kind: 'text', text: 'It is so.', name: 'draft.txt' },
    notes: [],
  });
});

test('one that Slack does not know is gone', async () => {
  expect(await read([{ id: 'F0', name: 'draft.txt' }])).toMatchObject({ kind: 'told', failure: 'gone' });
});

test('one that says of itself that it is too large is not fetched', async () => {
  const url = `${new URL(slack.apiUrl).origin}/files-pri/T1-F1/draft.txt`;
  expect(await read([{ id: 'F1', name: 'draft.txt', size: 1_000_001, url_private: url }])).toMatchObject({
    kind: 'told',
    failure: 'too-large',
  });
});

test('one that is kept elsewhere is not fetched', async () => {
  const url = 'https://docs.example/files-pri/draft.txt';
  expect(await read([{ id: 'F1', name: 'draft.txt', url_private: url }])).toMatchObject({
    kind: 'told',
    failure: 'elsewhere',
  });
});

test.each([
  [{ name: 'notes.TXT' }, true],
  [{ name: 'Untitled', mimetype: 'text/plain', filetype: 'text' }, true],
  [{ name: 'page.html', mimetype: 'text/html' }, false],
  [{ name: 'code', mimetype: 'text/plain', filetype: 'python' }, false],
  [{ name: null }, false],
  [null, false],
])('%j is read as text: %s', async (file, is) => {
  const found = await read([file === null ? null : { id: 'F0', ...file }]);
  const said = found.kind === 'told' ? found.answer.summary : '';
  expect(said).toMatch(is ? /^I could not read/ : /^I cannot read .* yet/);
});
