import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RULES } from '../../../src/checking/rules/index.js';
import type { CorrectionShown } from '../../../src/slack/messages/corrections.js';
import { checkDraftForm, readDraftSubmission } from '../../../src/slack/views/check-draft.js';
import { correctionForm, readCorrection } from '../../../src/slack/views/correction.js';
import { dismissForm, readDismissal } from '../../../src/slack/views/dismiss.js';
import { readRuling, rulingForm } from '../../../src/slack/views/ruling.js';
import { readSettings, type SettingsShown, settingsForm } from '../../../src/slack/views/settings.js';
import { expectView, words } from '../hostile.js';

const rules = RULES.map(({ meta }) => meta);

const settings: SettingsShown = {
  talk: 'talkative',
  off: ['name-style'],
  from: 'info',
  answers: 'in_channel',
  reaction: 'mag',
  followUps: true,
  edits: false,
};

const correction: CorrectionShown = {
  id: 'x-abcdefghij',
  said: {
    words: 'the House minority leader',
    publisher: 'The Wire',
    title: 'Hegseth halts cyber offensive',
    url: 'https://news.example/halt-story',
    published: '2025-03-04',
  },
  right: 'Schumer led the minority in the Senate.',
  since: '2025-03-04',
  date: '2025-03-05',
  note: null,
  state: 'draft',
  filedBy: null,
  text: 'A previous version of this article said that Schumer led the minority in the House.',
};

const reference = { key: 'k-abcdefghij', id: 'f-abcdefghij', rule: 'wrong-office' };
const place = { channel: 'C024BE91L', message: '1741104000.000100' };

/** State as Slack sends it: every element of a form that was sent stands under `value` of its block. */
const state = (filled: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(filled).map(([id, value]) => [id, { value }]));
const typed = (value: string | null) => ({ type: 'plain_text_input', value });
const chosen = (value: string) => ({ type: 'radio_buttons', selected_option: { value } });
const several = (...values: string[]) => ({
  type: 'checkboxes',
  selected_options: values.map((value) => ({ value })),
});

test('every form can be opened, whatever it is filled with', () => {
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 5 }), fc.option(words), (text, others, maybe) => {
      expectView(checkDraftForm({ headline: text, body: text }));
      expectView(dismissForm(reference, maybe, place));
      expectView(rulingForm({ id: text, subject: text }, 'dismissed', null));
      expectView(
        settingsForm(
          text,
          { ...settings, reaction: maybe, off: others, from: 'error' },
          others.map((id, n) => ({ id: `rule-${n}`, description: id })),
        ),
      );
      expectView(settingsForm('C024BE91L', settings, rules));
      expectView(
        correctionForm(
          {
            ...correction,
            id: text,
            said: { words: text, publisher: maybe, title: maybe, url: maybe, published: maybe },
            right: text,
            since: maybe,
            note: maybe,
            text,
          },
          place,
        ),
      );
    }),
    { numRuns: 60 },
  );
});

test('whatever comes back, a form is read or refused', () => {
  fc.assert(
    fc.property(fc.anything(), words, (values, metadata) => {
      const read = [
        readDraftSubmission(values),
        readDismissal(metadata, values),
        readRuling(metadata, values),
        readSettings(metadata, values),
        readCorrection(metadata, values),
      ];
      for (const one of read) expect(one?.ok ?? false).toBe(false);
    }),
  );
});

describe('Check a draft', () => {
  const filled = {
    headline: typed(' A headline '),
    body: typed('Nobody came.'),
    file: { type: 'file_input', files: [] },
    day: { type: 'datepicker', selected_date: '2025-03-04' },
    kind: chosen('claim'),
    answer: chosen('channel'),
    channel: { type: 'conversations_select', selected_conversation: 'C024BE91L' },
  };

  test('what was filled in', () => {
    expect(readDraftSubmission(state(filled))).toEqual({
      ok: true,
      value: {
        headline: 'A headline',
        body: 'Nobody came.',
        file: null,
        day: '2025-03-04',
        kind: 'claim',
        channel: 'C024BE91L',
      },
    });
  });

  test('a file in place of the text', () => {
    const file = { id: 'F1', name: 'draft.docx' };
    const read = readDraftSubmission(
      state({ ...filled, body: typed(null), file: { type: 'file_input', files: [file] } }),
    );
    expect(read).toMatchObject({ ok: true, value: { body: '', file: { id: 'F1', shownAs: 'draft.docx' } } });
  });

  test.each([
    ['neither text nor file', { body: typed(' ') }, 'body'],
    ['both', { file: { type: 'file_input', files: [{ id: 'F1' }] } }, 'file'],
    ['no channel to answer in', { channel: { type: 'conversations_select' } }, 'channel'],
    ['no day of the calendar', { day: { type: 'datepicker', selected_date: '2025-02-30' } }, 'day'],
  ])('%s', (_, otherwise, block) => {
    const read = readDraftSubmission(state({ ...filled, ...otherwise }));
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([block]);
  });

  test('to one person, a chosen channel does not count', () => {
    const read = readDraftSubmission(state({ ...filled, answer: chosen('me') }));
    expect(read).toMatchObject({ ok: true, value: { channel: null } });
  });
});

