/** Articles that come as text: what stands around their prose is told, and every line stays where it was. */
import { describe, expect, test } from '@jest/globals';
import { furnitureIn } from '../../../src/filing/articles/furniture.js';
import { readSource } from '../../../src/filing/machine/read-source.js';
import { docx } from '../documents/written-docx.js';
import { pdf, printed } from '../documents/written-pdf.js';
import { articleOf, furnitureOf } from './reading.js';

const prose = [
  'The council of Harrow Island voted on Tuesday to keep the ferry to the mainland for another ten years.',
  'It costs the council $430,000 a year, and a bridge would cost $61 million, a study found in January.',
];
const title = 'Island council votes to keep its ferry';

describe('lines that are no prose', () => {
  test.each<[string, string]>([
    ['Photo illustration: Lou Day/The Pier. Photos: Kim Fay via Getty Images', 'credit'],
    ['(AP Photo/Lou Day)', 'credit'],
    ['Lou Day / AFP via Getty Images', 'credit'],
    ['Image credit: Lou Day', 'credit'],
    ['Getty Images', 'credit'],
    ['1 of 3 | The mayor speaks at the pier on Tuesday. Photo by Lou Day/UPI | License Photo', 'caption'],
    ['The mayor at the pier in 2018.Lou Day / AP file', 'caption'],
    ['The boat leaves Harrow on Tuesday. (AP Photo/Lou Day)', 'caption'],
    ['Post a Comment', 'control'],
    ['Previous Post Next Post', 'control'],
    ['Leave a reply', 'control'],
    ['Facebook Twitter WhatsApp', 'control'],
    ['Advertisement', 'control'],
    ['3 min read', 'control'],
    ['Share this article', 'control'],
    ['READ MORE: The bridge that never was', 'promotion'],
    ['Related: The bridge that never was', 'promotion'],
    ['Recommended Article The bridge that never was The bridge that never was', 'promotion'],
    ['Sign up for our morning newsletter', 'promotion'],
    ['Follow us on Facebook', 'promotion'],
    ['© 2025 The Pier. All rights reserved.', 'promotion'],
  ])('%s', (line, kind) => {
    expect(furnitureIn([...prose, line])).toEqual([null, null, kind]);
  });

  test.each([
    'Read the room, the mayor told them.',
    'Related parties are to say so before a vote.',
    'Photographs of the pier were shown to the council.',
    'The photo of the mayor was taken in May.',
    'He spoke to the Associated Press.',
    'The poll was conducted by Reuters/Ipsos',
    'More than 400 people cross on it each day.',
    'Share prices of the Northern Line fell by 3 percent.',
    'Follow-up questions went to the state.',
    'Watch out for the gulls, said Lind.',
    'Subscribers to the line’s newsletter, 400 in all, were told first.',
    '“More also,” she said.',
    'Video of the meeting shows that he left at nine.',
    'He works for AP',
  ])('but not: %s', (line) => {
    expect(furnitureIn([...prose, line])).toEqual([null, null, null]);
  });

  test('what comes twice is said once; what describes a picture stands beside its credit', () => {
    const depiction = 'Photo illustration of the mayor and the boat inside of a locket.';
    expect(
      furnitureIn([title, depiction, 'Photo: Lou Day/The Pier', title, ...prose, prose[0] ?? '']),
    ).toEqual([...[null, 'caption', 'credit', 'repeated', null, null, 'repeated']]);
    expect(furnitureIn([depiction, ...prose])).toEqual([null, null, null]);
  });
});

