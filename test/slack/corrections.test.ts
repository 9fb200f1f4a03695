/** A correction, from the confirmed error to what is published of it, on the wire. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import { asJsonLd } from '../../src/desk/corrections/json-ld.js';
import { keptCorrections } from '../../src/desk/corrections-kept.js';
import { entriesOf, verify } from '../../src/desk/ledger/ledger.js';
import type { CommandRun, Message } from '../../src/playground/index.js';
import type { NewsRecord } from '../../src/record/record.js';
import { actionIds } from '../../src/slack/action-ids.js';
import { smallRecord } from '../desk/corrections/small-record.js';
import { type BotOptions, type RunningBot, startBot, store, wordsOf } from './running-bot.js';

/** As the small record, with nothing ruled on yet. */
const unruled: NewsRecord = {
  ...smallRecord,
  discrepancies: smallRecord.discrepancies.map((one) => ({ ...one, ruling: 'open' as const })),
};

let bot: RunningBot;
afterEach(() => bot.close());

const start = async (options: BotOptions = {}) => {
  bot = await startBot({
    ...options,
    newsroom: 'Harbour Gazette',
    holder: { current: createChecker(unruled) },
  });
};

async function asked(line: string, as = 'maya'): Promise<Message> {
  const run: CommandRun = await bot.slack.command(as, 'newsdesk', `/factcheck ${line}`);
  return bot.slack.until(() => run.responses[0]);
}

/** What a press or a form is answered with, for the eyes of one person. */
async function answerTo(act: () => Promise<unknown>, as = 'maya'): Promise<Message> {
  const seen = () =>
    bot.slack.messages('newsdesk', { as }).filter(({ visibleTo }) => visibleTo !== undefined);
  const before = seen().length;
  await act();
  return bot.slack.until(() => seen()[before]);
}

const press = (message: Message, actionId: string, value: string, as = 'maya') =>
  bot.slack.press(as, message, { actionId, value });

/** Opens the form of a draft. */
async function edit(drafted: Message, id: string): Promise<void> {
  await press(drafted, actionIds.editCorrection, id);
  await bot.slack.until(() => bot.slack.modals('maya').length === 1);
}

const team = async () =>
  (await store.db.selectFrom('ledger').select('team_id').executeTakeFirstOrThrow()).team_id;

describe('a correction', () => {
  test('goes from confirm over the draft and the form to the export and the ledger', async () => {
    await start();
    expect(wordsOf(await asked('correct'))).toContain('Every confirmed error has its correction');
    const open = await asked('correct mayor');
    expect(wordsOf(open)).toContain('mayor is still open: a correction needs a confirmed error.');
    await answerTo(() => press(open, actionIds.confirmDiscrepancy, 'mayor'));
    const listed = await asked('correct');
    expect(wordsOf(listed)).toContain('1 confirmed error without a correction');
    const drafted = await answerTo(() => press(listed, actionIds.draftCorrection, 'mayor'));
    expect(wordsOf(drafted)).toContain('2 corrections: the wrong words stand in as many articles.');
    expect(wordsOf(drafted)).toContain('An article by Island Courier');
    const [first] = [...JSON.stringify(drafted.blocks).matchAll(/"value":"(x-[a-z2-7]{10})"/g)].map(
      ([, id]) => id ?? '',
    );
    if (first === undefined) throw new Error('no draft to edit');
    await edit(drafted, first);
    const refused = await bot.slack.submit('maya', { text: ' ' });
    expect(refused.errors).toEqual({ text: 'A correction needs its words.' });
    const words = 'Correction: Ada Lind was the mayor of Northport, not the governor.';
    const filed = await answerTo(() => bot.slack.submit('maya', { text: words, note: 'The desk knows.' }));
    expect(wordsOf(filed)).toContain('Correction filed');
    expect(wordsOf(filed)).toContain(`>${words}`);
    expect(wordsOf(await asked('correct'))).toContain('1 article');

    const corrections = await keptCorrections(store.db, await team()).listCorrections();
    const published = JSON.stringify(
      asJsonLd(corrections, { newsroom: { name: 'Harbour Gazette' }, rating: 'Differs from the record' }),
    );
    expect(published).toContain(words);
    expect(published).toContain('"CorrectionComment"');
    expect(published).toContain('"ClaimReview"');
    expect(published).not.toContain('The desk knows.');

    const list = await asked('corrections');
    const withdrawn = await answerTo(() => press(list, actionIds.withdrawCorrection, first));
    expect(wordsOf(withdrawn)).toContain('Correction withdrawn');
    expect(wordsOf(await asked('corrections'))).toContain('withdrawn by <@');
    const entries = [];
    for await (const { kind, by, entry } of entriesOf(store.db, await team()))
      entries.push({ kind, by, entry });
    const by = bot.slack.user('maya').id;
    expect(entries).toMatchObject([
      { kind: 'ruling-made', by },
      { kind: 'correction-filed', by, entry: { correction: first, discrepancy: 'mayor' } },
      { kind: 'correction-withdrawn', by, entry: { correction: first, discrepancy: 'mayor' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Northport');
    expect(await verify(store.db, await team())).toMatchObject({ kind: 'whole' });
    expect(bot.slack.problems).toEqual([]);
  });

  test('of a confirmed finding is drafted by its id, and not before it is confirmed', async () => {
    await start();
    const found = await asked('Governor Ada Lind opened the fair.');
    const json = JSON.stringify(found.blocks);
    const [, id = '', key = '', rule = ''] =
      /"value":"(f-[a-z0-9]+) (k-[a-z0-9]+) (wrong-office)"/.exec(json) ?? [];
    expect(wordsOf(await asked(`correct ${id}`))).toContain('is still open');
    await answerTo(() => press(found, actionIds.confirmFinding, `${id} ${key} ${rule}`));
    const drafted = await asked(`correct ${id}`);
    expect(wordsOf(drafted)).toContain('Drafted correction');
    expect(wordsOf(drafted)).toContain('Ada Lind');
    expect(wordsOf(await asked('correct f-zzzzzzzzzz'))).toContain('I keep no check with a finding');
  });

  test('is for those who may; everybody else is told who', async () => {
    await start({ permissions: { rule: null, file: ['U0BOSS'], settings: null } });
    const card = await asked('discrepancies mayor');
    await answerTo(() => press(card, actionIds.confirmDiscrepancy, 'mayor'));
    const drafted = await asked('correct mayor');
    expect(JSON.stringify(drafted.blocks)).not.toContain(actionIds.editCorrection);
    expect(wordsOf(drafted)).toContain('Filing is for those whom the newsroom lists for it.');
  });

  test('sent twice is filed once', async () => {
    await start();
    const card = await asked('discrepancies sold');
    await answerTo(() => press(card, actionIds.confirmDiscrepancy, 'sold'));
    const drafted = await asked('correct sold');
    const [, id = ''] = /"value":"(x-[a-z2-7]{10})"/.exec(JSON.stringify(drafted.blocks)) ?? [];
    await edit(drafted, id);
    await answerTo(() => bot.slack.submit('maya', { text: 'Once.' }));
    const again = await answerTo(() => press(drafted, actionIds.editCorrection, id));
    expect(wordsOf(again)).toContain('It was so already');
    const kept = await keptCorrections(store.db, await team()).listCorrections();
    expect(kept.map(({ state, text }) => ({ state, text }))).toEqual([{ state: 'filed', text: 'Once.' }]);
  });
});
