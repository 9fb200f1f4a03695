/** The blocks and elements that Slack has added over the years: what passes, and what is refused where. */
import { describe, expect, test } from '@jest/globals';
import { allBlocks, elementsOf, withIds } from '../../src/playground/blocks/ids.js';
import { checkMessageBlocks } from '../../src/playground/blocks/message-blocks.js';
import { checkView } from '../../src/playground/blocks/view.js';

const label = { type: 'plain_text', text: 'Label' };
const option = (value: string) => ({ text: label, value });
const raw = (text: string) => ({ type: 'raw_text', text });
const prose = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const button = { type: 'button', text: label, action_id: 'open' };
const picture = { type: 'image', image_url: 'https://example.org/x.png', alt_text: 'x' };
const actions = (element: object) => ({ type: 'actions', elements: [element] });
const input = (element: object, more: object = {}) => ({ type: 'input', label, element, ...more });
const table = (...rows: object[][]) => ({ type: 'table', rows });
const card = { type: 'card', title: { type: 'mrkdwn', text: 'A card' }, actions: [button] };
const container = { type: 'container', title: label, child_blocks: [{ type: 'divider' }, actions(button)] };
const task = { type: 'task_card', task_id: 't1', title: 'Read', status: 'complete' };
const video = {
  type: 'video',
  video_url: 'https://example.org/v',
  thumbnail_url: 'https://example.org/t.png',
  alt_text: 'x',
  title: label,
};

describe('in messages', () => {
  test.each<[string, object]>([
    [
      'a table',
      table([raw('Name'), raw('Votes')], [prose('Ada'), { type: 'raw_number', value: 3, text: '3' }]),
    ],
    ['a table with columns', { ...table([raw('1'), raw('2')]), column_settings: [{ align: 'right' }, null] }],
    ['a data table', { type: 'data_table', caption: 'Votes', rows: [[raw('1')]], page_size: 10 }],
    ['an alert', { type: 'alert', level: 'warning', text: { type: 'mrkdwn', text: '*Mind* this' } }],
    ['a card', card],
    ['a carousel', { type: 'carousel', elements: [card, { ...card, block_id: 'other' }] }],
    ['a container', container],
    ['a video', video],
    [
      'a task',
      { ...task, details: prose('…'), sources: [{ type: 'url', url: 'https://example.org', text: 'x' }] },
    ],
    ['a plan', { type: 'plan', title: 'Check', tasks: [task] }],
    ['an image in Slack', { type: 'image', slack_file: { id: 'F000000001' }, alt_text: 'x' }],
    ['a time', actions({ type: 'timepicker', initial_time: '09:30' })],
    ['a date and time', actions({ type: 'datetimepicker', initial_date_time: 1_700_000_000 })],
    ['a menu of channels', actions({ type: 'channels_select' })],
    ['a menu that the app fills', actions({ type: 'external_select', min_query_length: 0 })],
    ['a menu of several people', { ...actions({ type: 'multi_users_select', max_selected_items: 3 }) }],
    ['a filtered menu', actions({ type: 'conversations_select', filter: { include: ['public'] } })],
    ['an input', input({ type: 'plain_text_input' }, { dispatch_action: true })],
  ])('%s', (_name, block) => {
    expect(checkMessageBlocks([block])).toEqual([block]);
  });

  test.each<[string, object[], string]>([
    ['rows of two lengths', [table([raw('1')], [raw('1'), raw('2')])], '/blocks/0/rows'],
    ['101 rows', [table(...Array.from({ length: 101 }, () => [raw('x')]))], '/blocks/0/rows'],
    ['21 columns', [table(Array.from({ length: 21 }, () => raw('x')))], '/blocks/0/rows/0'],
    [
      'more settings than columns',
      [{ ...table([raw('x')]), column_settings: [{}, {}] }],
      '/blocks/0/column_settings',
    ],
    ['a second table', [table([raw('x')]), table([raw('x')])], '/blocks/1'],
    [
      'a row header that is no column',
      [{ type: 'data_table', caption: 'x', rows: [[raw('x')]], row_header_column_index: 1 }],
      '/blocks/0/row_header_column_index',
    ],
    ['a data table without words', [{ type: 'data_table', rows: [[raw('x')]] }], '/blocks/0/caption'],
    ['a loud alert', [{ type: 'alert', level: 'loud', text: label }], '/blocks/0/level'],
    ['a long card', [{ ...card, body: { type: 'mrkdwn', text: 'x'.repeat(201) } }], '/blocks/0/body/text'],
    ['an empty card', [{ type: 'card' }], '/blocks/0'],
    [
      'eleven cards',
      [{ type: 'carousel', elements: Array.from({ length: 11 }, () => card) }],
      '/blocks/0/elements',
    ],
    [
      'a container in a container',
      [{ ...container, child_blocks: [container] }],
      '/blocks/0/child_blocks/0/type',
    ],
    ['a container without a title', [{ ...container, title: undefined }], '/blocks/0'],
    ['collapsed for good', [{ ...container, default_collapsed: true }], '/blocks/0/default_collapsed'],
    ['a video without TLS', [{ ...video, video_url: 'http://example.org/v' }], '/blocks/0/video_url'],
    ['a task in an unknown state', [{ ...task, status: 'paused' }], '/blocks/0/status'],
    ['an image from nowhere', [{ type: 'image', alt_text: 'x' }], '/blocks/0'],
    ['an image from two places', [{ ...picture, slack_file: { id: 'F1' } }], '/blocks/0'],
    [
      'a time that is none',
      [actions({ type: 'timepicker', initial_time: '24:00' })],
      '/blocks/0/elements/0/initial_time',
    ],
    [
      'an initial option that is not offered',
      [actions({ type: 'radio_buttons', options: [option('a')], initial_option: option('b') })],
      '/blocks/0/elements/0/initial_option',
    ],
    ['a menu of several without options', [actions({ type: 'multi_static_select' })], '/blocks/0/elements/0'],
    [
      'an empty filter',
      [actions({ type: 'conversations_select', filter: {} })],
      '/blocks/0/elements/0/filter',
    ],
  ])('%s is refused', (_name, blocks, pointer) => {
    expect(() => checkMessageBlocks(blocks)).toThrow(
      expect.objectContaining({
        code: 'invalid_blocks',
        details: expect.arrayContaining([expect.stringContaining(`[json-pointer:${pointer}]`)]),
      }),
    );
  });

  test('elements within cards and containers are found, and given ids', () => {
    const { action_id: _, ...unnamed } = button;
    const kept = withIds(
      [
        { type: 'carousel', elements: [{ ...card, actions: [unnamed] }] },
        { ...container, child_blocks: [{ type: 'section', text: label, accessory: unnamed }] },
      ],
      () => 'given',
    );
    const found = allBlocks(kept).map(({ block, path }) => [
      block.type,
      path.join('/'),
      elementsOf(block).map(({ element, path }) => [path.join('/'), element.action_id]),
    ]);
    expect(found).toEqual([
      ['carousel', '0', []],
      ['card', '0/elements/0', [['actions/0', 'given']]],
      ['container', '1', []],
      ['section', '1/child_blocks/0', [['accessory', 'given']]],
    ]);
  });

  test('a block_id stands once, within containers too', () => {
    const inner = { type: 'divider', block_id: 'b' };
    expect(() => checkMessageBlocks([inner, { ...container, child_blocks: [inner] }])).toThrow(
      'block_id already exists: b [json-pointer:/blocks/1/child_blocks/0/block_id]',
    );
  });
});

