/** Subtitles and transcripts: a line for each turn, as the reader of turns reads them. */
import { describe, expect, test } from '@jest/globals';
import { turnsOf } from '../../../src/reading/turns.js';
import { articleOf, refusalOf } from './reading.js';

const read = async (name: string, content: string) => {
  const { text, form, times } = await articleOf(content, { name });
  expect(form).toBe('transcript');
  return { lines: text.split('\n'), times: times?.map(({ locator, at }) => `${locator} ${at}`) };
};
const speakersIn = (lines: readonly string[]): string[] =>
  turnsOf(lines.join('\n')).map(({ speaker }) => speaker);

describe('WebVTT', () => {
  test('voices, names of cues, settings, notes, styles, tags and entities', async () => {
    const { lines, times } = await read(
      'talk.vtt',
      [
        'WEBVTT - a talk\nKind: captions\n',
        'NOTE\nNobody says this.\n',
        'STYLE\n::cue { color: red }\n',
        'intro\n00:01.000 --> 00:04.000 position:10% align:start\n<v.loud Mike Waltz>We &amp; <i>they</i> talked,\n',
        '2\n00:04.000 --> 00:06.500\n<v Mike Waltz>and <00:05.000><c>that</c> was all.</v>\n',
        '01:00:07.000 --> 01:00:09.000\n<v Ada Lind>Was it?\n<v Mike Waltz>It was.\n',
        '01:00:10.000 --> 01:00:12.000\n<v Ada Lind>Thank you.\n',
      ].join('\n'),
    );
    expect(lines).toEqual([
      'Mike Waltz: We & they talked, and that was all.',
      'Ada Lind: Was it?',
      'Mike Waltz: It was.',
      'Ada Lind: Thank you.',
    ]);
    expect(times).toEqual(['¶1 00:00:01', '¶2 01:00:07', '¶3 01:00:07', '¶4 01:00:10']);
    expect(speakersIn(lines)).toEqual(['Mike Waltz', 'Ada Lind', 'Mike Waltz', 'Ada Lind']);
  });

  test('a cue without a voice is nobody’s that is known', async () => {
    const { lines } = await read(
      'talk.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Lind>It stays.\n\n00:02.000 --> 00:03.000\nNo, it goes.\n\n00:03.000 --> 00:04.000\n<v Ada Lind>It stays.\n',
    );
    expect(lines).toEqual([
      'ADA LIND: It stays.',
      'UNIDENTIFIED SPEAKER: No, it goes.',
      'ADA LIND: It stays.',
    ]);
    expect(speakersIn(lines)).toEqual(['ADA LIND', 'UNIDENTIFIED SPEAKER', 'ADA LIND']);
  });
});

describe('SubRip', () => {
  const srt = (...cues: string[]): string =>
    cues
      .map((cue, n) => `${n + 1}\r\n00:00:${10 + n},000 --> 00:00:${11 + n},500\r\n${cue}\r\n`)
      .join('\r\n');

  test('labels in its words', async () => {
    const { lines } = await read(
      'talk.srt',
      srt(
        'TAPPER: Good evening,',
        'everybody.',
        '{\\an8}<font color="#fff">WALTZ: Good evening.</font>',
        '[MUSIC]',
        'TAPPER: Let’s begin.',
      ),
    );
    expect(lines).toEqual([
      'TAPPER: Good evening, everybody.',
      'WALTZ: Good evening.',
      'TAPPER: Let’s begin.',
    ]);
    expect(speakersIn(lines)).toEqual(['TAPPER', 'WALTZ', 'TAPPER']);
  });

  test('marks of a change, with and without a name; lines that roll up the screen', async () => {
    const { lines } = await read(
      'talk.srt',
      srt(
        '>> JAKE TAPPER, HOST: Good evening.',
        '>> JAKE TAPPER, HOST: Good evening.\r\nWelcome.',
        '>> Hello.',
        'How are you?',
        '>> TAPPER: Well.',
      ),
    );
    expect(lines).toEqual([
      'JAKE TAPPER, HOST: Good evening. Welcome.',
      'UNIDENTIFIED SPEAKER: Hello. How are you?',
      'TAPPER: Well.',
    ]);
    expect(speakersIn(lines)).toEqual(['JAKE TAPPER', 'UNIDENTIFIED SPEAKER', 'JAKE TAPPER']);
  });

  test('a sentence that begins like a label is none', async () => {
    const { lines } = await read(
      'talk.srt',
      srt('The Truth: nobody knows', 'what it is.', 'And nobody asks.'),
    );
    expect(lines).toEqual(['The Truth: nobody knows what it is. And nobody asks.']);
  });

  test('two who speak in one cue', async () => {
    const { lines } = await read('talk.srt', srt('- Does it stay?\r\n- It stays.'));
    expect(lines).toEqual(['Does it stay?', 'It stays.']);
  });

  test('a long turn is several paragraphs, the first with the label', async () => {
    const sentence = 'It has been said by everybody who lives there that the boat is to stay.';
    const { lines } = await read(
      'talk.srt',
      srt(`LIND: ${sentence}`, ...Array.from({ length: 30 }, (_, n) => `${sentence} ${n}.`)),
    );
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.startsWith('LIND: '))).toEqual(lines.map((_, n) => n === 0));
  });

  test.each([
    ['no cue', 'It stays.'],
    ['cues without words', srt('[MUSIC]', '♪ la la ♪')],
  ])('%s is refused', async (_, content) => {
    expect(await refusalOf(content, { name: 'a.srt' })).toMatch(/no subtitles|no word/);
  });
});

