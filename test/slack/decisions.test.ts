/** Deciding on findings, from the buttons under them to the ledger, over the wire. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import { decideFinding } from '../../src/desk/decisions/finding.js';
import { Jobs } from '../../src/desk/jobs/jobs.js';
import { verify } from '../../src/desk/ledger/ledger.js';
import type { NewsRecord } from '../../src/record/record.js';
import { record, wrongClaim } from './newsroom.js';
import { type BotOptions, type RunningBot, startBot, store, wordsOf } from './running-bot.js';
import { type TriedDesk, triedDesk } from './tried-desk.js';

let desk: TriedDesk;
let bot: RunningBot;
afterEach(() => bot.close());

async function start(options: BotOptions = {}) {
  bot = await startBot({
    holder: { current: createChecker(record) },
    slack: { users: ['maya', 'tom', 'ana'].map((name) => ({ name })) },
    ...options,
  });
  desk = triedDesk(bot);
}

const buttons = {
  confirm: { actionId: 'finding_confirm' },
  dismiss: { actionId: 'finding_dismiss' },
  speaker: { actionId: 'finding_speakers_error' },
  undo: { actionId: 'finding_undo' },
};

describe('a finding in a thread', () => {
  test('is confirmed: the message says by whom, the person is told, the ledger knows where', async () => {
    await start();
    const answer = await desk.asked(wrongClaim);
    await bot.slack.press('tom', answer, buttons.confirm);
    await bot.slack.until(() => desk.whispered('newsdesk', 'tom').length === 1);
    expect(desk.now(answer)).toContain(`Confirmed by <@${bot.slack.user('tom').id}>`);
    expect(desk.whispered('newsdesk', 'tom')[0]).toContain('Confirmed. Whoever checks these words');
    const entries = await desk.ledger();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      kind: 'finding-decided',
      by: bot.slack.user('tom').id,
      entry: {
        rule: 'known-discrepancy',
        decision: 'confirmed',
        evidence: ['discrepancies/schumer-chamber'],
        place: { channel: answer.channel, thread: answer.threadTs, message: answer.ts },
      },
    });
    expect(bot.slack.problems).toEqual([]);
  });

  test('is dismissed with a reason, stays quiet in the next check, and counts again when that is undone', async () => {
    await start();
    const answer = await desk.asked(wrongClaim);
    await bot.slack.press('tom', answer, buttons.dismiss);
    await bot.slack.until(() => bot.slack.modals('tom').length === 1);
    expect(await bot.slack.submit('tom', {})).toMatchObject({ errors: { reason: expect.any(String) } });
    await bot.slack.submit('tom', { quick: 'not-said', reason: 'He said so of the year before.' });
    await bot.slack.until(() => desk.now(answer).includes('Dismissed by'));
    const tom = bot.slack.user('tom').id;
    expect(desk.now(answer)).toContain(`Dismissed by <@${tom}>`);
    expect(desk.now(answer)).toContain('The draft does not say that. He said so of the year before.');
    expect(desk.now(answer)).not.toContain('• This repeats');
    const next = await desk.asked(wrongClaim);
    expect(wordsOf(next)).toContain(`Dismissed by <@${tom}>`);
    expect(wordsOf(next)).not.toContain('• This repeats');
    await bot.slack.press('maya', next, buttons.undo);
    await bot.slack.until(() => desk.now(next).includes('• This repeats'));
    const last = await desk.asked(wrongClaim);
    expect(wordsOf(last)).toContain('• This repeats');
    expect((await desk.ledger()).map(({ entry }) => entry)).toMatchObject([
      { decision: 'dismissed' },
      { decision: 'undone' },
    ]);
    expect(bot.slack.problems).toEqual([]);
  });

  test('that was dismissed comes back when its evidence changes', async () => {
    const holder = { current: createChecker(record) };
    await start({ holder });
    const answer = await desk.asked(wrongClaim);
    await desk.dismissed('tom', answer, 'No.', 'Dismissed by');
    holder.current = createChecker(otherRecord);
    const next = await desk.asked(wrongClaim);
    expect(wordsOf(next)).toContain('• This repeats');
    expect(wordsOf(next)).not.toContain('Dismissed by');
  });

  test('is the speaker’s error by one press', async () => {
    await start();
    const answer = await desk.asked(wrongClaim);
    await bot.slack.press('tom', answer, buttons.speaker);
    await bot.slack.until(() => desk.now(answer).includes('The speaker’s error, as marked by'));
    expect(bot.slack.problems).toEqual([]);
  });

  test('pressed twice is decided once', async () => {
    await start();
    const answer = await desk.asked(wrongClaim);
    await Promise.all([
      bot.slack.press('tom', answer, buttons.confirm),
      bot.slack.press('tom', answer, buttons.confirm),
    ]);
    await bot.slack.until(() => desk.whispered('newsdesk', 'tom').length === 2);
    expect(desk.whispered('newsdesk', 'tom').join()).toContain('You had decided so already');
    expect(await desk.ledger()).toHaveLength(1);
  });

  test('in a storm of presses by three people, the ledger stays whole and the message shows what is in force', async () => {
    await start();
    const answer = await desk.asked(wrongClaim);
    const people = ['maya', 'tom', 'ana'];
    const presses = people.flatMap((who) => [
      bot.slack.press(who, answer, buttons.confirm),
      bot.slack.press(who, answer, buttons.speaker),
      bot.slack.press(who, answer, buttons.confirm),
    ]);
    await Promise.all(presses);
    await bot.slack.until(() => people.every((who) => desk.whispered('newsdesk', who).length === 3));
    const entries = await desk.ledger();
    expect(await verify(store.db, bot.slack.team.id)).toMatchObject({ kind: 'whole', count: entries.length });
    const last = entries.at(-1);
    expect(desk.now(answer)).toContain(`<@${last?.by}>`);
    expect(bot.slack.problems).toEqual([]);
  });
});

describe('a decision', () => {
  test('is made from the menu beside a finding in a report', async () => {
    await start();
    const others = ['called it wise.', 'called it late.', 'called it odd.'];
    const claims = others.map((rest) => `Schumer, the House minority leader, ${rest}`);
    const answer = await desk.asked([wrongClaim, ...claims].join('\n'));
    const [, option] = /"value":"(confirm f-[^"]+)"/.exec(JSON.stringify(answer.blocks)) ?? [];
    if (option === undefined) throw new Error('no menu');
    const [block] = (answer.blocks ?? []).filter((one) => JSON.stringify(one).includes(option));
    await bot.slack.press('tom', answer, {
      ...{ actionId: 'finding_menu', option },
      blockId: String(block?.block_id),
    });
    await bot.slack.until(() => desk.now(answer).includes('Confirmed by'));
    expect(desk.now(answer).match(/Confirmed by/g)).toHaveLength(1);
    expect(bot.slack.problems).toEqual([]);
  });

  test('that was made before the process ended is shown by the retry, and made once', async () => {
    await start();
    const answer = await desk.asked(wrongClaim);
    const at = { channel: answer.channel, thread: answer.threadTs, message: answer.ts };
    const { button, place } = desk.found(answer, buttons.confirm.actionId);
    const by = bot.slack.user('tom').id;
    const [, key = '', rule = ''] = button.split(' ');
    await decideFinding(store.db, bot.slack.team.id, {
      ...{ key, rule, messageId: 'settled', decision: 'confirmed', why: null },
      ...{ place: at, evidence: [], by, at: new Date() },
    });
    expect(desk.now(answer)).not.toContain('Confirmed by');
    const jobs = new Jobs(store.db, { now: () => new Date(), newId: () => 'retried' });
    const origin = { team: bot.slack.team.id };
    const reference = { id: button.split(' ')[0], key, rule };
    await jobs.add({
      ...{ team: origin.team, key: 'press', lane: 'press', kind: 'decide' },
      payload: {
        ...{ origin, reference, decision: 'confirmed', why: null, user: by },
        place: { ...at, check: place.check, nth: place.nth },
      },
      after: new Date(Date.now() + 3_600_000),
    });
    await store.db
      .updateTable('jobs')
      .set({ attempts: 1, run_after: new Date() })
      .where('id', '=', 'retried')
      .execute();
    await bot.slack.until(() => desk.whispered('newsdesk', 'tom').length === 1);
    expect(desk.now(answer)).toContain('Confirmed by');
    expect(desk.whispered('newsdesk', 'tom')[0]).toContain('Confirmed. Whoever');
    expect(await desk.ledger()).toHaveLength(1);
  });

  test('on an answer that one person sees is shown in its place, with the button to share', async () => {
    await start();
    const run = await bot.slack.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
    await bot.slack.until(() => run.responses.length === 1);
    const [answer] = run.responses;
    if (!answer) throw new Error('no answer');
    await bot.slack.press('maya', answer, buttons.dismiss);
    await bot.slack.until(() => bot.slack.modals('maya').length === 1);
    await bot.slack.submit('maya', { reason: 'It was the Senate in 2015.' });
    await bot.slack.until(() => desk.now(answer).includes('It was the Senate in 2015.'));
    await bot.slack.until(() =>
      desk.whispered('newsdesk', 'maya').some((one) => one.startsWith('Dismissed.')),
    );
    const shown = bot.slack.messages('newsdesk').find(({ ts }) => ts === answer.ts);
    await bot.slack.press('maya', shown ?? answer, { actionId: 'share_answer' });
    await bot.slack.until(() => desk.posted('newsdesk').length > 0);
    expect(desk.posted('newsdesk').map(wordsOf)[0]).toContain('It was the Senate in 2015.');
    expect((await desk.ledger())[0]?.entry).toMatchObject({ place: { channel: answer.channel } });
    expect(bot.slack.problems).toEqual([]);
  });

  test('stands where Slack does not take the message back, and that is said', async () => {
    await start();
    const answer = await desk.asked(wrongClaim);
    bot.slack.faults.failMethod('chat.update', 'cant_update_message');
    await bot.slack.press('tom', answer, buttons.confirm);
    await bot.slack.until(() => desk.whispered('newsdesk', 'tom').length === 1);
    expect(desk.whispered('newsdesk', 'tom')[0]).toContain('could not be brought up to date');
    expect(await desk.ledger()).toHaveLength(1);
  });

  test('on what is kept no longer is not made, and that is said', async () => {
    await start();
    const answer = await desk.asked(wrongClaim);
    await store.db.deleteFrom('checks').execute();
    await bot.slack.press('tom', answer, buttons.confirm);
    await bot.slack.until(() => desk.whispered('newsdesk', 'tom').length === 1);
    expect(desk.whispered('newsdesk', 'tom')[0]).toContain('I no longer keep that check');
    expect(await desk.ledger()).toEqual([]);
  });

  test('cannot be made from an answer where drafts are not kept', async () => {
    await start({ remember: false });
    const answer = await desk.asked(wrongClaim);
    expect(() => desk.found(answer, buttons.confirm.actionId)).toThrow();
  });

  test('by which a rule steps down says so, and an editor resets it', async () => {
    await start();
    const answer = await desk.asked(wrongClaim);
    for (let n = 0; n < 9; n += 1)
      await decideFinding(store.db, bot.slack.team.id, {
        ...{
          key: `k-${n}`,
          rule: 'known-discrepancy',
          messageId: 'settled',
          decision: 'dismissed',
          why: 'No.',
        },
        ...{ place: null, evidence: [], by: 'U0EARLIER', at: new Date() },
      });
    await desk.dismissed('tom', answer, 'No.', 'Dismissed by');
    await bot.slack.until(() => desk.whispered('newsdesk', 'tom').length === 1);
    expect(desk.whispered('newsdesk', 'tom')[0]).toContain(
      '*known-discrepancy* now counts as a remark here: 10 of 10 dismissed. An editor can reset it with /factcheck rules.',
    );
    const run = await bot.slack.command('maya', 'newsdesk', '/factcheck rules');
    await bot.slack.until(() => run.responses.length === 1);
    const [rules] = run.responses;
    if (!rules) throw new Error('no list');
    expect(wordsOf(rules)).toContain('*known-discrepancy*: a remark here, a warning as it was made');
    await bot.slack.press('maya', rules, { actionId: 'rule_reset', value: 'known-discrepancy' });
    await bot.slack.until(() => desk.now(rules).includes('none has stepped down'));
    await bot.slack.until(() =>
      desk.whispered('newsdesk', 'maya').some((one) => one.includes('its own severity again')),
    );
    expect((await desk.ledger()).at(-1)).toMatchObject({ kind: 'rule-reset', by: bot.slack.user('maya').id });
    expect(bot.slack.problems).toEqual([]);
  });
});

/** As `record`, with other words in the source that has it wrong. */
const otherRecord: NewsRecord = {
  ...record,
  digest: `sha256:${'1'.repeat(64)}`,
  discrepancies: record.discrepancies.map((one) => ({
    ...one,
    sides: one.sides.map((side) => ({ ...side, words: 'Schumer, the House minority leader' })),
  })),
};
