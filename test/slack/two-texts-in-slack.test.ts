import { afterEach, describe, expect, test } from '@jest/globals';
import { createTextChecker } from '../../src/checking/against/check-against.js';
import { createChecker } from '../../src/checking/check.js';
import type { Message } from '../../src/playground/index.js';
import { readThesaurus } from '../../src/retrieval/thesaurus/file.js';
import { shipped } from '../checking/rule-tester.js';
import { docx, p } from '../filing/documents/written-docx.js';
import { pdf, printed } from '../filing/documents/written-pdf.js';
import { type RunningBot, startBot, store, wordsOf } from './running-bot.js';

const checker = createChecker(shipped, undefined, createTextChecker(readThesaurus, shipped.asOf));

const draft = 'The council approved a budget of $48 million on Tuesday.';
const transcript =
  'CHAIR: Good evening.\nThe council approved a budget of $45 million on Tuesday.\nThe meeting ended at nine.';

describe('a draft held against another text', () => {
  let bot: RunningBot;
  afterEach(async () => {
    expect(bot.slack.problems).toEqual([]);
    await bot.close();
  });
  const start = async () => {
    bot = await startBot({ holder: { current: checker } });
  };

  async function posted(where: string): Promise<Message[]> {
    const fromStet = () => bot.slack.messages(where).filter(({ user }) => user === bot.slack.bot.id);
    await bot.slack.until(() => fromStet().length > 0);
    await bot.slack.settled();
    return fromStet();
  }

  async function command(line: string, where = 'newsdesk'): Promise<readonly Message[]> {
    const run = await bot.slack.command('maya', where, line);
    await bot.slack.until(() => run.responses.length > 0);
    await bot.slack.settled();
    return run.responses;
  }

  const quote = (text: string) => text.replace(/^/gm, '> ');

  /** What every answer of two texts says, and what none says. */
  function expectOfTwoTexts(words: string, which: string) {
    expect(words).toContain(`${which}; the record was not asked.`);
    expect(words).toContain('*Differs from the other text*');
    expect(words).not.toMatch(/Record as of|on record|the record\*/);
  }

  test('a mention quotes both: answered in the thread, the other text cited there', async () => {
    await start();
    const asked = bot.slack.mention(
      'maya',
      'newsdesk',
      `check\n${quote(draft)}\nagainst\n${quote(transcript)}`,
    );
    const [answer, ...citations] = await posted('newsdesk');
    expect(answer?.threadTs).toBe(asked.ts);
    expectOfTwoTexts(answer ? wordsOf(answer) : '', 'Held the first text against the second text');
    expect(answer && wordsOf(answer)).toContain(`>${draft}`);
    expect(citations.map(wordsOf)).toEqual([
      '[1] *The other text* · the second text\n• the other text ¶2, contradicts: “The council approved a budget of $45 million on Tuesday.”',
    ]);
  });

  test('a direct message with a line between', async () => {
    await start();
    bot.slack.directMessage('maya', `${draft}\nagainst:\n${transcript}`);
    expectOfTwoTexts(
      (await posted('@maya')).map(wordsOf).join(),
      'Held the first text against the second text',
    );
  });

  test('the start of a thread is read in the same way', async () => {
    await start();
    const parent = bot.slack.post('tom', 'newsdesk', `${quote(draft)}\nvs\n${quote(transcript)}`);
    bot.slack.mention('maya', 'newsdesk', '', { threadTs: parent.ts });
    expectOfTwoTexts(
      (await posted('newsdesk')).map(wordsOf).join(),
      'Held the first text against the second text',
    );
  });

  test('the command: why it is so, shared, and shared anew once it is forgotten', async () => {
    bot = await startBot({ holder: { current: checker } });
    const [answer] = await command(`/factcheck ${draft} against: ${transcript.replaceAll('\n', ' ')}`);
    if (!answer) throw new Error('no answer');
    expectOfTwoTexts(wordsOf(answer), 'Held the first text against the second text');
    const why = await bot.slack.press('maya', answer, { actionId: 'why' });
    await bot.slack.until(() => why.responses.length > 0);
    const told = why.responses.map(wordsOf).join();
    expect(told).toContain('Differs from the other text*');
    expect(told).toContain('the other text ¶1');
    expect(told).toMatch(/Held against another text; the record was not asked · f-/);
    expect(told).not.toContain('Record as of');
    await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    await bot.slack.until(() => bot.slack.messages('newsdesk').some(({ threadTs }) => threadTs));
    const [again] = await command(`/factcheck ${draft} against: ${transcript.replaceAll('\n', ' ')}`);
    if (!again) throw new Error('no answer');
    await store.db.deleteFrom('checks').execute();
    await bot.slack.press('maya', again, { actionId: 'share_answer' });
    const shared = await bot.slack.until(() =>
      bot.slack
        .messages('newsdesk')
        .map(wordsOf)
        .find((words) => words.includes('Checked again')),
    );
    expect(shared).toContain('Checked again for sharing');
    expectOfTwoTexts(shared, 'Held the first text against the second text');
  });

  test('a draft with the word in it is held against the record', async () => {
    await start();
    bot.slack.directMessage('maya', 'Those who voted against: Schumer, Warren and Sanders.');
    expect((await posted('@maya')).map(wordsOf).join()).toContain('Record as of');
  });

  describe('as files', () => {
    const upload = (name: string, content: string | Uint8Array) => bot.slack.upload('maya', name, content).id;
    const send = async (text: string, files: readonly string[], where = '@maya'): Promise<string> => {
      bot.slack.post('maya', where, text, { files });
      return (await posted(where)).map(wordsOf).join('\n');
    };

    test.each([
      ['draft.txt', 'transcript.txt', [0, 1]],
      ['council-transcript.md', 'Tuesday story.md', [1, 0]],
      ['monday.txt', 'RewriteOfTuesday.txt', [1, 0]],
      ['notes.txt', 'monday.txt', [1, 0]],
    ] as const)('%s and %s: the names say which is the draft', async (first, second, order) => {
      await start();
      const names = [first, second];
      const texts = order[0] === 0 ? [draft, transcript] : [transcript, draft];
      const words = await send('', [upload(first, texts[0] ?? ''), upload(second, texts[1] ?? '')]);
      expectOfTwoTexts(words, `Held ${names[order[0]]} against ${names[order[1]]}`);
      expect(words).toContain(`*The other text* · ${names[order[1]]}`);
      expect(words).toContain('the other text ¶2, contradicts');
    });

    test('in a mention, with words that only ask', async () => {
      await start();
      const files = [upload('draft.txt', draft), upload('transcript.txt', transcript)];
      const words = await send('@stet please check this against the transcript', files, 'newsdesk');
      expectOfTwoTexts(words, 'Held draft.txt against transcript.txt');
      expect(words).not.toContain('did not');
    });

    test('at the start of a thread, asked about with a mention alone', async () => {
      await start();
      const files = [upload('draft.txt', draft), upload('transcript.txt', transcript)];
      const parent = bot.slack.post('tom', 'newsdesk', 'Morning.');
      const shared = bot.slack.post('maya', 'newsdesk', '', { files });
      bot.slack.mention('maya', 'newsdesk', '', { threadTs: shared.ts });
      expectOfTwoTexts(
        (await posted('newsdesk')).map(wordsOf).join('\n'),
        'Held draft.txt against transcript.txt',
      );
      expect(parent.threadTs).toBeUndefined();
    });

    test('words are the draft, the file what they are held against', async () => {
      await start();
      expectOfTwoTexts(
        await send(draft, [upload('council.txt', transcript)]),
        'Held your words against council.txt',
      );
    });

    test('a quote is the draft, and what asks around it is not', async () => {
      await start();
      expectOfTwoTexts(
        await send(`please check this:\n${quote(draft)}`, [upload('council.txt', transcript)]),
        'Held the words that you quote against council.txt',
      );
    });

    test('a file that is a draft by its name is held against a quote', async () => {
      await start();
      expectOfTwoTexts(
        await send(quote(transcript), [upload('draft.txt', draft)]),
        'Held draft.txt against the words that you quote',
      );
    });

    test('a file that is a draft by its name, with a remark: against the record, and the remark is not passed over', async () => {
      await start();
      const words = await send('The desk wants it by noon.', [upload('draft.txt', draft)]);
      expect(words).toContain('I did not check the words beside the file');
      expect(words).toContain('Held draft.txt against the record.');
      expect(words).toContain('Record as of');
    });

    test.each(['', 'check this, please'])('a file alone (%j) is held against the record', async (text) => {
      await start();
      const words = await send(text, [upload('notes.md', 'Schumer, the House minority leader, spoke.')]);
      expect(words).toContain('Held notes.md against the record.');
      expect(words).toContain('*Differs from the record*');
    });

    test('other files are named, beside the answer or in its place', async () => {
      await start();
      const words = await send(draft, [upload('page.rtf', '<p>'), upload('council.txt', transcript)]);
      expect(words).toContain(
        'I cannot read page.rtf: of files I read .docx, .pdf, .txt, .md, .html, .srt and .vtt.',
      );
      expectOfTwoTexts(words, 'Held your words against council.txt');
      bot.slack.post('maya', 'newsdesk', '@stet', { files: [upload('photo.png', 'x')] });
      expect((await posted('newsdesk')).map(wordsOf).join()).toMatch(/^I cannot read photo\.png:.*Paste/);
    });

    test('a command beside a file is answered, and says that the file was not read', async () => {
      await start();
      const words = await send('who Schumer', [upload('draft.txt', draft)]);
      expect(words).toContain('I did not read draft.txt');
      expect(words).toContain('Senate minority leader');
    });

    test('several texts without a word on how: each has its own answer in the thread', async () => {
      await start();
      const names = ['monday.txt', 'tuesday.md', 'wednesday.txt'];
      bot.slack.mention('maya', 'newsdesk', '', { files: names.map((name) => upload(name, draft)) });
      const answers = (await posted('newsdesk')).map(wordsOf);
      expect(answers).toHaveLength(3);
      for (const [at, name] of names.entries())
        expect(answers[at]).toContain(`Held ${name} against the record.`);
    });

    test('a .docx is held against a PDF', async () => {
      await start();
      const story = docx({ body: p('Council', '<w:pStyle w:val="Heading1"/>') + p(draft) });
      const minutes = pdf([printed(transcript.split('\n').map((line) => [line]))]);
      const files = [upload('story.docx', story), upload('transcript.pdf', minutes)];
      const words = await send('', files);
      expectOfTwoTexts(words, 'Held story.docx against transcript.pdf');
      expect(words).toContain('the other text ¶2, contradicts');
    });

    test.each([
      ['huge.txt', 'a '.repeat(500_001), 'it is larger than 1 MB'],
      ['odd.txt', Uint8Array.of(0x63, 0xe9, 0x20, 0x01), 'Save it as text in UTF-8'],
      ['scan.pdf', pdf([[]]), 'Run text recognition'],
      ['cut.pdf', '%PDF-1.7 ', 'Save it again from the program it came from'],
      ['old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Save it as .docx'],
      ['empty.txt', ' \n', 'there is no word in it'],
    ])('%s is not read, and it says why', async (name, content, why) => {
      await start();
      const words = await send(draft, [upload(name, content)]);
      expect(words).toContain(`I could not read ${name}: `);
      expect(words).toContain(why);
    });

    test('a text that would take minutes is not begun', async () => {
      await start();
      const words = await send('', [
        upload('draft.txt', 'A word. '.repeat(5_001)),
        upload('t.txt', transcript),
      ]);
      expect(words).toContain('draft.txt has 40008 characters, and I take 40000. Send it in parts.');
    });

    test('without the scope, it says who can mend that', async () => {
      bot = await startBot({
        holder: { current: checker },
        slack: { scopes: ['commands', 'chat:write', 'app_mentions:read', 'im:history'] },
      });
      expect(await send('', [upload('draft.txt', draft)])).toContain('install me again from the manifest');
      expect(bot.log()).toContain('"failure":"refused"');
      expect(bot.log()).not.toMatch(/council|draft\.txt/);
    });
  });
});
