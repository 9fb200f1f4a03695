import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../src/slack/command.js';
import { dayOfTimestamp, readDay } from '../../src/slack/day.js';
import { readIncoming } from '../../src/slack/incoming-text.js';
import { escapedLine } from '../../src/slack/messages/mrkdwn.js';

describe('what was asked', () => {
  test.each([
    ['', { kind: 'help' }],
    ['  HELP ', { kind: 'help' }],
    ['/factcheck help', { kind: 'help' }],
    ['sources', { kind: 'sources' }],
    ['Sources say that the halt is over.', { kind: 'check', text: 'Sources say that the halt is over.' }],
    ['discrepancies', { kind: 'discrepancies' }],
    ['discrepancies schumer-chamber', { kind: 'discrepancy', id: 'schumer-chamber' }],
    ['Discrepancies were found.', { kind: 'check', text: 'Discrepancies were found.' }],
    ['who Chuck Schumer', { kind: 'who', name: 'Chuck Schumer', on: null }],
    ['who Schumer on 2025-03-04?', { kind: 'who', name: 'Schumer', on: '2025-03-04' }],
    ['who Schumer on 4 March 2025', { kind: 'who', name: 'Schumer', on: '2025-03-04' }],
    ['who Schumer on Friday', { kind: 'unreadable-day', typed: 'Friday' }],
    ['who', { kind: 'help' }],
    ['why f-xtrtqccfs4', { kind: 'why', id: 'f-xtrtqccfs4' }],
    ['Why C-xtr', { kind: 'why', id: 'c-xtr' }],
    ['Why did Hegseth order it?', { kind: 'check', text: 'Why did Hegseth order it?' }],
    ['why', { kind: 'check', text: 'why' }],
    ['/factchecking is fun', { kind: 'check', text: '/factchecking is fun' }],
  ])('%j', (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });

  test.each([
    ['2025-03-04', '2025-03-04'],
    ['4 March 2025', '2025-03-04'],
    ['March 4, 2025', '2025-03-04'],
    ['4 Sept. 2025', '2025-09-04'],
    ['31 February 2025', null],
    ['2025-02-30', null],
    ['2025-03', null],
    ['soon', null],
  ])('the day %j', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  // Patterns that backtrack would not end on these in a day.
  test('is read to its end, whatever it is', () => {
    for (const part of [' ', '*a', '_', '<', '&gt;', ' on ', ':', '`']) {
      expect(() => readCommand(`who ${readIncoming(part.repeat(40_000))}`)).not.toThrow();
      expect(() => escapedLine(part.repeat(40_000))).not.toThrow();
    }
  });

  test('the day of a timestamp is that in UTC', () => {
    expect(dayOfTimestamp('1741104000.000100')).toBe('2025-03-04');
    expect(dayOfTimestamp('no time')).toBeNull();
  });

  test.each([
    ['<@UBOT> it is so', 'it is so'],
    ['it is so, <@U2>', 'it is so, @U2'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    [
      'see <https://news.example/a|the story> and <https://news.example/b>',
      'see the story and https://news.example/b',
    ],
    ['<!here> and <#C1|newsdesk>', '@here and newsdesk'],
    ['&gt; quoted\n&gt;and more', 'quoted\nand more'],
    ['he *really* said _so_', 'he really said so'],
    ['some_handle_here and 2*3*4', 'some_handle_here and 2*3*4'],
  ])('%j is read as typed', (wire, typed) => {
    expect(readIncoming(wire, 'UBOT')).toBe(typed);
  });
});
