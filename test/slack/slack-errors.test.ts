/**
 * What Slack may refuse, provoked, and what the person sees of it. The codes are those that Slack documents for the methods
 * that the bot calls: chat.postMessage, chat.postEphemeral, conversations.replies, auth.test, apps.connections.open, and response URLs.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { createSlack, type Message } from '../../src/playground/index.js';
import { createApp } from '../../src/slack/app.js';
import { FixtureChecker, wrongClaim } from './newsroom.js';
import { freePort, type RunningBot, silent, startBot, store, wordsOf } from './running-bot.js';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ patience: 2_000 });
});
afterAll(() => bot.close());
afterEach(async () => {
  bot.slack.faults.clear();
  // What this test still posts must not meet the next one's faults; and the store, emptied before each, tells of it only now.
  await bot.slack.settled(40);
});

const always = Number.POSITIVE_INFINITY;
const channel = () => bot.slack.channel('newsdesk').id;

/** What the bot has written to Maya alone, so far. */
const inPrivate = () => bot.slack.messages('@maya').map(wordsOf);

/** What the bot has answered in a thread. */
const inThread = ({ ts }: Message) =>
  bot.slack.messages('newsdesk', { threadTs: ts, as: 'maya' }).slice(1).map(wordsOf);

describe('chat.postMessage: the place does not take it, so the person is told in private', () => {
  test.each([
    ['not_in_channel', 'Add me there with /invite @stet'],
    ['channel_not_found', 'Add me there with /invite @stet'],
    ['is_archived', 'that channel is archived'],
    ['restricted_action', 'do not let me post there'],
    ['restricted_action_read_only_channel', 'do not let me post there'],
    ['restricted_action_thread_only_channel', 'do not let me post there'],
    ['restricted_action_non_threadable_channel', 'do not let me post there'],
    ['restricted_action_thread_locked', 'that thread is locked'],
    ['thread_not_found', 'the thread is gone'],
    ['cannot_reply_to_message', 'takes no replies'],
    ['message_limit_exceeded', 'Ask again in a minute'],
    ['rate_limited', 'Ask again in a minute'],
    ['ekm_access_denied', 'has suspended my access'],
    ['no_permission', 'install me again from the manifest'],
    ['missing_scope', 'install me again from the manifest'],
  ])('%s', async (code, told) => {
    const before = inPrivate().length;
    bot.slack.faults.failMethod('chat.postMessage', code, { times: always, channel: channel() });
    const asked = bot.slack.mention('maya', 'newsdesk', wrongClaim);
    await bot.slack.until(() => inPrivate().length > before);
    const [words] = inPrivate().slice(before);
    expect(words).toContain(`About your question in <#${channel()}>`);
    expect(words).toContain(told);
    expect(inThread(asked)).toEqual([]);
    expect(bot.log()).toContain(`"code":"${code}"`);
  });
});

describe('chat.postMessage: that message was not taken, so another says so', () => {
  test.each([
    ['invalid_blocks', 'Ask about a shorter passage'],
    ['invalid_blocks_format', 'Ask about a shorter passage'],
    ['msg_blocks_too_long', 'Ask about a shorter passage'],
    ['msg_too_long', 'Ask about a shorter passage'],
    ['no_text', 'Ask about a shorter passage'],
    ['internal_error', 'Ask again in a minute'],
    ['fatal_error', 'Ask again in a minute'],
    ['service_unavailable', 'Ask again in a minute'],
    ['request_timeout', 'Ask again in a minute'],
    ['team_added_to_org', 'has suspended my access'],
    ['org_login_required', 'has suspended my access'],
    ['accesslimited', 'has suspended my access'],
    ['access_denied', 'has suspended my access'],
    ['enterprise_is_restricted', 'has suspended my access'],
    ['two_factor_setup_required', 'has suspended my access'],
    ['team_access_not_granted', 'install me again from the manifest'],
    // Codes that no advice is known for get a reference instead.
    ['invalid_arguments', 'it is in the log as'],
    ['method_deprecated', 'it is in the log as'],
    ['deprecated_endpoint', 'it is in the log as'],
    ['a_code_of_tomorrow', 'it is in the log as'],
  ])('%s', async (code, told) => {
    bot.slack.faults.failMethod('chat.postMessage', code);
    const asked = bot.slack.mention('maya', 'newsdesk', wrongClaim);
    const [words] = await bot.slack.until(() => inThread(asked).length > 0 && inThread(asked));
    expect(words).toContain(told);
    expect(bot.log()).toContain(`"code":"${code}"`);
  });

  test('a direct message', async () => {
    const before = inPrivate().length;
    bot.slack.faults.failMethod('chat.postMessage', 'internal_error');
    bot.slack.directMessage('maya', wrongClaim);
    await bot.slack.until(() => inPrivate().length > before + 1);
    expect(inPrivate().at(-1)).toContain('Ask again in a minute');
  });

  test('a citation under an answer that stands', async () => {
    bot.slack.faults.failMethod('chat.postMessage', 'internal_error', { after: 1 });
    const asked = bot.slack.mention('maya', 'newsdesk', wrongClaim);
    await bot.slack.until(() => inThread(asked).length === 2);
    const [answer, word] = inThread(asked);
    expect(answer).toContain('*Differs from the record*');
    expect(word).toContain('Ask again in a minute');
  });
});