describe('what stands above a text', () => {
  test('headline, byline, date; the text is as it came', async () => {
    const text = `\r\n${title}\r\n\r\nBy Jo Poe and Kim Fay\r\nPublished March 5, 2025 at 4:30 p.m. EST\r\n\r\n${prose.join('\r\n\r\n')}\r\n\r\nPost a Comment\r\n`;
    const article = await articleOf(text, { name: 'story.txt' });
    expect(article).toMatchObject({
      text,
      form: 'article',
      title,
      byline: 'Jo Poe and Kim Fay',
      date: '2025-03-05',
    });
    expect(furnitureOf(article).map((line) => line.trim())).toEqual([
      'By Jo Poe and Kim Fay',
      'Published March 5, 2025 at 4:30 p.m. EST',
      'Post a Comment',
    ]);
  });

  test('named lines', async () => {
    const text = `Headline: ${title}\nSource: The Pier\nDate: 5 March 2025\nURL: https://thepier.example/p/1\n\n${prose.join('\n')}`;
    expect(await articleOf(text, { name: 'a.txt' })).toMatchObject({
      title,
      publisher: 'The Pier',
      date: '2025-03-05',
      url: 'https://thepier.example/p/1',
    });
  });

  test.each<[string, readonly string[], string | null]>([
    ['none', prose, null],
    ['a dateline is none', [`HARROW, March 5 (CP) — ${prose[0]}`, prose[1] ?? ''], null],
    ['a section over it', ['Coast News', title, ...prose], title],
    ['a standfirst over it', ['The vote ends a quarrel of a year.', title, title, ...prose], title],
    ['a list below', [...prose, 'Three things that were decided'], null],
    [
      'by way of what it is by',
      ['By the time they voted, it was late, said everybody who was there.', ...prose],
      null,
    ],
  ])('a headline: %s', async (_, lines, found) => {
    expect((await articleOf(lines.join('\n\n'), { name: 'a.txt' })).title).toBe(found);
  });

  test('lines that are no prose are counted by locators, and not read', async () => {
    const article = await articleOf(
      [title, 'By Jo Poe', 'Photo: Lou Day/The Pier', ...prose, 'Post a Comment'].join('\n'),
      { name: 'a.txt' },
    );
    const { facts } = readSource('x', article, { people: [] });
    expect(facts.map(({ locator }) => locator)).toEqual(['¶4', '¶5']);
  });
});

describe('what a document says of itself', () => {
  test('front matter of Markdown', async () => {
    const text = `---\ntitle: "Ferry: stays"\nauthor:\n  - Jo Poe\n  - Kim Fay\ndate: 2025-03-05T22:00:00-05:00\npublisher: The Pier\nurl: https://thepier.example/p/1\n---\n\n# Another\n\n${prose.join('\n\n')}`;
    expect(await articleOf(text, { name: 'a.md' })).toMatchObject({
      text: ['Another', ...prose].join('\n\n'),
      title: 'Ferry: stays',
      byline: 'Jo Poe and Kim Fay',
      date: '2025-03-05',
      publisher: 'The Pier',
      url: 'https://thepier.example/p/1',
    });
  });

  test('front matter that refers to itself without end is passed over', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: [${Array(12).fill(`*a${n}`).join(',')}]`,
    ).join('\n');
    const article = await articleOf(`---\na0: &a0 lol\n${bomb}\ntitle: *a9\n---\n# ${title}\n\n${prose[0]}`, {
      name: 'a.md',
    });
    expect(article).toMatchObject({ title, publisher: null });
  });

  test('the heading of a .docx', async () => {
    const heading = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry stays.</w:t></w:r></w:p>`;
    const body = heading + prose.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    expect(await articleOf(docx({ body }), { name: 'a.docx' })).toMatchObject({ title: 'Ferry stays.' });
  });

  test.each<[string, string | null]>([
    ['Ferry stays.', 'Ferry stays.'],
    ['Document1', null],
  ])('the title of a PDF, where the text begins with it: %s', async (property, found) => {
    const page = printed([['Ferry stays.'], [prose[0] ?? ''], [prose[1] ?? '']]);
    const bytes = pdf([page], `/Info << /Title (${property}) >>`);
    expect((await articleOf(bytes, { name: 'a.pdf' })).title).toBe(found);
  });
});