describe('in modals', () => {
  const modal = (...blocks: object[]) => ({ type: 'modal', title: label, submit: label, blocks });

  test.each<[string, object]>([
    ['an email address', { type: 'email_text_input' }],
    ['an address', { type: 'url_text_input', initial_value: 'https://example.org' }],
    ['a number', { type: 'number_input', is_decimal_allowed: true, min_value: '0', max_value: '1.5' }],
    ['formatted text', { type: 'rich_text_input', initial_value: prose('x') }],
    ['a file', { type: 'file_input', filetypes: ['pdf', 'docx'], max_files: 2 }],
    ['several options', { type: 'multi_static_select', options: [option('a'), option('b')] }],
  ])('%s', (_name, element) => {
    expect(checkView(modal(input(element)), 'modal')).toMatchObject({ type: 'modal' });
  });

  test.each<[string, object, string]>([
    [
      'a number that need not say',
      input({ type: 'number_input' }),
      '/view/blocks/0/element/is_decimal_allowed',
    ],
    [
      'bounds the wrong way round',
      input({ type: 'number_input', is_decimal_allowed: false, min_value: '2', max_value: '1' }),
      '/view/blocks/0/element/min_value',
    ],
    ['eleven files', input({ type: 'file_input', max_files: 11 }), '/view/blocks/0/element/max_files'],
    [
      'a file that is told at once',
      input({ type: 'file_input' }, { dispatch_action: true }),
      '/view/blocks/0/dispatch_action',
    ],
    ['a task', task, '/view/blocks/0/type'],
  ])('%s is refused', (_name, block, pointer) => {
    expect(() => checkView(modal(block), 'modal')).toThrow(`[json-pointer:${pointer}]`);
  });

  test('only one element takes the focus', () => {
    const focused = input({ type: 'plain_text_input', focus_on_load: true });
    expect(() => checkView(modal(focused, focused), 'modal')).toThrow('focus_on_load');
  });

  test('a home tab takes no file', () => {
    expect(() => checkView({ type: 'home', blocks: [input({ type: 'file_input' })] }, 'home')).toThrow(
      'file_input',
    );
  });
});
