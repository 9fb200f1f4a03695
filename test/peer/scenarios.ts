/** The core of what Stet does in Slack, told so that any Slack can be the place. */

import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Bench, Mode, Seen, Where } from './bench.js';

const wrong = 'Schumer, the House minority leader, called it a mistake.';
const right = 'Sergey Lavrov is the Russian foreign minister.';
const differs = '*Differs from the record*';
const found = 'Chuck Schumer was Senate minority leader; the House minority leader was Hakeem Jeffries.';

/** How often one looks, a twentieth of a second apart, before something has not happened. */
const looks = 300;

export function coreScenarios(start: (mode: Mode) => Promise<Bench>): void {
  describe.each<Mode>(['socket', 'http'])('by %s', (mode) => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await start(mode);
    });
    afterEach(() => bench.close());

    /** What Stet has written, once there is as much of it. */
    async function written(where: Where, atLeast = 1): Promise<readonly Seen[]> {
      for (let look = 0; look < looks; look += 1) {
        const seen = await bench.seen(where);
        if (seen.length >= atLeast) return seen;
        await setTimeout(50);
      }
      throw new Error(`Stet wrote ${(await bench.seen(where)).length} messages, not ${atLeast}`);
    }

    /** What Stet has written, once nothing more comes. */
    async function all(where: Where, atLeast = 1): Promise<readonly Seen[]> {
      for (let seen = await written(where, atLeast); ; ) {
        await setTimeout(bench.quiet);
        const now = await bench.seen(where);
        if (now.length === seen.length) return now;
        seen = now;
      }
    }

    test('a command is answered to the person alone, with the discrepancy and its citations', async () => {
      await bench.command(`/factcheck ${wrong}`);
      const [answer, ...more] = await all('newsdesk');
      expect(more).toEqual([]);
      expect(answer?.private).toBe(true);
      for (const part of [
        differs,
        `>${wrong}`,
        found,
        '[2] *Hegseth Halts Cyber Offensive',
        '“Democrat Chuck Schumer',
      ])
        expect(answer?.words).toContain(part);
    });

    test.each([
      ['/factcheck help', 'I never call anything true'],
      ['/factcheck who Schumer', 'Chuck Schumer'],
      [`/factcheck ${right}`, '*On the record*'],
      ['/factcheck The mayor of Kyiv opened a school.', 'Not on record'],
    ])('%s', async (line, words) => {
      await bench.command(line);
      expect((await written('newsdesk'))[0]?.words).toContain(words);
    });

    test('a private answer is shared, with its citations in the thread', async () => {
      await bench.command(`/factcheck ${wrong}`);
      const [answer] = await written('newsdesk');
      if (answer) await bench.press('newsdesk', answer, 'share_answer');
      const [shared, ...citations] = (await all('newsdesk', 4)).slice(1);
      expect(shared?.private).toBe(false);
      expect(shared?.threadTs).toBeUndefined();
      expect(shared?.words).toContain('Shared by');
      expect(shared?.words).toContain(found);
      expect(citations.map(({ threadTs }) => threadTs)).toEqual([shared?.ts, shared?.ts]);
      expect(citations.map(({ words }) => words.slice(0, 3))).toEqual(['[1]', '[2]']);
    });

    test('Why? under a private answer tells the person alone', async () => {
      await bench.command(`/factcheck ${wrong}`);
      const [answer] = await written('newsdesk');
      if (answer) await bench.press('newsdesk', answer, 'why');
      const told = (await all('newsdesk', 2)).at(-1);
      expect(told?.private).toBe(true);
      expect(told?.words).toContain('*Why: wrong-office, Differs from the record*');
      expect(told?.words).toContain('“Schumer” is Chuck Schumer');
    });

    test('a mention is answered in its thread, citations as replies there, and Why? is told there', async () => {
      const asked = await bench.write('newsdesk', `@stet ${wrong}`);
      const answers = await all('newsdesk', 3);
      expect(answers.map(({ threadTs }) => threadTs)).toEqual([asked.ts, asked.ts, asked.ts]);
      expect(answers.some((one) => one.private)).toBe(false);
      expect(answers[0]?.words).toContain(differs);
      expect(answers[0]?.words).toContain(found);
      expect(answers.slice(1).map(({ words }) => words.slice(0, 3))).toEqual(['[1]', '[2]']);
      if (answers[0]) await bench.press('newsdesk', answers[0], 'why');
      const told = (await all('newsdesk', 4)).at(-1);
      expect(told?.private).toBe(true);
      expect(told?.threadTs).toBe(asked.ts);
      expect(told?.words).toContain('*Why: wrong-office');
    });

    test('a mention alone, in a thread, asks about the message that started it', async () => {
      const parent = await bench.write('newsdesk', wrong);
      await bench.write('newsdesk', '@stet', { threadTs: parent.ts });
      const answers = await all('newsdesk', 3);
      expect(answers[0]?.threadTs).toBe(parent.ts);
      expect(answers[0]?.words).toContain(found);
    });

    test('a direct message is answered there, its citations in a thread', async () => {
      await bench.write('direct', wrong);
      const [answer, ...citations] = await all('direct', 3);
      expect(answer?.threadTs).toBeUndefined();
      expect(answer?.words).toContain(found);
      expect(citations.map(({ threadTs }) => threadTs)).toEqual([answer?.ts, answer?.ts]);
    });

    test('a draft is held against a text, both attached', async () => {
      await bench.attach('direct', '', {
        'draft.txt': 'The council approved a budget of $48 million on Tuesday.',
        'transcript.txt': 'The council approved a budget of $45 million on Tuesday.',
      });
      const words = (await all('direct')).map((one) => one.words).join('\n');
      expect(words).toContain('Held draft.txt against transcript.txt');
      expect(words).toContain('$45 million');
    });

    test('what people say among themselves is not answered, and what is hostile comes back as words', async () => {
      await bench.write('newsdesk', wrong);
      await bench.command('/factcheck a <!here> *bold* <https://evil.example|click> & so on');
      const seen = await all('newsdesk');
      expect(seen).toHaveLength(1);
      expect(seen[0]?.words).toContain('&lt;!here&gt;');
      expect(seen[0]?.words).not.toMatch(/<[!@#]|\*bold/);
    });
  });
}
