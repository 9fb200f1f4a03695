import { describe, expect, test } from '@jest/globals';
import { parseMrkdwn } from '../../src/playground/index.js';

describe('parseMrkdwn', () => {
  test('reads control sequences in order', () => {
    expect(
      parseMrkdwn('Hi <@U1>, see <https://example.org/?a=1&amp;b=2|Q&amp;A> in <#C1|desk>, <!here>').segments,
    ).toEqual([
      { kind: 'text', text: 'Hi ' },
      { kind: 'user', id: 'U1' },
      { kind: 'text', text: ', see ' },
      { kind: 'link', url: 'https://example.org/?a=1&b=2', label: 'Q&A' },
      { kind: 'text', text: ' in ' },
      { kind: 'channel', id: 'C1' },
      { kind: 'text', text: ', ' },
      { kind: 'broadcast', range: 'here' },
    ]);
  });

  test.each([
    'plain',
    '&lt;b&gt; &amp;amp;',
    '> quoted',
    'first\n>>> quoted',
    '<mailto:a@example.org|write>',
    '<!subteam^S012>',
    '<!date^1700000000^{date}|a day>',
    'emoji 🙂',
  ])('%s is well formed', (text) => {
    expect(parseMrkdwn(text).problems).toEqual([]);
  });

  test.each([
    'AT&T',
    '&nbsp;',
    'a < b',
    'a > b',
    '<@maya>',
    '<!everyone-else>',
    '<javascript:alert(1)|x>',
    '<https://example.org|>',
    '<https://example.org|a\nb>',
    '<https://example.org|<b>>',
    '<https://example.org/a b>',
    '<>',
    'x\u0000',
    '\udc00',
  ])('%j is not', (text) => {
    expect(parseMrkdwn(text).problems).not.toEqual([]);
  });
});
