import { expect, test } from '@jest/globals';
import { completionAt } from '../../../src/playground/page/completion.js';
import { parseRoute, routeHash } from '../../../src/playground/page/route.js';
import { Store } from '../../../src/playground/page/store.js';
import type { Message, State } from '../../../src/playground/page/wire.js';

const state: State = {
  seq: 0,
  me: 'U2',
  team: { id: 'T1', name: 'The Test', domain: 'test' },
  app: {
    id: 'A1',
    name: 'Kitchen',
    user_id: 'U1',
    dm: 'D1',
    commands: [{ command: '/show', description: 'Show it', usage_hint: 'WHAT' }, { command: '/shelve' }],
    shortcuts: [],
    home_tab: false,
    messages_tab: true,
    connected: true,
  },
  people: [],
  users: [
    { id: 'U2', name: 'maya', real_name: 'Maya Ortiz' },
    { id: 'U3', name: 'tom', real_name: 'Tom Mayer' },
    { id: 'U1', name: 'kitchen', real_name: 'kitchen', is_bot: true },
  ],
  channels: [
    { id: 'C1', name: 'copy-desk', kind: 'public', members: ['U2'], is_member: true },
    { id: 'D1', name: '', kind: 'im', members: ['U1', 'U2'], is_member: true, user: 'U1' },
  ],
  messages: {},
  modals: [],
  home: null,
  notices: [],
  statuses: [],
  prompts: [],
};

test.each([
  ['/sh', ['/show ', '/shelve ']],
  ['/', ['/show ', '/shelve ', '/invite ', '/leave ']],
  ['/show th', null],
  ['see /sh', null],
  ['@ma', ['@maya ', '@tom ']],
  ['ask @', ['@kitchen ', '@maya ', '@tom ']],
  ['mail@ma', null],
  ['in #co', ['#copy-desk ']],
  [':fir', [':fire: ']],
  [':f', null],
  ['nothing', null],
])('%j is completed by %j', (text, inserts) => {
  const completion = completionAt(text, text.length, new Store(state));
  expect(completion?.suggestions.map(({ insert }) => insert) ?? null).toEqual(inserts);
});

test('what was begun ends at the cursor', () => {
  expect(completionAt('ask @ma about it', 7, new Store(state))).toMatchObject({ start: 4 });
});

test.each(['#C1', '#C1/1741046400.000100', '#D1/home', '#D1/about'])('%s leads there and back', (hash) => {
  const route = parseRoute(hash);
  expect(route && routeHash(route)).toBe(hash);
});

test.each(['', '#', '#X1', '#C1/<b>', '#C1/a/b'])('%j leads nowhere', (hash) => {
  expect(parseRoute(hash)).toBeNull();
});

test('a message stands in its channel, a reply in its thread, what was sent to both in both', () => {
  const message = (ts: string, more: Partial<Message> = {}): Message => ({
    channel: 'C1',
    ts,
    user: 'U2',
    text: ts,
    ...more,
  });
  const store = new Store({
    ...state,
    messages: { C1: [message('2', { thread_ts: '1' }), message('1', { thread_ts: '1' }), message('4')] },
  });
  store.apply({ type: 'message', data: message('3', { thread_ts: '1', subtype: 'thread_broadcast' }) });
  store.apply({ type: 'message', data: message('4', { text: 'changed' }) });
  expect(store.mainMessages('C1').map(({ text }) => text)).toEqual(['1', '3', 'changed']);
  expect(store.replies('C1', '1').map(({ ts }) => ts)).toEqual(['2', '3']);
  store.apply({ type: 'message_removed', data: { channel: 'C1', ts: '4' } });
  expect(store.mainMessages('C1').map(({ ts }) => ts)).toEqual(['1', '3']);
});