describe('Dismiss', () => {
  const metadata = dismissForm(reference, null, place).private_metadata;

  test.each([
    [{ quick: chosen('same-meaning'), reason: typed(null) }, 'It means the same'],
    [{ quick: {}, reason: typed(' The filing says so. ') }, 'The filing says so.'],
    [{ quick: chosen('not-said'), reason: typed('See line 3.') }, 'The draft does not say that. See line 3.'],
  ])('a reason: %j', (values, reason) => {
    expect(readDismissal(metadata, state(values))).toEqual({ ok: true, value: { reference, place, reason } });
  });

  test('none is asked for, and too long a one', () => {
    for (const reason of ['', 'x'.repeat(301)]) {
      const read = readDismissal(metadata, state({ reason: typed(reason) }));
      expect(read?.ok === false && Object.keys(read.errors)).toEqual(['reason']);
    }
  });
});

describe('Rule', () => {
  const { private_metadata: metadata } = rulingForm(
    { id: 'schumer-chamber', subject: 'x' },
    'confirmed',
    null,
  );

  test('a confirmation needs no reason, a dismissal does', () => {
    expect(readRuling(metadata, state({ ruling: chosen('confirmed') }))).toEqual({
      ok: true,
      value: { discrepancy: 'schumer-chamber', ruling: 'confirmed', place: null, why: null, above: [] },
    });
    const read = readRuling(metadata, state({ ruling: chosen('dismissed') }));
    expect(read?.ok === false && Object.keys(read.errors)).toEqual(['reason']);
  });
});

describe('Settings', () => {
  const metadata = settingsForm('*', settings, rules).private_metadata;
  const filled = {
    talk: chosen('quiet'),
    from: chosen('warning'),
    off: several('name-style', 'overstated'),
    also: several('follow-ups'),
    reaction: typed(':mag:'),
  };

  test('what was chosen', () => {
    expect(readSettings(metadata, state(filled))).toEqual({
      ok: true,
      value: {
        channel: '*',
        reply: null,
        settings: {
          talk: 'quiet',
          off: ['name-style', 'overstated'],
          from: 'warning',
          answers: 'ephemeral',
          reaction: 'mag',
          followUps: true,
          edits: false,
        },
      },
    });
  });

  test.each([
    ['', null],
    ['white_check_mark', 'white_check_mark'],
    [':+1::skin-tone-3:', '+1'],
    ['two words', undefined],
    ['🔍', undefined],
  ])('the reaction %j', (text, name) => {
    const read = readSettings(metadata, state({ ...filled, reaction: typed(text) }));
    expect(read?.ok ? read.value.settings.reaction : undefined).toBe(name);
  });

  test('every rule there is can be switched off', () => {
    const block = settingsForm('*', settings, rules).blocks.find(({ block_id: id }) => id === 'off');
    expect(JSON.stringify(block)).toContain('"initial_options":[{"value":"name-style"');
    for (const { id } of rules) expect(JSON.stringify(block)).toContain(`"value":"${id}"`);
  });
});

describe('File a correction', () => {
  const metadata = correctionForm(correction, place).private_metadata;
  const filled = {
    text: typed('A previous version was wrong.'),
    publisher: typed(null),
    title: typed(null),
    url: typed('https://news.example/halt-story'),
    since: typed('2025-03'),
    note: typed('Told the wire.'),
  };

  test('what the editor made of it', () => {
    expect(readCorrection(metadata, state(filled))).toEqual({
      ok: true,
      value: {
        correction: 'x-abcdefghij',
        place,
        text: 'A previous version was wrong.',
        publisher: null,
        title: null,
        url: 'https://news.example/halt-story',
        since: '2025-03',
        note: 'Told the wire.',
      },
    });
  });

  test.each([
    ['text', ''],
    ['url', 'news.example'],
    ['url', 'javascript:alert(1)'],
    ['since', '4 March'],
  ])('%s: %j', (block, text) => {
    const read = readCorrection(metadata, state({ ...filled, [block]: typed(text) }));
    expect(read?.ok === false && Object.keys(read.errors)).toEqual([block]);
  });
});
