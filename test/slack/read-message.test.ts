import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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
const read = (files: readonly unknown[], words = '') =>
  readMessage(words, files, (wire) => readIncoming(wire), client());

test('a file from another workspace, of which the message has no address, is asked for', async () => {
  const { id } = slack.upload('maya', 'draft.txt', 'It is so.');
  slack.post('maya', '@maya', '', { files: [id] });
  expect(await read([{ id, name: 'draft.txt', file_access: 'check_file_info' }])).toEqual({
    kind: 'asked',
    asked: [{ kind: 'text', text: 'It is so.', name: 'draft.txt' }],
    notes: [],
    failures: [],
  });
});

test('one that Slack does not know is gone', async () => {
  expect(await read([{ id: 'F0', name: 'draft.txt' }])).toMatchObject({ kind: 'told', failures: ['gone'] });
});

test('one that says of itself that it is too large is not fetched', async () => {
  const url = `${new URL(slack.apiUrl).origin}/files-pri/T1-F1/draft.txt`;
  expect(await read([{ id: 'F1', name: 'draft.txt', size: 1_000_001, url_private: url }])).toMatchObject({
    kind: 'told',
    failures: ['too-large'],
  });
});

test('one that is kept elsewhere is not fetched', async () => {
  const url = 'https://docs.example/files-pri/draft.txt';
  expect(await read([{ id: 'F1', name: 'draft.txt', url_private: url }])).toMatchObject({
    kind: 'told',
    failures: ['elsewhere'],
  });
});

describe('several files', () => {
  /** What is held against what; `record` where it is the record. */
  const held = async (names: readonly string[], words: string): Promise<string> => {
    const ids = names.map((name) => slack.upload('maya', name, `This is ${name}.`).id);
    slack.post('maya', '@maya', '', { files: ids });
    const found = await read(
      ids.map((id) => ({ id, file_access: 'check_file_info' })),
      words,
    );
    if (found.kind === 'told') return found.answer.summary;
    return found.asked
      .map((asked) => {
        if (asked.kind === 'two-texts') return `${asked.names.draft}|${asked.names.other}`;
        return asked.kind === 'text' ? `${asked.name}|record` : 'words';
      })
      .join(' ');
  };

  test.each([
    [['a.txt', 'b.txt'], '', 'a.txt|record b.txt|record'],
    [['a.txt', 'b.txt'], 'please check both', 'a.txt|record b.txt|record'],
    [['a.txt', 'b.txt'], 'check the one against the other', 'a.txt|b.txt'],
    [['a.txt', 'b.txt'], 'compare', 'a.txt|b.txt'],
    [['draft.txt', 'transcript.txt'], '', 'draft.txt|transcript.txt'],
    [['transcript.txt', 'monday.txt'], '', 'monday.txt|transcript.txt'],
    [['draft 1.txt', 'draft 2.txt'], '', 'draft 1.txt|record draft 2.txt|record'],
    [
      ['draft.txt', 'transcript.txt'],
      'check both against the record',
      'draft.txt|record transcript.txt|record',
    ],
    [['a.txt', 'b.txt', 'c.txt'], '', 'a.txt|record b.txt|record c.txt|record'],
    [
      ['transcript.txt', 'draft 1.txt', 'draft 2.txt'],
      '',
      'draft 1.txt|transcript.txt draft 2.txt|transcript.txt',
    ],
    [
      ['a.txt', 'b.txt', 'minutes report.txt'],
      'check these against the report',
      'a.txt|minutes report.txt b.txt|minutes report.txt',
    ],
    [['a.txt', 'transcript.txt', 'b.txt'], '', 'a.txt|record transcript.txt|record b.txt|record'],
  ])('%j with %j: %s', async (names, words, expected) => {
    expect(await held(names, words)).toBe(expected);
  });

  test('where nothing tells which is the other, it asks', async () => {
    expect(await held(['a.txt', 'b.txt', 'c.txt'], 'check one against the others')).toMatch(
      /^I hold texts against one other.*\(a\.txt, b\.txt, c\.txt\)\. Send two/,
    );
  });

  test('five are read, and the others are named; what the others are held against is always one of the five', async () => {
    const drafts = [1, 2, 3, 4, 5].map((number) => `draft ${number}.txt`);
    const pairs = drafts.slice(0, 4).map((name) => `${name}|transcript.txt`);
    expect(await held([...drafts, 'transcript.txt'], '')).toBe(pairs.join(' '));
  });

  test('one that cannot be read is named, and the others are answered', async () => {
    const [good, bad] = [slack.upload('maya', 'a.txt', 'It is so.'), slack.upload('maya', 'b.docx', 'no')];
    slack.post('maya', '@maya', '', { files: [good.id, bad.id] });
    const found = await read([good, bad].map(({ id }) => ({ id, file_access: 'check_file_info' })));
    expect(found).toMatchObject({ kind: 'asked', asked: [{ text: 'It is so.' }], failures: ['damaged'] });
    expect(found.kind === 'asked' ? found.notes : []).toEqual([
      expect.stringMatching(/^I could not read b\.docx: it is damaged/),
    ]);
  });
});

test.each([
  [{ name: 'notes.TXT' }, true],
  [{ name: 'story.docx' }, true],
  [{ name: 'council.PDF' }, true],
  [{ name: 'old.doc' }, false],
  [{ name: 'Untitled', mimetype: 'text/plain', filetype: 'markdown' }, true],
  [{ name: 'Untitled', mimetype: 'text/plain', filetype: 'text' }, true],
  [{ name: 'page.html', mimetype: 'text/html' }, true],
  [{ name: 'talk.vtt' }, true],
  [{ name: 'item.json', mimetype: 'application/json' }, false],
  [{ name: 'photo.png', mimetype: 'image/png' }, false],
  [{ name: 'code', mimetype: 'text/plain', filetype: 'python' }, false],
  [{ name: null }, false],
  [null, false],
])('%j is read as text: %s', async (file, is) => {
  const found = await read([file === null ? null : { id: 'F0', ...file }]);
  const said = found.kind === 'told' ? found.answer.summary : '';
  expect(said).toMatch(is ? /^I could not read/ : /^I cannot read /);
});