describe('plain text', () => {
  const labels =
    'TAPPER: Good evening.\nWALTZ: Good evening to you, and to all who watch.\nTAPPER: Let’s begin.\n';

  test('labels alone stay as they came', async () => {
    const { lines, times } = await read('talk.txt', labels);
    expect(lines.join('\n')).toBe(labels);
    expect(times).toBeUndefined();
  });

  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'codes at the beginning',
      '[00:00:01] TAPPER: Good evening.\n[00:00:04] WALTZ: Good evening.\n[00:01:07] TAPPER: Let’s begin.',
      ['TAPPER: Good evening.', 'WALTZ: Good evening.', 'TAPPER: Let’s begin.'],
      ['¶1 00:00:01', '¶2 00:00:04', '¶3 00:01:07'],
    ],
    [
      'codes behind the name, on a line of their own',
      'Jake Tapper (00:01):\nGood evening.\n\nMike Waltz (00:04):\nGood evening [inaudible 00:06].\n\nJake Tapper (01:07):\nLet’s begin.\nNow.\n\nMike Waltz (02:00):\nYes.',
      [
        'Jake Tapper: Good evening.',
        'Mike Waltz: Good evening [inaudible 00:06].',
        'Jake Tapper: Let’s begin.',
        'Now.',
        'Mike Waltz: Yes.',
      ],
      ['¶1 00:00:01', '¶2 00:00:04', '¶3 00:01:07', '¶5 00:02:00'],
    ],
    [
      'marks of a change',
      '>> JAKE TAPPER, HOST: Good evening.\n>> MIKE WALTZ: Good evening.\n>> Hello?\n>> TAPPER: Let’s begin.',
      [
        'JAKE TAPPER, HOST: Good evening.',
        'MIKE WALTZ: Good evening.',
        'UNIDENTIFIED SPEAKER: Hello?',
        'TAPPER: Let’s begin.',
      ],
      [],
    ],
    [
      'timings of subtitles',
      '00:00:01,000 --> 00:00:02,000\nTAPPER: Good evening.\n\n00:00:02,000 --> 00:00:03,000\nWALTZ: Good\n\n00:00:03,000 --> 00:00:04,000\nevening.\n',
      ['TAPPER: Good evening.', 'WALTZ: Good evening.'],
      ['¶1 00:00:01', '¶2 00:00:02'],
    ],
  ])('%s', async (_, content, lines, times) => {
    const found = await read('talk.txt', content);
    expect(found.lines).toEqual(lines);
    expect(found.times ?? []).toEqual(times);
  });

  test('the minutes of a match, and a timetable, are none', async () => {
    const content =
      'Ferries leave the island at these times.\n10:15 Harrow\n11:15 Harrow\n12:15 Pier\nAll of them take bicycles and dogs.';
    expect(await articleOf(content, { name: 'times.txt' })).toMatchObject({ text: content, form: 'article' });
  });
});
