/** The home tab, end to end. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Checker } from '../../src/checking/check.js';
import type { View } from '../../src/playground/views.js';
import { FixtureChecker, record, wrongClaim } from './newsroom.js';
import { type RunningBot, startBot, store, wordsOf } from './running-bot.js';

let bot: RunningBot;

const [discrepancy] = record.discrepancies;
if (!discrepancy) throw new Error('the fixture has one');
const many = Array.from({ length: 12 }, (_, n) => ({
  ...discrepancy,
  id: `matter-${n + 1}`,
  subject: `Matter ${n + 1}`,
}));

class Home extends FixtureChecker {
  override readonly record = { ...record, discrepancies: many };
}

/** In whose hands the checks are: a test may put another there. */
const holder: { current: Checker } = { current: new Home() };

// Each has a bot of its own, which has shown nobody's tab yet.
beforeEach(async () => {
  holder.current = new Home();
  bot = await startBot({ holder });
});
afterEach(() => bot.close());

const home = (who = 'maya'): string => JSON.stringify(bot.slack.home(who)?.wire.blocks ?? []);
const inPrivate = (who = 'maya') => bot.slack.messages(`@${who}`).map(wordsOf);
const publishedTo = (who: string) =>
  bot.slack.calls.filter(
    ({ method, args }) => method === 'views.publish' && args.user_id === bot.slack.user(who).id,
  ).length;

const viewOf = (who = 'maya'): View => {
  const view = bot.slack.home(who);
  if (!view) throw new Error('no home');
  return view;
};

/** Opens the tab, and waits until it has what it is opened for. */
async function opened(who = 'maya', has = 'How to ask'): Promise<View> {
  const before = publishedTo(who);
  bot.slack.openHome(who);
  await bot.slack.until(() => publishedTo(who) > before && home(who).includes(has));
  return viewOf(who);
}

test('tells what is on record and as of when, what is open, and how to ask', async () => {
  await opened();
  expect(home()).toContain('2 sources · 2 facts');
  expect(home()).toContain('4 March 2025');
  expect(home()).toContain('Open discrepancies (12)');
  expect(home()).toContain('/factcheck CLAIM');
  expect(bot.slack.problems).toEqual([]);
});

test('turns its pages, and opens a discrepancy in full', async () => {
  const view = await opened();
  expect(home()).not.toContain('Matter 6*');
  await bot.slack.press('maya', view, { actionId: 'home_on' });
  await bot.slack.until(() => home().includes('Matter 6*'));
  const second = viewOf();
  await bot.slack.press('maya', second, { actionId: 'discrepancy_show', value: 'matter-7' });
  const [modal] = await bot.slack.until(
    () => bot.slack.modals('maya').length > 0 && bot.slack.modals('maya'),
  );
  expect(JSON.stringify(modal?.wire.blocks)).toContain('Schumer led the minority in the Senate.');
  await bot.slack.dismiss('maya');
  await bot.slack.press('maya', second, { actionId: 'home_back' });
  await bot.slack.until(() => home().includes('Matter 1*'));
  expect(bot.slack.problems).toEqual([]);
});

test('lists one’s own checks with the answer’s address, and no other’s; checks again in private', async () => {
  bot.slack.mention('maya', 'newsdesk', wrongClaim);
  const answer = await bot.slack.until(() =>
    bot.slack.messages('newsdesk').find(({ user }) => user === bot.slack.bot.id),
  );
  await bot.slack.settled();
  const view = await opened('maya', 'called it a mistake');
  expect(home()).toContain('1 × Differs from the record');
  expect(home()).toContain(bot.slack.permalink(answer).replaceAll('&', '&amp;'));
  expect(home()).toContain('1 check · 1 finding · nothing decided yet');
  expect(home()).toContain('wrong-office: 1 finding');
  const toms = await opened('tom');
  expect(home('tom')).not.toContain('called it a mistake');
  expect(JSON.stringify(toms.wire.blocks)).toContain('None that I still keep');

  await bot.slack.press('maya', view, { actionId: 'home_check_again' });
  await bot.slack.until(() => inPrivate().some((words) => words.includes('Checked again')));
  expect(inPrivate().join('\n')).toContain('Differs from the record');
  expect(bot.slack.problems).toEqual([]);
});

test('is shown anew after a check by whoever has it open, and not to others', async () => {
  await opened();
  await opened('tom');
  const toms = publishedTo('tom');
  await bot.slack.command('maya', 'newsdesk', '/factcheck The moon is made of cheese.');
  await bot.slack.until(() => home().includes('The moon is made of cheese.'));
  await bot.slack.settled();
  expect(publishedTo('tom')).toBe(toms);
});

describe('where something fails', () => {
  test('Slack does not take the tab: told in the conversation beside it', async () => {
    const before = inPrivate().length;
    bot.slack.faults.failMethod('views.publish', 'internal_error', { times: 9 });
    bot.slack.openHome('maya');
    await bot.slack.until(() => inPrivate().length > before);
    expect(inPrivate().at(-1)).toContain('Ask again in a minute');
  });

  test('the tab cannot be made: it says so itself, with a reference', async () => {
    holder.current = new (class extends FixtureChecker {
      override readonly record = { ...record, discrepancies: null as never };
    })();
    bot.slack.openHome('tom');
    await bot.slack.until(() => home('tom').includes('This page could not be made'));
    expect(bot.log()).toContain('could not make a home tab');
  });

  test('a discrepancy cannot be opened: told in private', async () => {
    const view = await opened();
    const before = inPrivate().length;
    bot.slack.faults.failMethod('views.open', 'internal_error', { times: 9 });
    await bot.slack.press('maya', view, { actionId: 'discrepancy_show', value: 'matter-1' });
    await bot.slack.until(() => inPrivate().length > before);
  });

  test('a check that is not kept any longer: told so', async () => {
    const run = await bot.slack.command('maya', 'newsdesk', '/factcheck The moon is made of cheese.');
    await bot.slack.until(() => run.responses.length > 0);
    await bot.slack.settled();
    const view = await opened('maya', 'The moon is made of cheese.');
    await store.db.deleteFrom('checks').execute();
    await bot.slack.press('maya', view, { actionId: 'home_check_again' });
    await bot.slack.until(() => inPrivate().some((words) => words.includes('I no longer keep that check')));
  });
});

describe('the conversation with Stet', () => {
  test('suggests what to ask, without a thread: with one Slack would show nothing', async () => {
    bot.slack.openHome('maya', 'messages');
    const [shown] = await bot.slack.until(
      () => bot.slack.suggestedPrompts.length > 0 && bot.slack.suggestedPrompts,
    );
    expect(shown).not.toHaveProperty('thread_ts');
    expect(shown?.prompts.map(({ message }) => message)).toContain('discrepancies');
  });

  test('where that fails, questions are answered as ever', async () => {
    bot.slack.faults.failMethod('assistant.threads.setSuggestedPrompts', 'access_denied', { times: 9 });
    bot.slack.openHome('tom', 'messages');
    bot.slack.directMessage('tom', wrongClaim);
    await bot.slack.until(() => inPrivate('tom').some((words) => words.includes('Differs from the record')));
  });
});
