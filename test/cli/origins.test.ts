import { describe, expect, test } from '@jest/globals';
import { stet } from './stet.js';

const cost = 'The Sandholm ferry costs the town $340,000 a year.';

describe('origins', () => {
  test('a line, and who carries it', async () => {
    expect(await stet(['origins', cost])).toEqual({
      code: 0,
      stdout: [
        cost,
        "One outlet, one origin: the council's minutes.",
        '',
        'Harbour Gazette',
        '  gazette-ferry ¶4: The Sandholm ferry costs the town $340,000 a year.',
        "  └─ credits the council's minutes (¶4): an origin",
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('each claim of a text', async () => {
    const { stdout } = await stet(['origins', `${cost} The moon is made of cheese.`]);
    expect(stdout).toContain('One outlet, one origin');
    expect(stdout).toMatch(/The moon is made of cheese\.\nNobody on record carries this\.\n$/);
  });

  test('as JSON', async () => {
    const { code, stdout } = await stet(['origins', cost, '--format', 'json']);
    expect(code).toBe(0);
    const { claims } = JSON.parse(stdout);
    expect(claims).toEqual([
      expect.objectContaining({
        text: cost,
        verdict: 'supported',
        line: "One outlet, one origin: the council's minutes.",
        carriers: ['named:harbour gazette'],
        origins: ["named:council's minutes"],
        circles: [],
      }),
    ]);
  });

  test('as a picture', async () => {
    const { code, stdout } = await stet(['origins', cost, '--format', 'svg']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/);
  });

  test('nothing on record', async () => {
    expect(await stet(['origins', 'The moon is made of cheese.'])).toEqual({
      code: 0,
      stdout: 'The moon is made of cheese.\nNobody on record carries this.\n',
      stderr: '',
    });
  });

  test.each([
    [
      'The moon is made of cheese.',
      'stet: Nobody on record carries this: there is nothing to draw. Leave out --format to see why.\n',
    ],
    [
      `${cost} ${cost}`,
      'stet: A picture is of one claim, and 2 of these are on record. Give one sentence at a time.\n',
    ],
  ])('no picture of %j', async (text, stderr) => {
    expect(await stet(['origins', text, '--format', 'svg'])).toEqual({ code: 2, stdout: '', stderr });
  });
});
