/**
 * What Slack may refuse of a file, provoked, and what the person sees of it. By itself: another bot on the same store would take
 * this one's jobs now and then, and answer them in its own Slack.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SlackOptions } from '../../src/playground/index.js';
import { wrongClaim } from './newsroom.js';
import { type RunningBot, startBot, wordsOf } from './running-bot.js';

describe('an attached file that cannot be had', () => {
  const guestsToo: SlackOptions = {
    users: [{ name: 'maya' }, { name: 'guest', stranger: true }],
    channels: [{ name: 'newsdesk', bot: true, members: ['maya', 'guest'] }],
  };
  let withGuests: RunningBot;
  beforeAll(async () => {
    withGuests = await startBot({ slack: guestsToo });
  });
  afterAll(() => withGuests.close());
  beforeEach(() => withGuests.slack.faults.clear());

  /** What the bot answers to a file of somebody's. */
  async function answerTo(who: string): Promise<string> {
    const { slack } = withGuests;
    const { id } = slack.upload(who, 'draft.txt', wrongClaim);
    const asked = slack.post(who, 'newsdesk', '@stet', { files: [id] });
    const thread = () => slack.messages('newsdesk', { threadTs: asked.ts }).slice(1);
    await slack.until(() => thread().length > 0);
    await slack.settled();
    return thread().map(wordsOf).join();
  }

  test('nothing is wrong: it is read, of whatever organisation', async () => {
    expect(await answerTo('maya')).toContain('*Differs from the record*');
    expect(await answerTo('guest')).toContain('Held draft.txt against the record');
  });

  const notAllowed = 'install me again from the manifest, with files:read';
  test.each([
    ['missing_scope', notAllowed],
    ['no_permission', notAllowed],
    ['access_denied', notAllowed],
    ['team_access_not_granted', notAllowed],
    ['not_allowed_token_type', notAllowed],
    ['invalid_auth', notAllowed],
    ['not_authed', notAllowed],
    ['account_inactive', notAllowed],
    ['token_expired', notAllowed],
    ['token_revoked', notAllowed],
    ['slack_connect_file_link_sharing_blocked', notAllowed],
    ['file_not_found', 'it is gone from Slack'],
    ['file_deleted', 'it is gone from Slack'],
    ['internal_error', 'Ask again in a minute'],
    ['a_code_of_tomorrow', 'Ask again in a minute'],
  ])('files.info: %s', async (code, told) => {
    withGuests.slack.faults.failMethod('files.info', code);
    expect(await answerTo('guest')).toContain(told);
  });

  test.each([
    ['missing_scope', 403, notAllowed],
    ['file_not_found', 404, 'it is gone from Slack'],
    ['file_deleted', 410, 'it is gone from Slack'],
    ['internal_error', 500, 'Ask again in a minute'],
    ['ratelimited', 429, 'Ask again in a minute'],
  ])('the download: %s', async (code, status, told) => {
    withGuests.slack.faults.failMethod('file', code, { status });
    expect(await answerTo('maya')).toContain(`I could not read draft.txt: `);
    withGuests.slack.faults.failMethod('file', code, { status });
    expect(await answerTo('maya')).toContain(told);
  });
});