describe('429: the client waits as it is told, and the answer comes', () => {
  test.each(['chat.postMessage', 'conversations.replies'])('%s', async (method) => {
    bot.slack.faults.rateLimit(method, { retryAfter: 1 });
    const claim = bot.slack.post('tom', 'newsdesk', wrongClaim);
    bot.slack.mention('maya', 'newsdesk', '', { threadTs: claim.ts });
    await bot.slack.until(() => inThread(claim).some((words) => words.includes('*Differs from the record*')));
    const limited = bot.slack.calls.filter((one) => one.method === method && one.status === 429);
    expect(limited.length).toBeGreaterThan(0);
  });

  test('a server error is tried again as well', async () => {
    bot.slack.faults.failMethod('chat.postMessage', 'internal_error', { status: 503 });
    const asked = bot.slack.mention('maya', 'newsdesk', wrongClaim);
    await bot.slack.until(() => inThread(asked).some((words) => words.includes('*Differs from the record*')));
  });
});

describe('a token that is refused', () => {
  const codes = [
    'invalid_auth',
    'not_authed',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'not_allowed_token_type',
  ];

  test.each(codes)('%s: a command is answered all the same', async (code) => {
    bot.slack.faults.failMethod('*', code, { times: always });
    const run = await bot.slack.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
    await bot.slack.until(() => run.responses.length > 0);
    expect(run.responses.map(wordsOf).join()).toContain('*Differs from the record*');
  });

  test.each(codes)('%s: a mention cannot be, and the log says why', async (code) => {
    bot.slack.faults.failMethod('*', code, { times: always });
    const asked = bot.slack.mention('maya', 'newsdesk', wrongClaim);
    const before = bot.slack.calls.length;
    const refusals = () => bot.slack.calls.slice(before).filter((one) => one.response.error === code).length;
    // The answer, the word that there is none, and that word in private.
    await bot.slack.until(() => refusals() === 3);
    await bot.slack.settled();
    expect(inThread(asked)).toEqual([]);
    expect(bot.log()).toMatch(new RegExp(`"code":"${code}".*"msg":"could not say so either"`));
  });

  test.each(codes)('%s: a share is told where its button is', async (code) => {
    const run = await bot.slack.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
    const answer = await bot.slack.until(() =>
      run.responses.find((one) => JSON.stringify(one).includes('share_answer')),
    );
    bot.slack.faults.failMethod('*', code, { times: always });
    const pressed = await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    await bot.slack.until(() => pressed.responses.length > 0);
    expect(pressed.responses.map(wordsOf).join()).toContain('Slack no longer accepts my token');
  });
});

describe('conversations.replies: the start of a thread cannot be read', () => {
  test.each([
    'channel_not_found',
    'thread_not_found',
    'missing_scope',
    'no_permission',
    'not_in_channel',
    'org_login_required',
    'ekm_access_denied',
    'team_added_to_org',
    'service_unavailable',
    'internal_error',
    'fatal_error',
    'request_timeout',
  ])('%s', async (code) => {
    bot.slack.faults.failMethod('conversations.replies', code);
    const claim = bot.slack.post('tom', 'newsdesk', wrongClaim);
    bot.slack.mention('maya', 'newsdesk', '', { threadTs: claim.ts });
    await bot.slack.until(() => inThread(claim).length > 1);
    expect(inThread(claim).at(-1)).toContain('Paste the claim after mentioning me');
    expect(bot.log()).toContain(`"code":"${code}"`);
  });
});

