import { describe, expect, test } from '@jest/globals';
import { checkMessageBlocks } from '../../src/playground/blocks/message-blocks.js';
import { checkView } from '../../src/playground/blocks/view.js';

const words = (length: number) => 'x'.repeat(length);
const text = (length: number) => ({ type: 'plain_text', text: words(length) });
const mrkdwn = (content: string) => ({ type: 'mrkdwn', text: content });
const section = (content: string) => ({ type: 'section', text: mrkdwn(content) });
const divider = { type: 'divider' };
const button = { type: 'button', text: text(4), action_id: 'a' };
const option = { text: text(4), value: 'v' };
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const times = (count: number, block: unknown) => Array.from({ length: count }, () => block);

describe('blocks that pass', () => {
  test.each<[string, unknown[]]>([
    ['a section', [section('*bold* <https://example.org|link> &amp; <@U000000001>')]],
    ['a quotation', [section('>quoted\n>quoted')]],
    ['a section with fields', [{ type: 'section', fields: [text(2000)] }]],
    [
      'a section with a button',
      [{ ...section('x'), accessory: { ...button, url: 'https://example.org', value: 'v' } }],
    ],
    ['a header at the limit', [{ type: 'header', text: text(150) }]],
    ['50 blocks', times(50, divider)],
    ['a context of ten', [{ type: 'context', elements: times(10, mrkdwn('x')) }]],
    ['an overflow menu', [actions({ type: 'overflow', options: times(5, option) })]],
    ['a select', [actions({ type: 'static_select', options: times(100, option), placeholder: text(150) })]],
    ['markdown', [{ type: 'markdown', text: words(12_000) }]],
    ['an image', [{ type: 'image', image_url: 'http://127.0.0.1/x.png', alt_text: 'x' }]],
    [
      'rich text',
      [
        {
          type: 'rich_text',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: { strike: true } }] },
            {
              type: 'rich_text_list',
              style: 'bullet',
              elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }],
            },
          ],
        },
      ],
    ],
    [
      'feedback buttons',
      [
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              action_id: 'f',
              positive_button: { text: text(4), value: 'up' },
              negative_button: { text: text(4), value: 'down' },
            },
          ],
        },
      ],
    ],
    ['one action_id in two blocks', [actions(button), actions(button)]],
  ])('%s', (_name, blocks) => {
    expect(checkMessageBlocks(blocks)).toEqual(blocks);
  });
});

describe('blocks that are refused, and the place named', () => {
  test.each<[string, unknown[], string]>([
    ['51 blocks', times(51, divider), '/blocks'],
    ['an unknown block', [{ type: 'marquee' }], '/blocks/0/type'],
    ['an unknown property', [{ ...divider, colour: 'red' }], '/blocks/0'],
    ['an empty section', [section('')], '/blocks/0/text/text'],
    ['a section without text', [{ type: 'section' }], '/blocks/0'],
    ['a long section', [section(words(3001))], '/blocks/0/text/text'],
    ['a long field', [{ type: 'section', fields: [text(10), text(2001)] }], '/blocks/0/fields/1/text'],
    ['eleven fields', [{ type: 'section', fields: times(11, text(1)) }], '/blocks/0/fields'],
    ['a long header', [{ type: 'header', text: text(151) }], '/blocks/0/text/text'],
    ['a header in mrkdwn', [{ type: 'header', text: mrkdwn('x') }], '/blocks/0/text/type'],
    ['a context of eleven', [{ type: 'context', elements: times(11, mrkdwn('x')) }], '/blocks/0/elements'],
    ['no actions', [actions()], '/blocks/0/elements'],
    ['a long button', [actions({ ...button, text: text(76) })], '/blocks/0/elements/0/text/text'],
    ['a long value', [actions({ ...button, value: words(2001) })], '/blocks/0/elements/0/value'],
    ['a long action_id', [actions({ ...button, action_id: words(256) })], '/blocks/0/elements/0/action_id'],
    ['a long url', [actions({ ...button, url: `https://${words(3000)}` })], '/blocks/0/elements/0/url'],
    ['a script url', [actions({ ...button, url: 'javascript:alert(1)' })], '/blocks/0/elements/0/url'],
    ['one action_id twice', [actions(button, button)], '/blocks/0/elements/1/action_id'],
    [
      'one block_id twice',
      [
        { ...divider, block_id: 'b' },
        { ...divider, block_id: 'b' },
      ],
      '/blocks/1/block_id',
    ],
    [
      'six overflow options',
      [actions({ type: 'overflow', options: times(6, option) })],
      '/blocks/0/elements/0/options',
    ],
    [
      'a long option',
      [actions({ type: 'overflow', options: [{ ...option, value: words(76) }] })],
      '/blocks/0/elements/0/options/0/value',
    ],
    [
      'an image without words',
      [{ type: 'image', image_url: 'https://example.org/x.png' }],
      '/blocks/0/alt_text',
    ],
    ['a control sequence left open', [section('a < b')], '/blocks/0/text/text'],
    ['an injected mention that does not parse', [section('<@maya>')], '/blocks/0/text/text'],
    ['half a character', [section('\ud83d')], '/blocks/0/text/text'],
    ['markdown in excess', times(2, { type: 'markdown', text: words(6001) }), '/blocks'],
    ['a file, which only Slack itself puts there', [{ type: 'file' }], '/blocks/0/type'],
  ])('%s', (_name, blocks, pointer) => {
    expect(() => checkMessageBlocks(blocks)).toThrow(
      expect.objectContaining({
        code: 'invalid_blocks',
        details: expect.arrayContaining([expect.stringContaining(`[json-pointer:${pointer}]`)]),
      }),
    );
  });

  test('too much in all', () => {
    expect(() => checkMessageBlocks(times(5, section(words(2900))))).toThrow(/^msg_blocks_too_long/);
  });

  test('what is no array', () => {
    expect(() => checkMessageBlocks({ type: 'divider' })).toThrow(/^invalid_blocks_format/);
  });
});

describe('views', () => {
  const input = { type: 'input', label: text(5), element: { type: 'plain_text_input', multiline: true } };
  const modal = { type: 'modal', title: text(24), submit: text(24), close: text(24), blocks: [input] };

  test('a modal passes', () => {
    expect(checkView(modal, 'modal')).toEqual(modal);
  });

  test.each<[string, object, string]>([
    ['a long title', { title: text(25) }, '/view/title/text'],
    ['inputs without submit', { submit: undefined }, '/view/submit'],
    ['101 blocks', { blocks: times(101, divider) }, '/view/blocks'],
    ['markdown', { blocks: [{ type: 'markdown', text: 'x' }] }, '/view/blocks/0/type'],
    ['much metadata', { private_metadata: words(3001) }, '/view/private_metadata'],
    ['a block_id twice', { blocks: times(2, { ...input, block_id: 'b' }) }, '/view/blocks/1/block_id'],
    ['a home tab', { type: 'home' }, '/view'],
  ])('%s is refused', (_name, change, pointer) => {
    expect(() => checkView({ ...modal, ...change }, 'modal')).toThrow(
      expect.objectContaining({
        code: 'invalid_arguments',
        details: expect.arrayContaining([expect.stringContaining(`[json-pointer:${pointer}]`)]),
      }),
    );
  });
});
