import { describe, expect, test } from '@jest/globals';
import { loadRecord } from '../../src/record/load.js';
import { lookup } from '../../src/record/lookup.js';
import { withKnowledge } from './knowledge-folder.js';

const record = await withKnowledge({}, loadRecord);
const ships = 'https://example.org/ships';

describe('a citation is read back', () => {
  test.each<[string, string, string, string | null]>([
    ['harbor-post/sailed', '¶2', 'paraphrase: Three ships left the harbor.', ships],
    ['harbor-post/reyes-tide', '¶3', 'verbatim: The tide was with us', ships],
    ['tide-wire/four', '¶1', 'paraphrase: Four ships left.', null],
    [
      'people/reyes',
      'offices[0]',
      'record: Ana Reyes: Senate minority leader (Democratic, New York), 3 January 2025 – , known to 10 June 2026',
      'https://example.org/reyes',
    ],
    ['people/reyes', 'offices[1]', 'record: Ana Reyes: Senator, January 1999 – 2025', null],
    ['people/reyes', '', 'record: Ana Reyes, also Ana María Reyes', null],
    ['people/obrien', '', 'record: Pat O’Brien', null],
    ['people/harbor-council', '', 'record: Harbor Council, also the council', null],
    ['discrepancies/ship-count', '¶2', 'verbatim: three ships', ships],
    ['discrepancies/ship-count', '¶1', 'verbatim: four ships', null],
  ])('%s %s', (id, locator, said, url) => {
    const cited = lookup(record, id, locator);
    expect(`${cited?.wording}: ${cited?.snippet}`).toBe(said);
    expect(cited?.url).toBe(url);
  });

  test('of the source that it names, where two sides stand at one ¶n', () => {
    expect(lookup(record, 'discrepancies/ship-count', '¶2', 'harbor-post')?.snippet).toBe('three ships');
    expect(lookup(record, 'discrepancies/ship-count', '¶2', 'tide-wire')).toBeNull();
  });
});

describe('nothing stands at', () => {
  test.each([
    ['harbor-post/sailed', '¶3'],
    ['harbor-post/sailed', ''],
    ['harbor-post/sunk', '¶2'],
    ['harbor-post', '¶2'],
    ['harbor-post/', '¶2'],
    ['harbor-post/sailed/x', '¶2'],
    ['harborpost/sailed', '¶2'],
    ['people/reyes', 'offices[2]'],
    ['people/reyes', 'offices[00]'],
    ['people/reyes', 'offices'],
    ['people/harbor-council', 'offices[0]'],
    ['people/nobody', ''],
    ['discrepancies/ship-count', '¶9'],
    ['discrepancies/ship-count', ''],
    ['discrepancies/none', '¶1'],
    ['', ''],
  ])('%s %s', (id, locator) => {
    expect(lookup(record, id, locator)).toBeNull();
  });
});
