import { afterEach, describe, expect, test } from '@jest/globals';
import type { Choice } from '../../../src/playground/drive/choice.js';
import { wrongClaim } from '../newsroom.js';
import { type BotOptions, type RunningBot, startBot } from '../running-bot.js';
import { checker, fromStet, posted, words } from './surface.js';

describe('Check a draft', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });

  async function open(options: BotOptions = {}) {
    bot = await startBot(options);
    await bot.slack.shortcut('maya', 'check_draft');
    await bot.slack.until(() => bot.slack.modals('maya').length > 0);
  }

  const send = (entries: Record<string, Choice>) => bot.slack.submit('maya', entries);

  test('the shortcut opens the form; the report is told in private, with its headline', async () => {
    await open();
    const sent = await send({
      headline: 'Schumer speaks',
      body: `${wrongClaim}\nThe moon is made of cheese.`,
    });
    expect(sent.errors).toBeUndefined();
    expect(bot.slack.modals('maya')).toEqual([]);
    const report = words(await posted(bot.slack, '@maya'));
    expect(report).toContain('“Schumer speaks”');
    expect(report).toMatch(/1 × Differs from the record.*House minority leader.*Not on record: 2 sentences/s);
    expect(bot.checker.asked.map(({ text }) => text)).toEqual([
      `Schumer speaks.\n\n${wrongClaim}\nThe moon is made of cheese.`,
    ]);
  });

  test('the day counts, and the kind of text', async () => {
    await open({ holder: { current: checker } });
    await send({ body: 'Schumer is the Senate majority leader.', day: '2023-03-04', kind: 'claim' });
    const answer = words(await posted(bot.slack, '@maya'));
    expect(answer).toContain('*On the record*');
    expect(answer).not.toContain('in the record, ');
  });

  test('in a channel it says for whom; a second message of it comes into the thread', async () => {
    await open();
    const { id } = bot.slack.channel('newsdesk');
    await send({ body: wrongClaim, answer: 'channel', channel: id });
    const [report, ...citations] = await posted(bot.slack, 'newsdesk', 2);
    expect(report && words([report])).toContain(`Checked for <@${bot.slack.user('maya').id}>`);
    expect(report?.threadTs).toBeUndefined();
    expect(citations.every(({ threadTs }) => threadTs === report?.ts)).toBe(true);
  });

  test('in a channel that it is not in: the report in private, and how to invite', async () => {
    await open();
    await send({ body: wrongClaim, answer: 'channel', channel: bot.slack.channel('copydesk').id });
    const told = words(await posted(bot.slack, '@maya', 2));
    expect(told).toMatch(/I am not a member of <#C\w+>.*\/invite @stet/);
    expect(told).toContain('House minority leader');
    expect(fromStet(bot.slack, 'copydesk')).toEqual([]);
  });

  test('a file is read', async () => {
    await open();
    const { id } = bot.slack.upload('maya', 'story.txt', wrongClaim);
    await send({ file: [id] });
    const report = words(await posted(bot.slack, '@maya'));
    expect(report).toContain('Held story.txt against the record.');
    expect(report).toContain('House minority leader');
  });

  test('a file that cannot be read is named', async () => {
    await open();
    const { id } = bot.slack.upload('maya', 'story.txt', ' \n');
    await send({ file: [id] });
    expect(words(await posted(bot.slack, '@maya'))).toContain('I could not read story.txt: ');
  });

  test('what is missing is said in the form', async () => {
    await open();
    const sent = await send({ headline: 'Only this' });
    expect(sent.errors).toEqual({ body: 'Paste the text here, or add it as a file below.' });
    expect(bot.slack.modals('maya')).toHaveLength(1);
  });

  test('a long draft comes with a file in the thread of its report', async () => {
    await open();
    const draft = Array.from({ length: 120 }, (_, n) => `Line ${n}: ${wrongClaim} ${'word '.repeat(40)}`);
    const { id } = bot.slack.upload('maya', 'long.txt', draft.join('\n'));
    await send({ file: [id] });
    const file = await bot.slack.until(() => fromStet(bot.slack, '@maya').find(({ files }) => files));
    const [report] = await posted(bot.slack, '@maya');
    expect(file.threadTs).toBe(report?.ts);
    expect(file.files?.[0]?.name).toBe('report.html');
  });

  test('a file that Slack does not take is said to be missing', async () => {
    await open();
    bot.slack.faults.failMethod('files.getUploadURLExternal', 'missing_scope', { times: 9 });
    const draft = Array.from({ length: 120 }, (_, n) => `Line ${n}: ${wrongClaim} ${'word '.repeat(40)}`);
    const { id } = bot.slack.upload('maya', 'long.txt', draft.join('\n'));
    await send({ file: [id] });
    const told = await bot.slack.until(() => {
      const all = words(fromStet(bot.slack, '@maya'));
      return all.includes('I could not attach') && all;
    });
    expect(told).toContain(
      'I could not attach report.html, so what does not stand here is missing: I lack a permission',
    );
  });

  test('where the report cannot be sent, the person is told why', async () => {
    await open();
    const { id } = bot.slack.channel('newsdesk');
    bot.slack.faults.failMethod('chat.postMessage', 'is_archived', { channel: id, times: 9 });
    await send({ body: wrongClaim, answer: 'channel', channel: id });
    expect(words(await posted(bot.slack, '@maya'))).toContain('that channel is archived');
  });

  test('/factcheck draft opens it, for the channel it was typed in', async () => {
    bot = await startBot();
    await bot.slack.command('maya', 'newsdesk', '/factcheck draft');
    const [form] = await bot.slack.until(
      () => bot.slack.modals('maya').length > 0 && bot.slack.modals('maya'),
    );
    expect(JSON.stringify(form?.wire)).toContain(bot.slack.channel('newsdesk').id);
  });

  test('a direct message that says “draft” offers the button that opens it', async () => {
    bot = await startBot();
    bot.slack.directMessage('maya', 'draft');
    const [offer] = await posted(bot.slack, '@maya');
    if (!offer) throw new Error('no answer');
    await bot.slack.press('maya', offer, { actionId: 'check_draft' });
    await bot.slack.until(() => bot.slack.modals('maya').length > 0);
  });

  test('a form that cannot be opened is said so', async () => {
    bot = await startBot();
    bot.slack.faults.failMethod('views.open', 'internal_error', { times: 9 });
    const run = await bot.slack.command('maya', 'newsdesk', '/factcheck draft');
    await bot.slack.until(() => run.responses.length > 0);
    expect(words(run.responses) || run.responses[0]?.text).toContain(
      'Slack could not take the answer just now',
    );
    await bot.slack.shortcut('maya', 'check_draft');
    const told = await bot.slack.until(() => fromStet(bot.slack, '@maya')[0]);
    expect(told.text).toContain('I could not answer that');
  });
});
