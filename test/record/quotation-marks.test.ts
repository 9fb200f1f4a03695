import { expect, test } from '@jest/globals';
import { quotedSpans } from '../../src/record/quotation-marks.js';

test.each<[string, string[]]>([
  ['“We want peace,” he said. “Now.”', ['We want peace,', 'Now.']],
  ['"We want peace," he said. "Now."', ['We want peace,', 'Now.']],
  ['“He’s got to say, ‘I want peace,’” Trump said.', ['He’s got to say, ‘I want peace,’']],
  ['a wish to ease tensions and "look at \'em"', ["look at 'em"]],
  ['“This goes on into the next paragraph.', ['This goes on into the next paragraph.']],
  ['JD Vance ‘brutally mocked UK’ in rant', ['brutally mocked UK']],
  ['‘the Kremlin’s line’ in Trump’s words', ['the Kremlin’s line']],
  ['Trump’s words and the allies’ fears', []],
  ['the Axios\' view of "it"', ['it']],
  ['', []],
])('%s', (paragraph, texts) => {
  const spans = quotedSpans(paragraph);
  expect(spans.map(({ text }) => text)).toEqual(texts);
  for (const { text, start } of spans) expect(paragraph.slice(start, start + text.length)).toBe(text);
});
