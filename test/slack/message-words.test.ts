import { describe, expect, test } from '@jest/globals';
import { messageWords } from '../../src/slack/attached/message-words.js';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('the words of a message', () => {
  test.each([
    ['its text', { text: 'It is so.', blocks: [section('Other.')] }, 'It is so.'],
    ['its blocks, where it has no text', { text: '', blocks: [section('It is so.')] }, 'It is so.'],
    [
      'the fields of a section',
      {
        blocks: [
          {
            type: 'section',
            fields: [
              { type: 'mrkdwn', text: 'A.' },
              { type: 'mrkdwn', text: 'B.' },
            ],
          },
        ],
      },
      'A.\nB.',
    ],
    [
      'rich text, a line each',
      {
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'text', text: 'See ' },
                  { type: 'link', url: 'https://a.example' },
                ],
              },
              { type: 'rich_text_quote', elements: [{ type: 'text', text: 'We won.' }] },
            ],
          },
        ],
      },
      'See https://a.example\nWe won.',
    ],
    [
      'attachments, without what unfolds from a link',
      {
        attachments: [
          { title: 'Alert', text: 'It is so.' },
          { fallback: 'Only this.' },
          { from_url: 'https://a.example', text: 'A preview.' },
        ],
      },
      'Alert\nIt is so.\nOnly this.',
    ],
    [
      'nothing that is pressed',
      {
        blocks: [
          { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' } }] },
        ],
      },
      '',
    ],
    ['none', {}, ''],
    ['none of no message', null, ''],
  ])('%s', (_, message, words) => {
    expect(messageWords(message)).toBe(words);
  });

  test('blocks in blocks are read to a depth', () => {
    let block: object = { type: 'text', text: 'Deep.' };
    for (let depth = 0; depth < 200; depth += 1) block = { type: 'rich_text_section', elements: [block] };
    expect(messageWords({ blocks: [block] })).toBe('');
  });
});
