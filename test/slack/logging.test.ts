import { describe, expect, test } from '@jest/globals';
import { boltLogger } from '../../src/slack/bolt-logger.js';
import { createLogger, errorCode, loggable } from '../../src/slack/logging.js';

function logger() {
  let log = '';
  return {
    log: () => log,
    made: createLogger('trace', {
      write(line) {
        log += line;
      },
    }),
  };
}

describe('the log', () => {
  test('holds no tokens and no response addresses, wherever they come from', () => {
    const { log, made } = logger();
    made.warn(
      { note: 'xoxb-1-2-secret' },
      'refused xapp-1-A-2-secret at https://hooks.slack.com/commands/T1/2/secret',
    );
    expect(log()).not.toContain('secret"');
    expect(log()).not.toMatch(/2-secret|2\/secret/);
    expect(log()).toContain('[secret]');
  });

  test('holds no message text', () => {
    const { log, made } = logger();
    made.info({ text: 'private words', event: { text: 'private words' }, blocks: ['private words'] }, 'said');
    expect(log()).not.toContain('private words');
  });

  test('has Bolt’s lines but none of its payloads', () => {
    const { log, made } = logger();
    const bolt = boltLogger(made);
    bolt.debug('Received a message on the WebSocket: {"text":"private words"}');
    bolt.warn('a pong was late', { text: 'private words' }, new TypeError('private words'));
    expect(log()).toContain('a pong was late [object] TypeError');
    expect(log()).not.toContain('private words');
  });

  test('has of an error its kind, its code and its place', () => {
    const error = Object.assign(new RangeError('private words'), { data: { error: 'not_in_channel' } });
    expect(errorCode(error)).toBe('not_in_channel');
    expect(loggable(error)).toMatchObject({ error: 'RangeError', code: 'not_in_channel' });
    expect(JSON.stringify(loggable(error))).toContain('logging.test');
    expect(JSON.stringify(loggable(error))).not.toContain('private words');
    expect(loggable('private words')).toEqual({ error: 'string' });
  });
});