describe('a response URL', () => {
  const refusals: [string, number][] = [
    ['used_url', 404],
    ['expired_url', 404],
    ['invalid_payload', 400],
    ['ratelimited', 429],
    ['internal_error', 500],
  ];

  test.each(refusals)(
    '%s, once: the person is told where they asked, or answered a moment later',
    async (code, status) => {
      bot.slack.faults.failMethod('response_url', code, { status });
      const run = await bot.slack.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
      await bot.slack.until(() => run.responses.length > 0);
      const told = code === 'ratelimited' ? 'Differs from the record' : 'Slack no longer took an answer';
      expect(run.responses.map(wordsOf).join()).toContain(told);
    },
  );

  test.each(refusals)('%s, for good: the person is told in private', async (code, status) => {
    const before = inPrivate().length;
    bot.slack.faults.failMethod('response_url', code, { status, times: always });
    await bot.slack.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
    await bot.slack.until(() => inPrivate().length > before);
    expect(inPrivate().at(-1)).toMatch(/Slack no longer took an answer|Slack asks me to slow down/);
  });
});

describe('Why? and Share, pressed', () => {
  /** The first message of the answer to a mention, or to a command. */
  async function answered(how: 'mention' | 'command'): Promise<Message> {
    if (how === 'command') {
      const run = await bot.slack.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
      const [answer] = await bot.slack.until(() => run.responses.length > 0 && run.responses);
      if (!answer) throw new Error('no answer');
      return answer;
    }
    const asked = bot.slack.mention('maya', 'newsdesk', wrongClaim);
    const thread = () => bot.slack.messages('newsdesk', { threadTs: asked.ts });
    await bot.slack.until(() => thread().length > 1);
    await bot.slack.settled();
    const answer = thread()[1];
    if (!answer) throw new Error('no answer');
    return answer;
  }

  test.each(['not_in_channel', 'channel_not_found', 'user_not_in_channel'])(
    'chat.postEphemeral, %s: told through the response URL',
    async (code) => {
      const answer = await answered('mention');
      bot.slack.faults.failMethod('chat.postEphemeral', code);
      const run = await bot.slack.press('maya', answer, { actionId: 'why' });
      await bot.slack.until(() => run.responses.length > 0);
      expect(run.responses.map(wordsOf).join()).toContain('I do not remember a check with');
    },
  );

  test.each([
    ['is_archived', 'that channel is archived'],
    ['restricted_action', 'do not let me post there'],
    ['ratelimited', 'Ask again in a minute'],
    ['internal_error', 'Ask again in a minute'],
    ['missing_scope', 'install me again from the manifest'],
    ['msg_too_long', 'Ask about a shorter passage'],
    ['messages_tab_disabled', 'do not let me post there'],
    ['a_code_of_tomorrow', 'it is in the log as'],
  ])('chat.postEphemeral, %s: the reason is told there', async (code, told) => {
    const answer = await answered('mention');
    bot.slack.faults.failMethod('chat.postEphemeral', code, { times: always });
    const run = await bot.slack.press('maya', answer, { actionId: 'why' });
    await bot.slack.until(() => run.responses.length > 0);
    expect(run.responses.map(wordsOf).join()).toContain(told);
  });

  test.each([
    ['why', 'mention'],
    ['why', 'command'],
    ['share_answer', 'command'],
  ] as const)(
    '%s under the answer to a %s, where a response URL fails too: told in private',
    async (actionId, how) => {
      const answer = await answered(how);
      const before = inPrivate().length;
      bot.slack.faults.failMethod('chat.postEphemeral', 'is_archived', { times: always });
      bot.slack.faults.failMethod('chat.postMessage', 'is_archived', { times: always, channel: channel() });
      bot.slack.faults.failMethod('response_url', 'expired_url', { status: 404, times: always });
      await bot.slack.press('maya', answer, { actionId });
      await bot.slack.until(() => inPrivate().length > before);
      expect(inPrivate().at(-1)).toContain(`About your question in <#${channel()}>`);
      expect(inPrivate().at(-1)).toMatch(/that channel is archived|Slack no longer took an answer/);
    },
  );
});

describe('at the start', () => {
  // Of a socket's other codes Slack's client library thinks that they pass, and goes on trying.
  test.each([
    [
      'auth.test',
      'SLACK_BOT_TOKEN',
      ['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'],
    ],
    ['apps.connections.open', 'SLACK_APP_TOKEN', ['invalid_auth', 'not_authed', 'account_inactive']],
  ])('%s: whoever starts the bot reads which token is refused', async (method, setting, codes) => {
    const slack = await createSlack().start();
    for (const code of codes) {
      slack.faults.clear();
      slack.faults.failMethod(method, code, { times: always });
      const refused = createApp({
        connection: { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken },
        port: await freePort(),
        checking: inThisThread({ current: new FixtureChecker() }),
        store,
        logger: silent,
        slackApiUrl: slack.apiUrl,
      });
      await expect(refused.start()).rejects.toThrow(`Slack does not accept ${setting} (${code})`);
      await refused.stop();
    }
    await slack.close();
  });
});
