/** Sources filed from Slack: by command, in the form, from a message, by mention. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { everybody } from '../../../src/desk/permissions.js';
import type { Message } from '../../../src/playground/index.js';
import { filingAtHand } from '../filing-at-hand.js';
import { record } from '../newsroom.js';
import { type BotOptions, type RunningBot, startBot, store, wordsOf } from '../running-bot.js';
import { eventually, fromStet, posted, whispered, words } from './surface.js';

const address = 'https://wire.example/quake';
const quake = `Quake strikes the north
The quake killed 12 people in Arland on Monday.
“We are searching for survivors,” Mayor Ana Petrova said.`;
const pages = new Map([[address, quake]]);

let bot: RunningBot;
afterEach(async () => {
  expect(bot.slack.problems).toEqual([]);
  await bot.close();
});

async function start(options: BotOptions = {}) {
  const { port, holder } = filingAtHand(store, { base: record, pages });
  bot = await startBot({ holder, filing: port, ...options });
}

const onFile = () =>
  store.db
    .selectFrom('filed_sources')
    .select(['id', 'text', 'body', 'via', 'filed_by', 'asked_in', 'address', 'state'])
    .orderBy('seq')
    .execute();

async function typed(text: string, who = 'maya', where = 'newsdesk'): Promise<readonly Message[]> {
  const run = await bot.slack.command(who, where, text);
  await bot.slack.until(() => run.responses.length > 0);
  return run.responses;
}

async function openForm(where = 'newsdesk'): Promise<void> {
  await bot.slack.command('maya', where, '/factcheck add');
  await bot.slack.until(() => bot.slack.modals('maya').length > 0);
}

const told = () =>
  bot.slack
    .until(() => whispered(bot.slack, 'newsdesk').length > 0)
    .then(() => words(whispered(bot.slack, 'newsdesk')));

describe('/factcheck add LINK', () => {
  test('files the page and tells whoever asked what was read of it', async () => {
    await start();
    const answer = words(await typed(`/factcheck add ${address}`));
    expect(answer).toContain('Filed: *');
    expect(answer).toContain('Quake strikes the north');
    expect(answer).toContain('“We are searching for survivors');
    expect(answer).toContain('read by machine, not confirmed');
    const [filed, ...more] = await onFile();
    expect(more).toEqual([]);
    expect(filed).toMatchObject({ via: 'slack', filed_by: bot.slack.user('maya').id, state: 'machine' });
    expect(filed?.asked_in).toEqual({
      team: bot.slack.team.id,
      channel: bot.slack.channel('newsdesk').id,
      user: bot.slack.user('maya').id,
    });
    // Nobody else is told where nothing is found.
    expect(fromStet(bot.slack, 'newsdesk')).toEqual([]);
  });

  test('a second time it is known', async () => {
    await start();
    await typed(`/factcheck add ${address}`);
    const again = words(await typed(`/factcheck add ${address}?utm_source=x`).catch(() => []));
    expect(again).toContain('Not filed');
    expect(words(await typed(`/factcheck add ${address}`))).toContain(
      'On file already, and nothing was changed:',
    );
    expect(await onFile()).toHaveLength(1);
  });

  test('an edited page is a new version, with what was changed without a word', async () => {
    const edited = new Map(pages);
    const { port, holder } = filingAtHand(store, { base: record, pages: edited });
    bot = await startBot({ holder, filing: port });
    await typed(`/factcheck add ${address}`);
    edited.set(address, quake.replace('12 people', '15 people'));
    const answer = words(await typed(`/factcheck add ${address}`));
    expect(answer).toContain('A new version of what is on file:');
    expect(answer).toMatch(/changed without a word about it/);
    expect(answer).toContain('¶2 (number) The quake killed ~12~ *15* people in Arland on Monday.');
  });

  test('what cannot be had is refused with the sentence', async () => {
    await start();
    const answer = words(await typed('/factcheck add https://wire.example/none'));
    expect(answer).toContain('*Not filed:*');
    expect(answer).toContain('it answered 404');
    expect(await onFile()).toEqual([]);
  });

  test('whoever may not is told so, and nothing is fetched', async () => {
    await start({ permissions: { ...everybody, file: ['U0NOBODY'] } });
    expect(words(await typed(`/factcheck add ${address}`))).toContain('STET_FILERS or STET_EDITORS');
    expect(words(await typed('/factcheck add')) || 'STET_FILERS').toContain('STET_FILERS');
    expect(bot.slack.modals('maya')).toEqual([]);
    expect(await onFile()).toEqual([]);
  });

  test('where nothing is filed from Slack, a sentence says who files', async () => {
    bot = await startBot();
    expect(words(await typed(`/factcheck add ${address}`))).toContain(
      'Sources are not filed from Slack here',
    );
  });

  test('where the answer does not get through, it is told in private, and filed once', async () => {
    await start();
    bot.slack.faults.failMethod('response_url', 'expired_url', { status: 404, times: 99 });
    await bot.slack.command('maya', 'newsdesk', `/factcheck add ${address}`);
    expect(words(await posted(bot.slack, '@maya'))).toContain('Filed: *');
    expect(await onFile()).toHaveLength(1);
  });

  test('delivered again, it is filed and told once', async () => {
    await start();
    const run = await bot.slack.command('maya', 'newsdesk', `/factcheck add ${address}`);
    await bot.slack.until(() => run.responses.length > 0);
    await bot.slack.redeliver(bot.slack.deliveries.filter(({ name }) => name === '/factcheck'));
    await bot.slack.settled();
    expect(run.responses).toHaveLength(1);
  });
});

describe('the form', () => {
  test('files a text with exactly what was said of it', async () => {
    await start();
    await openForm();
    const sent = await bot.slack.submit('maya', {
      link: 'https://gazette.example/quake',
      text: 'The quake killed 12 people in Arland.\n\nRescue went on all night.',
      headline: 'Twelve die',
      publisher: 'The Gazette',
      byline: 'Jo Lind',
      day: '2025-03-05',
    });
    expect(sent).not.toHaveProperty('errors');
    expect(await told()).toContain('Twelve die');
    const [filed] = await onFile();
    expect(filed?.text).toBe('The quake killed 12 people in Arland.\n\nRescue went on all night.');
    expect(filed?.body).toMatchObject({
      ...{ title: 'Twelve die', publisher: 'The Gazette', byline: 'Jo Lind' },
      ...{ date: { on: '2025-03-05' }, url: 'https://gazette.example/quake' },
    });
  });

  test('files up to five files, each told of', async () => {
    await start();
    await openForm();
    const one = bot.slack.upload('maya', 'quake.txt', quake).id;
    const other = bot.slack.upload('maya', 'empty.txt', ' \n').id;
    await bot.slack.submit('maya', { files: [one, other] });
    const answer = await told();
    expect(answer).toContain('quake');
    expect(answer).toContain('*Not filed:* empty.txt');
    expect((await onFile()).map(({ id }) => id)).toEqual(['quake']);
  });

  test('a link alone is fetched', async () => {
    await start();
    await openForm();
    await bot.slack.submit('maya', { link: address });
    expect(await told()).toContain('Filed: *');
  });

  test.each([
    ['nothing', {}, { link: 'Give a link, or below a text or files.' }],
    ['no address', { link: 'axios.com' }, { link: 'Give the address of a page: https://… or http://…' }],
    [
      'what the page itself tells',
      { link: address, headline: 'Mine' },
      { headline: 'I take this from the page. To say it yourself, paste the text.' },
    ],
  ])('with %s stays open, and says why', async (_, entries, errors) => {
    await start();
    await openForm();
    expect((await bot.slack.submit('maya', entries)).errors).toEqual(errors);
    expect(bot.slack.modals('maya')).toHaveLength(1);
    expect(await onFile()).toEqual([]);
  });

  test('in a channel that Stet is not in, tells through the command that opened it', async () => {
    await start();
    await openForm('copydesk');
    await bot.slack.submit('maya', { link: address });
    await bot.slack.until(() => whispered(bot.slack, 'copydesk').length > 0);
    expect(words(whispered(bot.slack, 'copydesk'))).toContain('Filed: *');
  });

  test('that cannot be opened is said so', async () => {
    await start();
    bot.slack.faults.failMethod('views.open', 'internal_error', { times: 9 });
    const [answer] = await typed('/factcheck add');
    expect(answer && (wordsOf(answer) || answer.text)).toContain('Slack could not take the answer just now');
  });
});

describe('a message', () => {
  test('“add” and a link, by mention: told in the thread', async () => {
    await start();
    bot.slack.mention('maya', 'newsdesk', `add ${address}`);
    const [answer] = await posted(bot.slack, 'newsdesk');
    expect(answer && wordsOf(answer)).toContain('Filed: *');
    expect(answer?.threadTs).toBeDefined();
  });

  test('“add” with a file, in a direct message', async () => {
    await start();
    const { id } = bot.slack.upload('maya', 'quake.txt', quake);
    bot.slack.directMessage('maya', 'add', { files: [id] });
    expect(words(await posted(bot.slack, '@maya'))).toContain('Filed: *');
  });

  test('taken up again after the process ended, it is told once, as what it was: filed', async () => {
    await start();
    bot.slack.mention('maya', 'newsdesk', `add ${address}`);
    const [first] = await posted(bot.slack, 'newsdesk');
    const { id } = await store.db
      .selectFrom('jobs')
      .select('id')
      .where('kind', '=', 'file-source')
      .executeTakeFirstOrThrow();
    const thread = { channel: first?.channel ?? '', user: bot.slack.user('maya').id };
    const payload = {
      origin: { team: bot.slack.team.id, botUser: bot.slack.bot.id },
      ...{ user: thread.user, given: [{ kind: 'link', link: address }], left: 0 },
      place: { channel: thread.channel, thread: first?.threadTs },
      reply: { to: 'thread', ...thread, threadTs: first?.threadTs },
    };
    const waiting = { state: 'waiting' as const, payload: JSON.stringify(payload), progress: '{}' };
    await store.db.updateTable('jobs').set(waiting).where('id', '=', id).execute();
    await eventually(() => bot.log().split('"what":"file-source"').length > 2);
    await bot.slack.settled();
    const [again, ...more] = fromStet(bot.slack, 'newsdesk');
    expect(more).toEqual([]);
    expect(again && wordsOf(again)).toContain('Filed: *');
    expect(await onFile()).toHaveLength(1);
  });

  test('of more links than are filed at once, it is said how many were left out', async () => {
    await start();
    const links = Array.from({ length: 7 }, (_, n) => `https://wire.example/none-${n}`);
    const answer = words(await typed(`/factcheck add ${links.join(' ')}`));
    expect(answer).toContain('2 more were left out: I file 5 at once.');
  });

  test('“add” alone offers the form', async () => {
    await start();
    bot.slack.directMessage('maya', 'add');
    const [offer] = await posted(bot.slack, '@maya');
    if (!offer) throw new Error('no answer');
    await bot.slack.press('maya', offer, { actionId: 'source_add' });
    await bot.slack.until(() => bot.slack.modals('maya').length > 0);
    await bot.slack.submit('maya', { link: address });
    await eventually(() => words(whispered(bot.slack, '@maya')).includes('Filed: *'));
  });

  test('a claim that begins with “Add” is a claim', async () => {
    await start();
    bot.slack.directMessage('maya', 'Add to that the 12 people who died in Arland.');
    expect(words(await posted(bot.slack, '@maya'))).toContain('Not on record');
  });
});

describe('File as source', () => {
  async function file(message: Message): Promise<string> {
    const run = await bot.slack.shortcut('maya', 'file_message', message);
    const all = () => [...run.responses, ...whispered(bot.slack, message.channel)];
    await bot.slack.until(() => all().length > 0);
    return words(all());
  }

  test('the links of a message', async () => {
    await start();
    expect(await file(bot.slack.post('tom', 'newsdesk', `Seen <${address}>?`))).toContain('Filed: *');
    expect((await onFile())[0]?.asked_in).toMatchObject({ thread: expect.any(String) });
  });

  test('its files', async () => {
    await start();
    const { id } = bot.slack.upload('tom', 'quake.txt', quake);
    expect(await file(bot.slack.post('tom', 'newsdesk', 'See this.', { files: [id] }))).toContain('Filed: *');
    expect((await onFile())[0]?.text).toContain('Arland');
  });

  test('its words, where it has neither', async () => {
    await start();
    await file(bot.slack.post('tom', 'newsdesk', quake));
    expect((await onFile())[0]?.text).toContain('The quake killed 12 people in Arland on Monday.');
  });

  test('with nothing in it, it says so', async () => {
    await start();
    expect(await file(bot.slack.post('tom', 'newsdesk', '…'))).toContain(
      'There is nothing in that message to file',
    );
  });

  test('where no answer gets through, it is told in private', async () => {
    await start();
    bot.slack.faults.failMethod('response_url', 'expired_url', { status: 404, times: 99 });
    await bot.slack.shortcut('maya', 'file_message', bot.slack.post('tom', 'newsdesk', quake));
    expect(words(await posted(bot.slack, '@maya'))).toContain('Filed: *');
  });
});
